import { HAN, MARKS } from '../../language/han.js';
import { joinAcross } from './join.js';

/** Elements that start on a line of their own: where their tag stood, words are apart. */
const BLOCK =
  'p|div|br|hr|li|ul|ol|dl|dt|dd|tr|td|th|table|tbody|thead|h[1-6]|section|article|header|footer|blockquote|pre|center|figure|figcaption|form|iframe|script|style|img|video|audio|embed|object';
const INLINE =
  'span|font|strong|em|b|i|u|s|a|sup|sub|small|big|label|input|button|code|ins|del|mark|nobr|o:p|wbr';

/** A tag of HTML: its attributes have a `=`, so that prose in angle brackets is none. */
const TAG = `<(?:\\/\\s?)?(?:${BLOCK}|${INLINE})(?:\\s[^<>=]{0,60}=[^<>]{0,2000})?\\s{0,3}\\/?>|<!--(?:[^-]|-(?!->)){0,500}-->`;

/** Tags in a row. Not behind a Latin letter or digit (`List<b>`, `a<b>c`), and not in backticks. */
export const TAGS = new RegExp(`(?<![A-Za-z0-9_\`])(?:${TAG})(?:\\s{0,3}(?:${TAG}))*(?!\`)`, 'gi');

const BLOCK_TAG = new RegExp(`<\\/?\\s?(?:${BLOCK})\\b`, 'i');

/** Elements without content whose only attribute is an id of five to eight letters and digits. */
export const EMPTY_ELEMENTS = /<([a-z]{1,10}) id="[a-z\d]{4,10}">\s{0,4}<\/\1>\s{0,4}/gi;

const ATTRIBUTE =
  '(?:id|class|style|href|src|width|height|align|target|title|alt|color|size|face)="[^"<>]{0,500}"';

/** Tags without their `<`: `span id="a" class="b"`, `/span>`; and the end of one before Chinese text: `target="_blank">`. */
export const MARKUP_REMAINS = new RegExp(
  `(?<=^|[${HAN}${MARKS}])${ATTRIBUTE}(?: {1,3}${ATTRIBUTE}){0,12}\\s{0,3}\\/?>(?=[${HAN}])|(?<![<\\w/.])(?:(?:span|div|p|a|font|img|td|tr|li)(?: {1,3}${ATTRIBUTE}){1,12}\\s{0,3}\\/?>?|\\/(?:span|div|p|a|font|strong|b|td|tr|li|ul|h[1-6])>)`,
  'gi',
);

/** Nothing, or a blank where a block's tag was the only thing between two words. */
export function tagsAway(match: string, start: number, text: string): string {
  return BLOCK_TAG.test(match) ? joinAcross(text, start, start + match.length) : '';
}

/** The address in a `data-cfemail` attribute: bytes in hexadecimal, the first one the key. The tag, if it is none. */
export function protectedAddress(tag: string): string {
  const [, hex = ''] = /data-cfemail="([0-9a-f]+)"/i.exec(tag) ?? [];
  const [key = 0, ...bytes] = Buffer.from(hex, 'hex');
  const address = String.fromCharCode(...bytes.map((byte) => byte ^ key));
  return /^[\w.+-]{1,64}@[\w.-]{1,200}$/.test(address) ? address : tag;
}
