import { likelihood } from '../../language/plausibility.js';
import { suspect } from './signs.js';

/** What is left of text whose bytes were thrown away, with where it comes from. */
export const REMAINS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/锟斤拷|锟斤|斤拷锟/, '锟斤拷 is U+FFFD read as GBK: what stood there is lost; scrape the page again'],
  [/嚙踝蕭|嚙賢/, '嚙踝蕭 is U+FFFD read as Big5: what stood there is lost; scrape the page again'],
  [/ï¿½/, 'ï¿½ is U+FFFD read as Latin-1: what stood there is lost; scrape the page again'],
  [/烫烫烫|屯屯屯/, '烫 and 屯 in a row are memory that no text was written to'],
];

/** Worse than this for each character beyond ASCII, log10, and a text is none. */
const NO_TEXT = -5.2;
const MIN_LENGTH = 6;
const SAMPLE = 1000;

/** What is to be said about a line that holds misread text which can't be undone; `undefined` for all other lines. */
export function unrecoverable(text: string): string | undefined {
  for (const [pattern, what] of REMAINS) if (pattern.test(text)) return what;
  if (suspect(text) === 0) return undefined;
  const beyond = text.slice(0, SAMPLE).replace(/[\0-\x7F]+/g, '');
  if (beyond.length < MIN_LENGTH || likelihood(beyond) > beyond.length * NO_TEXT) return undefined;
  return 'looks like text read with the wrong charset, but no way back is exact and clearly better; scrape the page again or name its encoding';
}
