import { countWords, languageOf } from './alphabets.js';
import { type Clause, clausesOf, isNeutral } from './clauses.js';
import { foreignParts } from './foreign.js';
import { countHan } from './han.js';

/** A text that has less Chinese beside Japanese or Korean than this share is a text of that language. */
const MIN_CHINESE = 0.1;

/** A text that has fewer Chinese characters than this share of its words is a text in an alphabet: code has many words. */
const MIN_CHINESE_BESIDE_WORDS = 0.05;

/** Kana and Hangul stand in at least this share of Japanese and Korean text, tables of names included. */
const MIN_FOREIGN = 0.1;

/** So many Chinese characters without a function word of Chinese are no text but a name, a title or a list. */
const MOST_IN_TITLE = 60;

/** A text in Chữ Nôm has at least this share of characters beyond the Basic Multilingual Plane. */
const MIN_NOM = 0.2;

const KANA_OR_HANGUL = /[ぁ-ゖァ-ヺ가-힣]/;
const CHINESE_WORD = /[的了是这這们們说說没沒吗嗎]/;
/** Pinyin that a program inserted behind letters of Chinese text in a wrong code page, У^(q)D. */
const ANNOTATED = /[\u0180-\u02AF\u0370-\u052F]\S?\([a-z]{1,6}\)/g;
const RARE_HAN = /[\uD840-\uD88F]/g;
const ASCII_LETTER = /[A-Za-z]/g;
const OTHER_LETTER = /[\u00AA-\u2FFF]/;

/**
 * The language of a text that is not Chinese, in words for people, or `undefined` where it is Chinese. Chinese beside code
 * or beside a translation is Chinese, and so is what has no letters at all. Titles in Chinese characters alone are taken
 * for Chinese unless they have characters that only Japan has.
 *
 * Only for whole documents; `foreignParts` finds what is Japanese or Korean inside Chinese text.
 *
 * @param lines the document's lines
 */
export function otherLanguage(lines: readonly string[]): string | undefined {
  const hasForeign = lines.some((line) => KANA_OR_HANGUL.test(line));
  if (!hasForeign && isPlainlyChinese(lines)) return undefined;
  return (hasForeign ? eastAsian(lines) : undefined) ?? alphabetic(lines) ?? inHanAlone(lines);
}

/** The cheap question, which most texts answer. */
function isPlainlyChinese(lines: readonly string[]): boolean {
  if (!lines.some((line) => CHINESE_WORD.test(line)) || lines.some((line) => OTHER_LETTER.test(line)))
    return false;
  return sumOf(lines, countHan) > sumOf(lines, countAsciiLetters);
}

/** Line by line, so that no second copy of a long text is made. */
function sumOf(lines: readonly string[], count: (line: string) => number): number {
  return lines.reduce((sum, line) => sum + count(line), 0);
}

function countAsciiLetters(line: string): number {
  return line.match(ASCII_LETTER)?.length ?? 0;
}

function countNotes(line: string): number {
  return line.match(ANNOTATED)?.length ?? 0;
}

function countRareHan(line: string): number {
  return line.match(RARE_HAN)?.length ?? 0;
}

/** Japanese or Korean, if that is what most clauses are in and hardly any is Chinese. */
function eastAsian(lines: readonly string[]): string | undefined {
  let [foreign, korean, outside] = [0, 0, 0];
  // The letters of what is likely Chinese, if the other language is Japanese or if it is Korean: which it is, the whole text tells.
  const chineseBeside = { japanese: 0, korean: 0 };
  for (const line of lines) {
    const parts = foreignParts(line);
    let next = 0;
    for (const clause of clausesOf(line)) {
      while (next < parts.length && (parts[next]?.end ?? 0) < clause.end) next++;
      const letters = clause.han + clause.kana + clause.hangul;
      if (clause.start >= (parts[next]?.start ?? Infinity)) {
        foreign += letters;
        korean += clause.hangul - clause.kana;
        continue;
      }
      outside += letters;
      if (isLikelyChinese(clause, false)) chineseBeside.japanese += letters;
      if (isLikelyChinese(clause, true)) chineseBeside.korean += letters;
    }
  }
  const chinese = korean > 0 ? chineseBeside.korean : chineseBeside.japanese;
  if (foreign === 0 || chinese > (foreign + chinese) * MIN_CHINESE) return undefined;
  if (foreign < (foreign + outside - chinese) * MIN_FOREIGN) return undefined;
  return korean > 0 ? 'Korean' : 'Japanese';
}

/** A word such as 的 alone is a part of Japanese words. */
function isLikelyChinese(clause: Clause, besideKorean: boolean): boolean {
  return (
    !isNeutral({ ...clause, functionWords: 0 }, besideKorean) || clause.functionWords > Number(!besideKorean)
  );
}

/** The language of a text in an alphabet, if none of its lines is Chinese for the most part, or hardly any. */
function alphabetic(lines: readonly string[]): string | undefined {
  let [words, han, chinese] = [0, 0, 0];
  for (const line of lines) {
    const inLine = countWords(line);
    const hanInLine = countHan(line);
    words += inLine;
    han += hanInLine;
    if (hanInLine * 2 >= inLine) chinese += hanInLine;
  }
  if (words === 0) return undefined;
  if (sumOf(lines, countNotes) > 1) return undefined;
  const isInLetters = chinese <= words * MIN_CHINESE_BESIDE_WORDS;
  // Chinese whichever language the words are of.
  if (words < han && !isInLetters) return undefined;
  const language = languageOf(lines.join('\n'));
  const isChinese = language === 'Vietnamese' ? words < han : !isInLetters;
  return isChinese ? undefined : language;
}

/** Japanese titles with characters that only Japan has, and Chữ Nôm. */
function inHanAlone(lines: readonly string[]): string | undefined {
  const han = sumOf(lines, countHan);
  const nom = sumOf(lines, countRareHan);
  if (nom > 1 && nom >= (nom + han) * MIN_NOM) return 'Vietnamese in Chữ Nôm';
  if (han === 0 || han > MOST_IN_TITLE) return undefined;
  const clauses = clausesOf(lines.join(' '));
  const isJapanese =
    clauses.some(({ japanese, hasNo }) => japanese > 0 || hasNo) &&
    clauses.every((clause) => isNeutral(clause, false));
  return isJapanese ? 'Japanese' : undefined;
}
