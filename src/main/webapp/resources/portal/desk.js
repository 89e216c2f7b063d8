/* The desks: copying a hash, the time left, and keys of the score form. */
(() => {
  "use strict";
  const doc = document;

  doc.addEventListener("click", async (e) => {
    const button = e.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    const shown = button.firstElementChild;
    const before = shown.textContent;
    shown.textContent = button.dataset.copied;
    setTimeout(() => (shown.textContent = before), 1500);
  });

  function left(until) {
    const minutes = Math.max(0, Math.floor((until - Date.now()) / 60000));
    const parts = [
      ["day", Math.floor(minutes / 1440)],
      ["hour", Math.floor(minutes / 60) % 24],
      ["minute", minutes % 60],
    ];
    const first = parts.findIndex(([, n]) => n > 0);
    const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2);
    const lang = doc.documentElement.lang;
    return shown.map(([unit, n]) => new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(n)).join(" ");
  }
  doc.querySelectorAll("[data-until]").forEach((box) => {
    const until = Date.parse(box.dataset.until);
    const show = () => (box.textContent = left(until));
    show();
    setInterval(show, 20000);
    const wait = until - Date.now();
    if (wait > 0 && wait < 2 ** 31) setTimeout(() => location.reload(), wait + 1000);
  });

  /* A link from a number opens what it points at. */
  function open() {
    const target = location.hash && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener("hashchange", open);
  open();

  /* Ctrl+Enter saves from any field of the score form. */
  doc.addEventListener("keydown", (e) => {
    if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
    const form = e.target.closest && e.target.closest("form[data-quick], .score-form");
    const button = form && form.querySelector("button[type=submit]");
    if (button) {
      e.preventDefault();
      button.click();
    }
  });
})();
