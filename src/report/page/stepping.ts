/** To the stop after, or the one before. */
export type Direction = 1 | -1;

/** Indexes of changes or findings in the order of reading: by line, then by column, then as they were made. */
export function readingOrder(
  places: readonly { readonly line: number; readonly column?: number }[],
): number[] {
  return places
    .map((_, index) => index)
    .sort((one, other) => {
      const [place, otherPlace] = [places[one], places[other]];
      return (
        (place?.line ?? 0) - (otherPlace?.line ?? 0) ||
        (place?.column ?? 0) - (otherPlace?.column ?? 0) ||
        one - other
      );
    });
}

/**
 * The next one of an order that is switched on.
 *
 * @param from where one is, `undefined` before the first step, which leads to the first or the last
 * @returns `undefined` at the end
 */
export function nextStop(
  order: readonly number[],
  from: number | undefined,
  direction: Direction,
  isOn: (index: number) => boolean,
): number | undefined {
  const start = from === undefined ? (direction === 1 ? -1 : order.length) : order.indexOf(from);
  for (let at = start + direction; at >= 0 && at < order.length; at += direction) {
    const stop = order[at] as number;
    if (isOn(stop)) return stop;
  }
  return undefined;
}
