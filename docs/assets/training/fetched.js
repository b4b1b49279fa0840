// Gets the exercises, which the build has packed by gzip (`wizard/publish/zipped.py`).

/**
 * @param {HTMLElement} root which tells where they are
 * @returns {Promise<any>}
 */
export async function theExercises(root) {
  const packed = await fetch(root.dataset.exercises ?? "exercises.bin");
  return new Response(packed.body?.pipeThrough(new DecompressionStream("gzip"))).json();
}
