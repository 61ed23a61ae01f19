import { fold } from '../../language/fold.js';
import { HAN, MARKS } from '../../language/han.js';

/** A line end as strings of JSON, SQL and programs write it, escaped once or more often; and more of them behind. */
const LINE_END = '\\\\{1,3}r\\\\{1,3}n|\\\\{1,3}[nr]';
const LINE_ENDS = `(?:${LINE_END})(?:[ \\u3000]{0,4}(?:${LINE_END}))*`;

const SENTENCE_END = '[。！？…；：”’」』）》!?;:)"]';
const BEHIND = `[${HAN}${MARKS},;:!?.()A-Za-z\\d%"]`;
/** Lower-case letters go on with the name of a command of TeX, or of a folder: \nu, C:\new. */
const AHEAD = `[${HAN}${MARKS},;:!?.()\\[#*•·"'A-Z\\d\\u3000 -]|$`;

/** Line ends beside what stands in prose. A run is matched as a whole. */
export const WRITTEN_LINE_ENDS = new RegExp(
  `(?<=^|${BEHIND})(?<!\\\\[rn])(?:${LINE_ENDS})(?=${AHEAD}|\\\\t)|(?<=[。！？])(?:${LINE_ENDS})(?=[a-z])`,
  'gm',
);

/** A single one that is proof enough: behind the end of a sentence, or with another. */
const SURE = new RegExp(
  `(?<=${SENTENCE_END})(?:${LINE_END})(?=[${HAN}“‘「『《（\\d\\u3000]|$)|\\\\r\\\\{1,3}n|\\\\n\\\\n`,
);

export const WRITTEN_TABS = new RegExp(`(?<=^|${BEHIND})\\\\t(?=${AHEAD})`, 'gm');

/** `\"` as JSON has it. */
export const ESCAPED_QUOTES = /\\{1,3}["']/g;

/** What speaks of an escape: it is quoted, or named as what it is. Folded. */
const SPOKEN_BEFORE =
  /(?:[用以]|插入|加[入上]?|添加|输入|写[成作上入]?|转义[符字]?|字符|换行符|符号|例如|比如|包括|遇到|替换[成为]|[“‘「『"'`（(])\s?$/;
const SPOKEN_AFTER =
  /^\s?[”’」』"'`）)]?\s?(?:表示|代表|是(?:换行|回车|制表|引号|转义|一个)|换行|回车|转义|制表|字符|符号?|来(?=[换表转])|[和与或及、]\s?\\|的(?:意思|作用|区别|写法))/;
const QUOTED = /^(?:“”|‘’|「」|『』|""|''|``|（）|\(\))$/;
/** Commands of TeX, and folders behind a drive. */
const TEX_OR_PATH =
  /\\(?:frac|alpha|beta|sum|int|math[a-z]+|begin|end|left|right|text|nabla|nu|neq|rho|theta|tau|times)\b|\b[A-Za-z]:\\/;

const AROUND = 10;

/** Whether a line speaks of escapes, 用 \n 表示换行, or holds backslashes of another kind. */
export function speaksOfEscapes(text: string): boolean {
  if (!text.includes('\\')) return false;
  if (TEX_OR_PATH.test(text)) return true;
  const folded = fold(text);
  for (const { 0: found, index } of text.matchAll(/\\{1,2}[nrt"']/g)) {
    const before = folded.slice(Math.max(0, index - AROUND), index);
    const after = folded.slice(index + found.length, index + found.length + AROUND);
    const isParagraph = /[。！？]$/.test(before);
    if (QUOTED.test(before.slice(-1) + after.slice(0, 1))) return true;
    if (
      !isParagraph &&
      (SPOKEN_AFTER.test(after) || (SPOKEN_BEFORE.test(before) && /^\s|^[，。、,]/.test(after)))
    )
      return true;
  }
  return false;
}

/** How many written line ends a text has, a sure one counting for two. */
export function countLineEnds(text: string): number {
  if (!text.includes('\\') || speaksOfEscapes(text)) return 0;
  const all = text.match(WRITTEN_LINE_ENDS)?.length ?? 0;
  return SURE.test(text) ? all + 1 : all;
}

/** One line end, or two where a paragraph ends. */
export function lineEndsOf(escapes: string): string {
  const count = escapes.match(new RegExp(LINE_END, 'g'))?.length ?? 0;
  return count > 1 ? '\n\n' : '\n';
}

const BESIDE_TEXT = new RegExp(`[${HAN}${MARKS},.;:!?]\\\\{1,3}["']|\\\\{1,3}["'][${HAN}${MARKS},.;:!?]`);

/** Whether escaped quotation marks stand in pairs beside Chinese text, and the line is no JSON. */
export function hasEscapedQuotes(text: string): boolean {
  const count = text.match(ESCAPED_QUOTES)?.length ?? 0;
  return count % 2 === 0 && BESIDE_TEXT.test(text) && !speaksOfEscapes(text) && !/^\s*[[{]|":/.test(text);
}
