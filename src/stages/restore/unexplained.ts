import { rateOf } from './drop-rate.js';
import type { Problem } from './gap-problem.js';

/** What explains each gap without any candidate, as a factor like those of words. */
export interface Unexplained {
  readonly all: Float64Array;
  /** The part of it that nothing is missing. */
  readonly strays: Float64Array;
}

/** log10 fit of a word that is no candidate, before it is seen how much stays unexplained. */
const UNLISTED = -3.5;
/** How frequent strays are and what they explain are found in so many turns. */
const TURNS = 4;

/** A reason for gaps that is no candidate: strays of one trace, or words that are none. */
interface Kind {
  /** log10: as a share of the words of ordinary text. */
  readonly prior: number;
  rate: number;
  gaps: number;
}

/**
 * Traces that stand for no word, and words that are no candidates: each kind is as frequent as the gaps show that the candidates leave. So a text
 * with many loose blanks needs more evidence for a word than one without.
 *
 * @param taken by gap, what the chosen words explain
 */
export function unexplained({ nothing, stray, length }: Problem, taken: Float64Array): Unexplained {
  const kinds = new Map<number, Kind>(stray.map((prior) => [prior, { prior, rate: 1, gaps: 0 }]));
  const others: Kind = { prior: UNLISTED, rate: 1, gaps: 0 };
  const strays = new Float64Array(taken.length);
  const all = new Float64Array(taken.length);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [gap, part] of taken.entries()) {
      const kind = kinds.get(stray[gap] as number) as Kind;
      const nobody = kind.rate * 10 ** ((nothing[gap] as number) + kind.prior);
      const unlisted = others.rate * 10 ** UNLISTED;
      strays[gap] = nobody;
      all[gap] = nobody + unlisted;
      kind.gaps += nobody / (nobody + unlisted + part);
      others.gaps += unlisted / (nobody + unlisted + part);
    }
    for (const kind of [...kinds.values(), others]) settle(kind, length);
  }
  return { all, strays };
}

function settle(kind: Kind, length: number): void {
  kind.rate = rateOf({ elsewhere: 0, expected: length * 10 ** kind.prior }, kind.gaps);
  kind.gaps = 0;
}
