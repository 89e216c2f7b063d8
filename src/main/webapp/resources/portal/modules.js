/* Loads the modules that a page names: PrimeFaces renders <script type="module"> as something else. */
if (window.isSecureContext && window.crypto && window.crypto.subtle) document.documentElement.classList.add("encrypts");
document.querySelectorAll("[data-module]").forEach((e) => import(e.dataset.module));
