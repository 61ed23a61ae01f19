import { DIGIT } from './character-kinds.js';
import type { Facts } from './facts.js';

/** A date alone, and the longest line that is looked at. */
const DATE =
  /^(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?$|^\d{1,2}(?:分钟|小时|天)前$/;
const MAX_DATE = 24;
/** A date and how often the page was read: 04-10  8675. */
const COUNTED = /^\d{1,2}-\d{1,2}\s+[\d.]{1,6}[万wk]?\+?$/;
/** So many make a list, so many lines apart at most. */
const MIN_TEASERS = 3;
const MAX_APART = 12;

/**
 * Finds what a list of other pages quotes of them: a name, sentences and a date below, several times, or a date with a count
 * above. In a diary or a chronicle the first date stands above, and has no count.
 *
 * @returns the lines with the sentences
 */
export function findTeasers(facts: readonly Facts[]): Set<Facts> {
  const below: number[] = [];
  const above: number[] = [];
  for (const [at, line] of facts.entries()) {
    if (line.text.length > MAX_DATE || !line.has(DIGIT)) continue;
    if (DATE.test(line.text) && isTeaser(facts[at - 1], facts[at - 2])) above.push(at - 1);
    else if (COUNTED.test(line.text) && facts[at + 1]?.isProse) below.push(at + 1);
  }
  const dated = listsOf(above).filter(([first]) => !isDate(facts[(first as number) - 2]));
  return new Set([...dated, ...listsOf(below)].flat().map((at) => facts[at] as Facts));
}

/** Those of some places that stand close to one another, where they are enough for a list. */
function listsOf(places: readonly number[]): number[][] {
  const lists: number[][] = [];
  for (const at of places) {
    const list = lists.at(-1);
    if (list && at - (list.at(-1) as number) <= MAX_APART) list.push(at);
    else lists.push([at]);
  }
  return lists.filter(({ length }) => length >= MIN_TEASERS);
}

function isTeaser(line: Facts | undefined, above: Facts | undefined): boolean {
  if (!line || !above || above.endsAsSentence || isDate(above)) return false;
  return line.isProse || line.endsAsSentence;
}

function isDate(line: Facts | undefined): boolean {
  return line !== undefined && line.text.length <= MAX_DATE && line.has(DIGIT) && DATE.test(line.text);
}
