import { createRequire } from 'node:module';
import { built } from '../core/built.js';
import { UNIFIED } from './han.js';

/** What a code unit says of the language of a text, as bits; 0 for all that says nothing, most characters too. */
export const KANA = 1;
export const HANGUL = 2;
/** A Chinese character, as `HAN` has them but for marks of repetition. */
export const HAN = 4;
/** One that Japanese text of today has not: Simplified, or not among those of JIS X 0208. */
export const NOT_JAPANESE = 8;
/** One of ordinary Japanese text that neither GB 2312 nor Big5 has: 図 駅 込 働. */
export const JAPANESE = 16;
/** One that Japan writes in another way today (會 for 会): Chinese, Korean or old Japanese text. */
export const TRADITIONAL = 32;
/** A function word of Chinese, which is a part of words only in Japanese and Korean text. */
export const FUNCTION_WORD = 64;
/** What parts clauses: blanks, marks, brackets and quotes. */
export const BOUNDARY = 128;
/** A Chinese character that Korean text has not: Simplified, or not among those of KS X 1001. */
export const NOT_KOREAN = 256;

/** Among the characters of JIS X 0208 or KS X 1001, and not met in text of today. */
const CHINESE_ALL_THE_SAME = '它這麼么沒很吃妳找跑';

const FUNCTION_WORDS = '的了是我他她你们們这這也就那很着呢吗嗎吧说說';

const BOUNDARIES =
  '\t \u00A0\u3000，。、；：？！,.;:?!…—「」『』《》〈〉“”‘’"()（）【】〔〕[]［］{}<>|/／｜～~';

/**
 * The bits of every UTF-16 code unit: `writingTable()[unit]`.
 *
 * Sources: the rows of JIS X 0208 (its level 1 is 16 to 47), GB 2312, Big5 and
 * KS X 1001 as the WHATWG Encoding Standard has them, and OpenCC's `JPShinjitaiCharacters` and `STCharacters`.
 */
export const writingTable: () => Uint16Array = built('writing', Uint16Array, createTable);

function createTable(): Uint16Array {
  const bits = new Uint16Array(0x10000);
  const add = (character: string, bit: number) => {
    const unit = character.charCodeAt(0);
    bits[unit] = (bits[unit] as number) | bit;
  };
  bits.fill(HAN, 0x3400, 0x4dc0);
  bits.fill(HAN | NOT_JAPANESE | NOT_KOREAN, 0x4e00, 0xa000);
  const remove = (character: string, bit: number) => {
    const unit = character.charCodeAt(0);
    bits[unit] = (bits[unit] as number) & ~bit;
  };
  for (const character of rowsOf('euc-jp', 0xb0, 0xfc)) remove(character, NOT_JAPANESE);
  for (const character of rowsOf('euc-kr', 0xca, 0xfd)) remove(character, NOT_KOREAN);
  const chinese = new Set([...rowsOf('gbk', 0xb0, 0xf7), ...rowsOf('big5', 0xa4, 0xf9)]);
  const usual = rowsOf('euc-jp', 0xb0, 0xcf);
  for (const character of usual) if (!chinese.has(character)) add(character, JAPANESE);
  for (const character of simplifiedForms())
    if (!usual.has(character)) add(character, NOT_JAPANESE | NOT_KOREAN);
  for (const character of CHINESE_ALL_THE_SAME) add(character, NOT_JAPANESE | NOT_KOREAN);
  for (const character of traditionalForms()) add(character, TRADITIONAL);
  for (const character of FUNCTION_WORDS) add(character, FUNCTION_WORD);
  for (const character of BOUNDARIES) add(character, BOUNDARY);
  bits.fill(KANA, 0x3041, 0x3097);
  bits.fill(KANA, 0x30a1, 0x30fb);
  bits.fill(HANGUL, 0xac00, 0xd7a4);
  return bits;
}

/** The Chinese characters of two bytes with these leads; trails of EUC are A1 to FE, those of Big5 lower as well. */
function rowsOf(encoding: string, firstLead: number, lastLead: number): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
    }
  }
  const decoded = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Set(decoded.match(new RegExp(`[${UNIFIED}]`, 'g')));
}

/** The old form of each new one, 國 of `国 國`. */
function traditionalForms(): string[] {
  const require = createRequire(import.meta.url);
  const rows: string = require('opencc-js/dict/JPShinjitaiCharacters').default;
  return rows.split('|').flatMap((row) => row.split(' ').slice(1));
}

/** Simplified characters that no other script has, 网 of `网 網`: JIS X 0208 has some as old or rare forms. */
function simplifiedForms(): string[] {
  const require = createRequire(import.meta.url);
  const rows: string = require('opencc-js/dict/STCharacters').default;
  const pairs = rows.split('|').map((row) => row.split(' '));
  return pairs.flatMap(([key = '', ...forms]) => (key.length === 1 && !forms.includes(key) ? key : []));
}
