import { mulberry32 } from '../eval/random.js';

/** Choices of one generator of random numbers. */
export interface Chance {
  /** An integer from 0 to below a bound; 0 for a bound of 0. */
  below(bound: number): number;
  /** One of some values, all alike likely. */
  pick<T>(values: readonly T[]): T;
  /** Whether something happens that has this probability. */
  happens(probability: number): boolean;
}

/** The choices for one input of a run: the same for the same two numbers, whatever was run before. */
export function chanceOf(seed: number, input: number): Chance {
  const random = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b));
  const below = (bound: number) => Math.floor(random() * bound);
  return {
    below,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('nothing to pick from');
      return values[below(values.length)] as (typeof values)[number];
    },
    happens: (probability) => random() < probability,
  };
}

/** A stretch of a text, of at most so many UTF-16 code units. */
export function stretchOf(text: string, chance: Chance, longest: number): { start: number; end: number } {
  const start = chance.below(text.length + 1);
  return { start, end: Math.min(text.length, start + 1 + chance.below(longest)) };
}

/** A text with a stretch of it rewritten. */
export function rewriteStretch(
  text: string,
  chance: Chance,
  longest: number,
  rewrite: (stretch: string) => string,
): string {
  const { start, end } = stretchOf(text, chance, longest);
  return text.slice(0, start) + rewrite(text.slice(start, end)) + text.slice(end);
}

/** A text with one of its lines rewritten. */
export function rewriteLine(text: string, chance: Chance, rewrite: (line: string) => string): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  return lines.map((line, index) => (index === at ? rewrite(line) : line)).join('\n');
}

/** A text with another put in somewhere. */
export function insert(text: string, chance: Chance, piece: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
