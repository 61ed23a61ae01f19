import type { Line, StageFinding } from '../../../core/article.js';
import { sharedScorer } from '../../../language/scorer.js';
import { clausesOf } from './clauses.js';
import { warn } from './rules.js';

const MOST_CLAUSES = 40;

/**
 * Another order is this much likelier, log10. In documents that were shuffled it is in 20 to 50 % of the clauses, in others in
 * at most 3 %.
 */
const GAIN = 3;
const SHARE = 0.12;
const PROOFS = 3;
/** A text of a few clauses must be shuffled in half of them. */
const SHORT = { clauses: 10, share: 0.5, proofs: 2 };

/** Clauses whose end was moved to the front, 此因，要过期万万不. One finding, at the first. */
export function findShuffledClauses(lines: readonly Line[]): StageFinding[] {
  const clauses = clausesOf(lines, MOST_CLAUSES);
  const shuffled = clauses.filter(({ text }) => bestRotation(text) > GAIN);
  const [first] = shuffled;
  const { share, proofs } = clauses.length < SHORT.clauses ? SHORT : { share: SHARE, proofs: PROOFS };
  if (!first || shuffled.length < proofs || shuffled.length < clauses.length * share) return [];
  const message = `the words of ${shuffled.length} of ${clauses.length} clauses stand in another order: ${first.text}`;
  return [warn('shuffled-clauses', first.line, message)];
}

/** How much likelier the best rotation of a clause is than the clause, log10. */
function bestRotation(text: string): number {
  const rotations = Array.from(text, (_, i) => text.slice(i) + text.slice(0, i));
  const ranked = sharedScorer().rank(rotations);
  const itself = ranked.find((row) => row.text === text);
  return (ranked[0]?.score ?? 0) - (itself?.score ?? 0);
}
