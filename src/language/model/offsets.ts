import { PackedNumbers } from './packed-numbers.js';

/** Runs in a group. */
const GROUP = 16;
const GROUP_BITS = Math.log2(GROUP);

/** The arrays of the offsets, as they lie in the model file. */
export interface OffsetArrays {
  /** Where each group starts. */
  readonly groups: Uint32Array;
  /** How far from the start of its group each run starts. */
  readonly distances: PackedNumbers;
}

/** Where runs of entries start: a rising sequence of numbers, in about a byte each. */
export class Offsets {
  private readonly groups: Uint32Array;
  private readonly distances: PackedNumbers;

  constructor({ groups, distances }: OffsetArrays) {
    this.groups = groups;
    this.distances = distances;
  }

  at(run: number): number {
    return (this.groups[run >>> GROUP_BITS] as number) + this.distances.at(run);
  }

  /** @param starts rising; one more than there are runs, the last is the end of the last run */
  static pack(starts: Uint32Array): OffsetArrays {
    const groups = starts.filter((_, run) => run % GROUP === 0);
    const distances = starts.map((start, run) => start - (groups[run >>> GROUP_BITS] as number));
    return { groups, distances: PackedNumbers.pack(distances) };
  }
}
