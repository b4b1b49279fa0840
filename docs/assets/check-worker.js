// Tells whether a module worker may compile WebAssembly here and ask its own server: what the engine's worker needs.
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

self.addEventListener("message", async ({ data }) => {
  const told = { wasm: "", fetch: "" };
  try {
    await WebAssembly.compile(EMPTY_MODULE);
  } catch (fault) {
    told.wasm = String(fault);
  }
  try {
    await fetch(data);
  } catch (fault) {
    told.fetch = String(fault);
  }
  self.postMessage(told);
});
