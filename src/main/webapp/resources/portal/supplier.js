/* The supplier's pages: countdowns, the price schedule that saves itself, copying, files that are too large. */
(() => {
  "use strict";
  const doc = document;
  const all = (selector, root = doc) => Array.from(root.querySelectorAll(selector));

  /* ---- clocks: days and hours, on the last day to the second; by the server's time where the page gives it ---- */
  function clock(element) {
    const text = element.querySelector("span");
    const started = performance.now();
    const left = element.dataset.millis ? Number(element.dataset.millis) : Date.parse(element.dataset.until) - Date.now();
    const unit = (value, name) => new Intl.NumberFormat(doc.documentElement.lang, { style: "unit", unit: name, unitDisplay: "long" }).format(value);
    function tick() {
      const seconds = Math.floor((left - (performance.now() - started)) / 1000);
      if (seconds <= 0) {
        text.textContent = element.dataset.over;
        element.classList.add("clock-over");
        return;
      }
      const parts = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]].map(([name, size], i, sizes) => [name, i === 0 ? Math.floor(seconds / size) : Math.floor((seconds % sizes[i - 1][1]) / size)]);
      const first = Math.max(0, parts.findIndex(([, value]) => value > 0));
      const shown = parts.slice(first, first + 2).map(([name, value]) => unit(value, name));
      text.textContent = element.dataset.left.replace("{0}", shown.join(" "));
      element.classList.toggle("clock-soon", seconds < 86400);
      setTimeout(tick, seconds < 7200 ? 1000 : 30000);
    }
    tick();
  }

  /* ---- the price schedule: a changed row is stored at once, and kept in the browser until the server has it ---- */
  const table = doc.querySelector(".schedule");
  const status = doc.getElementById("saving");
  const key = (row) => "offer:" + table.dataset.tender + ":" + row.dataset.offer;
  const live = (row) => row.querySelector(".offer-live");
  const fields = (row) => all("[data-column]", row);
  const valueOf = (field) => (field.type === "checkbox" ? field.checked : field.value);
  function valuesOf(row) {
    return Object.fromEntries(fields(row).map((f) => [f.dataset.column, valueOf(f)]));
  }
  function keep(row, again) {
    sessionStorage.setItem(key(row), JSON.stringify({ again, version: live(row).dataset.version, values: valuesOf(row) }));
  }
  function capOf(row) {
    const cap = row.querySelector("[data-column=data_cap]");
    const unlimited = row.querySelector("[data-column=unlimited]").checked;
    cap.readOnly = unlimited;
    cap.hidden = unlimited;
  }
  function save(row, again = false) {
    const button = row.querySelector(".offer-save");
    if (!button || row.querySelector(".conflict")) return;
    keep(row, again);
    const sent = sessionStorage.getItem(key(row));
    row.classList.add("offer-saving");
    status.textContent = table.dataset.saving;
    faces.ajax.request(button, null, {
      execute: row.id,
      render: all("[data-live]", row).map((e) => e.id).concat("summary", "missing", "missing-count", "totals").join(" "),
      onevent: (e) => e.status === "success" && stored(row, sent),
      onerror: (e) => failed(row, e),
      "jakarta.faces.behavior.event": "action",
      "primefaces.nonce": nonce(),
    });
  }
  /* Faces runs scripts of an answer by eval, which the policy forbids; the answers of these pages need none. */
  window.execScript = () => undefined;
  const nonce = () => (doc.querySelector("script[nonce]") || {}).nonce;
  /* An answer that is no answer is the sign-in page: the session is over. What was typed is put back after it. */
  function failed(row, error) {
    if (error.status === "malformedXML" || error.status === "emptyResponse") return location.reload();
    row.classList.remove("offer-saving");
    row.classList.add("offer-unsaved");
    status.textContent = table.dataset.failed;
  }
  function stored(row, sent) {
    const unsaved = live(row).dataset.unsaved === "true";
    row.classList.remove("offer-saving");
    row.classList.toggle("offer-unsaved", unsaved);
    status.textContent = unsaved ? table.dataset.failed : table.dataset.saved;
    fields(row).forEach((f) => {
      const error = doc.getElementById(f.id + "_error");
      if (error && error.textContent.trim()) f.setAttribute("aria-invalid", "true");
      else f.removeAttribute("aria-invalid");
    });
    if (unsaved && row.querySelector(".offer-more [aria-invalid]")) open(row, true);
    if (!unsaved && sessionStorage.getItem(key(row)) === sent) sessionStorage.removeItem(key(row));
    if (!unsaved) doc.dispatchEvent(new CustomEvent("offer-states", { detail: { [row.dataset.offer]: live(row).dataset.state } }));
  }
  /* What the server did not get last time is put back; it is sent again only where nobody changed the row meanwhile. */
  function restore(row) {
    const kept = JSON.parse(sessionStorage.getItem(key(row)) || "null");
    if (!kept) return;
    const changed = fields(row).filter((f) => f.dataset.column in kept.values && kept.values[f.dataset.column] !== valueOf(f));
    if (changed.length === 0) {
      sessionStorage.removeItem(key(row));
      return;
    }
    changed.forEach((f) => (f.type === "checkbox" ? (f.checked = kept.values[f.dataset.column]) : (f.value = kept.values[f.dataset.column])));
    row.classList.add("offer-unsaved");
    if (kept.version === live(row).dataset.version && !kept.again) save(row, true);
  }
  function open(row, wanted) {
    row.querySelector(".offer-more").hidden = !wanted;
    row.querySelector("[data-more]").setAttribute("aria-expanded", String(wanted));
  }
  function move(field, down) {
    const column = all("[data-column=" + field.dataset.column + "]", table).filter((f) => f.offsetParent && !f.disabled);
    const next = column[column.indexOf(field) + (down ? 1 : -1)];
    if (!next) return field.blur();
    next.focus();
    if (next.select) next.select();
  }
  function schedule() {
    const rows = () => all(".offer", table);
    rows().forEach((row) => {
      capOf(row);
      restore(row);
    });
    table.addEventListener("change", (e) => {
      if (!e.target.dataset.column) return;
      const row = e.target.closest(".offer");
      capOf(row);
      save(row);
    });
    /* Rows that a bulk act has put in place of others; the server has what they say. */
    doc.addEventListener("rows-shown", () => rows().forEach((row) => {
      sessionStorage.removeItem(key(row));
      capOf(row);
    }));
    table.addEventListener("input", (e) => e.target.dataset.column && keep(e.target.closest(".offer")));
    table.addEventListener("keydown", (e) => {
      const typing = e.target.matches("input[data-column]") && e.target.type !== "checkbox";
      if (typing && (e.key === "Enter" || e.key === "ArrowDown" || e.key === "ArrowUp")) {
        e.preventDefault();
        move(e.target, e.key !== "ArrowUp");
      }
    });
    table.addEventListener("click", (e) => {
      const more = e.target.closest("[data-more]");
      const button = e.target.closest("button[type=submit]");
      const row = e.target.closest(".offer");
      if (more) open(row, more.getAttribute("aria-expanded") !== "true");
      if (button && button.matches(".offer-save")) {
        e.preventDefault();
        save(row);
      } else if (button && !button.dataset.confirm) sessionStorage.removeItem(key(row));
      else if (button && button.dataset.confirmed) sessionStorage.removeItem(key(row));
    });
  }

  /* ---- small things ---- */
  doc.addEventListener("click", (e) => {
    const copy = e.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(doc.getElementById(copy.dataset.copy).textContent.trim());
      copy.querySelector("span").textContent = copy.dataset.copied;
    }
    const forget = e.target.closest("[data-forget]");
    if (forget) sessionStorage.removeItem("keep:" + location.pathname + "#" + forget.dataset.forget);
  });
  const tooLarge = doc.getElementById("too-large");
  if (tooLarge) {
    const form = tooLarge.closest("form");
    form.addEventListener("change", () => {
      const large = all("input[type=file]", form).some((i) => Array.from(i.files).some((f) => f.size > Number(tooLarge.dataset.most)));
      tooLarge.hidden = !large;
      all("button[type=submit]", form).forEach((b) => (b.disabled = large));
    });
  }

  all("[data-until]").forEach(clock);
  if (table) addEventListener("DOMContentLoaded", schedule);
})();
