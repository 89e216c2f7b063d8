/* Plans that the planner works at: how far each is, as the portal tells it; once all have ended, the page anew. */
(() => {
  "use strict";
  const runs = [...document.querySelectorAll("[data-plan]")];
  let left = runs.length;

  const fill = (text, value) => text.replace("{0}", value);

  function show(run, progress) {
    const words = run.dataset;
    const stage = progress.stage ? words["stage" + progress.stage.charAt(0) + progress.stage.slice(1).toLowerCase()] : words.waiting;
    const parts = [stage];
    if (progress.gap != null && progress.stage === "PLAN") parts.push(fill(words.gap, progress.gap));
    if (progress.seconds > 0) parts.push(fill(words.seconds, progress.seconds));
    const text = parts.join(" · ");
    const line = run.querySelector("[data-words]");
    if (line.textContent !== text) line.textContent = text;
  }

  function ended() {
    if (--left === 0) location.reload();
  }

  function listen(run) {
    const source = new EventSource(run.dataset.plan + "/events");
    source.onmessage = (event) => {
      const progress = JSON.parse(event.data);
      show(run, progress);
      if (!["WAITING", "RUNNING"].includes(progress.state)) {
        source.close();
        ended();
      }
    };
  }

  runs.forEach(listen);
})();
