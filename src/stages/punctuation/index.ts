import { countHan } from '../../language/han.js';
import { editLines, type Stage } from '../../stage.js';
import { FULL_WIDTH, isChineseMark } from './marks.js';
import { chineseBrackets, chineseQuotes } from './pairs.js';
import { protectedOffsets } from './protected.js';

const HALF_WIDTH = /[,:;?!()"']/;
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

/** Widens the marks of one line. A second pass changes nothing. */
export function widenMarks(text: string): string {
  if (!HALF_WIDTH.test(text) || !isChineseText(text)) return text;
  const isProtected = protectedOffsets(text);
  const pairs = new Map([...chineseBrackets(text, isProtected), ...chineseQuotes(text, isProtected)]);
  let widened = '';
  let copied = 0;
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    let character = text[i] as string;
    const full = pairs.get(i) ?? (isProtected(i) ? undefined : FULL_WIDTH.get(character));
    if (full && (pairs.has(i) || isChineseMark(text, i, previous))) {
      widened += text.slice(copied, i) + full;
      copied = i + 1;
      character = full;
    }
    previous = character;
  }
  return widened + text.slice(copied);
}

/** Whether a line is Chinese: a Latin sentence may quote a Chinese word, and keeps its marks. */
function isChineseText(text: string): boolean {
  const han = countHan(text);
  return han > 0 && (text.match(LATIN_WORD)?.length ?? 0) <= han;
}
