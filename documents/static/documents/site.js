// Comforts on top of pages that work without it. ES2018, no library, no inline code.
(function () {
  "use strict";

  function each(selector, act) {
    document.querySelectorAll(selector).forEach(act);
  }

  function marksOf(anchor) {
    return Array.from(document.querySelectorAll(".text .m")).filter(function (mark) {
      return (mark.dataset.facts || "").split(" ").indexOf(anchor) >= 0;
    });
  }

  function wordsOf(anchor) {
    return marksOf(anchor).map(function (mark) { return mark.textContent; }).join("").replace(/\s+/g, "");
  }

  // A click on a card lights its sentence up without loading the page again.
  function light(anchor) {
    each(".text .lit, .card-fact.lit", function (one) { one.classList.remove("lit"); });
    var marks = marksOf(anchor);
    marks.forEach(function (mark) { mark.classList.add("lit"); });
    var card = document.getElementById("card-" + anchor);
    each(".chosen-fact", function (one) { one.remove(); });
    if (card) {
      card.classList.add("lit");
      card.scrollIntoView({ block: "nearest" });
    }
    if (marks.length) { marks[0].scrollIntoView({ block: "center" }); }
    return marks.length > 0;
  }

  function warm(anchors, on) {
    anchors.forEach(function (anchor) {
      var card = document.getElementById("card-" + anchor);
      if (card) { card.classList.toggle("warm", on); }
      marksOf(anchor).forEach(function (mark) { mark.classList.toggle("warm", on); });
    });
  }

  function anchorsAt(target) {
    var card = target.closest(".card-fact");
    if (card) { return [card.dataset.fact]; }
    var mark = target.closest(".text .m");
    return mark && mark.dataset.facts ? mark.dataset.facts.split(" ") : [];
  }

  function copy(text, button) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    var before = button.textContent;
    button.textContent = "已复制";
    setTimeout(function () { button.textContent = before; }, 1500);
  }

  document.addEventListener("click", function (event) {
    var target = event.target;
    var link = target.closest("[data-goto]");
    if (link && light(link.dataset.goto)) {
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
    }
    var copier = target.closest("[data-copy]");
    if (copier) { copy(document.getElementById(copier.dataset.copy).textContent.trim(), copier); }
    var quoter = target.closest("[data-quote]");
    if (quoter) { copy(wordsOf(quoter.dataset.quote) + "（" + quoter.closest("[data-source]").dataset.source + "）", quoter); }
    if (target.closest("[data-print]")) { window.print(); }
  });
  document.addEventListener("mouseover", function (event) { warm(anchorsAt(event.target), true); });
  document.addEventListener("mouseout", function (event) { warm(anchorsAt(event.target), false); });

  // A session ends after idle time: five minutes before, whoever is writing may go on.
  var idle = document.querySelector("[data-idle]");
  function watch() {
    idle.hidden = true;
    setTimeout(function () { idle.hidden = false; }, (idle.dataset.idle - 300) * 1000);
  }
  if (idle) {
    watch();
    idle.querySelector("[data-stay]").addEventListener("click", function () {
      fetch(location.pathname, { credentials: "same-origin" }).then(function (answer) {
        if (answer.redirected) { location.assign(answer.url); } else { watch(); }
      });
    });
  }

  function ready() {
    each(".needs-script", function (one) { one.hidden = false; });
    var text = document.querySelector(".text[data-lit]");
    if (text && text.dataset.lit) { light(text.dataset.lit); }
  }
  ready();
  document.addEventListener("htmx:afterSwap", ready);
})();
