import iconv from 'iconv-lite';
import type { CleanOptions } from '../../src/index.js';
import { RESTORE_MODES, SCRIPTS } from '../../src/options/choices.js';
import { type Chance, chanceOf } from './chance.js';
import { mutate } from './mutations/index.js';
import { pickSource, type Sources } from './sources.js';

/** What is cleaned in one trial. */
export interface Input {
  /** For people: which mutations made it. */
  readonly made: readonly string[];
  readonly text: string;
  /** The text is given as bytes in this encoding; absent: as a string. */
  readonly encoding?: string;
  readonly options: CleanOptions;
}

const ENCODINGS = ['utf8', 'utf8', 'gb18030', 'gbk', 'big5', 'utf16le'];
const AS_BYTES = 0.2;

/** The input of a number: the same for the same seed, sources and kinds of mutations (default: all). */
export function makeInput(seed: number, number: number, sources: Sources, kinds?: readonly string[]): Input {
  const chance = chanceOf(seed, number);
  const source = pickSource(sources, chance);
  const { text, names } = mutate(source, chance, () => pickSource(sources, chance), kinds);
  const input = { made: names, text, options: pickOptions(chance) };
  return chance.happens(AS_BYTES) ? { ...input, encoding: chance.pick(ENCODINGS) } : input;
}

function pickOptions(chance: Chance): CleanOptions {
  return { script: chance.pick(SCRIPTS), restore: { mode: chance.pick(RESTORE_MODES) } };
}

/** An input as `clean` takes it. */
export function given({ text, encoding }: Input): string | Uint8Array {
  return encoding === undefined ? text : iconv.encode(text, encoding);
}
