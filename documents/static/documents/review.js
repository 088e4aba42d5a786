// Keys and text selection for checking; the page works without it. ES2018, no library.
(function () {
  "use strict";
  var here = document.querySelector(".queue .here");

  function follow(item) {
    var link = item && item.querySelector("a");
    if (link) { window.location.href = link.href; }
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey && event.key === "Enter") {
      var save = document.querySelector("[data-key='Enter']");
      if (save) { event.preventDefault(); save.click(); }
    }
    if (event.altKey && event.key === "ArrowDown") { event.preventDefault(); follow(here && here.nextElementSibling); }
    if (event.altKey && event.key === "ArrowUp") { event.preventDefault(); follow(here && here.previousElementSibling); }
  });

  var form = document.querySelector("[data-adding]");
  var text = document.querySelector(".text");
  document.addEventListener("mouseup", function () {
    var chosen = String(window.getSelection());
    if (!form || !text || !chosen || !text.contains(window.getSelection().anchorNode)) { return; }
    form.querySelector("textarea").value = chosen.trim();
    form.parentElement.open = true;
  });
})();
