import type { Facts } from '../lines/facts.js';
import type { Surroundings } from '../lines/surroundings.js';
import { isBracketedCredit } from '../metadata/line.js';

/** What a start below a line of metadata is worth: there articles start. Each line between costs 1, but for known buttons. */
const AFTER_METADATA = 8;
/** Longest line of metadata. */
const MAX_METADATA = 100;
/** A sentence has so many Chinese characters. */
const MIN_SENTENCE = 8;
/** A list of other pages with their dates has more sentences below dates. */
const MAX_DATED = 2;

/**
 * What a start at each line is worth, for the metadata above it; buttons to share and the like may stand between.
 *
 * @param around surroundings of the lines, if they have been compared: rows of a chronicle are no metadata
 */
export function startBonuses(facts: readonly Facts[], around: readonly Surroundings[] = []): number[] {
  let bonus = 0;
  return facts.map((line, at) => {
    const here = bonus;
    if (isByline(line, around[at])) bonus = AFTER_METADATA;
    else if (isText(line) || line.isSectionHead) bonus = 0;
    else if (!line.isPageWords && !line.isAboutSite) bonus = Math.max(0, bonus - 1);
    return here;
  });
}

function isText({ isProse, endsAsSentence, isAboutSite }: Facts): boolean {
  return (isProse || endsAsSentence) && !isAboutSite;
}

/** Whether a line is metadata as a page prints it above its article. */
function isByline(line: Facts, around: Surroundings | undefined): boolean {
  if (line.text.length > MAX_METADATA || line.isProse || around?.isDatedRow) return false;
  return line.metadata !== undefined && !isBracketedCredit(line.text);
}

/** Whether a sentence stands below a date or a source, as in an article, and not as many as in a list of other pages. */
export function isDatedText(facts: readonly Facts[]): boolean {
  const bonuses = startBonuses(facts);
  const isSentence = (line: Facts) => line.endsAsSentence && line.han >= MIN_SENTENCE && isText(line);
  const dated = facts.filter((line, at) => (bonuses[at] as number) > 0 && isSentence(line));
  return dated.length > 0 && dated.length <= MAX_DATED;
}
