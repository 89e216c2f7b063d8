/* One's own account: how good a new password is, recovery codes to keep. */
(() => {
  "use strict";
  if (window.gigaAccount) return;
  window.gigaAccount = true;

  /* ---- how good a new password is ---- */
  function strength(hint) {
    const input = hint.closest("form").querySelector("input[autocomplete=new-password]");
    const meter = hint.querySelector("meter");
    const words = hint.querySelector("span");
    let timer;
    async function ask() {
      const typed = input.value;
      hint.hidden = typed.length === 0;
      if (hint.hidden) return;
      const reply = await fetch(hint.dataset.strength, {
        method: "POST",
        headers: { "Content-Type": "text/plain; charset=UTF-8", "X-Requested-With": "portal" },
        body: typed,
      });
      if (!reply.ok || input.value !== typed) return;
      const level = await reply.text();
      meter.value = Math.max(0.2, Number(level));
      words.textContent = hint.dataset[level];
    }
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    });
  }
  document.querySelectorAll("[data-strength]").forEach(strength);

  /* ---- recovery codes ---- */
  document.addEventListener("click", (e) => {
    const button = e.target.closest("[data-codes]");
    if (!button) return;
    if (button.dataset.codes === "print") {
      print();
      return;
    }
    const list = document.getElementById("codes");
    const lines = Array.from(list.querySelectorAll("code"), (code) => code.textContent);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([[list.dataset.title, "", ...lines, ""].join("\r\n")], { type: "text/plain" }));
    link.download = list.dataset.file;
    link.click();
    URL.revokeObjectURL(link.href);
  });
})();
