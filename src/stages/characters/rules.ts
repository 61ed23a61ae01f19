import { FACE } from '../../language/marks/protected.js';
import { RADICALS } from './radicals.js';

/** A class of characters that a clean text has none of, and what becomes of them. */
export interface CharacterRule {
  /** Stable kebab-case id, the `rule` of the change. */
  readonly id: string;
  /** What it is, for the change's reason. */
  readonly name: string;
  /** One match is one piece of damage. Global; without nested quantifiers. */
  readonly pattern: RegExp;
  readonly replace: string | ((match: string) => string);
  readonly why: string;
  readonly example: { readonly original: string; readonly expected: string };
}

/** Scripts whose spelling needs joiners, and emoji, which are built with them. */
const JOINED =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u{FE0F}\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Sinhala}\\p{Script=Mongolian}';

/**
 * In this order. Deliberately no rule: full-width letters and digits (Ａ１ are a style, not damage), half-width
 * kana, NFC composition. Private-use characters are not removed but reported: they may be rare characters.
 */
export const CHARACTER_RULES: readonly CharacterRule[] = [
  {
    id: 'ideographic-indent',
    name: 'ideographic indent',
    // Where the indent of a paragraph is the page's layout; a tab or blank alone may be code or a gap.
    pattern: /^[ \t]*[\u3000\u00A0\u2000-\u200A\u202F\u205F][\s]*/g,
    replace: '',
    why: 'two ideographic blanks at a line start are print layout',
    example: { original: '　　第二天下雨。', expected: '第二天下雨。' },
  },
  {
    id: 'no-break-blanks-behind-a-mark',
    name: 'no-break blanks behind a mark',
    // Ideographic ones, or more of them, may be the indent of a paragraph whose line end is lost.
    pattern: /(?<=[，、；])\u00A0{2,3}(?=[\u3400-\u9FFF])/g,
    replace: '',
    why: 'an editor that typed two blanks amid a sentence; a filter that takes a word leaves none of these',
    example: { original: '晴天回家；\u00a0\u00a0阴天迷路。', expected: '晴天回家；阴天迷路。' },
  },
  {
    id: 'special-blank',
    name: 'special blank',
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u2028\u2029\x85\x0B\x0C]/g,
    replace: ' ',
    why: 'no-break, ideographic and other blanks look like a blank and are not found as one',
    example: { original: '王　力 著', expected: '王 力 著' },
  },
  {
    id: 'joiner-outside-emoji',
    name: 'joiner outside emoji',
    pattern: new RegExp(`(?<![${JOINED}])[\\u200C\\u200D]|[\\u200C\\u200D](?![${JOINED}])`, 'gu'),
    replace: '',
    why: 'joiners make emoji and Arabic or Indic letters; between Chinese characters they are a copy mark',
    example: { original: '开\u200d始👨\u200d👩', expected: '开始👨\u200d👩' },
  },
  {
    id: 'invisible-character',
    name: 'invisible character',
    pattern:
      /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/g,
    replace: '',
    why: 'zero-width blanks, byte order marks inside the text, direction marks: seen by programs only',
    example: { original: '网\u200b贷\ufeff平台', expected: '网贷平台' },
  },
  {
    id: 'variation-selector',
    name: 'variation selector',
    pattern: /(?<=[\u3400-\u9FFF\uF900-\uFAFF])[\uFE00-\uFE0F]|(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu,
    replace: '',
    why: 'after a Chinese character it only asks for a glyph; after an emoji it stays',
    example: { original: '葛\u{e0100}城❤️', expected: '葛城❤️' },
  },
  {
    id: 'control-character',
    name: 'control character',
    pattern: /[\0-\x08\x0E-\x1F\x7F-\x9F]/g,
    replace: '',
    why: 'control characters mean nothing in an article and can drive a terminal',
    example: { original: '\x1b[31m红\x07', expected: '[31m红' },
  },
  {
    id: 'radical-for-a-character',
    name: 'radical for a character',
    // A radical quoted alone is meant: 部首“⺮”.
    pattern: /(?<![“‘「『"（(《])[\u2E80-\u2FD5]|[\u2E80-\u2FD5](?![”’」』"）)》])/g,
    replace: (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'),
    why: 'PDF extraction writes Kangxi and supplement radicals for the characters that look the same',
    example: { original: '⽹⾦⻓⻚', expected: '网金长页' },
  },
  {
    id: 'compatibility-ideograph',
    name: 'compatibility ideograph',
    pattern: /[\uF900-\uFAD9]|\uD87E[\uDC00-\uDE1D]/g,
    replace: (ideograph) => ideograph.normalize('NFC'),
    why: 'a second code point for the same character, kept for round trips with old charsets',
    example: { original: '\uF9DA\uF9DE', expected: '\u6817\u540F' },
  },
  {
    id: 'presentation-form',
    name: 'presentation form',
    // ︵ and ︶ are the mouths and arms of faces, too.
    pattern: new RegExp(
      `[\\uFB00-\\uFB06\\uFE10-\\uFE19\\uFE30-\\uFE34\\uFE37-\\uFE44\\uFE50-\\uFE6B]|(?<![${FACE}°)）])[︵︶](?![${FACE}])`,
      'g',
    ),
    replace: (form) => presentationForm(form),
    why: 'ligatures, and marks in the small or vertical form',
    example: { original: 'oﬃce︵一︶﹐注︰', expected: 'office（一），注：' },
  },
  {
    id: 'lone-surrogate',
    name: 'lone surrogate',
    pattern: /\p{Surrogate}/gu,
    replace: '\uFFFD',
    why: 'half a character; no encoding can write it',
    example: { original: '半\uD800个', expected: '半\uFFFD个' },
  },
];

/** Forms that NFKC would turn into full stops: Big5 pages write ︰ for a colon, and ︙ is a vertical ellipsis. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['︰', '：'],
  ['︙', '…'],
]);

/** NFKC, but marks stay full width as Chinese text has them: ﹐ is ， and not a comma. */
function presentationForm(form: string): string {
  const plain = DOTTED.get(form) ?? form.normalize('NFKC');
  return /^[,:;?!()]$/.test(plain) ? String.fromCharCode(plain.charCodeAt(0) + 0xfee0) : plain;
}
