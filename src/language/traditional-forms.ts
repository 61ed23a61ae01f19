import { createRequire } from 'node:module';
import { lazy } from '../core/lazy.js';

const require = createRequire(import.meta.url);

/** OpenCC's usual Traditional form of each character. */
export const traditionalForms = lazy((): ReadonlyMap<string, string> => {
  const rows: string = require('opencc-js/dict/STCharacters').default;
  return new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
});
