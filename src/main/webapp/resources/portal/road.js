/* Questions and amendments: the time left, characters typed, ticked questions as a first text, the difference while typing. */
(() => {
  "use strict";
  const doc = document;
  const all = (selector) => [...doc.querySelectorAll(selector)];
  const byId = (id) => doc.getElementById(id);
  const number = (n) => new Intl.NumberFormat(doc.documentElement.lang).format(n);

  function counter(line) {
    const field = byId(line.dataset.count);
    if (!field) return;
    const show = () => (line.textContent = line.dataset.text.replace("{0}", number(field.value.length)).replace("{1}", number(line.dataset.most)));
    field.addEventListener("input", show);
    show();
  }

  function clock(line) {
    const until = Date.parse(line.dataset.until);
    const text = line.querySelector("span");
    const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
    const show = () => {
      const seconds = Math.floor((until - Date.now()) / 1000);
      if (seconds < 0) return (text.textContent = line.dataset.over);
      const first = units.findIndex(([, size]) => seconds >= size);
      const parts = first < 0 ? [["second", 0]] : units.slice(first, first + 2).map(([unit, size], i) => [unit, Math.floor((i ? seconds % units[first][1] : seconds) / size)]);
      const words = parts.map(([unit, n]) => new Intl.NumberFormat(doc.documentElement.lang, { style: "unit", unit, unitDisplay: "long" }).format(n));
      text.textContent = line.dataset.left.replace("{0}", words.join(" "));
      setTimeout(show, 1000);
    };
    show();
  }

  /* What is ticked becomes the text to edit, as long as nobody has typed there. */
  let offered = "";
  function pick(box) {
    const field = byId(box.dataset.pick);
    if (!field || field.value !== offered) return;
    const ticked = all("[data-pick]:checked").map((one) => one.closest("li").querySelector(".qa-answer").textContent.trim());
    offered = ticked.join("\n\n").slice(0, 4000);
    field.value = offered;
  }

  /* Faces runs scripts of an answer by eval, which the policy forbids; the answers of these pages need none. */
  function live(button) {
    const form = button.form;
    const nonce = () => (doc.querySelector("script[nonce]") || {}).nonce;
    window.execScript = () => undefined;
    const look = () => faces.ajax.request(button, null, {
      execute: "@form",
      render: "difference",
      onerror: () => undefined,
      "jakarta.faces.behavior.event": "action",
      "primefaces.nonce": nonce(),
    });
    let timer = 0;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, 700);
    });
  }

  all("[data-count]").forEach(counter);
  all(".clock[data-until]").forEach(clock);
  all("[data-pick]").forEach((box) => box.addEventListener("change", () => pick(box)));
  const preview = byId("amend:preview");
  if (preview && window.faces) live(preview);
  else if (preview) addEventListener("DOMContentLoaded", () => window.faces && live(preview));
})();
