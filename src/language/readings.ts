import { createRequire } from 'node:module';
import { fold } from './fold.js';

const require = createRequire(import.meta.url);

/** Letters of toned or toneless pinyin, as the inside of a character class. ɑ and ɡ are the forms of GBK fonts. */
export const PINYIN = 'a-zɑɡüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';

/** Matches any letter with a tone mark. */
export const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;

/** How letters relate to a character: its reading, or its reading but for the tone. */
export type ReadingMatch = 'exact' | 'toneless' | undefined;

const cache = new Map<string, ReadonlySet<string>>();

/**
 * Whether letters are a reading of a character: of any of its readings, of those of its Simplified form, and, without
 * regard to tones, of Taiwan readings (績 jī for jì).
 *
 * @param letters lower-case pinyin of one syllable, as in 網(wǎng).
 */
export function matchReading(letters: string, character: string): ReadingMatch {
  const readings = readingsOf(character);
  const spelled = normalise(letters);
  if (readings.has(spelled)) return 'exact';
  return readings.has(withoutTone(spelled)) ? 'toneless' : undefined;
}

/** Pinyin without its tone; ü and ê stay. */
export function withoutTone(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/g, '')
    .normalize('NFC');
}

function normalise(letters: string): string {
  return letters.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
}

/** All readings of a character and of its folded form, each with and without tone. Source: pinyin-pro. */
function readingsOf(character: string): ReadonlySet<string> {
  const known = cache.get(character);
  if (known) return known;
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const readings = new Set<string>();
  for (const form of new Set([character, fold(character)])) {
    for (const reading of pinyin(form, { multiple: true, type: 'array' })) {
      readings.add(reading);
      readings.add(withoutTone(reading));
    }
  }
  cache.set(character, readings);
  return readings;
}
