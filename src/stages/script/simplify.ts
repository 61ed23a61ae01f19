import { createRequire } from 'node:module';
import { fold, foldCode, hasTraditional } from '../../language/fold.js';
import { resolveAspect, resolveCertainAspect } from './aspect.js';
import { type Convert, converter } from './converters.js';

const require = createRequire(import.meta.url);

let triggers: Uint8Array | undefined;

/**
 * Code units that can make OpenCC's result differ from folding character by character: those that its phrases convert
 * in another way (乾 of 乾隆), surrogates, and compatibility ideographs.
 */
function phraseTriggers(): Uint8Array {
  if (triggers) return triggers;
  triggers = new Uint8Array(0x10000);
  triggers.fill(1, 0xd800, 0xe000);
  triggers.fill(1, 0xf900, 0xfb00);
  const characters: string = require('opencc-js/dict/TSCharacters').default;
  const phrases: string = require('opencc-js/dict/TSPhrases').default;
  for (const row of `${characters}|${phrases}`.split('|')) {
    const [key = '', value = ''] = row.split(' ');
    for (let i = 0; i < key.length; i++) {
      if (value.charCodeAt(i) !== foldCode(key.charCodeAt(i))) triggers[key.charCodeAt(i)] = 1;
    }
  }
  return triggers;
}

function hasTrigger(text: string): boolean {
  const units = phraseTriggers();
  for (let i = 0; i < text.length; i++) if (units[text.charCodeAt(i)] === 1) return true;
  return false;
}

/**
 * Traditional to Simplified, as OpenCC does it, but for 著. Text without a character that a phrase treats in its own way,
 * which is nearly all, is folded: the same result several times as fast.
 */
export const simplify: Convert = (text) => {
  if (!hasTraditional(text)) return resolveCertainAspect(text);
  return resolveAspect(hasTrigger(text) ? converter('t', 'cn')(text) : fold(text));
};
