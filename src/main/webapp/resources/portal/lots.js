/* The lots of a draft: each act is stored at once, areas are drawn on the map, schools are dragged between lots. */
(() => {
  "use strict";
  const doc = document;
  const step = doc.querySelector("[data-lots]");
  const status = doc.getElementById("saving");
  const all = (selector, root = step) => Array.from(root.querySelectorAll(selector));
  const nonce = () => (doc.querySelector("script[nonce]") || {}).nonce;
  let map = null;
  /* What was drawn or dragged while the answer of the same form was awaited: stored next, in order. */
  const later = [];

  /* ---- acts ---- */
  function act(button, then) {
    const form = button.form;
    if (form.dataset.busy) return;
    form.dataset.busy = "true";
    status.textContent = step.dataset.saving;
    const field = form.querySelector("[name$=':picked']");
    if (field) field.value = chosen(form).join(",");
    faces.ajax.request(button, null, {
      execute: form.id,
      render: "lotsTop lotsFree lotsBoard",
      onevent: (e) => e.status === "success" && stored(form, then),
      onerror: (error) => failed(form, error),
      "jakarta.faces.behavior.event": "action",
      "primefaces.nonce": nonce(),
    });
  }
  function stored(form, then) {
    delete form.dataset.busy;
    const wrong = step.querySelector("[aria-invalid=true]");
    const refused = doc.querySelector("#notices .notice-error, #notices .notice-warning");
    status.textContent = refused || wrong ? step.dataset.failed : step.dataset.saved;
    status.classList.toggle("draft-unsaved", Boolean(refused || wrong));
    doc.getElementById("elsewhere").hidden = true;
    if (refused) doc.getElementById("notices").scrollIntoView({ block: "center" });
    mend();
    paint();
    if (then) then();
    goOn(form);
  }
  function inTurn(id, run) {
    if (doc.getElementById(id).dataset.busy) later.push({ id, run });
    else run();
  }
  function goOn(form) {
    const next = later.findIndex((each) => each.id === form.id);
    if (next >= 0) later.splice(next, 1)[0].run();
  }
  /* An answer that is no answer is the sign-in page: the session is over. */
  function failed(form, error) {
    delete form.dataset.busy;
    if (error.status === "malformedXML" || error.status === "emptyResponse") return location.reload();
    status.textContent = step.dataset.failed;
    status.classList.add("draft-unsaved");
    goOn(form);
  }
  step.addEventListener("submit", (e) => {
    if (e.target.enctype === "multipart/form-data") return;
    e.preventDefault();
    const button = e.submitter || e.target.querySelector("button[type=submit]");
    if (button) act(button);
  });
  const drag = (field) => doc.getElementById("drag:" + field);
  function hidden(button, values, then) {
    inTurn("drag", () => {
      Object.entries(values).forEach(([name, value]) => (drag(name).value = value));
      act(drag(button), then);
    });
  }

  /* ---- what is chosen: in the list beside the draft, or in the lot that is open ---- */
  function chosen(form) {
    if (form.id === "drag") return drag("picked").value.split(",");
    return all("[data-pick]:checked", form).map((box) => box.dataset.pick);
  }
  function mend() {
    all("form").forEach((form) => {
      const count = all("[data-pick]:checked", form).length;
      all(".lots-needs-pick", form).forEach((button) => {
        button.disabled = count === 0;
        const label = button.querySelector("span");
        label.dataset.plain = label.dataset.plain || label.textContent;
        label.textContent = count ? label.dataset.plain + " (" + count + ")" : label.dataset.plain;
      });
    });
    dots();
  }
  step.addEventListener("change", (e) => e.target.matches("[data-pick]") && mend());

  /* ---- a lot is opened and closed ---- */
  step.addEventListener("click", (e) => {
    const button = e.target.closest("[data-show]");
    if (!button) return;
    const open = button.getAttribute("aria-expanded") === "true";
    const code = open ? "" : button.dataset.show;
    hidden("show", { picked: "", into: code }, () => {
      const title = doc.getElementById("shown-title");
      if (title) title.focus();
      else {
        const card = all("[data-show]").find((each) => each.dataset.show === button.dataset.show);
        if (card) card.focus();
      }
    });
  });

  /* ---- dragging; with keys and on phones the same by choosing and "move to" ---- */
  let dragged = null;
  step.addEventListener("dragstart", (e) => {
    const row = e.target.closest("[data-school]");
    if (!row) return;
    const box = row.querySelector("[data-pick]");
    const ids = box && box.checked ? chosen(row.closest("form")) : [row.dataset.school];
    dragged = { ids, from: row.dataset.from };
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", ids.join(","));
    step.classList.add("lots-dragging");
  });
  const over = (e) => (dragged ? e.target.closest("[data-lot]") : null);
  step.addEventListener("dragover", (e) => {
    const card = over(e);
    all(".lots-over").forEach((each) => each !== card && each.classList.remove("lots-over"));
    if (!card) return;
    e.preventDefault();
    card.classList.add("lots-over");
  });
  function undrag() {
    dragged = null;
    step.classList.remove("lots-dragging");
    all(".lots-over").forEach((each) => each.classList.remove("lots-over"));
  }
  step.addEventListener("dragend", undrag);
  step.addEventListener("drop", (e) => {
    const card = over(e);
    if (!card) return;
    e.preventDefault();
    hidden(dragged.from === "free" ? "dropFree" : "dropLot", { picked: dragged.ids.join(","), to: card.dataset.lot });
    undrag();
  });

  /* ---- the map: colours of lots, and areas that are drawn ---- */
  async function paint() {
    if (!map) return;
    const answer = await fetch(step.dataset.lots, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer || !answer.ok) return;
    map.update(await answer.json());
    dots();
    shade();
  }
  function dots() {
    if (map) all("[data-dot]").forEach((dot) => (dot.style.background = map.look(dot.dataset.dot).colour));
  }
  const tools = (name) => step.querySelector(`[data-draw=${name}]`);
  const help = step.querySelector("[data-draw-help]");
  const STYLE = { color: "#0b2a5b", weight: 2, dashArray: "6 4", fillColor: "#277aff", fillOpacity: 0.12, interactive: false };
  let mode = null;
  let corners = [];
  let shape = null;

  function choose(next) {
    mode = mode === next ? null : next;
    corners = [];
    ["rectangle", "polygon"].forEach((each) => tools(each).setAttribute("aria-pressed", String(mode === each)));
    help.textContent = help.dataset[mode || "none"];
    map.box.classList.toggle("lots-drawing", Boolean(mode));
    map.map.dragging[mode === "rectangle" ? "disable" : "enable"]();
    map.map.doubleClickZoom[mode ? "disable" : "enable"]();
  }
  function draw(points) {
    if (shape) shape.remove();
    shape = points.length > 1 ? L.polygon(points, STYLE).addTo(map.map) : null;
  }
  const box = (a, b) => [a, [a.lat, b.lng], b, [b.lat, a.lng]].map((p) => L.latLng(p));
  function finish(points) {
    draw(points);
    choose(null);
    const degrees = (n) => Math.max(-180, Math.min(180, n)).toFixed(6);
    find(points.map((p) => degrees(p.lat) + "," + degrees(p.lng)).join(" "), () =>
      doc.getElementById("free").scrollIntoView({ block: "nearest" }),
    );
  }
  function find(area, then) {
    inTurn("find", () => {
      doc.getElementById("find:area").value = area;
      act(doc.getElementById("find:search"), then);
    });
  }
  function shade() {
    const area = doc.getElementById("find:area").value;
    tools("clear").hidden = !area;
    if (!area && !mode && shape) {
      shape.remove();
      shape = null;
    }
  }
  step.addEventListener("click", (e) => {
    const tool = e.target.closest("[data-draw]");
    if (!tool || !map) return;
    if (tool.dataset.draw !== "clear") return choose(tool.dataset.draw);
    draw([]);
    find("");
  });
  doc.addEventListener("keydown", (e) => {
    if (!mode) return;
    if (e.key === "Escape") {
      draw([]);
      choose(null);
    }
    if (e.key === "Enter" && mode === "polygon" && corners.length > 2) {
      e.preventDefault();
      finish(corners);
    }
  });

  function drawable() {
    const pane = map.box;
    const at = (e) => map.map.mouseEventToLatLng(e);
    let start = null;
    pane.addEventListener("pointerdown", (e) => {
      if (mode !== "rectangle" || e.button || e.target.closest(".leaflet-control")) return;
      start = at(e);
      pane.setPointerCapture(e.pointerId);
      e.preventDefault();
    });
    pane.addEventListener("pointermove", (e) => start && draw(box(start, at(e))));
    pane.addEventListener("pointerup", (e) => {
      if (!start) return;
      const end = at(e);
      const points = box(start, end);
      start = null;
      if (map.map.latLngToContainerPoint(points[0]).distanceTo(map.map.latLngToContainerPoint(end)) > 6) finish(points);
      else draw([]);
    });
    pane.addEventListener("pointercancel", () => (start = null));
    map.map.on("popupopen", () => mode && map.map.closePopup());
    map.map.on("preclick", (e) => {
      if (mode !== "polygon") return;
      corners.push(e.latlng);
      draw(corners);
    });
    map.map.on("dblclick", () => mode === "polygon" && corners.length > 3 && finish(corners.slice(0, -1)));
  }

  const drawing = (able) => ["rectangle", "polygon"].forEach((each) => (tools(each).disabled = !able));
  function ready(found) {
    map = found;
    drawing(true);
    drawable();
    dots();
    shade();
  }
  drawing(false);
  const figure = doc.getElementById("lotsMap");
  if (figure.schoolMap) ready(figure.schoolMap);
  else figure.addEventListener("map-ready", (e) => ready(e.detail));
  mend();
})();
