/* The draft of a tender: what changes is stored at once, weights are summed while they are typed, and what a colleague changes is told. */
(() => {
  "use strict";
  const doc = document;
  const all = (selector, root = doc) => Array.from(root.querySelectorAll(selector));
  const draft = doc.querySelector("[data-draft]");
  const status = doc.getElementById("saving");
  const EVERY_MS = 10000;
  let waiting = 0;
  const nonce = () => (doc.querySelector("script[nonce]") || {}).nonce;
  /* Faces runs scripts of an answer by eval, which the policy forbids; the answers of this page need none. */
  window.execScript = () => undefined;

  /* ---- a changed form is stored ---- */
  function save(form) {
    const button = form.querySelector(".draft-save button");
    status.textContent = draft.dataset.saving;
    waiting++;
    faces.ajax.request(button, null, {
      execute: form.id,
      render: all("[data-live]", form).map((e) => e.id).join(" "),
      onevent: (e) => e.status === "success" && stored(form),
      onerror: failed,
      "jakarta.faces.behavior.event": "action",
      "primefaces.nonce": nonce(),
    });
  }
  /* An answer that is no answer is the sign-in page: the session is over. */
  function failed(error) {
    waiting--;
    if (error.status === "malformedXML" || error.status === "emptyResponse") return location.reload();
    status.textContent = draft.dataset.failed;
    status.classList.add("draft-unsaved");
  }
  function stored(form) {
    waiting--;
    const live = form.querySelector(".draft-live");
    const wrong = doc.querySelector("#notices .notice-error, #notices .notice-warning");
    const unsaved = live.dataset.unsaved === "true" || wrong;
    const saved = live.querySelector(".draft-saved");
    status.textContent = unsaved || !saved ? draft.dataset.failed : saved.textContent;
    status.classList.toggle("draft-unsaved", Boolean(unsaved));
    all("[aria-invalid]", form).forEach((f) => f.removeAttribute("aria-invalid"));
    all("#notices a[href^='#']").forEach((link) => {
      const field = doc.getElementById(link.getAttribute("href").slice(1));
      if (field) field.setAttribute("aria-invalid", "true");
    });
    doc.getElementById("elsewhere").hidden = true;
  }

  /* ---- the sum of the weights, in ten-thousandths so that 99.99 is not 100 ---- */
  const TIMES = 10000;
  function weight(field) {
    const plain = field.value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
    return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * TIMES) : 0;
  }
  function sum() {
    const shown = doc.querySelector("[data-sum]");
    if (!shown) return;
    const total = all("[data-weight]").reduce((t, f) => t + weight(f), 0);
    const number = (n) => new Intl.NumberFormat(doc.documentElement.lang, { maximumFractionDigits: 4 }).format(n / TIMES);
    const off = total - 100 * TIMES;
    shown.querySelector("b").textContent = number(total);
    const text = off === 0 ? shown.dataset.good : off > 0 ? shown.dataset.more : shown.dataset.less;
    shown.querySelector("span").textContent = text.replace("{0}", number(Math.abs(off)));
    shown.classList.toggle("draft-sum-off", off !== 0);
  }

  /* ---- only the banded formula has limits ---- */
  function bands() {
    const formula = doc.querySelector("[data-formula]");
    if (formula) all(".draft-band").forEach((field) => (field.hidden = formula.value !== "BANDED_ABSOLUTE"));
  }

  /* ---- what a colleague changed meanwhile ---- */
  async function look() {
    const own = all(".draft-live");
    const answer = own.length ? await fetch(draft.dataset.draft, { headers: { Accept: "application/json" } }).catch(() => null) : null;
    if (waiting || !answer || !answer.ok) return;
    const sections = await answer.json();
    const changed = own.map((live) => ({ seen: live.dataset.seen, now: sections[live.dataset.section] })).find((each) => each.now && each.now.digest !== each.seen);
    const notice = doc.getElementById("elsewhere");
    if (!changed || doc.querySelector(".conflict")) {
      notice.hidden = true;
      return;
    }
    const at = changed.now.at ? new Date(changed.now.at).toLocaleTimeString(doc.documentElement.lang) : "";
    const text = draft.dataset.changed.replace("{0}", changed.now.by || "–").replace("{1}", at);
    if (notice.querySelector("p").textContent !== text) notice.querySelector("p").textContent = text;
    notice.hidden = false;
  }

  all(".draft-form").forEach((form) => {
    form.addEventListener("change", () => {
      bands();
      save(form);
    });
    form.addEventListener("input", sum);
    form.addEventListener("submit", (e) => {
      if (e.submitter && e.submitter.closest(".draft-save")) {
        e.preventDefault();
        save(form);
      }
    });
    form.classList.add("draft-auto");
  });
  sum();
  bands();
  setInterval(() => doc.visibilityState === "visible" && look(), EVERY_MS);
})();
