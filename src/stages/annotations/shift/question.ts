import { HAN } from '../../../language/han.js';
import { likelihood } from '../../../language/plausibility.js';
import { isHan } from './signs.js';

/** What is written to ask with force, and what garbled text shows as well: `什么???`. */
const MARKS = /[?!？！]{2,}/g;
/** What cuts leave of 。” and 校。”, and hardly anybody writes, least where nothing is asked. Behind it no quotation ends: that was in it. */
const TRACE = /\?[!！]{1,2}\?(?![?!？！”」』])/g;
const ASKING = /[吗嗎呢吧啊谁誰哪怎何岂豈啥咋几幾]|[什甚][么麼]|多少|是不是|是否/;
/** So much before the marks is looked through for a word that asks. */
const SENTENCE = 24;
const ROW = /\?[?!？！]*/y;
const BEFORE = new RegExp(`[${HAN}]{1,6}$`);
const AFTER = new RegExp(`^[${HAN}]{1,6}`);
/** What else stands behind a question: nothing, a blank, or the mark that closes a quotation. */
const END = /^(?:$|[\s”’」』）)》】"'，。,])/;
/** log10 for each character: clean text has -1.8 on average, garbled text -4 and less. */
const FLUENT = -3;
const CONTEXT = 6;

/**
 * Whether the only signs of damage in a span are rows of question marks with text on both sides that reads well: somebody
 * asks. A shift or a cut garbles what stands beside the marks.
 */
export function isAsked({ start, end }: { start: number; end: number }, text: string): boolean {
  const inside = text.slice(start, end);
  const rows = [...inside.matchAll(MARKS)];
  if (rows.length === 0 || inside.replace(MARKS, '').includes('?')) return false;
  return rows.every(({ 0: marks, index }) => standsInText(text, start + index, start + index + marks.length));
}

/** Whether rows of marks in a span are what a cut leaves, and nothing asks before them. */
export function isTraceOfCut({ start, end }: { start: number; end: number }, text: string): boolean {
  return [...text.slice(start, end).matchAll(TRACE)].some(({ index }) => {
    const at = start + index;
    return text[at - 1] !== '?' && !asksBefore(text, at);
  });
}

/** Whether marks that may be those of a question stand behind words that ask. */
export function isAskedInWords(span: { start: number; end: number }, text: string): boolean {
  if (!isAsked(span, text)) return false;
  const rows = text.slice(span.start, span.end).matchAll(MARKS);
  return [...rows].every(({ index }) => asksBefore(text, span.start + index));
}

function asksBefore(text: string, at: number): boolean {
  const sentence = text.slice(Math.max(0, at - SENTENCE), at);
  return ASKING.test(sentence.slice(sentence.search(/[^。！!？?；;]*$/)));
}

/** Whether the question mark at an offset, or the row that begins there, ends what reads like text: a question. */
export function isQuestion(text: string, at: number): boolean {
  // Within a row nothing is read: each mark of a long one would read it to its end.
  if (!isHan(text.charCodeAt(at - 1))) return false;
  ROW.lastIndex = at;
  const row = ROW.exec(text)?.[0];
  return row !== undefined && standsInText(text, at, at + row.length);
}

/** Whether at an offset a row of such marks begins between text that reads well: a cut would have garbled what is behind it. */
export function isForcefulQuestion(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at - 1))) return false;
  ROW.lastIndex = at;
  const row = ROW.exec(text)?.[0] ?? '';
  if (row.length < 2) return false;
  const after = AFTER.exec(text.slice(at + row.length, at + row.length + CONTEXT))?.[0] ?? '';
  return after.length > 1 && isFluent(after) && standsInText(text, at, at + row.length);
}

/** Whether what stands on both sides of marks reads well, or on the left where something ends there. */
function standsInText(text: string, at: number, behind: number): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, at - CONTEXT), at))?.[0] ?? '';
  const next = text.slice(behind, behind + CONTEXT);
  const after = AFTER.exec(next)?.[0] ?? '';
  return before !== '' && isFluent(before) && (END.test(next) || (after !== '' && isFluent(after)));
}

function isFluent(text: string): boolean {
  return likelihood(text) >= FLUENT * text.length;
}
