/**
 * The longest part of a row of numbers that rises, in time n log n: of each number that has a part in it, its index and itself.
 * Numbers below 0 have none.
 */
export function longestRise(numbers: readonly number[]): ReadonlyMap<number, number> {
  // Of each length the rise that ends lowest.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    const length = firstNotBelow(ends, (end) => (numbers[end] as number) < number);
    before[at] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = at;
  }
  const rise = new Map<number, number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) rise.set(at, numbers[at] as number);
  return rise;
}

/** Where a sorted row stops to be below something. */
function firstNotBelow(row: readonly number[], isBelow: (item: number) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(row[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
