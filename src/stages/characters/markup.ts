import { HAN, MARKS } from '../../language/han.js';

/** A script or style sheet with what is in it; not escaped, as in Markdown. Linear: it holds no other one's tag. */
export const SCRIPT_ELEMENTS =
  /(?<!\\)<(script|style)\b[^<>]{0,500}>(?:[^<]|<(?!\/?(?:script|style)\b))*<\\?\/\1\s*>/gi;

/** Elements without content whose only attribute is an id of five to eight letters and digits. */
export const EMPTY_ELEMENTS = /(?<!\\)<([a-z]{1,10}) id="[a-z\d]{4,10}">\s{0,4}<\/\1>\s{0,4}/gi;

const ATTRIBUTE =
  '(?:id|class|style|href|src|width|height|align|target|title|alt|color|size|face)="[^"<>]{0,500}"';

/** Tags without their `<`: `span id="a" class="b"`, `/span>`; and the end of one before Chinese text: `target="_blank">`. */
export const MARKUP_REMAINS = new RegExp(
  `(?<=^|[${HAN}${MARKS}])${ATTRIBUTE}(?: {1,3}${ATTRIBUTE}){0,12}\\s{0,3}\\/?>(?=[${HAN}])|(?<![<\\w/.])(?:(?:span|div|p|a|font|img|td|tr|li)(?: {1,3}${ATTRIBUTE}){1,12}\\s{0,3}\\/?>?|\\/(?:span|div|p|a|font|strong|b|td|tr|li|ul|h[1-6])>)`,
  'gi',
);

/** The address in a `data-cfemail` attribute: bytes in hexadecimal, the first one the key. The tag, if it is none. */
export function protectedAddress(tag: string): string {
  const [, hex = ''] = /data-cfemail="([0-9a-f]+)"/i.exec(tag) ?? [];
  const [key = 0, ...bytes] = Buffer.from(hex, 'hex');
  const address = String.fromCharCode(...bytes.map((byte) => byte ^ key));
  return /^[\w.+-]{1,64}@[\w.-]{1,200}$/.test(address) ? address : tag;
}
