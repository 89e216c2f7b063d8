/* Loads the modules that the page names; PrimeFaces moves scripts and makes their type unknown to browsers. */
document.querySelectorAll("[data-module]").forEach((named) => import(named.dataset.module));
