import { PackedNumbers } from './packed-numbers.js';

/** Numbers on a line, stored as codes: `value = lowest + step * code`. */
export interface Scale {
  readonly lowest: number;
  readonly step: number;
  /** Codes take this many bits. */
  readonly bits: number;
}

/** Scores or back-off weights, each rounded to the nearest value of a scale. */
export class ScaledNumbers {
  private readonly values: Float64Array;

  constructor(
    readonly codes: PackedNumbers,
    readonly scale: Scale,
  ) {
    const { lowest, step, bits } = scale;
    this.values = new Float64Array(2 ** bits);
    for (let code = 0; code < this.values.length; code++) this.values[code] = lowest + step * code;
  }

  get length(): number {
    return this.codes.length;
  }

  at(index: number): number {
    return this.values[this.codes.at(index)] as number;
  }

  /** A function of the number at an index, worked out once for each value of the scale. */
  mapped(of: (value: number) => number): (index: number) => number {
    const results = this.values.map(of);
    return (index) => results[this.codes.at(index)] as number;
  }

  /** Rounds numbers from 0 down, on the finest scale of so many bits that reaches from the lowest to the highest. */
  static pack(values: Float64Array, bits: number): ScaledNumbers {
    const lowest = values.reduce((a, b) => Math.min(a, b), 0);
    const highest = values.reduce((a, b) => Math.max(a, b), lowest);
    const step = (highest - lowest) / (2 ** bits - 1);
    const codes = values.map((value) => (step === 0 ? 0 : Math.round((value - lowest) / step)));
    return new ScaledNumbers(PackedNumbers.pack(codes), { lowest, step, bits });
  }
}
