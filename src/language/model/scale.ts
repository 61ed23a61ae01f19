/** Numbers on a line, stored as codes: `value = lowest + step * code`. */
export interface Scale {
  readonly lowest: number;
  readonly step: number;
  /** Codes take this many bits. */
  readonly bits: number;
}

/** The finest scale that reaches from the lowest value to the highest. */
export function scaleFor(values: Float64Array, bits: number): Scale {
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), lowest);
  return { lowest, step: (highest - lowest) / (2 ** bits - 1), bits };
}

/** The code of the value nearest to a number. */
export function encode(value: number, { lowest, step }: Scale): number {
  return step === 0 ? 0 : Math.round((value - lowest) / step);
}

/** The value of each code. */
export function decode({ lowest, step, bits }: Scale): Float64Array {
  return Float64Array.from({ length: 2 ** bits }, (_, code) => lowest + step * code);
}
