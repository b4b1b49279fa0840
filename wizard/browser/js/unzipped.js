/**
 * Unpacks what the build packed by gzip, so that it is small whatever the host does: see `wizard/publish/zipped.py`.
 *
 * @param {Response} packed
 * @param {Record<string, string>} [headers] what the browser is to know of the content
 * @returns {Response} the content, to be read as text, JSON or bytes; reading it fails if it is damaged
 */
export function unzipped(packed, headers = {}) {
  return new Response(packed.body?.pipeThrough(new DecompressionStream("gzip")), { headers });
}
