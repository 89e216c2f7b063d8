/* Sample accounts on the sign-in page: one click fills in the form. */
(() => {
  "use strict";
  document.addEventListener("click", (e) => {
    const sample = e.target.closest("[data-email]");
    if (!sample) return;
    document.getElementById("signin:email").value = sample.dataset.email;
    document.getElementById("signin:password").value = sample.dataset.password;
    document.getElementById("signin:submit").focus();
  });
})();
