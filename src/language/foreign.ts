import { type Clause, clauseAt, clausesOf, isForeign, isKorean, isNeutral } from './clauses.js';
import { FUNCTION_WORD, NOT_JAPANESE, NOT_KOREAN, writingTable } from './writing.js';

/** A part of a line: UTF-16 offsets, `end` is the first behind it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Kana and Hangul: the cheap question. */
const LETTERS = /[ぁ-ゖァ-ヺ가-힣]/;

/** A line without a Chinese clause is foreign as a whole where it has this share of kana or Hangul. */
const MIN_SHARE = 0.2;
/** And not more function words of Chinese than this share of those: 完了 and 歴史的 have them. */
const MAX_FUNCTION_WORDS = 0.2;

/**
 * The parts of a line that are Japanese or Korean: clauses with kana or Hangul, and with them the clauses around that are in
 * the same language as far as one can tell. Where a Chinese clause has such words (她说ありがとう), it ends at the
 * function words and the characters that only Chinese has. Text in Chinese characters alone can't be told; Japanese titles of that kind stay unknown.
 *
 * @example foreignParts('他唱：僕は君に触れて') // 僕は君に触れて
 */
export function foreignParts(text: string): Part[] {
  if (!LETTERS.test(text)) return [];
  const clauses = clausesOf(text).flatMap((clause) => partedAtChinese(text, clause));
  const areForeign = clauses.map(isForeign);
  if (!areForeign.includes(true)) return [];
  if (isForeignLine(clauses, areForeign)) return [{ start: 0, end: text.length }];
  return joined(clauses, areForeign);
}

/**
 * A clause, or its parts between function words and characters of Chinese, if it has characters that only Chinese has and kana or
 * Hangul.
 */
function partedAtChinese(text: string, clause: Clause): Clause[] {
  const { kana, hangul, notJapanese, notKorean, quotation, end } = clause;
  const inKorean = hangul > kana;
  if ((inKorean ? notKorean : notJapanese) === 0 || kana + hangul < 2) return [clause];
  const table = writingTable();
  const chinese = FUNCTION_WORD | (inKorean ? NOT_KOREAN : NOT_JAPANESE);
  const parts: Clause[] = [];
  let { start } = clause;
  for (let at = start; at <= end; at++) {
    if (at < end && ((table[text.charCodeAt(at)] as number) & chinese) === 0) continue;
    if (at > start) parts.push(clauseAt(text, start, at, quotation));
    if (at < end) parts.push(clauseAt(text, at, at + 1, quotation));
    start = at + 1;
  }
  return parts;
}

function isForeignLine(clauses: readonly Clause[], areForeign: readonly boolean[]): boolean {
  if (isQuotedOnly(clauses, areForeign)) return false;
  const besideKorean = isKorean(clauses);
  let [letters, han, functionWords] = [0, 0, 0];
  for (const [index, clause] of clauses.entries()) {
    letters += clause.kana + clause.hangul;
    han += clause.han;
    if (areForeign[index]) continue;
    if (!isNeutral({ ...clause, functionWords: 0 }, besideKorean)) return false;
    functionWords += clause.functionWords;
  }
  return letters >= (letters + han) * MIN_SHARE && functionWords <= letters * MAX_FUNCTION_WORDS;
}

/** Whether the foreign clauses stand in quotations of a line that has others outside of them. */
function isQuotedOnly(clauses: readonly Clause[], areForeign: readonly boolean[]): boolean {
  const isOutside = ({ quotation, han }: Clause) => quotation === 0 && han > 0;
  const outside = clauses.filter((clause, index) => areForeign[index] && clause.quotation === 0);
  return outside.length === 0 && clauses.some((clause, index) => !areForeign[index] && isOutside(clause));
}

/**
 * Foreign clauses, with others that do not look Chinese: those in the same quotation, those between two of them, and those with
 * characters that only Japan has (500円).
 */
function joined(clauses: readonly Clause[], areForeign: readonly boolean[]): Part[] {
  const quotations = new Set(clauses.flatMap(({ quotation }, index) => (areForeign[index] ? quotation : [])));
  const besideKorean = isKorean(clauses);
  const parts: Part[] = [];
  let joinsIn: number | undefined;
  for (const [index, clause] of clauses.entries()) {
    const isQuoted =
      isNeutral(clause, besideKorean) && clause.quotation > 0 && quotations.has(clause.quotation);
    const isJapanese = isNeutral(clause, besideKorean) && clause.japanese > 0;
    if (areForeign[index] || isQuoted || isJapanese) {
      const start = joinsIn === clause.quotation ? (parts.pop() as Part).start : clause.start;
      parts.push({ start, end: clause.end });
      joinsIn = clause.quotation;
    } else if (!isNeutral(clause, besideKorean)) joinsIn = undefined;
  }
  return parts;
}
