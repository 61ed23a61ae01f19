import type { Facts } from './facts.js';

/** A text without paragraphs has so many lines in a row, none longer than this. */
const MIN_RUN = 10;
const MAX_SHORT = 40;
/** So great a part of them is set off, as some blogs set every line off; or so many of them stand once more, as in a song. */
const MIN_SET_OFF = 0.8;
const MIN_REFRAIN = 3;

/**
 * Finds the text of a page without paragraphs between its menus: a song, or lines set off one by one. A list of links has
 * neither blank lines nor a refrain.
 *
 * @returns the first such run, from `start` up to `end`, as indexes into the facts
 */
export function findShortLines(facts: readonly Facts[]): { start: number; end: number } | undefined {
  let start = 0;
  for (let end = 0; end <= facts.length; end++) {
    const line = facts[end];
    if (line && isOwnLine(line)) continue;
    const run = withoutTightEdges(facts, start, end);
    if (run) return run;
    start = end + 1;
  }
  return undefined;
}

function isOwnLine({ text, isPageWords, isSectionHead, isAboutSite, metadata }: Facts): boolean {
  return text.length <= MAX_SHORT && !isPageWords && !isSectionHead && !isAboutSite && !metadata;
}

/** The run without the lines of menus at its ends, which aren't set off where the text's are. */
function withoutTightEdges(facts: readonly Facts[], start: number, end: number) {
  if (end - start < MIN_RUN) return undefined;
  const run = facts.slice(start, end);
  if (run.length - new Set(run.map(({ text }) => text)).size >= MIN_REFRAIN) return { start, end };
  const first = start + run.findIndex(({ isSetOff }) => isSetOff);
  const last = start + run.findLastIndex(({ isSetOff }) => isSetOff);
  const setOff = run.filter(({ isSetOff }) => isSetOff).length;
  const { length } = facts.slice(first, last + 1);
  return length >= MIN_RUN && setOff >= length * MIN_SET_OFF ? { start: first, end: last + 1 } : undefined;
}
