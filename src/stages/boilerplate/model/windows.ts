/** Sums and heights of a number a line over the lines around each line. All in linear time. */

/** What is known around each line about a number a line. */
export interface Window {
  /** The lines looked at: so many before the line, or behind it. */
  readonly lines: number;
  readonly side: 'up' | 'down';
}

/** For each line the sum over the lines of a window; the line itself is in none. */
export function sums(values: ArrayLike<number>, { lines, side }: Window): Float64Array {
  const { length } = values;
  const result = new Float64Array(length);
  let sum = 0;
  for (let step = 0; step < length; step++) {
    const at = side === 'up' ? step : length - 1 - step;
    const back = side === 'up' ? -1 : 1;
    result[at] = sum;
    sum += values[at] as number;
    const left = at + back * lines;
    if (left >= 0 && left < length) sum -= values[left] as number;
  }
  return result;
}

/** For each line the highest value in a window, 0 where none is above it. Windows are short. */
export function heights(values: ArrayLike<number>, { lines, side }: Window): Float64Array {
  const { length } = values;
  const result = new Float64Array(length);
  const back = side === 'up' ? -1 : 1;
  for (let at = 0; at < length; at++) {
    let highest = 0;
    for (let step = 1; step <= lines; step++) {
      const value = values[at + back * step];
      if (value !== undefined && value > highest) highest = value;
    }
    result[at] = highest;
  }
  return result;
}

/** For each line how far the next line of a kind stands on a side, `most` if it is that far or further. The line itself is not asked. */
export function distances(
  isOf: (row: number) => boolean,
  length: number,
  side: Window['side'],
  most: number,
) {
  const result = new Float64Array(length);
  let distance = most;
  for (let step = 0; step < length; step++) {
    const at = side === 'up' ? step : length - 1 - step;
    result[at] = distance;
    distance = isOf(at) ? 1 : Math.min(most, distance + 1);
  }
  return result;
}

/** The run of lines with the highest sum: from `start` up to `end`; an empty one where no line is worth anything. */
export function bestSegment(values: ArrayLike<number>): { readonly start: number; readonly end: number } {
  let best = 0;
  let segment = { start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (let at = 0; at < values.length; at++) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += values[at] as number;
    if (sum > best) {
      best = sum;
      segment = { start, end: at + 1 };
    }
  }
  return segment;
}
