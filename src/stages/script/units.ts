import { createRequire } from 'node:module';
import { built } from '../../core/built.js';
import { lazy } from '../../core/lazy.js';
import { fold, foldTable } from '../../language/fold.js';
import { CHOICES } from './choices.js';
import { phraseIndex } from './phrases.js';
import { type Variant, variants } from './variants.js';

const require = createRequire(import.meta.url);

/** Marks a code unit whose conversion needs a look at its neighbours. No text has U+0000. */
export const SPECIAL = 0;

/** The usual Simplified form of every UTF-16 code unit. */
export const usualForms = built('simplified-usual', Uint16Array, () => formsWith(() => true));

/** The same for a line that quotes Japanese: Japanese forms stay. */
export const quotingForms = built('simplified-quoting', Uint16Array, () =>
  formsWith(({ isJapanese }) => !isJapanese),
);

/** The Simplified form of every UTF-16 code unit, or `SPECIAL`. */
export const unitForms = built('simplified', Uint16Array, () => {
  const units = usualForms().slice();
  for (const unit of phraseIndex().keys()) units[unit] = SPECIAL;
  for (const { character } of CHOICES) units[character.charCodeAt(0)] = SPECIAL;
  for (const key of longForms().keys()) units[key.charCodeAt(0)] = SPECIAL;
  return units;
});

function formsWith(isWanted: (variant: Variant) => boolean): Uint16Array {
  const forms = foldTable().slice();
  for (const [character, variant] of variants())
    if (isWanted(variant)) forms[character.charCodeAt(0)] = variant.form.charCodeAt(0);
  // A form may be a variant itself: 戱, 戯, 戏.
  for (let unit = 0; unit < forms.length; unit++) forms[unit] = forms[forms[unit] as number] as number;
  return forms;
}

/**
 * The form of a character outside the BMP or of a compatibility ideograph. A character of the BMP whose form is outside
 * stays (赵孟頫): Simplified print writes it so, and few fonts have the other.
 */
export function longForm(character: string): string | undefined {
  return character.charCodeAt(0) < FIRST_LONG ? undefined : longForms().get(character);
}

/** Surrogates, and behind them the compatibility ideographs. */
const FIRST_LONG = 0xd800;

const longForms = lazy((): ReadonlyMap<string, string> => {
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
  return long;
});
