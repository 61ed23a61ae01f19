/** Numbers on a line, stored as whole numbers: `value = lowest + step * code`. */
export interface Scale {
  readonly lowest: number;
  readonly step: number;
}

/** The finest scale with so many codes that reaches from the lowest value to the highest. */
export function scaleFor(values: Float64Array, codes: number): Scale {
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), lowest);
  return { lowest, step: (highest - lowest) / (codes - 1) };
}

/** The code of the value nearest to each. */
export function encode(values: Float64Array, { lowest, step }: Scale): number[] {
  return Array.from(values, (value) => (step === 0 ? 0 : Math.round((value - lowest) / step)));
}

/** The value of each code, as a table. */
export function decode({ lowest, step }: Scale, codes: number): Float64Array {
  return Float64Array.from({ length: codes }, (_, code) => lowest + step * code);
}
