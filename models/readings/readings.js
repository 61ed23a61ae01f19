import { pinyin } from 'pinyin-pro';

/** Characters outside the Basic Multilingual Plane carry no notes in the text of this world: left out. */
const LAST = 0xffff;
const HAN = /\p{Script=Han}/u;
const LETTERS = /^[\p{Ll}\u0300-\u030C]+$/u;

/**
 * The file of readings: a head, then of every reading a line, `reading characters`, both in the order of code points.
 *
 * @param {string} source what the head says of where they come from
 * @returns {string}
 */
export function readingsFile(source) {
  const characters = new Map();
  for (let code = 0x2e80; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    if (!HAN.test(character)) continue;
    for (const reading of new Set(pinyin(character, { multiple: true, type: 'array' }))) {
      if (LETTERS.test(reading)) characters.set(reading, (characters.get(reading) ?? '') + character);
    }
  }
  const rows = [...characters].sort(([one], [other]) => (one < other ? -1 : 1));
  return `# Readings of Chinese characters. Source: pinyin-pro ${source}.\n${rows.map((row) => `${row.join(' ')}\n`).join('')}`;
}
