import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Converts a stretch of text; context beyond it plays no part. */
export type Convert = (text: string) => string;

const cache = new Map<string, Convert>();

/**
 * OpenCC's converter from its own Traditional standard to the forms of a region (裏 → 裡, 說 → 説), words aside. Built on
 * first need, in 100 ms.
 */
export function regionalForms(region: 'tw' | 'hk'): Convert {
  const known = cache.get(region);
  if (known) return known;
  const { Converter } = require('opencc-js') as typeof import('opencc-js');
  const convert = Converter({ from: 't', to: region });
  cache.set(region, convert);
  return convert;
}
