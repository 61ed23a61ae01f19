import type { Line } from '../../article.js';
import { countHan } from '../../language/han.js';

const DOMAIN = /[a-z\d-]{2,63}\.(?:com|cn|net|org|cc|top|xyz|info|vip|me|tv)(?![a-z])/i;
const MAX_LENGTH = 60;
/** A watermark stands so many times, and below so great a part of the paragraphs. */
const MIN_TIMES = 3;
const MIN_SHARE = 0.4;
/** A paragraph has so many Chinese characters. */
const PARAGRAPH_HAN = 25;

/**
 * Finds the line that a site puts below every paragraph: one and the same, with the name of a domain. A line without one may
 * be a refrain.
 *
 * @returns the numbers of the lines
 */
export function findWatermarks(lines: readonly Line[]): Set<number> {
  const times = new Map<string, Line[]>();
  let last = '';
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    if (text.length <= MAX_LENGTH && DOMAIN.test(text) && countHan(last) >= PARAGRAPH_HAN) {
      const same = times.get(text);
      if (same) same.push(line);
      else times.set(text, [line]);
    }
    last = text;
  }
  const marks = [...times.values()].filter((same) => same.length >= MIN_TIMES);
  if (marks.length === 0) return new Set();
  const paragraphs = lines.filter(({ text }) => countHan(text) >= PARAGRAPH_HAN).length;
  const numbers = marks.filter((same) => same.length >= paragraphs * MIN_SHARE).flat();
  return new Set(numbers.map(({ number }) => number));
}
