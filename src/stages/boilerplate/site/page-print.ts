/**
 * A number of 32 bits that tells a page among those of its site: FNV-1a over the `lineKey`s of its lines, which are the same however
 * the page came here.
 */
export function printOf(keys: readonly string[]): number {
  let state = 0x811c9dc5;
  for (const key of keys) {
    for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193);
    state = Math.imul(state ^ 0x0a, 0x01000193);
  }
  return state >>> 0;
}
