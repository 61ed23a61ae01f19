import type { Facts } from '../lines/facts.js';
import { lettersOf } from '../lines/key.js';

/** What parts the name of a window and the path to a page. */
const PARTS = /\s*[-_|｜>»›–—·]\s*/;
/** Longest such line, in UTF-16 code units, and the shortest part that tells something. */
const MAX_LENGTH = 120;
const MIN_PART = 3;

/**
 * How many other lines hold each line as one of their parts, as the name of a window or a path does: 渡口的早晨_随笔_江城网.
 */
export function countHolders(facts: readonly Facts[]): Uint16Array {
  const holders = new Map<string, number>();
  for (const line of facts) {
    if (line.text.length > MAX_LENGTH || line.isProse || !PARTS.test(line.key)) continue;
    const parts = new Set(line.key.split(PARTS).map(lettersOf));
    for (const part of parts) if (part.length >= MIN_PART) holders.set(part, (holders.get(part) ?? 0) + 1);
  }
  return Uint16Array.from(facts, (line) => {
    if (line.text.length > MAX_LENGTH || line.isProse) return 0;
    const { key } = line;
    const own = PARTS.test(key) && key.split(PARTS).length > 1 ? 0 : 1;
    return own === 0 ? 0 : (holders.get(line.titleKey) ?? 0);
  });
}
