/** So many times as many as are kept may be made before the floor rises: some are the same text in other ways. */
const SPARE = 1.5;

/** Of the many hypotheses that could be made for one offset a few are kept: below the rank of the last of them none is worth making. */
export class RisingFloor {
  /** The best ranks, falling. */
  private readonly ranks: number[] = [];
  private readonly most: number;

  /** @param kept how many will be kept */
  constructor(kept: number) {
    this.most = Math.ceil(kept * SPARE);
  }

  /** The rank of the last that may be kept; -Infinity while there are few. */
  get rank(): number {
    return this.ranks.length < this.most ? Number.NEGATIVE_INFINITY : (this.ranks[this.most - 1] as number);
  }

  add(rank: number): void {
    const { ranks } = this;
    if (rank <= this.rank) return;
    let at = Math.min(ranks.length, this.most - 1);
    for (; at > 0 && (ranks[at - 1] as number) < rank; at--) ranks[at] = ranks[at - 1] as number;
    ranks[at] = rank;
  }
}
