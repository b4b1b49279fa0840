/** The fields for a password: shown on request, checked before use; and the dialogue that asks for one. */

import { canProtect, SHORTEST, ShutError } from "./protect.js";

const TOO_SHORT = `Use at least ${SHORTEST} characters. Shorter ones can be tried out one by one.`;
const OTHERWISE = "The two are not the same. Show them, or type both anew.";

/**
 * Begins to follow the buttons that show what is typed.
 *
 * @param {Element} host
 */
export function followShowing(host) {
  host.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-password-show]") : null;
    if (button) turn(button);
  });
}

/** @param {Element} button */
function turn(button) {
  const shown = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(shown));
  for (const field of fieldsIn(button.closest("[data-passwords]"))) field.type = shown ? "text" : "password";
}

/** @param {Element | null} part */
function fieldsIn(part) {
  return /** @type {HTMLInputElement[]} */ ([...(part?.querySelectorAll("[data-password]") ?? [])]);
}

/**
 * Takes the password with which a file is to be saved; what is wrong with it is told at the field.
 *
 * @param {Element} view
 * @returns {string | undefined}
 */
export function chosenPassword(view) {
  const [first, again] = fieldsIn(view.querySelector("[data-save-with]"));
  if (!first || !again) return undefined;
  const faults = /** @type {[HTMLInputElement, string][]} */ ([
    [first, first.value.length < SHORTEST ? TOO_SHORT : ""],
    [again, first.value === again.value ? "" : OTHERWISE],
  ]);
  for (const [field, words] of faults) tellAt(field, words);
  const wrong = faults.find(([, words]) => words);
  wrong?.[0].focus();
  return wrong ? undefined : first.value;
}

/**
 * Empties the fields once the file is made: nothing keeps the password.
 *
 * @param {Element} view
 */
export function forgetPassword(view) {
  for (const field of fieldsIn(view.querySelector("[data-save-with]"))) field.value = "";
}

/**
 * Says where nothing can be protected; instead of fields that would lead nowhere.
 *
 * @param {Element} view
 */
export function tellIfPlain(view) {
  if (canProtect()) return;
  view.querySelector("[data-save-with]")?.setAttribute("hidden", "");
  view.querySelector("[data-no-protection]")?.removeAttribute("hidden");
}

/**
 * @param {HTMLInputElement} field
 * @param {string} words
 */
function tellAt(field, words) {
  const place = document.getElementById(`${field.id}-error`);
  if (place) place.textContent = words;
  field.removeAttribute("aria-invalid");
  if (words) field.setAttribute("aria-invalid", "true");
}

/**
 * Asks for a password until it opens something, or the person gives up.
 *
 * @param {Element} host
 * @param {string} about what it is asked for
 * @param {(password: string) => Promise<string>} attempt returns what is wrong with it; "" if it did
 * @returns {Promise<boolean>} whether it did
 */
export function askPassword(host, about, attempt) {
  const dialog = host.querySelector("[data-unlock]");
  if (!(dialog instanceof HTMLDialogElement)) return Promise.resolve(false);
  const [field] = fieldsIn(dialog);
  const form = dialog.querySelector("form");
  const name = dialog.querySelector("[data-unlock-about]");
  if (!field || !form) return Promise.resolve(false);
  if (name) name.textContent = about;
  tellAt(field, "");
  return new Promise((resolve, reject) => {
    let opened = false;
    const onSubmit = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      event.stopPropagation();
      void trying().catch((reason) => { dialog.close(); reject(reason); });
    };
    const trying = async () => {
      const words = await attempt(field.value);
      opened = words === "";
      tellAt(field, words);
      if (opened) dialog.close();
      else field.select();
    };
    const onCancel = () => dialog.close();
    form.addEventListener("submit", onSubmit);
    dialog.querySelector("[data-unlock-no]")?.addEventListener("click", onCancel, { once: true });
    dialog.addEventListener("close", () => {
      form.removeEventListener("submit", onSubmit);
      field.value = "";
      resolve(opened);
    }, { once: true });
    dialog.showModal();
  });
}

/**
 * @param {() => Promise<void>} opening
 * @returns {Promise<string>} why a password did not do, where that is what is wrong
 */
export async function whyNot(opening) {
  try {
    await opening();
    return "";
  } catch (reason) {
    if (reason instanceof ShutError && reason.why === "password") return reason.message;
    throw reason;
  }
}
