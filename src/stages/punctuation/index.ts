import { countHan } from '../../language/han.js';
import { editLines, type Stage } from '../../stage.js';
import { FULL_WIDTH, isChineseMark } from './marks.js';
import { chineseBrackets, chineseQuotes } from './pairs.js';
import { protectedOffsets } from './protected.js';

const HALF_WIDTH = /[,:;?!()"']/;
/** Code unit of `?`, the last of the half-width marks. */
const LAST_MARK = 0x3f;
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
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > LAST_MARK) continue;
    const paired = pairs.get(i);
    const mark = paired ?? (isProtected(i) ? undefined : FULL_WIDTH.get(text[i] as string));
    if (!mark) continue;
    const previous = copied === i ? widened.at(-1) : text[i - 1];
    if (!paired && !isChineseMark(text, i, previous ?? '')) continue;
    widened += text.slice(copied, i) + mark;
    copied = i + 1;
  }
  return copied === 0 ? text : widened + text.slice(copied);
}

/** Whether a line is Chinese: a Latin sentence may quote a Chinese word, and keeps its marks. */
function isChineseText(text: string): boolean {
  const han = countHan(text);
  return han > 0 && (text.match(LATIN_WORD)?.length ?? 0) <= han;
}
