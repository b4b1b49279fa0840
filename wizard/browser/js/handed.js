/** Takes a case from the register, which holds the files in another tab: nothing of it stands in the address. */

/** @typedef {import("./types.js").Case} Case */

const NAMED = /^#case=([0-9a-f-]+)$/;
const PATIENCE = 30_000; // milliseconds: the register may be busy with checking files
const NOT_HANDED = "The register did not hand the case over. Open its file here instead: “Open a saved case”.";

/**
 * Asks for the case that the address names; the name is used once, and then taken out of the address.
 *
 * @returns {Promise<Partial<Case>>}
 */
export function handedCase() {
  const name = NAMED.exec(window.location.hash)?.[1] ?? "";
  window.history.replaceState(window.history.state, "", window.location.pathname);
  const channel = new BroadcastChannel(name);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(NOT_HANDED)), PATIENCE);
    channel.addEventListener("message", ({ data }) => {
      clearTimeout(timer);
      channel.close();
      if (data.held) resolve(data.held);
      else reject(new Error(data.error ?? NOT_HANDED));
    });
    channel.postMessage("ready");
  });
}
