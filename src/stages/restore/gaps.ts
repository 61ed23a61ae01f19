import { HAN } from '../../language/han.js';

/** A place where a filter may have left a blank or stars for a word. */
export interface Gap {
  /** UTF-16 offset of the trace. */
  readonly at: number;
  readonly length: number;
}

const EMOTICON = '[:;]-?[()DPp]';
const BLANK = new RegExp(` (?<=[${HAN}、] )(?!${EMOTICON})(?=[${HAN}，。；：、！？,;:!?])`, 'g');
const STARS = new RegExp(`\\*{1,6}(?<=[${HAN}，。、]\\*{1,6})(?=[${HAN}])`, 'g');
const STAR_RUN = /\*+/g;
const HAN_RUN = new RegExp(`[${HAN}]+`, 'g');

/** A sentence mark anywhere: the line is prose, and prose has no blanks of its own. */
const PROSE = /[，。；！？,;!?]/;

/** Parts that a heading or a label sets off with a blank: 第一章 总则, ## 第一章 总则, 附件一 名单. */
const SET_OFF =
  /^#{0,6} ?(?:第?[一二三四五六七八九十百千零〇\d]{1,7}[章节節条條款编編篇部回课課讲講]?、?|附[件录錄表]?[一二三四五六七八九十\d]*|[甲乙丙丁答问問])$/;

/** Names in a reporter's line are set off: （记者 张三 李四）. */
const BYLINE =
  /[（(][^（）()，。]{0,8}(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|摄影|攝影)[^（）()，。]{0,40}[)）]/g;

/** Prose with more blanks than one in so many characters has another reason for them. */
const CHARACTERS_A_GAP = 6;

/** Blanks and stars of a line that stand where a word is missing. */
export function findGaps(text: string): Gap[] {
  return [...findBlanks(text), ...findStars(text)].sort((left, right) => left.at - right.at);
}

/**
 * A blank is a gap in prose: before a mark, after 、, or between runs of Chinese. Names and labels set wide (王 力),
 * lists of words, and headings with their number set off are not.
 */
function findBlanks(text: string): Gap[] {
  if (!text.includes(' ')) return [];
  if (!PROSE.test(text) && !text.includes('、')) return [];
  const blanks = [...text.replace(BYLINE, (byline) => byline.replaceAll(' ', '_')).matchAll(BLANK)];
  if (blanks.length * CHARACTERS_A_GAP > text.length) return [];
  return blanks
    .filter((match) => !SET_OFF.test(text.slice(0, match.index).trim()) && !isSetWide(text, match.index))
    .map((match) => ({ at: match.index, length: 1 }));
}

/** Single characters on both sides of a blank are a word set wide: 摘 要. */
function isSetWide(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 8), at)
      .match(HAN_RUN)
      ?.at(-1) ?? '';
  const after = text.slice(at + 1, at + 9).match(HAN_RUN)?.[0] ?? '';
  const touches = text[at - 1] !== '、' && before.length > 0 && text.slice(at + 1).startsWith(after);
  return touches && before.length === 1 && after.length === 1;
}

/** Stars inside a sentence; pairs around words are Markdown emphasis. */
function findStars(text: string): Gap[] {
  if (!text.includes('*')) return [];
  const open = new Set<string>();
  for (const run of text.match(STAR_RUN) ?? []) if (!open.delete(run)) open.add(run);
  if (open.size === 0) return [];
  return [...text.matchAll(STARS)].map((match) => ({ at: match.index, length: match[0].length }));
}
