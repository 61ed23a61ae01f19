import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';
import { hasEmphasis, hasLooseMarks, hasSpacedMarks, isPaired, LIST_ITEM, repeatedLabels } from './habits.js';
import { isLayout, LAYOUT_BLANKS, LAYOUT_STARS } from './layout.js';

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
  /** The text before and after it in the line, folded: up to 24 characters. */
  readonly before: string;
  readonly after: string;
}

const MARKS_BEFORE = '，。、；：！？“‘（《「『」』”’）》';
const MARKS_AFTER = '，。、；：！？,;:!?“‘（《「『”’）》」』';
const EMOTICON = '[:;]-?[()DPp]';
const BLANK = new RegExp(` (?<=[${HAN}${MARKS_BEFORE}] )(?!${EMOTICON})(?=[${HAN}${MARKS_AFTER}])`, 'g');
const DOUBTFUL_BLANK = new RegExp(` (?<=[${HAN}][,;:] )(?=[${HAN}])|(?<=[${HAN}]) $|^ (?=[${HAN}])`, 'g');
const ANY_BLANK = new RegExp(`${BLANK.source}|${DOUBTFUL_BLANK.source}`);
/** A run of stars; those with blanks between them are one, too. Not those of *.txt and folders/*.js. */
const STARS = /(?<![A-Za-z\d*]|\* )(?:\*{1,6}|\*(?: \*){1,5})(?![A-Za-z\d* ]|[./][A-Za-z\d*.])/g;
/** Names or words of a list with blanks between them: 王小明 李力 张三 欧阳文. Linear: a blank ends each repetition. */
const LIST = new RegExp(`[${HAN}]{1,4}(?: [${HAN}]{1,4}){3,}`, 'g');
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

/** Names in a reporter's line are set off: （记者 张三 李四）. Folded. */
const BYLINE = /[（(][^（）()，。]{0,8}(?:记者|通讯员|作者|编辑|摄影)[^（）()，。]{0,40}[)）]/g;

/** A line with more blanks than one in so many characters has another reason for them: names, word lists, tables. */
const CHARACTERS_A_GAP = 6;

const CONTEXT = 24;

/** Blanks and stars of an article that may stand for a word. */
export function findGaps(lines: readonly Line[]): Gap[] {
  const spaced = hasSpacedMarks(lines);
  const loose = hasLooseMarks(lines);
  const emphasis = hasEmphasis(lines);
  const labels = repeatedLabels(lines);
  return lines.flatMap(({ text }, line) => {
    if (!mayHaveGap(text)) return [];
    const folded = fold(text);
    const blanks = findBlanks(folded, spaced).map((blank) => ({
      ...blank,
      trace: 'blank' as const,
      quiet:
        isLayout(LAYOUT_BLANKS, folded, blank.at) ||
        labels.has(folded.slice(0, blank.at)) ||
        (loose && isBesideMark(folded, blank.at)),
    }));
    const found = emphasis && isPaired(folded) ? [] : findStars(folded);
    const stars = found.map((star) => ({
      ...star,
      trace: 'stars' as const,
      doubtful: false,
      quiet: isLayout(LAYOUT_STARS, folded, star.at),
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
function findBlanks(text: string, spaced: boolean) {
  const isProse = PROSE.test(text) || SENTENCE.test(text);
  const masked = maskLists(text);
  const sure = [...masked.matchAll(BLANK)].map(({ index }) => ({ at: index, length: 1, doubtful: !isProse }));
  const layout = spaced ? [] : [...masked.matchAll(DOUBTFUL_BLANK)];
  const blanks = [...sure, ...layout.map(({ index }) => ({ at: index, length: 1, doubtful: true }))];
  if (blanks.length * CHARACTERS_A_GAP > text.length) return [];
  return blanks.filter(({ at }) => !isSetOff(text, at) && !isSetWide(text, at));
}

/** The text, of the same length, with no blanks inside lists and bylines. */
function maskLists(text: string): string {
  if (text.indexOf(' ') === text.lastIndexOf(' ')) return text;
  return text.replace(LIST, withoutBlanks).replace(BYLINE, withoutBlanks);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '_');
}

function isSetOff(text: string, at: number): boolean {
  return at < LONGEST_SET_OFF && SET_OFF.test(text.slice(0, at).trim());
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

/** Stars next to Chinese text or a mark; between digits or Latin they multiply, and before a blank they make a list. */
function findStars(text: string) {
  if (!text.includes('*') || LIST_ITEM.test(text)) return [];
  return [...text.matchAll(STARS)].map((match) => ({ at: match.index, length: match[0].length }));
}
