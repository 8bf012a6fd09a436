/* Adds the choice of colours to the footer and keeps it for the next page. Without it the device decides. */
(function () {
  "use strict";

  var KEY = "handbook-theme";
  var root = document.documentElement;

  /* Storage may be refused, for one by some browsers on file://. */
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
      /* The choice then lasts for this page. */
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
