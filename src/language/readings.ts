import { readFileSync } from 'node:fs';
import { builtText } from '../core/built.js';
import { lazy } from '../core/lazy.js';
import { fold } from './fold.js';

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

/** The syllables of pinyin, without tones, and a few that the sounds allow and no word has. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a(?:i|n|ng|o)?|e(?:i|n|ng|r)?|i(?:a|an|ang|ao|e|n|ng|ong|u)?|o(?:u|ng)?|u(?:a|ai|an|ang|e|i|n|o)?|ü(?:e|an|n)?|ê)$/;

/** Whether letters of `PINYIN` are one syllable. */
export function isSyllable(letters: string): boolean {
  return SYLLABLE.test(withoutTone(normalise(letters)));
}

/** How letters relate to a character: its reading, its reading but for the tone, or neither. */
export type ReadingMatch = 'exact' | 'toneless' | false;

const LETTERS = new RegExp(`^[${PINYIN}]+$`);

const READINGS = new URL('./data/readings.txt', import.meta.url);

/** The characters of each reading, with and without its tone. */
const charactersOf = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      rows()
        .split('\n')
        .map((row) => row.split(' ') as [string, string]),
    ),
);

/** A reading and its characters a line. Source: see the head of the file. */
const rows = builtText('readings', () => {
  const table = new Map<string, string>();
  const add = (reading: string, characters: string) =>
    table.set(reading, (table.get(reading) ?? '') + characters);
  for (const row of readFileSync(READINGS, 'utf8').split('\n')) {
    const [reading, characters] = row.split(' ');
    if (!reading || !characters || reading === '#') continue;
    add(reading, characters);
    if (withoutTone(reading) !== reading) add(withoutTone(reading), characters);
  }
  return Array.from(table, (row) => row.join(' ')).join('\n');
});

/** Matches are remembered up to this many, and so many of one character: a corpus repeats the same few thousand. */
const MAX_REMEMBERED = 20_000;
const MAX_OF_CHARACTER = 32;
/** By code unit. Looked through one by one: a character has a few readings, and to find letters in a map takes longer. */
const matches = new Map<number, { readonly letters: string; readonly match: ReadingMatch }[]>();
let count = 0;

/**
 * Whether letters are a reading of a character: of any of its readings, of those of its Simplified form, and, without
 * regard to tones, of Taiwan readings (績 jī for jì).
 *
 * @param letters lower-case pinyin of one syllable, as in 網(wǎng).
 * @param character of the Basic Multilingual Plane; others have no readings
 */
export function matchReading(letters: string, character: string): ReadingMatch {
  if (character === '') return false;
  const unit = character.charCodeAt(0);
  const remembered = matches.get(unit) ?? [];
  for (const one of remembered) if (one.letters === letters) return one.match;
  const match = LETTERS.test(letters) && findMatch(normalise(letters), character);
  if (count < MAX_REMEMBERED && remembered.length < MAX_OF_CHARACTER) {
    count++;
    remembered.push({ letters, match });
    matches.set(unit, remembered);
  }
  return match;
}

function findMatch(reading: string, character: string): ReadingMatch {
  const simplified = fold(character);
  const has = (spelled: string) => {
    const characters = charactersOf().get(spelled) ?? '';
    return characters.includes(character) || characters.includes(simplified);
  };
  return has(reading) ? 'exact' : has(withoutTone(reading)) ? 'toneless' : false;
}

/** Pinyin without its tone; ü and ê stay. */
export function withoutTone(letters: string): string {
  return PLAIN.test(letters) ? letters : decomposed(letters);
}

const PLAIN = /^[a-zü]*$/;

function decomposed(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/g, '')
    .normalize('NFC');
}

function normalise(letters: string): string {
  return letters.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
}
