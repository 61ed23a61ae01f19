import { countHan } from '../../language/han.js';
import { editLines, type Stage } from '../../stage.js';
import { FULL_WIDTH, isChinese, isChineseMark } from './marks.js';
import { findPairs, type Pair } from './pairs.js';
import { protectedOffsets } from './protected.js';

const HALF_WIDTH = /[,:;?!()"']/;
/** `?`, the last of the half-width marks: most characters of Chinese text need no closer look. */
const LAST_HALF_WIDTH = 0x3f;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** Marks of Chinese text to full width; those of Latin text, numbers, times, addresses and code stay. */
export const punctuation: Stage = {
  name: 'punctuation',
  summary: 'makes , : ; ? ! ( ) and straight quotes full width in Chinese text, and only there',
  reason: 'full-width marks in Chinese text',
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
  if (!HALF_WIDTH.test(text) || !isChineseText(text)) return text;
  const isProtected = protectedOffsets(text);
  const pairs = findPairs(text, isProtected);
  const characters = text.split('');
  const widen = ({ start, end, left, right }: Pair) => {
    characters[start] = left;
    characters[end] = right;
  };
  for (const pair of pairs.values()) if (pair.isCertain) widen(pair);
  for (let i = 0; i < characters.length; i++) {
    if (text.charCodeAt(i) > LAST_HALF_WIDTH && !pairs.has(i)) continue;
    const pair = pairs.get(i);
    const full = FULL_WIDTH.get(characters[i] as string);
    if (pair && isChinese(characters[i - 1])) widen(pair);
    else if (full && !isProtected(i) && isChineseMark(characters, i)) characters[i] = full;
  }
  return characters.join('');
}

/** Whether a line is Chinese: a Latin sentence may quote a Chinese word, and keeps its marks. */
function isChineseText(text: string): boolean {
  const han = countHan(text);
  return han > 0 && (text.match(LATIN_WORD)?.length ?? 0) <= han;
}
