/* Scores store themselves shortly after a change; what the portal did not get stays in the page and is sent again. A PDF of
   the bid is shown beside the fields. */
(() => {
  "use strict";
  const doc = document;
  const state = doc.getElementById("score-saving");
  const PAUSE = 1200;
  const LONGEST = 30000;

  function show(name, text) {
    state.classList.toggle("save-lost", name !== "saved" && name !== "saving");
    state.textContent = text || state.dataset[name];
  }

  const number = (text) => text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const field = (box, name) => box.querySelector(`[id$=":${name}"]`);
  const waiting = new Set();

  function body(box) {
    const value = (name) => (field(box, name) ? field(box, name).value.trim() : "");
    return {
      criterion: box.dataset.criterion,
      points: number(value("points")) || null,
      reason: value("reason"),
      version: Number(value("version")),
      document: value("document") || null,
      page: value("page") || null,
    };
  }

  function watch(box) {
    let timer = 0;
    let wait = 1000;
    let busy = false;
    let dirty = false;
    const later = (time) => {
      clearTimeout(timer);
      timer = setTimeout(save, time);
    };
    async function save() {
      if (busy || !dirty) return;
      busy = true;
      dirty = false;
      show("saving");
      const answer = await fetch(state.dataset.url, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Requested-With": "portal" },
        body: JSON.stringify(body(box)),
      }).catch(() => null);
      busy = false;
      if (answer && answer.ok) return saved(await answer.json());
      waiting.add(box);
      if (answer && answer.status === 409) return show(await kind(answer) === "changed-elsewhere" ? "changed" : "refused");
      if (answer && answer.status === 422) return show("wrong");
      if (answer && answer.status < 500) return show("refused");
      dirty = true;
      show("lost");
      later(wait);
      wait = Math.min(LONGEST, 2 * wait);
    }
    function saved(stored) {
      field(box, "version").value = stored.version;
      wait = 1000;
      if (dirty) return later(PAUSE);
      waiting.delete(box);
      show("saved", state.dataset.saved.replace("{0}", new Date().toLocaleTimeString(doc.documentElement.lang)));
    }
    function changed() {
      dirty = true;
      waiting.add(box);
      later(PAUSE);
    }
    box.addEventListener("input", changed);
    box.addEventListener("change", changed);
    addEventListener("online", () => dirty && later(0));
    box.form && box.form.addEventListener("submit", () => clearTimeout(timer));
  }

  async function kind(answer) {
    const problem = await answer.json().catch(() => ({}));
    return String(problem.type || "").split("/").pop();
  }

  if (state) {
    doc.querySelectorAll("fieldset.judge[data-criterion]").forEach(watch);
    let leaving = false;
    doc.addEventListener("submit", () => (leaving = true));
    addEventListener("beforeunload", (e) => waiting.size && !leaving && e.preventDefault());
  }

  /* A document of the bid, on the page that is cited where one is. */
  const viewer = doc.getElementById("viewer");
  if (!viewer) return;
  const frame = doc.getElementById("viewer-frame");
  const sheet = viewer.parentElement;
  doc.addEventListener("click", (e) => {
    const button = e.target.closest("[data-view]");
    if (!button) return;
    const cited = button.closest("fieldset.judge");
    const page = cited && field(cited, "page") && field(cited, "page").value;
    doc.getElementById("viewer-title").textContent = button.dataset.name;
    doc.getElementById("viewer-out").href = button.dataset.view;
    frame.src = button.dataset.view + (page ? "#page=" + page : "");
    viewer.hidden = false;
    sheet.classList.add("viewing");
  });
  doc.getElementById("viewer-close").addEventListener("click", () => {
    viewer.hidden = true;
    frame.removeAttribute("src");
    sheet.classList.remove("viewing");
  });
})();
