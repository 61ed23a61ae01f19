import { InvalidArgumentError } from 'commander';
import { compileGlob } from '../corpus/glob.js';
import { parseSize } from '../options/size.js';

export function listOf(separator: RegExp): (value: string) => string[] {
  return (value) => value.split(separator).map((item) => item.trim());
}

export function appended(value: string, previous: readonly string[] = []): string[] {
  return [...previous, ...value.split(',').map((item) => item.trim())];
}

/** File names may have commas. */
export function collected(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Globs may have commas. */
export function glob(value: string, previous: readonly string[] = []): string[] {
  try {
    compileGlob(value);
  } catch (error) {
    throw new InvalidArgumentError(
      `It must be a glob, with * ** ? [a-z] and {a,b}: ${(error as Error).message}.`,
    );
  }
  return [...previous, value];
}

/** Where a page is that links can lead to. */
export function webAddress(value: string): string {
  if (/^https?:\/\/[^\s#]+$/.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It must be an address such as https://host/rules.md, without a # in it.');
}

export function positiveInteger(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, 1 or more.');
}

export function size(value: string): number {
  const bytes = parseSize(value);
  if (bytes !== undefined) return bytes;
  throw new InvalidArgumentError('It must be a size such as 64MiB, 10MB, 500k or 4096 (bytes).');
}

export function probability(value: string): number {
  const number = /^(?:\d(?:\.\d{1,9})?|\.\d{1,9})$/.test(value) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.6.');
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, such as 3.');
  return Number(value);
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `500ms`, `30s`, `5m`, `1h` or plain seconds, in ms. */
export function duration(value: string): number {
  const [, digits = '', unit = 's'] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(value) ?? [];
  const time = Number(digits) * (MILLISECONDS[unit] ?? 0);
  // Timers take no more.
  if (time >= 1 && time < 2 ** 31) return time;
  throw new InvalidArgumentError('It must be a time such as 500ms, 30s or 5m.');
}

/** `2/8`: the second of eight parts. */
export interface PartNumber {
  readonly part: number;
  readonly parts: number;
}

export function shardNumber(value: string): PartNumber {
  const [, part = '', parts = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const number = { part: Number(part), parts: Number(parts) };
  if (number.part >= 1 && number.part <= number.parts) return number;
  throw new InvalidArgumentError('It must be a part and how many there are, from 1/n to n/n, such as 1/8.');
}
