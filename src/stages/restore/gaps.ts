import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';

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
   * Layout sets blanks there too: filled like others, but in a document of which nothing else shows that it was filtered, no
   * finding where nothing fills it.
   */
  readonly quiet: boolean;
  /** The text before and after it in the line, folded: up to 24 characters. */
  readonly before: string;
  readonly after: string;
}

const MARKS_BEFORE = '，。、；：！？“‘（《「『」』”’）》';
const MARKS_AFTER = '，。、；：！？,;:!?“‘（《「『”’）》」』';
/** Marks before which the word that a blank may stand for would begin a clause or follow something quoted. */
const LOOSE_MARKS = '，。；：！？”’）》」』';
const EMOTICON = '[:;]-?[()DPp]';
const BLANK = new RegExp(` (?<=[${HAN}${MARKS_BEFORE}] )(?!${EMOTICON})(?=[${HAN}${MARKS_AFTER}])`, 'g');
const DOUBTFUL_BLANK = new RegExp(` (?<=[${HAN}][,;:] )(?=[${HAN}])|(?<=[${HAN}]) $|^ (?=[${HAN}])`, 'g');
const ANY_BLANK = new RegExp(`${BLANK.source}|${DOUBTFUL_BLANK.source}`);
const STARS = /(?<![A-Za-z\d*])\*{1,6}(?![A-Za-z\d* ])/g;
const CODE_MARKS = '.=`/\\|+-_#&$^~[]{}<>@';
/** Names or words of a list with blanks between them: 王小明 李力 张三 欧阳文. Linear: a blank ends each repetition. */
const LIST = new RegExp(`[${HAN}]{1,4}(?: [${HAN}]{1,4}){3,}`, 'g');
/** The star of a list item, and rules made of stars. */
const LIST_ITEM = /^[\s>]*\*(?: |[\s*]*$)/;
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

/** A place where layout sets a blank. */
export interface LayoutBlank {
  /** Sticky; matches the folded line at the blank, and looks around it. */
  readonly pattern: RegExp;
  readonly why: string;
  /** With `_` for the blank. */
  readonly example: string;
  /** A blank that stands for a word. */
  readonly counterexample: string;
}

/** A blank between two stretches of as many characters. */
function halves(length: number): string {
  return ` (?<=(?:^|[^${HAN}])[${HAN}]{${length}} )(?=[${HAN}]{${length}}(?:[^${HAN}]|$))`;
}

/** In three million characters of clean text three of four blanks between Chinese characters or marks are of these. */
export const LAYOUT_BLANKS: readonly LayoutBlank[] = [
  {
    pattern: / (?<=[，。；：！？”’）》」』] )/y,
    why: 'after a mark, as Latin text has it; a filter takes a word there in 6 of 100 gaps',
    example: '他赢得了冠军。_第二年他退役了。',
    counterexample: '包括短信催收、_催收和上门催收。',
  },
  {
    pattern: / (?=[“‘（《「『])/y,
    why: 'before something in brackets or quotation marks',
    example: '他后来拍摄了_《雨夜》一片。',
    counterexample: '分为夫精和_人工授精（见下）。',
  },
  {
    pattern: / (?<=《[^》]{1,23})(?=[^《]{0,23}》)/y,
    why: 'between the title and the subtitle of a work',
    example: '动画《猫的一家_下雨天》上映。',
    counterexample: '《合同法》规定可以_解除《协议》。',
  },
  {
    pattern: / (?<=饰演 |[（(]饰 )| (?=饰[）)，])/y,
    why: 'between a player and a role',
    example: '山田（饰演_路飞）也来了。',
    counterexample: '这家店的装饰_很漂亮。',
  },
  {
    pattern: / (?<=·[\u4e00-\u9fff]{1,8} )| (?=[\u4e00-\u9fff]{1,8}·)/y,
    why: 'beside a name that is transliterated',
    example: '当选的成立人_乔治·菲利普斯上任。',
    counterexample: '当选的_上任了。',
  },
  {
    pattern: / (?<=\d[年月日] )/y,
    why: 'after a date',
    example: '2017年3月2日_二期工程开工了。',
    counterexample: '他们每年_都要重新检查。',
  },
  {
    pattern: / (?<=[A-Za-z\d%] [\u4e00-\u9fff]{1,6} )| (?=[\u4e00-\u9fff]{1,6} ?[A-Za-z\d])/y,
    why: 'next to a word that stands by Latin or a number: the line sets words off',
    example: '浏览器会加载_网站的 UI，很快。',
    counterexample: '浏览器会加载_网站的所有内容，很快。',
  },
  {
    pattern: new RegExp([4, 5, 7].map(halves).join('|'), 'y'),
    why: 'between the halves of a verse or a motto',
    example: '校训是“敦品励学_自立自强”，',
    counterexample: '他们提供的_服务很好，',
  },
  {
    pattern: / (?<=[ぁ-ゖァ-ヺ].{0,23})| (?=.{0,23}[ぁ-ゖァ-ヺ])/y,
    why: 'beside Japanese, of which the names that follow are part',
    example: '由ムービー制作的_下雨天',
    counterexample: '由他们制作的_下雨天',
  },
];

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
  return lines.flatMap(({ text }, line) => {
    if (!mayHaveGap(text)) return [];
    const folded = fold(text);
    const blanks = findBlanks(folded, spaced).map((blank) => ({
      ...blank,
      trace: 'blank' as const,
      quiet: isLayout(folded, blank.at) || (loose && isBesideMark(folded, blank.at)),
    }));
    const found = emphasis && isPaired(folded) ? [] : findStars(folded);
    const stars = found.map((star) => ({
      ...star,
      trace: 'stars' as const,
      doubtful: false,
      quiet: isNote(folded, star),
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

function isLayout(text: string, at: number): boolean {
  return LAYOUT_BLANKS.some(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
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

/** A single star before a mark refers to a note (数学*、物理*); one beside other ASCII is code or a pattern. */
function isNote(text: string, { at, length }: { at: number; length: number }): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + length)];
  return (
    (length === 1 && '，。、；：（），.;:()'.includes(after)) ||
    CODE_MARKS.includes(before || ' ') ||
    CODE_MARKS.includes(after || ' ')
  );
}

/**
 * Whether paired stars are Markdown emphasis in an article: not where a third of the lines with stars have one without
 * its partner, for a filter does not care about pairs.
 */
function hasEmphasis(lines: readonly Line[]): boolean {
  const starred = lines.filter(({ text }) => text.includes('*') && !LIST_ITEM.test(text));
  const paired = starred.filter(({ text }) => isPaired(text)).length;
  return paired > 2 * (starred.length - paired);
}

/** Whether every run of stars of a line has a partner of the same length. */
function isPaired(text: string): boolean {
  const open = new Set<string>();
  for (const run of text.match(/\*+/g) ?? []) if (!open.delete(run)) open.add(run);
  return open.size === 0;
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
