import { createRequire } from 'node:module';
import { foldCode } from '../../language/fold.js';

const require = createRequire(import.meta.url);

type Pinyin = (text: string, options: { multiple: true; type: 'array' }) => string[];

let pinyin: Pinyin | undefined;
const known = new Map<number, readonly string[]>();

/** All readings of a character (a code unit) and of its Simplified form, with tone marks; the commonest first. */
export function readingsOf(unit: number): readonly string[] {
  let readings = known.get(unit);
  if (!readings) {
    pinyin ??= require('pinyin-pro').pinyin as Pinyin;
    const characters = [...new Set([unit, foldCode(unit)])].map((code) => String.fromCharCode(code));
    readings = [...new Set(characters.flatMap((c) => pinyin?.(c, { multiple: true, type: 'array' }) ?? []))];
    known.set(unit, readings);
  }
  return readings;
}

/** A reading without its tone: `lǜ` → `lu`. Tools write ü as ü, u or v; all three become u. */
export function withoutTone(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('v', 'u')
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g');
}

/** How well a note's letters fit a character: 2 a reading of it, 1 a reading but for the tone, 0 none. */
export function fitOfReading(unit: number, letters: string): 0 | 1 | 2 {
  const readings = readingsOf(unit);
  if (readings.includes(letters)) return 2;
  const toneless = withoutTone(letters);
  return readings.some((reading) => withoutTone(reading) === toneless) ? 1 : 0;
}
