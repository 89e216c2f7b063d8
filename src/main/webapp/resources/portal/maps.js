/* Maps come when they are about to be seen, with all they need: most visitors of a page on a slow line never get there. */
(() => {
  "use strict";
  let ready;

  function add(element) {
    return new Promise((done, failed) => {
      element.addEventListener("load", done);
      element.addEventListener("error", () => failed(new Error(element.src || element.href)));
      document.head.append(element);
    });
  }
  const script = (src) => add(Object.assign(document.createElement("script"), { src }));
  const style = (href) => add(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));

  async function load(data) {
    await Promise.all([style(data.style), script(data.library)]);
    await script(data.script);
  }

  async function show(box) {
    try {
      ready ??= load(box.dataset);
      await ready;
      window.showMap(box);
    } catch (failure) {
      console.error(failure);
      const text = document.createElement("p");
      text.className = "map-failed";
      text.textContent = box.dataset.textFailed;
      box.append(text);
    }
  }

  const seen = new IntersectionObserver(
    (entries) =>
      entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
        seen.unobserve(entry.target);
        show(entry.target);
      }),
    { rootMargin: "300px" },
  );
  const start = () => document.querySelectorAll("[data-map]").forEach((box) => (box.dataset.eager === "true" ? show(box) : seen.observe(box)));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
