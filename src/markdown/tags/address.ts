/** Addresses that lead somewhere outside of the page, and relative ones. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const LEADING = /^(?:https?|ftp|mailto):/i;

/** What a URL can't hold as it is: Markdown ends an address there. */
const UNSAFE = /[\s<>\\^`{|}"]/g;

/**
 * An address as Markdown has it: absolute where the page says where it is from, else as written. `undefined` for what leads nowhere: a
 * place in the same page, a script.
 *
 * @param base the page's own address
 */
export function addressOf(written: string | undefined, base: string | undefined): string | undefined {
  const address = written?.trim().replace(/[\t\n\r]+/g, '') ?? '';
  if (address === '' || address.startsWith('#')) return undefined;
  const absolute = absoluteOf(address, base);
  if (SCHEME.test(absolute) && !LEADING.test(absolute)) return undefined;
  if (base !== undefined && isPlaceIn(absolute, base)) return undefined;
  return absolute.replace(UNSAFE, encodeURIComponent);
}

function absoluteOf(address: string, base: string | undefined): string {
  if (SCHEME.test(address) || base === undefined) return address;
  try {
    // Only what is relative is written anew: others stay as the page has them.
    return new URL(address, base).href;
  } catch {
    return address.startsWith('//') ? `https:${address}` : address;
  }
}

/** Whether an address with `#` is one in the page itself. */
function isPlaceIn(address: string, base: string): boolean {
  const at = address.indexOf('#');
  return at > 0 && address.slice(0, at) === base.replace(/#.*$/s, '');
}
