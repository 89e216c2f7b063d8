/* Loads the modules that a page names: PrimeFaces renders <script type="module"> as something else. */
document.querySelectorAll("[data-module]").forEach((e) => import(e.dataset.module));
