/* Improves the lists of pages and sections. They also work without it. */
(function () {
  "use strict";

  /* Opens a list that is next to the text. Browsers with ::details-content do not need this. */
  function openWhenWide(details) {
    var wide = window.matchMedia(details.getAttribute("data-open-at"));
    function follow() {
      details.open = wide.matches;
    }
    follow();
    if (wide.addEventListener) {
      wide.addEventListener("change", follow);
    } else {
      wide.addListener(follow);
    }
  }

  /* Scrolls a long list to the current page. Does not scroll the page itself. */
  function showCurrent(navigation) {
    var current = navigation.querySelector("[aria-current]");
    if (!current) {
      return;
    }
    var below = current.getBoundingClientRect().bottom - navigation.getBoundingClientRect().bottom;
    if (below > 0) {
      navigation.scrollTop += below + navigation.clientHeight / 2;
    }
  }

  /* Closes the list on a phone, where it covers the text, when a reader chooses an entry. */
  function closeWhenChosen(details) {
    details.addEventListener("click", function (event) {
      var wide = window.matchMedia(details.getAttribute("data-open-at")).matches;
      if (!wide && event.target.closest("a")) {
        details.open = false;
      }
    });
  }

  /* Marks the section that the reader is in. */
  function followReading(toc) {
    var links = {};
    var sections = [];
    toc.querySelectorAll("a").forEach(function (link) {
      var section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (section) {
        links[section.id] = link;
        sections.push(section);
      }
    });
    function mark() {
      var edge = window.innerHeight / 3;
      var read = null;
      sections.forEach(function (section) {
        if (section.getBoundingClientRect().top <= edge) {
          read = section;
        }
      });
      sections.forEach(function (section) {
        if (section === read) {
          links[section.id].setAttribute("aria-current", "true");
        } else {
          links[section.id].removeAttribute("aria-current");
        }
      });
    }
    if (sections.length && "IntersectionObserver" in window) {
      var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
      sections.forEach(function (section) {
        observer.observe(section);
      });
      mark();
    }
  }

  document.querySelectorAll("details[data-open-at]").forEach(openWhenWide);
  document.querySelectorAll(".navigation").forEach(showCurrent);
  document.querySelectorAll(".toc-details").forEach(closeWhenChosen);
  document.querySelectorAll(".toc").forEach(followReading);
})();
