import type { Facts } from '../lines/facts.js';

/** In how many lines each word stands: words in Latin letters, and pairs of Chinese characters. */
export interface WordCounts {
  /** Lines of the text. */
  readonly inside: ReadonlyMap<string, number>;
  /** The other lines of the page. */
  readonly outside: ReadonlyMap<string, number>;
}

/** Of longer lines and of more lines nothing is read, in UTF-16 code units and in lines: a title's words stand near. */
const MAX_LENGTH = 2000;
const MAX_LINES = 1500;
/** From so many words on, what a line shares counts in full. */
const TELLING = 4;
const WORD = /[a-z][a-z0-9+#.]{2,}|[\u3400-\u9FFF]{2,}/g;

export function countWords(facts: readonly Facts[], start: number, end: number): WordCounts {
  const inside = new Map<string, number>();
  const outside = new Map<string, number>();
  for (const [at, line] of facts.slice(0, MAX_LINES).entries()) {
    if (line.text.length > MAX_LENGTH) continue;
    const counts = at >= start && at < end ? inside : outside;
    for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { inside, outside };
}

/**
 * Which part of a line's words stand in at least some lines.
 *
 * @param isCounted whether the line itself is one of those counted
 */
export function shareOf(
  line: Facts,
  counts: ReadonlyMap<string, number>,
  least: number,
  isCounted: boolean,
): number {
  const words = wordsOf(line);
  if (words.size === 0) return 0;
  const own = isCounted ? 1 : 0;
  let shared = 0;
  for (const word of words) if ((counts.get(word) ?? 0) - own >= least) shared++;
  return (shared / words.size) * Math.min(1, words.size / TELLING);
}

function wordsOf({ key }: Facts): Set<string> {
  const words = new Set<string>();
  for (const [word] of key.toLowerCase().matchAll(WORD)) {
    if (word < '\u3400') words.add(word);
    else for (let at = 0; at + 1 < word.length; at++) words.add(word.slice(at, at + 2));
  }
  return words;
}
