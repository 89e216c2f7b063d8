/* Answers store themselves shortly after a change; what the portal did not get stays in the page and is sent again. */
(() => {
  "use strict";
  const doc = document;
  const form = doc.getElementById("answers");
  const state = doc.getElementById("answers-saving");
  const button = form && form.querySelector(".autosave");
  if (!button) return;
  const nonce = () => (doc.querySelector("script[nonce]") || {}).nonce;
  const PAUSE = 1500;
  const LONGEST = 30000;
  let timer = 0;
  let wait = 1000;
  let busy = false;
  let dirty = false;

  function show(name, text) {
    state.classList.toggle("save-lost", name === "lost");
    state.textContent = text || state.dataset[name];
  }
  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  }
  function changed() {
    dirty = true;
    later(PAUSE);
  }
  function save() {
    if (busy || !dirty || form.querySelector(".notice-warning")) return;
    busy = true;
    dirty = false;
    show("saving");
    faces.ajax.request(button, null, {
      execute: "answers",
      render: "answers:kept",
      onevent: (e) => e.status === "success" && answered(),
      onerror: (e) => failed(e),
      "jakarta.faces.behavior.event": "action",
      "primefaces.nonce": nonce(),
    });
  }
  function answered() {
    busy = false;
    if (!form.querySelector("[data-kept=true]")) {
      /* A colleague stored another text meanwhile: the page, loaded by the button, shows both. */
      doc.getElementById("answers:describe").click();
      return;
    }
    wait = 1000;
    show("saved", state.dataset.saved.replace("{0}", new Date().toLocaleTimeString(doc.documentElement.lang)));
    if (dirty) later(PAUSE);
  }
  /* An answer that is no answer is the sign-in page; what was typed is put back after it. */
  function failed(e) {
    busy = false;
    dirty = true;
    if (e.status === "malformedXML" || e.status === "emptyResponse") return location.reload();
    show("lost");
    later(wait);
    wait = Math.min(LONGEST, 2 * wait);
  }
  form.addEventListener("input", (e) => e.target.name && changed());
  form.addEventListener("change", (e) => e.target.name && changed());
  form.addEventListener("submit", () => clearTimeout(timer));
  addEventListener("online", () => dirty && later(0));
  /* What portal.js put back from an earlier page is sent now. */
  addEventListener("DOMContentLoaded", () => setTimeout(() => form.querySelector(".notice-info") && changed()));
})();
