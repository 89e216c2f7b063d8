/* Loads the modules that the page names; PrimeFaces moves scripts and makes their type unknown to browsers. */
if (window.isSecureContext && window.crypto && window.crypto.subtle) document.documentElement.classList.add("encrypts");
document.querySelectorAll("[data-module]").forEach((named) => import(named.dataset.module));
