import type { Line, StageFinding } from '../../../core/article.js';
import { sharedScorer } from '../../../language/scorer.js';
import { bitsOf, RARE } from '../survey.js';
import { type Clause, clausesOf } from './clauses.js';
import { warn } from './rules.js';

/** Clauses that are looked at: enough to be sure. */
const MOST_CLAUSES = 200;

/**
 * A tail is foreign when the model finds it this unlikely behind its clause, log10: three in four of the characters that
 * were put in, and one in a hundred of those that clauses end with.
 */
const FOREIGN = 5.6;

/** So many different rare ones, and such a share of the clauses: an author's rare words stand within clauses, too. */
const PROOFS = 3;
const SHARE = 0.08;

/** Rare characters that a program put before marks: 他关上门筐，坐在灯下醚。One finding, at the first. */
export function findRandomCharacters(lines: readonly Line[]): StageFinding[] {
  const clauses = clausesOf(lines, MOST_CLAUSES);
  const found = clauses.filter(hasForeignTail);
  const [first] = found;
  const different = new Set(found.map(({ text }) => text.charCodeAt(text.length - 1)).filter(isRare)).size;
  if (!first || different < PROOFS || found.length < clauses.length * SHARE) return [];
  const tails = found.slice(0, 4).map(({ text }) => text.slice(-4));
  const message = `${found.length} of ${clauses.length} clauses end in rare characters that do not belong to them: ${tails.join(' ')}`;
  return [warn('random-characters', first.line, message)];
}

function hasForeignTail({ text }: Clause): boolean {
  if (text.length < 4) return false;
  const before = text.slice(0, -1);
  return sharedScorer().score(text.slice(-1), { before }) < -FOREIGN;
}

function isRare(unit: number): boolean {
  return (bitsOf(unit) & RARE) !== 0;
}
