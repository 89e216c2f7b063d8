/* Sample accounts: one click fills in the form. */
(() => {
  "use strict";
  const put = (id, value) => (document.getElementById(id).value = value);
  document.addEventListener("click", (e) => {
    const sample = e.target.closest("[data-email]");
    if (sample) {
      put("signin:email", sample.dataset.email);
      put("signin:password", sample.dataset.password);
      document.getElementById("signin:submit").focus();
    }
    const code = e.target.closest("[data-code]");
    if (code) {
      put("second:code", code.dataset.code);
      document.getElementById("second:submit").focus();
    }
  });
})();
