import { createRequire } from 'node:module';
import { built } from '../core/built.js';
import { lazy } from '../core/lazy.js';

const require = createRequire(import.meta.url);

/** OpenCC's usual Traditional form of each character. */
export const traditionalForms = lazy((): ReadonlyMap<string, string> => {
  const rows: string = require('opencc-js/dict/STCharacters').default;
  return new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
});

/** The same of each UTF-16 code unit, where that is one unit as well: `traditionalTable()[unit]`. */
export const traditionalTable = built('traditional-form', Uint16Array, () => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [character, form] of traditionalForms()) {
    if (character.length === 1 && form.length === 1) table[character.charCodeAt(0)] = form.charCodeAt(0);
  }
  return table;
});
