import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { fold, foldTable } from '../../language/fold.js';
import { CHOICES } from './choices.js';
import { phraseIndex } from './phrases.js';
import { variants } from './variants.js';

const require = createRequire(import.meta.url);

/** Marks a code unit whose conversion needs a look at its neighbours. No text has U+0000. */
export const SPECIAL = 0;

interface Tables {
  /** The Simplified form of every UTF-16 code unit, or `SPECIAL`. */
  readonly units: Uint16Array;
  /** The same, with the usual form instead of `SPECIAL`. */
  readonly usual: Uint16Array;
  /** `usual` for a line that quotes Japanese: Japanese forms stay. */
  readonly quoting: Uint16Array;
  /**
   * The forms of characters outside the BMP and of compatibility ideographs. A character of the BMP whose form is outside
   * stays (赵孟頫): Simplified print writes it so, and few fonts have the other.
   */
  readonly long: ReadonlyMap<string, string>;
}

/** What is known about single characters: folding, variants, and which ones need their context. Made on first need. */
export const unitTables: () => Tables = lazy(createTables);

function createTables(): Tables {
  const usual = foldTable().slice();
  const quoting = foldTable().slice();
  for (const [variant, { form, isJapanese }] of variants()) {
    usual[variant.charCodeAt(0)] = form.charCodeAt(0);
    if (!isJapanese) quoting[variant.charCodeAt(0)] = form.charCodeAt(0);
  }
  // A form may be a variant itself: 戱, 戯, 戏.
  for (let unit = 0; unit < usual.length; unit++) {
    usual[unit] = usual[usual[unit] as number] as number;
    quoting[unit] = quoting[quoting[unit] as number] as number;
  }
  const long = new Map<string, string>();
  const compatibility: string = require('opencc-js/dict/CJK_Compatibility_Ideographs').default;
  const traditional: string = require('opencc-js/dict/TSCharacters').default;
  for (const row of traditional.split('|')) {
    const [key = '', value = ''] = row.split(' ');
    if (key.length > 1) long.set(key, value);
  }
  for (const row of compatibility.split('|')) {
    const [key = '', value = ''] = row.split(' ');
    long.set(key, long.get(value) ?? fold(value));
  }
  const units = usual.slice();
  for (const unit of phraseIndex().keys()) units[unit] = SPECIAL;
  for (const { character } of CHOICES) units[character.charCodeAt(0)] = SPECIAL;
  for (const key of long.keys()) units[key.charCodeAt(0)] = SPECIAL;
  return { units, usual, quoting, long };
}
