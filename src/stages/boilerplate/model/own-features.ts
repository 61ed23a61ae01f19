import { DIGIT, LATIN, MARK, STOP } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';

/** Something about a line alone, as a whole number. */
export interface OwnFeature {
  /** Stable kebab-case id: models name it. */
  readonly id: string;
  /** As a reason names it. */
  readonly name: string;
  readonly measure: (line: Facts, counts: CharacterCounts) => number;
}

/** How many characters of some kinds a line has. */
export interface CharacterCounts {
  readonly marks: number;
  readonly commas: number;
  readonly stops: number;
  readonly latin: number;
  readonly digits: number;
}

const ADDRESS = /https?:\/\/|www\.|[a-z\d-]{2,40}\.(?:com|cn|net|org|gov|edu|io|me|cc|tw|hk)(?![a-z])/i;
const DATE =
  /(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2} \d{1,2}:\d\d|^\d{1,2}[-/.]\d{1,2}$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? ?(?:19|20)\d\d|民国\d|二[〇零]/i;
const BULLET = /^[·•●○■□◆◇★☆▪▲►▶※*+✓✔◎-]/;
const CODE =
  /[;{}]$|^(?:[$>#] |#!|import |from |var |let |const |function |def |class |public |private |return |package |using |<[a-z/!]|\/\/|\/\*)|=>|\(\)|==|::|->|&&|<\/|\/>/;
const BRACKETED = /^[[(【（「].*[\])】）」]$/;
const QUESTION = /[?？]$/;
const CELLS = /\t|\||｜| {2,}|　|[·•»›>]/;

const MAY_HAVE_CELLS = /[\t|>·•»›\u3000 ]/;

const share = (part: number, { text }: Facts) => (100 * part) / text.length;

/** The simple features of a line. Shares are per cent. */
export const OWN_FEATURES: readonly OwnFeature[] = [
  { id: 'length', name: 'its length', measure: ({ text }) => Math.min(text.length, 300) },
  { id: 'han', name: 'its Chinese characters', measure: ({ han }) => Math.min(han, 200) },
  { id: 'marks', name: 'its marks', measure: (line, { marks }) => share(marks, line) },
  { id: 'latin', name: 'its Latin letters', measure: (line, { latin }) => share(latin, line) },
  { id: 'digits', name: 'its digits', measure: (line, { digits }) => share(digits, line) },
  { id: 'sentence-end', name: 'how it ends', measure: (line) => Number(line.endsAsSentence) },
  { id: 'commas', name: 'its commas', measure: (_, { commas }) => Math.min(commas, 20) },
  { id: 'stops', name: 'its full stops', measure: (_, { stops }) => Math.min(stops, 20) },
  { id: 'prose', name: 'prose', measure: ({ isProse }) => Number(isProse) },
  { id: 'set-off', name: 'a blank line above', measure: ({ isSetOff }) => Number(isSetOff) },
  {
    id: 'indented',
    name: 'its indent',
    measure: ({ line }) => Number(/^[ \t\u3000\u00A0]{2}/.test(line.text)),
  },
  { id: 'numbered', name: 'a number before it', measure: ({ isNumbered }) => Number(isNumbered) },
  {
    id: 'first-digit',
    name: 'a digit before it',
    measure: ({ text }) => Number(text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57),
  },
  {
    id: 'cells',
    name: 'its cells',
    measure: (line) =>
      line.text.length < 400 && MAY_HAVE_CELLS.test(line.text)
        ? Math.min(line.text.split(CELLS).length, 20)
        : 1,
  },
  { id: 'tab', name: 'a tab', measure: ({ text }) => Number(text.includes('\t')) },
  { id: 'bar', name: 'a bar or an arrow', measure: ({ text }) => Number(/[|｜>»›]/.test(text)) },
  { id: 'bullet', name: 'a bullet', measure: ({ text }) => Number(BULLET.test(text)) },
  {
    id: 'date',
    name: 'a date',
    measure: (line) =>
      Number((line.has(DIGIT) || line.text.includes('二')) && line.text.length < 200 && DATE.test(line.key)),
  },
  {
    id: 'address',
    name: 'an address',
    measure: (line) => Number(line.has(LATIN) && line.text.includes('.') && ADDRESS.test(line.text)),
  },
  { id: 'colon-end', name: 'a colon at its end', measure: ({ text }) => Number(/[:：]$/.test(text)) },
  {
    id: 'colon',
    name: 'a label before a colon',
    measure: (line) => Number(line.has(MARK) && /^[^\s:。，,]{1,12} ?:./.test(line.key)),
  },
  { id: 'bracketed', name: 'its brackets', measure: ({ text }) => Number(BRACKETED.test(text)) },
  {
    id: 'question',
    name: 'a question',
    measure: (line) => Number(line.has(STOP) && QUESTION.test(line.text)),
  },
  { id: 'code-like', name: 'a form like code', measure: ({ text }) => Number(CODE.test(text)) },
  { id: 'page-words', name: 'page words', measure: (line) => Number(line.isPageWords) },
  { id: 'link-row', name: 'a row of links', measure: (line) => Number(line.isLinkRow) },
  { id: 'about-site', name: 'words about the site', measure: (line) => Number(line.isAboutSite) },
  { id: 'section-head', name: 'the head of a list', measure: (line) => Number(line.isSectionHead) },
  {
    id: 'metadata',
    name: 'metadata',
    measure: (line) => Number(line.text.length <= 100 && !line.isProse && line.metadata !== undefined),
  },
];

/** Counts what needs a look at each character. */
export function countCharacters(text: string): CharacterCounts {
  let marks = 0;
  let commas = 0;
  let stops = 0;
  let latin = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) continue;
    if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit > 0x20 && unit !== 0x3000) {
      marks++;
      if (unit === 0x2c || unit === 0xff0c || unit === 0x3001) commas++;
      else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b) stops++;
    }
  }
  return { marks, commas, stops, latin, digits };
}
