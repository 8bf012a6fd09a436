document.documentElement.dataset.tiny = "yes";
