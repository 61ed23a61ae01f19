import type { Facts } from './facts.js';
import { DIGIT } from './signs.js';

/** A date alone, and the longest line that is looked at. */
const DATE =
  /^(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?$|^\d{1,2}(?:分钟|小时|天)前$/;
const MAX_DATE = 24;
/** So many make a list, so many lines apart at most. */
const MIN_TEASERS = 3;
const MAX_APART = 5;

/**
 * Finds what a list of other pages quotes of them: a name, sentences and a date below, several times. In a diary or a
 * chronicle the first date stands above.
 *
 * @returns the lines with the sentences
 */
export function findTeasers(facts: readonly Facts[]): Set<Facts> {
  const found = new Set<Facts>();
  let list: number[] = [];
  const close = () => {
    if (list.length >= MIN_TEASERS && !isDate(facts[(list[0] as number) - 2])) {
      for (const at of list) found.add(facts[at] as Facts);
    }
    list = [];
  };
  for (const [at, line] of facts.entries()) {
    if (!isDate(line) || !isTeaser(facts[at - 1], facts[at - 2])) continue;
    if (at - 1 - (list.at(-1) ?? at) > MAX_APART) close();
    list.push(at - 1);
  }
  close();
  return found;
}

function isTeaser(line: Facts | undefined, above: Facts | undefined): boolean {
  if (!line || !above || above.endsAsSentence || isDate(above)) return false;
  return line.isProse || line.endsAsSentence;
}

function isDate(line: Facts | undefined): boolean {
  return line !== undefined && line.text.length <= MAX_DATE && line.has(DIGIT) && DATE.test(line.text);
}
