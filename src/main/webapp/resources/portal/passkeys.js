/* Passkeys: makes one, registers or signs in with one, proves with one who is here, offers them in the field of the address where the browser can. */
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;
  const api = "/api/passkeys";

  /* ---- binary values: Base64url on the way, bytes in the browser ---- */
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const descriptors = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  function question(asked) {
    const key = asked.publicKey;
    const options = { ...key, challenge: bytes(key.challenge) };
    if (key.user) options.user = { ...key.user, id: bytes(key.user.id) };
    if (key.excludeCredentials) options.excludeCredentials = descriptors(key.excludeCredentials);
    if (key.allowCredentials) options.allowCredentials = descriptors(key.allowCredentials);
    return options;
  }
  function answer(credential) {
    const given = credential.response;
    const response = { clientDataJSON: text(given.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (given[name]) response[name] = text(given[name]);
    }
    if (given.getTransports) response.transports = given.getTransports();
    return {
      id: credential.id,
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || undefined,
      clientExtensionResults: credential.getClientExtensionResults(),
      response,
    };
  }

  async function post(path, body) {
    const reply = await fetch(api + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Requested-With": "portal" },
      body: JSON.stringify(body || {}),
    });
    if (!reply.ok) {
      const problem = await reply.json().catch(() => ({}));
      throw new Error(problem.type === "/problems/proof-needed" ? "proof" : "refused");
    }
    return reply.status === 204 ? null : reply.json();
  }

  let pending;
  async function signIn(box, conditional) {
    if (pending) pending.abort();
    pending = new AbortController();
    const { signal } = pending;
    const publicKey = question(await post("/asking"));
    const credential = await navigator.credentials.get({
      publicKey,
      signal,
      mediation: conditional ? "conditional" : "optional",
    });
    await post("/sign-in", { credential: answer(credential) });
    location.assign(box.dataset.next + location.search);
  }
  async function make(box) {
    const name = box.querySelector("input");
    const publicKey = question(await post("/making"));
    const credential = await navigator.credentials.create({ publicKey });
    await post("", { credential: answer(credential), name: name ? name.value : "" });
    location.assign(box.dataset.next);
  }

  async function enrol(box) {
    const { token, language } = box.dataset;
    const publicKey = question(await post("/enrolment/making", { token }));
    const credential = await navigator.credentials.create({ publicKey });
    await post("/enrolment", { token, language, credential: answer(credential) });
    location.assign(box.dataset.next);
  }
  async function prove(box) {
    const publicKey = question(await post("/asking"));
    const credential = await navigator.credentials.get({ publicKey });
    await post("/proof", { credential: answer(credential) });
    location.assign(box.dataset.next);
  }

  const acts = { make, enrol, prove, "sign-in": signIn };
  function start(box) {
    const button = box.querySelector("button");
    const error = box.querySelector("[role=alert]");
    const act = acts[box.dataset.passkey];
    const told = (e) => {
      if (e.name === "AbortError") return;
      if (e.message === "proof") {
        location.assign("/account/prove?from=" + encodeURIComponent(location.pathname));
        return;
      }
      error.textContent = e.message === "refused" ? box.dataset.refused : box.dataset.failed;
    };
    box.hidden = false;
    button.addEventListener("click", async () => {
      error.textContent = "";
      button.setAttribute("aria-disabled", "true");
      try {
        await act(box);
      } catch (e) {
        told(e);
      } finally {
        button.removeAttribute("aria-disabled");
      }
    });
    if (box.dataset.conditional && PublicKeyCredential.isConditionalMediationAvailable) {
      PublicKeyCredential.isConditionalMediationAvailable().then((can) => can && signIn(box, true).catch((e) => e.message === "refused" && told(e)));
    }
  }
  document.querySelectorAll("[data-passkey]").forEach(start);
})();
