// Finds the version of the guide that was in force on a day; the plain list below it does without.
"use strict";

{
  /** @param {HTMLFormElement} form */
  function start(form) {
    const day = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const told = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-releases] [data-from]")]); // newest first
    if (!form.hidden) return; // started already
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const held = items.find((item) => (item.dataset.from ?? "") <= day.value);
      const link = held?.querySelector("a");
      if (!day.value) told.textContent = "Enter a day first";
      else if (!link) told.textContent = "No version was kept of what the guide said on that day.";
      else location.assign(link.href + location.hash);
    });
  }

  document.querySelectorAll("form[data-history]").forEach((form) => start(/** @type {HTMLFormElement} */ (form)));
}
