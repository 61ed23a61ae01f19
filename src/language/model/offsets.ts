const GROUP = 6;

/**
 * Where runs of entries start: a rising sequence of numbers, stored in little more than two bytes each, as the
 * absolute start of each group of 64 and the distance from it.
 */
export class Offsets {
  constructor(
    private readonly groups: Uint32Array,
    private readonly distances: Uint16Array,
  ) {}

  at(index: number): number {
    return (this.groups[index >>> GROUP] as number) + (this.distances[index] as number);
  }

  /**
   * @param starts rising; the last is the end of the last run
   * @throws RangeError when 64 runs hold more than 65,535 entries
   */
  static pack(starts: Uint32Array): { groups: Uint32Array; distances: Uint16Array } {
    const groups = new Uint32Array(((starts.length - 1) >>> GROUP) + 1);
    const distances = new Uint16Array(starts.length);
    starts.forEach((start, index) => {
      const group = index >>> GROUP;
      if (index % (1 << GROUP) === 0) groups[group] = start;
      const distance = start - (groups[group] as number);
      if (distance > 0xffff) throw new RangeError(`run ${index} starts ${distance} entries after its group`);
      distances[index] = distance;
    });
    return { groups, distances };
  }
}
