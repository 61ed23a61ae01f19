import { createRequire } from 'node:module';
import { fold } from './fold.js';

const require = createRequire(import.meta.url);

/** Letters of toned or toneless pinyin, as the inside of a character class. ɑ and ɡ are the forms of GBK fonts. */
export const PINYIN = 'a-zɑɡüêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';

/** Matches any letter with a tone mark. */
export const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;

/** Letters of `PINYIN` beyond ASCII that have no tone mark. */
const TONELESS = 'ɑɡüê';

/** Whether a reading, which is all letters of `PINYIN`, has a tone mark. */
export function isToned(reading: string): boolean {
  for (let i = 0; i < reading.length; i++) {
    if (reading.charCodeAt(i) > 0x7f && !TONELESS.includes(reading.charAt(i))) return true;
  }
  return false;
}

/** How letters relate to a character: its reading, its reading but for the tone, or neither. */
export type ReadingMatch = 'exact' | 'toneless' | false;

const readings = new Map<string, ReadonlySet<string>>();
/** By code point. Looked through one by one: a character has a few readings, and to find letters in a map takes longer. */
const matches = new Map<number | undefined, { readonly letters: string; readonly match: ReadingMatch }[]>();

const LETTERS = new RegExp(`^[${PINYIN}]+$`);
const NO_READINGS: ReadonlySet<string> = new Set();

/** Matches are remembered up to this many, and so many of one character: a corpus repeats the same few thousand. */
const MAX_REMEMBERED = 20_000;
const MAX_OF_CHARACTER = 32;
let count = 0;

/**
 * Whether letters are a reading of a character: of any of its readings, of those of its Simplified form, and, without
 * regard to tones, of Taiwan readings (績 jī for jì).
 *
 * @param letters lower-case pinyin of one syllable, as in 網(wǎng).
 */
export function matchReading(letters: string, character: string): ReadingMatch {
  const codePoint = character.codePointAt(0);
  const remembered = matches.get(codePoint) ?? [];
  for (const one of remembered) if (one.letters === letters) return one.match;
  const known = LETTERS.test(letters) ? readingsOf(character) : NO_READINGS;
  const spelled = normalise(letters);
  const match = known.has(spelled) ? 'exact' : known.has(withoutTone(spelled)) ? 'toneless' : false;
  if (count < MAX_REMEMBERED && remembered.length < MAX_OF_CHARACTER) {
    count++;
    remembered.push({ letters, match });
    matches.set(codePoint, remembered);
  }
  return match;
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
  const remembered = readings.get(character);
  if (remembered) return remembered;
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const found = new Set<string>();
  for (const form of new Set([character, fold(character)])) {
    for (const reading of pinyin(form, { multiple: true, type: 'array' })) {
      found.add(reading);
      found.add(withoutTone(reading));
    }
  }
  readings.set(character, found);
  return found;
}
