import { isCode } from '../../language/code-line.js';
import { countHan } from '../../language/han.js';
import { editLines, type Stage } from '../../stage.js';
import { FULL_WIDTH, isChinese, isChineseMark } from './marks.js';
import { findPairs, type Pair } from './pairs.js';
import { protectedOffsets } from './protected.js';
import { rules } from './rules.js';

const HALF_WIDTH = /[,:;?!()"']/;
/** Code unit of `?`, the last of the half-width marks. */
const LAST_MARK = 0x3f;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** Marks of Chinese text to full width; those of Latin text, numbers, times, addresses and code stay. */
export const punctuation: Stage = {
  name: 'punctuation',
  summary: 'makes , : ; ? ! ( ) and straight quotes full width in Chinese text, and only there',
  reason: 'full-width marks in Chinese text',
  rules,
  run(article) {
    const edited = editLines(article, ({ text }) => widenMarks(text));
    const metadata = Object.entries(article.metadata).map(([key, value]) => [
      key,
      value && widenMarks(value),
    ]);
    return { ...edited, metadata: Object.fromEntries(metadata) };
  },
};

/**
 * Widens the marks of one line. Each mark sees what stands before it already widened, and behind it the pairs that are
 * certain; so a second pass changes nothing.
 */
export function widenMarks(text: string): string {
  if (!HALF_WIDTH.test(text) || !isChineseText(text) || isCode(text)) return text;
  const isProtected = protectedOffsets(text);
  const pairs = findPairs(text, isProtected);
  const widened = new Map<number, string>();
  const at = (offset: number) => widened.get(offset) ?? text[offset];
  const widen = ({ start, end, left, right }: Pair) => widened.set(start, left).set(end, right);
  for (const pair of pairs.values()) if (pair.isCertain) widen(pair);
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > LAST_MARK) continue;
    const pair = pairs.get(i);
    const full = FULL_WIDTH.get(text[i] as string);
    if (pair && isChinese(at(i - 1))) widen(pair);
    else if (full && !isProtected(i) && isChineseMark(at, i)) widened.set(i, full);
  }
  return replaceAt(text, widened);
}

/** Replaces the code units at some offsets. */
function replaceAt(text: string, replacements: ReadonlyMap<number, string>): string {
  let replaced = '';
  let copied = 0;
  for (const offset of [...replacements.keys()].sort((left, right) => left - right)) {
    replaced += text.slice(copied, offset) + replacements.get(offset);
    copied = offset + 1;
  }
  return replaced + text.slice(copied);
}

/** Whether a line is Chinese: a Latin sentence may quote a Chinese word, and keeps its marks. */
function isChineseText(text: string): boolean {
  const han = countHan(text);
  return han > 0 && (text.match(LATIN_WORD)?.length ?? 0) <= han;
}
