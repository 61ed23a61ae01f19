import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import { HAN, UNIFIED } from '../../language/han.js';
import { asContext } from './context.js';
import { LONGEST_LABEL, labelsOf } from './labels.js';
import { isLayout } from './layout-blanks.js';
import { withoutListedNames } from './names.js';
import { findStars, hasEmphasis } from './stars.js';

/** A place where a filter may have left a blank or stars for a word. */
export interface Gap {
  /** Index of the line in the article. */
  readonly line: number;
  /** UTF-16 offset of the trace in the line. */
  readonly at: number;
  /** UTF-16 length of the trace. */
  readonly length: number;
  readonly trace: 'blank' | 'stars';
  /**
   * Mostly layout, so that it proves nothing by itself: a blank at an end of a line, after a half-width mark, or in a
   * line that is no sentence.
   */
  readonly doubtful: boolean;
  /**
   * Layout explains it as well: filled like others with what is proved, never with a guess, and no finding in a document of
   * which nothing else shows that it was filtered.
   */
  readonly quiet: boolean;
  /** The text before and after it in the line, folded: up to `CONTEXT`. */
  readonly before: string;
  readonly after: string;
}

const MARKS_BEFORE = '，。、；：！？“‘（《「『」』”’）》';
const MARKS_AFTER = '，。、；：！？,;:!?“‘（《「『”’）》」』';
/** Marks before which the word that a blank may stand for would begin a clause or follow something quoted. */
const LOOSE_MARKS = '，。；：！？”’）》」』';
const EMOTICON = '[:;]-?[()DPp]';
const BLANK = new RegExp(` (?<=[${HAN}${MARKS_BEFORE}] )(?!${EMOTICON})(?=[${HAN}${MARKS_AFTER}])`, 'g');
const AFTER_MARK = ` (?<=[${HAN}][,;:(] )(?=[${HAN}])`;
/** At an end of a line, and the second of two, where layout has set the first: 第四条__吸收, with 非法 missing. */
const EDGE = `(?<=[${HAN}]) $|^ (?=[${HAN}])| (?<=[^ ] {2})(?=[${HAN}])`;
const ANY_BLANK = new RegExp(`${BLANK.source}|${AFTER_MARK}|${EDGE}`);
const DOUBTFUL_BLANK = { spaced: new RegExp(EDGE, 'g'), tight: new RegExp(`${AFTER_MARK}|${EDGE}`, 'g') };
const LAST_HAN = new RegExp(`[${HAN}]*$`);
const FIRST_HAN = new RegExp(`^[${HAN}]*`);

/** A sentence mark anywhere: the line is prose, and prose has no blanks of its own. */
const PROSE = /[，。；！？、,;!?]/;

/** A line with one blank and much on one side of it: a sentence without its mark. */
const SENTENCE = new RegExp(`^[${HAN}]{8,} [${HAN}]+$|^[${HAN}]+ [${HAN}]{8,}$`);

/** Parts that a heading or a label sets off with a blank: 第一章 总则, ## 第一章 总则, （一） 目的, 附件一 名单. */
const SET_OFF =
  /^#{0,6} ?(?:[-—（(]?第?[一二三四五六七八九十百千零〇两\d]{1,9}[章节節条條款编編篇部回课課讲講）)]?(?:之[一二三四五六七八九十]{1,3})?、?|附[件录錄表]?[一二三四五六七八九十\d]*|[甲乙丙丁答问問])$/;

const LONGEST_SET_OFF = 24;

/** The number of an article, a chapter or an item at the start of a line, and what follows it. */
const NUMBERED =
  /^((?:[（(]|第)?(?:[一二三四五六七八九十百千零〇两]{1,7}|\d{1,3})(?:[）)、]|[章节節條条款]))( ?)(?=[^ ])/;
/** So many times as many numbers without a blank show that a blank behind one is no layout. */
const TIGHT = 2;

/** A line with more blanks than one in so many characters has another reason for them: names, word lists, tables. */
const CHARACTERS_A_GAP = 6;

/** How much of the line a gap shows on each side, in UTF-16 code units. */
export const CONTEXT = 24;

/** Whether any line may have a gap: the cheap question. */
export function mayHaveGaps(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => mayHaveGap(text));
}

/** Blanks and stars of an article that may stand for a word. */
export function findGaps(lines: readonly Line[]): Gap[] {
  const suspects: number[] = [];
  for (let line = 0; line < lines.length; line++)
    if (mayHaveGap((lines[line] as Line).text)) suspects.push(line);
  if (suspects.length === 0) return [];
  const spaced = hasSpacedMarks(lines);
  const loose = hasLooseMarks(lines);
  const spacedLatin = countSpacedLatin(lines);
  const emphasis = hasEmphasis(lines);
  const labels = labelsOf(lines);
  const tight = tightNumbers(lines);
  return suspects.flatMap((line) => {
    const folded = asContext((lines[line] as Line).text);
    const blanks = findBlanks(folded, spaced, tight).map((blank) => ({
      ...blank,
      trace: 'blank' as const,
      quiet:
        setsOff(folded, blank.at, spacedLatin) ||
        isLayout(folded, blank.at) ||
        (blank.at <= LONGEST_LABEL && labels.has(folded.slice(0, blank.at))) ||
        (loose && isBesideMark(folded, blank.at)),
    }));
    const stars = findStars(folded, emphasis).map((star) => ({
      ...star,
      trace: 'stars' as const,
      doubtful: false,
    }));
    return [...blanks, ...stars]
      .sort((left, right) => left.at - right.at)
      .map((found) => ({
        ...found,
        line,
        before: folded.slice(Math.max(0, found.at - CONTEXT), found.at),
        after: folded.slice(found.at + found.length, found.at + found.length + CONTEXT),
      }));
  });
}

/** The cheap question: most blanks stand beside Latin or a number. */
function mayHaveGap(text: string): boolean {
  return text.includes('*') || (text.includes(' ') && ANY_BLANK.test(text));
}

/**
 * A blank between Chinese characters or before or after a Chinese mark. Names and labels set wide (王 力), lists of words,
 * and headings with their number set off are no gaps.
 */
function findBlanks(text: string, spaced: boolean, tight: ReadonlySet<string>) {
  const isProse = PROSE.test(text) || SENTENCE.test(text);
  const masked = withoutListedNames(text);
  const sure = [...masked.matchAll(BLANK)].map(({ index }) => ({ at: index, length: 1, doubtful: !isProse }));
  const layout = [...masked.matchAll(DOUBTFUL_BLANK[spaced ? 'spaced' : 'tight'])];
  const blanks = [...sure, ...layout.map(({ index }) => ({ at: index, length: 1, doubtful: true }))];
  if (blanks.length * CHARACTERS_A_GAP > text.length) return [];
  return blanks.filter(({ at }) => !isSetOff(text, at, tight) && !isSetWide(text, at));
}

function isSetOff(text: string, at: number, tight: ReadonlySet<string>): boolean {
  if (at >= LONGEST_SET_OFF || text[at - 1] === ' ') return false;
  const label = text.slice(0, at).trim();
  return SET_OFF.test(label) && !tight.has(formOf(label));
}

/** The forms of numbers that the article sets no blank behind: of 第一条, （二） and 三、 each has its own habit. */
function tightNumbers(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, { tight: number; loose: number }>();
  for (const { text } of lines) {
    const [, number, blank] = NUMBERED.exec(text) ?? [];
    if (number === undefined) continue;
    const form = formOf(number);
    const count = counts.get(form) ?? { tight: 0, loose: 0 };
    count[blank === '' ? 'tight' : 'loose']++;
    counts.set(form, count);
  }
  const isTight = ({ tight, loose }: { tight: number; loose: number }) => tight >= TIGHT * Math.max(1, loose);
  return new Set([...counts].filter(([, count]) => isTight(count)).map(([form]) => form));
}

/** A number without its value, in half-width marks. */
function formOf(number: string): string {
  return fold(number)
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/[一二三四五六七八九十百千零〇两\d]+/, '#');
}

function isBesideMark(text: string, at: number): boolean {
  return MARKS_BEFORE.includes(text.charAt(at - 1)) || MARKS_AFTER.includes(text.charAt(at + 1));
}

/** Single characters on both sides of a blank are a word set wide: 摘 要. */
function isSetWide(text: string, at: number): boolean {
  const before = LAST_HAN.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = FIRST_HAN.exec(text.slice(at + 1, at + 3))?.[0] ?? '';
  return before.length === 1 && after.length === 1;
}

/** Whether the article has blanks after more than two of its full-width marks; a filter seldom takes so many words there. */
function hasLooseMarks(lines: readonly Line[]): boolean {
  let loose = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (at > 0 && LOOSE_MARKS.includes(text[at - 1] as string) && ++loose > 2) return true;
    }
  }
  return false;
}

/** A Chinese character and a Latin word or a number, with a blank between. */
const SPACED_LATIN = new RegExp(`[${UNIFIED}] [A-Za-z\\d\`]|[A-Za-z\\d\`] [${UNIFIED}]`, 'g');
/** So many of them are a way of writing, in which links, code and terms are set off by blanks too: 調用哪個 具體 方法. */
const SPACED_STYLE = 20;
/** With fewer of them what stands between two blanks is set off, if it is no longer than a term: 採用 橋接 方式. */
const TERM_BEFORE = new RegExp(` [${UNIFIED}]{1,10}$`);
const TERM_AFTER = new RegExp(`^ [${UNIFIED}]{1,10} `);
const TERM = 12;

/** How often the article sets Latin words and numbers off by blanks, counted up to what makes a style. */
function countSpacedLatin(lines: readonly Line[]): number {
  let spaced = 0;
  for (const { text } of lines) {
    if (spaced >= SPACED_STYLE) break;
    if (text.includes(' ')) spaced += text.match(SPACED_LATIN)?.length ?? 0;
  }
  return spaced;
}

/** Whether a blank sets a word off: then it says little about a filter, and only other gaps prove one. */
function setsOff(text: string, at: number, spaced: number): boolean {
  if (spaced === 0 || spaced >= SPACED_STYLE) return spaced > 0;
  return (
    TERM_BEFORE.test(text.slice(Math.max(0, at - TERM), at)) || TERM_AFTER.test(text.slice(at, at + TERM + 1))
  );
}

/** Whether the article sets a blank after its half-width marks, as Latin text does. */
function hasSpacedMarks(lines: readonly Line[]): boolean {
  let spaced = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (at > 0 && ',;:'.includes(text[at - 1] as string) && ++spaced > 2) return true;
    }
  }
  return false;
}
