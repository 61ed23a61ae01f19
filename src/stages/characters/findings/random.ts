import type { Finding, Line } from '../../../article.js';
import { sharedScorer } from '../scorer.js';
import { bitsOf, type Clause, clausesOf, RARE } from './marks.js';
import { warn } from './rules.js';

/** Clauses that are looked at: enough to be sure. */
const MOST_CLAUSES = 200;

/** A tail is foreign when it costs this much a character more than the clause before it, log10. */
const FOREIGN = 5.2;

/** So many tails, and such a share of the clauses: an author's rare words stand within clauses, too. */
const PROOFS = 3;
const SHARE = 0.15;

/** Rare characters that a program put before marks: 他关上门筐，坐在灯下醚。One finding, at the first. */
export function findRandomCharacters(lines: readonly Line[]): Finding[] {
  const clauses = clausesOf(lines, MOST_CLAUSES);
  const found = clauses.filter(hasForeignTail);
  const [first] = found;
  const different = new Set(found.map(({ text }) => text.at(-1))).size;
  if (!first || different < PROOFS || found.length < clauses.length * SHARE) return [];
  const tails = found.slice(0, 4).map(({ text }) => text.slice(-4));
  const message = `${found.length} of ${clauses.length} clauses end in rare characters that do not belong to them: ${tails.join(' ')}`;
  return [warn('random-characters', first.line, message)];
}

function hasForeignTail({ text }: Clause): boolean {
  if (text.length < 4 || !(bitsOf(text.charCodeAt(text.length - 1)) & RARE)) return false;
  const before = text.slice(0, -1);
  return sharedScorer().score(text.slice(-1), { before }) < -FOREIGN;
}
