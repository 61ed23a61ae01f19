import { countKana } from './kana.js';
import {
  BOUNDARY,
  FUNCTION_WORD,
  HAN,
  HANGUL,
  JAPANESE,
  KANA,
  NOT_JAPANESE,
  NOT_KOREAN,
  TRADITIONAL,
  writingTable,
} from './writing.js';

/** A run of code units between blanks, marks and brackets, with what its characters say of its language. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** The quotation or the brackets that it stands in, as a number; 0 outside of them. */
  readonly quotation: number;
  /** How many Chinese characters, whatever its language. */
  readonly han: number;
  /** How many of them Japanese text has not. */
  readonly notJapanese: number;
  /** How many of them Korean text has not. */
  readonly notKorean: number;
  /** How many of them are function words of Chinese. */
  readonly functionWords: number;
  /** How many of them Japan writes in another way today. */
  readonly traditional: number;
  /** How many of them only Japanese text has. */
  readonly japanese: number;
  /** Letters of written Japanese but for の. */
  readonly kana: number;
  readonly hangul: number;
  readonly hasNo: boolean;
}

const OPENING = '「『《〈“(（【〔[';
const CLOSING = '」』》〉”)）】〕]';
const NO = /の/g;

/** The clauses of a line, but for those without a letter. */
export function clausesOf(text: string): Clause[] {
  const table = writingTable();
  const clauses: Clause[] = [];
  let start = 0;
  const open: number[] = [];
  let opened = 0;
  let straight = 0;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length || ((table[text.charCodeAt(at)] as number) & BOUNDARY) !== 0;
    if (!isEnd) continue;
    if (at > start) clauses.push(clauseAt(text, start, at, open.at(-1)));
    const mark = text.charAt(at);
    const isClosing = CLOSING.includes(mark) || (mark === '"' && straight !== 0 && open.at(-1) === straight);
    if (isClosing) open.pop();
    else if (OPENING.includes(mark) || mark === '"') open.push(++opened);
    if (mark === '"') straight = isClosing ? 0 : opened;
    start = at + 1;
  }
  return clauses;
}

/** The part of a text as a clause. */
export function clauseAt(text: string, start: number, end: number, quotation = 0): Clause {
  const table = writingTable();
  const counts = {
    han: 0,
    notJapanese: 0,
    notKorean: 0,
    functionWords: 0,
    traditional: 0,
    japanese: 0,
    hangul: 0,
  };
  let letters = 0;
  for (let at = start; at < end; at++) {
    const bits = table[text.charCodeAt(at)] as number;
    if (bits & HANGUL) counts.hangul++;
    if (bits & KANA) letters++;
    if ((bits & HAN) === 0) continue;
    counts.han++;
    if (bits & NOT_JAPANESE) counts.notJapanese++;
    if (bits & NOT_KOREAN) counts.notKorean++;
    if (bits & FUNCTION_WORD) counts.functionWords++;
    if (bits & TRADITIONAL) counts.traditional++;
    if (bits & JAPANESE) counts.japanese++;
  }
  const part = letters > 0 ? text.slice(start, end) : '';
  const no = part.match(NO)?.length ?? 0;
  const kana = letters > no ? Math.max(0, countKana(part) - no) : 0;
  return { start, end, quotation, ...counts, kana, hasNo: no > 0 };
}

/** Whether there is more Korean than Japanese in clauses. */
export function isKorean(clauses: readonly Pick<Clause, 'kana' | 'hangul'>[]): boolean {
  return clauses.reduce((sum, { kana, hangul }) => sum + hangul - kana, 0) > 0;
}

/** Whether a clause is Japanese or Korean by itself: の alone stands in the names of Chinese shops. */
export function isForeign(clause: Clause): boolean {
  const { kana, hangul, hasNo, han, notJapanese, notKorean, functionWords, traditional, japanese } = clause;
  if (hangul > kana) return notKorean === 0 && (hangul > 1 || (han > 0 && functionWords < 2));
  if (notJapanese > 0) return false;
  if (kana > 1) return true;
  if (functionWords + traditional > 0) return false;
  return kana === 1 ? hasNo || han > 0 : hasNo && japanese > 0;
}

/** Whether nothing in a clause tells that it is Chinese, beside Korean or else beside Japanese. */
export function isNeutral(
  { notJapanese, notKorean, functionWords, traditional }: Clause,
  besideKorean: boolean,
): boolean {
  return functionWords + (besideKorean ? notKorean : notJapanese + traditional) === 0;
}
