import { createRequire } from 'node:module';
import { foldCode } from '../../src/language/fold.js';

/** What converters turn into another form although it is a Traditional character, too. Source: five converted pages. */
const CONVERTED = '儿几准划筑坏听虫荐台';

const known = new Map<string, string>();
let toTraditional: (text: string) => string;

/**
 * Text as the sites had it whose pages were damaged: Simplified, and converted character by character, so that what is a common
 * Traditional character as well stays: 于 后 并 面.
 */
export function convertedByCharacter(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    let converted = known.get(character);
    if (converted === undefined) {
      converted = convert(String.fromCodePoint(foldCode(character.codePointAt(0) ?? 0)));
      known.set(character, converted);
    }
    return converted;
  });
}

function convert(simplified: string): string {
  toTraditional ??= createRequire(import.meta.url)('opencc-js').Converter({ from: 'cn', to: 'tw' });
  return isCommon(simplified) && !CONVERTED.includes(simplified) ? simplified : toTraditional(simplified);
}

/** The characters of the first, common half of Big5. */
const common = new Set<string>();

function isCommon(character: string): boolean {
  if (common.size === 0) {
    const decoder = new TextDecoder('big5');
    for (let lead = 0xa4; lead < 0xc7; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) common.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return common.has(character);
}
