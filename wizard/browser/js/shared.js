/** For computers that others use too: a case left open is hidden, one button clears it, Back does not bring it back. */

/** @typedef {{begun: boolean, unsaved: boolean, forget: () => void}} Held what is open in the page */

const IDLE = 10 * 60_000; // milliseconds
const LOOK = 5000; // how often it is looked whether that time is over; a computer that slept is looked at when it wakes
const CALL = 1000; // a browser asks whether a page may be left for a telephone number within this time
const CLEAR = "Clear everything? The answers and texts of this case are not saved, and will be gone.";

export class Shared {
  #used = Date.now();
  #called = -CALL;
  /** Whether everything has just been cleared, so that nothing is left to be warned about. */
  cleared = false;
  /** @type {Element | null} what had the focus when the case was hidden */
  #focused = null;
  #title = "";
  /** What else has to be forgotten when everything is cleared. */
  whenCleared = () => {};
  /** What else has to go once nobody has used the page for too long. */
  whenIdle = () => {};

  /**
   * @param {HTMLElement} host
   * @param {Element} view where the case is shown
   * @param {Held} cases
   * @param {() => boolean} madeUp whether the case is one of the training, which may be seen by anybody
   */
  constructor(host, view, cases, madeUp) {
    this.host = host;
    this.view = view;
    this.cases = cases;
    this.madeUp = madeUp;
    this.away = host.querySelector("[data-away]");
  }

  /** Listens for signs of life, for calls, and for the page being left and come back to. */
  begin() {
    for (const sign of ["pointerdown", "keydown", "input", "wheel"]) {
      window.addEventListener(sign, () => this.#alive(), { capture: true, passive: true });
    }
    setInterval(() => this.#look(), LOOK);
    document.addEventListener("visibilitychange", () => this.#look());
    document.addEventListener("click", (event) => this.#noteCall(event.target), true);
    window.addEventListener("pagehide", (event) => this.#leave(event));
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
  }

  /** When the page was used last, for how long it may be idle, and whether the case is hidden for that. */
  get used() {
    return this.#used;
  }

  get idle() {
    return IDLE;
  }

  get isHidden() {
    return this.#hidden;
  }

  /** Shows the button that clears everything as soon as there is something to be cleared. */
  note() {
    this.host.querySelector("[data-clearing]")?.toggleAttribute("hidden", !this.cases.begun || this.madeUp());
  }

  /** Whether the page is being left only for a telephone number that was clicked this very moment. */
  get calling() {
    const now = performance.now() - this.#called < CALL;
    this.#called = -CALL; // once: what comes after it is no call
    return now;
  }

  /** Forgets everything that was answered, typed or opened, by loading the page anew. */
  clear() {
    if (this.cases.unsaved && !window.confirm(CLEAR)) return;
    this.cleared = true;
    this.whenCleared();
    this.#empty();
    window.location.reload();
  }

  /** Shows the case again, with the focus where it was. */
  show() {
    this.#alive();
    this.#hide(false);
    document.title = this.#title;
    const back = this.#focused?.isConnected ? this.#focused : this.view.querySelector("[data-heading]");
    if (back instanceof HTMLElement) back.focus();
  }

  #alive() {
    if (!this.#hidden) this.#used = Date.now();
  }

  get #hidden() {
    return !this.away?.hasAttribute("hidden");
  }

  #look() {
    if (this.#hidden || !this.cases.begun || this.madeUp() || Date.now() - this.#used < IDLE) return;
    this.#focused = document.activeElement;
    this.#title = document.title;
    this.#hide(true);
    this.whenIdle();
    document.title = this.host.dataset.service ?? "";
    const heading = this.away?.querySelector("h2");
    if (heading instanceof HTMLElement) heading.focus();
  }

  /** @param {boolean} hidden */
  #hide(hidden) {
    this.view.toggleAttribute("hidden", hidden);
    this.away?.toggleAttribute("hidden", !hidden);
    for (const part of this.host.querySelectorAll("[data-clearing], [data-keeping]")) part.toggleAttribute("hidden", hidden);
  }

  /** @param {EventTarget | null} target */
  #noteCall(target) {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.protocol === "tel:") this.#called = performance.now();
  }

  /**
   * Browsers may keep a page that is left whole, and show it again by Back: what they keep has nothing in it.
   *
   * @param {PageTransitionEvent} event
   */
  #leave({ persisted }) {
    if (persisted) this.#empty();
  }

  #empty() {
    this.cases.forget();
    this.view.replaceChildren();
    document.title = this.host.dataset.service ?? "";
  }
}
