import type { Finding, Line } from '../../../article.js';
import { sharedScorer } from '../scorer.js';
import { clausesOf } from './marks.js';
import { warn } from './rules.js';

const MOST_CLAUSES = 40;

/** In a shuffled clause another order is this much likelier, log10, and a third of the clauses have one. */
const GAIN = 3;
const SHARE = 0.3;
const PROOFS = 3;

/** Clauses whose end was moved to the front, 此因，要过期万万不. One finding, at the first. */
export function findShuffledClauses(lines: readonly Line[]): Finding[] {
  const clauses = clausesOf(lines, MOST_CLAUSES);
  const shuffled = clauses.filter(({ text }) => bestRotation(text) > GAIN);
  const [first] = shuffled;
  if (!first || shuffled.length < PROOFS || shuffled.length < clauses.length * SHARE) return [];
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
