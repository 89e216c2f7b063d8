/* What every page does in the browser: progress, one submit at a time, confirmation, kept input, drop zones, menu. */
(() => {
  "use strict";
  const doc = document;
  const all = (selector, root = doc) => Array.from(root.querySelectorAll(selector));

  /* ---- progress: shown when an answer takes longer than 300 ms ---- */
  const bar = doc.getElementById("progress");
  let waiting = 0;
  let timer = 0;
  function begin() {
    if (waiting++ === 0) timer = setTimeout(() => (bar.hidden = false), 300);
  }
  function end() {
    waiting = Math.max(0, waiting - 1);
    if (waiting === 0) {
      clearTimeout(timer);
      bar.hidden = true;
    }
  }

  /* ---- forms: confirmation, then one submit at a time ---- */
  const dialog = doc.getElementById("confirm");
  function confirmed(button) {
    const question = button && button.dataset.confirm;
    if (!question || button.dataset.confirmed) return true;
    dialog.querySelector(".dialog-text").textContent = question;
    const danger = button.classList.contains("button-danger");
    const yes = dialog.querySelector("[value=yes]");
    yes.classList.toggle("button-danger", danger);
    yes.classList.toggle("button-primary", !danger);
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return;
      button.dataset.confirmed = "true";
      button.click();
      delete button.dataset.confirmed;
    };
    dialog.returnValue = "";
    dialog.showModal();
    return false;
  }
  dialog.addEventListener("click", (e) => {
    const button = e.target.closest("button");
    if (button) dialog.close(button.value);
  });

  doc.addEventListener(
    "click",
    (e) => {
      const button = e.target.closest("[data-confirm]");
      if (button && !confirmed(button)) {
        e.preventDefault();
        e.stopImmediatePropagation();
      }
    },
    true,
  );

  doc.addEventListener("submit", (e) => {
    if (e.defaultPrevented) return;
    const form = e.target;
    if (form.dataset.busy) {
      e.preventDefault();
      return;
    }
    markSubmitted(form);
    if (e.submitter && e.submitter.dataset.download) return;
    form.dataset.busy = "true";
    begin();
    setTimeout(() => all("button, input[type=submit]", form).forEach((b) => b.setAttribute("aria-disabled", "true")));
  });
  addEventListener("pageshow", (e) => {
    if (!e.persisted) return;
    all("form[data-busy]").forEach((form) => {
      delete form.dataset.busy;
      all("[aria-disabled=true]", form).forEach((b) => b.removeAttribute("aria-disabled"));
    });
    waiting = 1;
    end();
  });

  /* ---- AJAX of Faces and of PrimeFaces ---- */
  function watchAjax() {
    if (window.faces && faces.ajax) {
      faces.ajax.addOnEvent((e) => {
        if (e.status === "begin") {
          begin();
          markSubmitted(e.source.form || e.source.closest("form"));
        }
        if (e.status === "complete") end();
        if (e.status === "success") settle();
      });
      faces.ajax.addOnError(() => end());
    }
    if (window.jQuery) {
      jQuery(doc).on("pfAjaxStart", begin).on("pfAjaxComplete", () => {
        end();
        settle();
      });
    }
  }

  /* ---- kept input: forms with data-keep survive an expired view, a sign-in and a reload ---- */
  const KEEP = "keep:";
  const keepKey = (form) => KEEP + location.pathname + "#" + form.id;
  const keepable = (field) =>
    field.name && !field.name.startsWith("jakarta.faces") && !["password", "file", "hidden", "submit", "button"].includes(field.type);
  function read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  }
  /* Boxes of one question share a name; each is kept for itself. */
  const keptAs = (f) => (f.type === "checkbox" ? f.name + "=" + f.value : f.name);
  function valuesOf(form) {
    const values = {};
    Array.from(form.elements).filter(keepable).forEach((f) => {
      if (f.type === "radio") {
        if (f.checked) values[f.name] = f.value;
      } else {
        values[keptAs(f)] = f.type === "checkbox" ? f.checked : f.value;
      }
    });
    return values;
  }
  function keep(form) {
    sessionStorage.setItem(keepKey(form), JSON.stringify({ query: location.search, values: valuesOf(form) }));
  }
  function markSubmitted(form) {
    if (!form || form.dataset.keep !== "true") return;
    const kept = read(keepKey(form));
    if (kept) sessionStorage.setItem(keepKey(form), JSON.stringify({ ...kept, submitted: true }));
  }
  /* An answer without complaint means that what was sent is saved. */
  function settle() {
    const unsaved = doc.querySelector("main.unsaved, .notice-error, .notice-warning, [data-signin], .error-page");
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(KEEP))
      .forEach((key) => {
        const kept = read(key);
        if (!kept || !kept.submitted) return;
        if (unsaved) sessionStorage.setItem(key, JSON.stringify({ ...kept, submitted: false }));
        else sessionStorage.removeItem(key);
      });
  }
  const sameQuery = (kept) => {
    const plain = (q) => q.replace(/[?&](expired|toolarge)=1/, "").replace(/^&/, "?");
    return plain(kept.query) === plain(location.search);
  };
  function put(field, value) {
    const before = field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
    if (field.type === "checkbox") field.checked = value;
    else if (field.type === "radio") field.checked = field.value === value;
    else field.value = value;
    return before !== (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);
  }
  /* Somebody typed before this script ran. */
  const touched = (f) => (f.type === "checkbox" || f.type === "radio" ? f.checked !== f.defaultChecked : "defaultValue" in f && f.value !== f.defaultValue);
  function restore(form) {
    const kept = read(keepKey(form));
    if (!kept || !sameQuery(kept)) return;
    let changed = false;
    Array.from(form.elements).filter(keepable).forEach((f) => {
      if (keptAs(f) in kept.values && !touched(f) && put(f, kept.values[keptAs(f)])) changed = true;
    });
    if (changed) form.prepend(doc.getElementById("restored").content.cloneNode(true));
  }
  doc.addEventListener("input", (e) => {
    const form = e.target.form;
    if (form && form.dataset.keep === "true" && keepable(e.target)) keep(form);
  });

  /* ---- small things ---- */
  doc.addEventListener("click", (e) => {
    const reveal = e.target.closest("[data-reveal]");
    if (reveal) {
      const input = reveal.parentElement.querySelector("input");
      const hidden = input.type === "password";
      input.type = hidden ? "text" : "password";
      reveal.setAttribute("aria-pressed", String(hidden));
    }
    const menu = e.target.closest("[data-menu]");
    if (menu) {
      const open = menu.getAttribute("aria-expanded") !== "true";
      menu.setAttribute("aria-expanded", String(open));
      doc.getElementById(menu.getAttribute("aria-controls")).classList.toggle("menu-open", open);
    }
    all("details.account[open]").forEach((d) => d.contains(e.target) || d.removeAttribute("open"));
  });

  doc.addEventListener("keydown", (e) => {
    const open = e.key === "Escape" && doc.querySelector("details.account[open]");
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  });

  function size(bytes) {
    const units = ["byte", "kilobyte", "megabyte"];
    const step = Math.min(2, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
    const format = { style: "unit", unit: units[step], maximumFractionDigits: step === 2 ? 1 : 0 };
    return new Intl.NumberFormat(doc.documentElement.lang, format).format(bytes / 1000 ** step);
  }
  function drop(zone) {
    const input = zone.querySelector("input[type=file]");
    const list = zone.querySelector(".drop-files");
    input.addEventListener("change", () => {
      list.replaceChildren(
        ...Array.from(input.files, (file) => {
          const item = doc.createElement("li");
          item.textContent = file.name + " · " + size(file.size);
          return item;
        }),
      );
      zone.classList.toggle("drop-filled", input.files.length > 0);
    });
    ["dragenter", "dragover"].forEach((n) => zone.addEventListener(n, () => zone.classList.add("drop-over")));
    ["dragleave", "drop"].forEach((n) => zone.addEventListener(n, () => zone.classList.remove("drop-over")));
  }

  function start() {
    if (/[?&](expired|toolarge)=1/.test(location.search)) {
      const clean = location.search.replace(/[?&](expired|toolarge)=1/, "").replace(/^&/, "?");
      history.replaceState(null, "", location.pathname + clean + location.hash);
    }
    settle();
    all("form[data-keep=true]").forEach(restore);
    all("[data-drop]").forEach(drop);
    watchAjax();
    const wrong = doc.querySelector("[aria-invalid=true]");
    const folded = wrong && wrong.closest("details:not([open])");
    if (folded) folded.open = true;
    if (wrong) wrong.focus();
  }
  if (doc.readyState === "loading") doc.addEventListener("DOMContentLoaded", start);
  else start();
})();
