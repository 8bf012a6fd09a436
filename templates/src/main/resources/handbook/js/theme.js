/* Adds a choice of colors to the footer and remembers it. Without it, pages follow the device's setting. */
(function () {
  "use strict";

  var KEY = "handbook-theme";
  var root = document.documentElement;

  /* Some browsers block storage, for example on file://. */
  function read() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null;
    }
  }

  function write(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch (refused) {
      /* The choice is then not remembered. */
    }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") {
      root.setAttribute("data-theme", theme);
    } else {
      root.removeAttribute("data-theme");
    }
  }

  apply(read());

  var template = document.getElementById("theme-choice");
  if (!template || !template.content) {
    return;
  }
  var control = template.content.cloneNode(true);
  var select = control.querySelector("select");
  select.value = root.getAttribute("data-theme") || "auto";
  select.addEventListener("change", function () {
    apply(select.value);
    write(select.value);
  });
  template.parentNode.insertBefore(control, template);
})();
