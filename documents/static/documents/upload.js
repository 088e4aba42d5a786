// Names and sizes of the files chosen, before they are sent. ES2018, no library.
(function () {
  "use strict";
  var MOST = 50;
  var form = document.querySelector("[data-upload]");
  if (!form) { return; }
  var input = form.querySelector("input[type=file]");
  var list = form.querySelector("[data-chosen]");

  input.addEventListener("change", function () {
    list.textContent = "";
    Array.from(input.files).forEach(function (file) {
      var megabytes = file.size / 1024 / 1024;
      var why = file.size ? (megabytes > MOST ? "超过 " + MOST + " MB，不会入库" : "") : "空文件，不会入库";
      var item = document.createElement("li");
      var name = document.createElement("span");
      var size = document.createElement("span");
      name.textContent = file.name;
      size.textContent = why || (megabytes < 0.1 ? Math.ceil(file.size / 1024) + " KB" : megabytes.toFixed(1) + " MB");
      size.className = why ? "wrong" : "quiet";
      item.append(name, size);
      list.append(item);
    });
    list.hidden = !input.files.length;
  });
  ["dragenter", "dragover"].forEach(function (kind) {
    input.addEventListener(kind, function () { input.classList.add("over"); });
  });
  ["dragleave", "drop"].forEach(function (kind) {
    input.addEventListener(kind, function () { input.classList.remove("over"); });
  });
})();
