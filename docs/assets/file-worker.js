// Stands in for Worker on pages opened from a shared drive, where browsers refuse real ones: the search needs it.
"use strict";

if (location.protocol === "file:") {
  window.Worker = /** @type {any} */ (class extends EventTarget {
    /** @param {string | URL} address of the worker's script */
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      this.ready = new Promise((resolve) => {
        // Listened for first: an empty frame may have loaded by the time that it has been put in.
        frame.addEventListener("load", () => resolve(this.fill(frame, String(address))), { once: true });
        document.body.append(frame);
      });
    }

    /**
     * Runs the worker's script inside the frame; what it posts comes out as a message of this worker.
     *
     * @param {HTMLIFrameElement} frame
     * @param {string} address
     */
    fill(frame, address) {
      const inside = /** @type {Window} */ (frame.contentWindow);
      inside.postMessage = (/** @type {unknown} */ data) => this.dispatchEvent(new MessageEvent("message", { data }));
      const script = inside.document.createElement("script");
      const { trustedTypes } = /** @type {any} */ (inside); // of the frame's own; the page's gate has no say in it
      const gate = trustedTypes?.createPolicy("default", { createScriptURL: (/** @type {string} */ own) => own });
      script.src = gate ? gate.createScriptURL(address) : address;
      return new Promise((resolve) => {
        script.addEventListener("load", () => resolve(inside));
        inside.document.body.append(script);
      });
    }

    /** @param {unknown} data */
    async postMessage(data) {
      const inside = await this.ready;
      inside.dispatchEvent(new MessageEvent("message", { data }));
    }

    terminate() {}
  });
}
