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

  /* A document of the bid, page by page as pictures that every browser shows, on the page that is cited where one is. */
  const viewer = doc.getElementById("viewer");
  if (!viewer) return;
  const at = (id) => doc.getElementById("viewer-" + id);
  const sheet = viewer.parentElement;
  const whole = sheet.closest(".sheet");
  const image = at("image");
  const ZOOMS = 4;
  let shown = { url: null, page: 1, pages: 1 };
  let zoom = 1;
  let turn = 0;

  async function open(page) {
    const mine = ++turn;
    const answer = await fetch(shown.url + "/pages/" + Math.max(1, page), { headers: { "X-Requested-With": "portal" } }).catch(() => null);
    if (mine !== turn) return;
    if (!answer || !answer.ok) {
      const hidden = answer && (await kind(answer)) === "document-quarantined";
      return mine === turn && failed(hidden ? "hidden" : "lost");
    }
    const words = await answer.json();
    if (mine !== turn) return;
    shown.page = words.page;
    shown.pages = words.pages;
    at("page").value = words.page;
    const number = viewer.dataset.of.replace("{0}", words.page).replace("{1}", words.pages);
    at("state").textContent = words.blank ? number + " · " + viewer.dataset.hidden : number;
    at("words").textContent = words.text || viewer.dataset[words.blank ? "hidden" : "empty"];
    at("back").disabled = words.page <= 1;
    at("next").disabled = words.page >= words.pages;
    image.alt = at("title").textContent + ", " + at("state").textContent;
    image.hidden = false;
    image.src = shown.url + "/pages/" + words.page + "/picture";
    image.parentElement.scrollTop = 0;
  }

  function failed(why) {
    image.hidden = true;
    image.removeAttribute("src");
    at("words").textContent = "";
    at("state").textContent = viewer.dataset[why];
  }

  function scale(to) {
    zoom = Math.max(1, Math.min(ZOOMS, to));
    image.className = "zoom-" + zoom;
    at("out-zoom").disabled = zoom === 1;
    at("in-zoom").disabled = zoom === ZOOMS;
  }

  function view(button, page) {
    shown = { url: button.dataset.view, page: 1, pages: 1 };
    at("title").textContent = button.dataset.name;
    at("out").href = button.dataset.view;
    viewer.hidden = false;
    sheet.classList.add("viewing");
    whole.classList.add("sheet-viewing");
    scale(1);
    viewer.scrollIntoView({ block: "nearest" });
    at("title").focus({ preventScroll: true });
    return open(page);
  }

  const cited = (box) => {
    const chosen = box && field(box, "document") && field(box, "document").value;
    return chosen && doc.querySelector(`[data-document="${CSS.escape(chosen)}"]`);
  };
  const citedPage = (box) => Number(box && field(box, "page") && field(box, "page").value) || 1;
  doc.addEventListener("click", (e) => {
    const plain = e.target.closest("[data-view]");
    if (plain) {
      const box = plain.closest("fieldset.judge");
      const same = box && cited(box) && cited(box).dataset.document === plain.dataset.document;
      view(plain, same ? citedPage(box) : 1);
    }
    const button = e.target.closest("[data-cited]");
    const box = button && button.closest("fieldset.judge");
    if (box && cited(box)) view(cited(box), citedPage(box));
  });
  doc.querySelectorAll("fieldset.judge").forEach((box) => {
    const button = box.querySelector("[data-cited]");
    const fit = () => button && (button.hidden = !cited(box));
    box.addEventListener("change", fit);
    fit();
  });
  image.addEventListener("error", () => image.getAttribute("src") && failed("lost"));
  at("back").addEventListener("click", () => open(shown.page - 1));
  at("next").addEventListener("click", () => open(shown.page + 1));
  at("page").addEventListener("change", () => open(Number(at("page").value) || 1));
  at("out-zoom").addEventListener("click", () => scale(zoom - 1));
  at("in-zoom").addEventListener("click", () => scale(zoom + 1));
  at("close").addEventListener("click", () => {
    turn++;
    viewer.hidden = true;
    image.removeAttribute("src");
    sheet.classList.remove("viewing");
    whole.classList.remove("sheet-viewing");
  });
})();
