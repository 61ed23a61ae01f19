import type { Candidate } from './candidate.js';
import { withoutContents } from './contents.js';
import { type MatchedHeading, matchHeading } from './heading-rules.js';
import { numeral } from './numerals.js';

/** The lines that are headings by how they are written, in their order. */
export function writtenHeadings(texts: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  const unsure = new Set<Candidate>();
  const siblings = new Set<Candidate>();
  for (let index = 0; index < texts.length; index++) {
    const matched = matchHeading(texts[index] as string);
    if (!matched) continue;
    const candidate = toCandidate(index, matched);
    found.push(candidate);
    if (matched.rule.inSequence) unsure.add(candidate);
    if (matched.rule.isSibling) siblings.add(candidate);
  }
  const sure = siblings.size > 0 ? amongSiblings(found, siblings, texts) : found;
  return withoutContents(unsure.size > 0 ? inSequence(sure, unsure) : sure, texts);
}

/** Fewer parts of one kind may be lines of something else. */
const FEWEST_SIBLINGS = 2;

/** Without the candidates that need siblings, unless there are several of different names, each with text below. */
function amongSiblings(
  candidates: readonly Candidate[],
  siblings: ReadonlySet<Candidate>,
  texts: readonly string[],
): readonly Candidate[] {
  const places = new Set(candidates.map(({ index }) => index));
  const hasText = ({ index }: Candidate) => index + 1 < texts.length && !places.has(index + 1);
  const withText = [...siblings].filter(hasText);
  const names = new Set(withText.map(({ index }) => texts[index]));
  const isEnough = names.size >= FEWEST_SIBLINGS && names.size === withText.length;
  return candidates.filter(
    (candidate) => !siblings.has(candidate) || (isEnough && withText.includes(candidate)),
  );
}

/** Without the candidates that need a neighbour by number and have none. */
function inSequence(candidates: readonly Candidate[], unsure: ReadonlySet<Candidate>): Candidate[] {
  const key = ({ style, group }: Candidate, number: number) => `${style} ${group}${number}`;
  const numbers = new Set(candidates.map((candidate) => key(candidate, candidate.number)));
  const hasNeighbour = (candidate: Candidate) =>
    numbers.has(key(candidate, candidate.number - 1)) || numbers.has(key(candidate, candidate.number + 1));
  return candidates.filter((candidate) => !unsure.has(candidate) || hasNeighbour(candidate));
}

function toCandidate(index: number, { rule, number }: MatchedHeading): Candidate {
  const cut = number.lastIndexOf('.') + 1;
  return { index, style: rule.style, group: number.slice(0, cut), number: numeral(number.slice(cut)) };
}
