import type { JudgedLines } from './judged-lines.js';
import type { TextBounds } from './title-page.js';

/** So many lines of the article above its prose may be its title and what belongs to that. */
const MAX_HEADED = 5;

/**
 * Where the text begins and ends, for those who look for its title; `undefined` if no line is kept.
 *
 * @param isKept tells of each line whether it is the article's
 */
export function textBounds({ facts }: JudgedLines, isKept: readonly boolean[]): TextBounds | undefined {
  const first = isKept.indexOf(true);
  if (first < 0) return undefined;
  const prose = facts.findIndex((line, at) => isKept[at] && line.isProse);
  const isHeaded = prose > first && prose <= first + MAX_HEADED;
  return { start: isHeaded ? prose : first, end: isKept.lastIndexOf(true) + 1, first };
}
