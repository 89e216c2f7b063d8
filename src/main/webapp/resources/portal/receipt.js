/* The page that verifies receipts: number and code from the QR code, and files that are dropped on the text. */
(() => {
  "use strict";
  const doc = document;
  const scanned = /^#([A-Za-z0-9-]{3,60})\.([A-Za-z0-9-]{3,40})$/.exec(location.hash);
  if (scanned) {
    history.replaceState(null, "", location.pathname + location.search);
    doc.getElementById("typed:number").value = scanned[1];
    doc.getElementById("typed:code").value = scanned[2];
    addEventListener("load", () => doc.getElementById("typed:check").click());
  }
  const area = doc.getElementById("pasted:text");
  area.addEventListener("dragover", (e) => e.preventDefault());
  area.addEventListener("drop", async (e) => {
    const file = e.dataTransfer.files[0];
    if (!file || file.size > 200000) return;
    e.preventDefault();
    area.value = await file.text();
    doc.getElementById("pasted:verify").click();
  });
})();
