import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Converts a stretch of text; context beyond it plays no part. */
export type Convert = (text: string) => string;

/** OpenCC's name of a script: `t` its own standard, `cn` Simplified; `p` means that words of the region are used too. */
type OpenCcScript = 'cn' | 't' | 'tw' | 'twp' | 'hk' | 'hkp';

const cache = new Map<string, Convert>();

/**
 * An OpenCC converter, built on first need: towards Simplified that takes 10 ms, away from it 100 ms and ten times the
 * tables.
 */
export function converter(from: 'cn' | 't', to: OpenCcScript): Convert {
  const name = `${from}-${to}`;
  let convert = cache.get(name);
  if (!convert) {
    const openCc = require(to === 'cn' ? 'opencc-js/t2cn' : from === 'cn' ? 'opencc-js/cn2t' : 'opencc-js');
    convert = openCc.Converter({ from, to }) as Convert;
    cache.set(name, convert);
  }
  return convert;
}

/**
 * Replaces words in Traditional text by those of a region (軟件 → 軟體). A word that the region has itself stays even
 * where OpenCC has a row for it: 程序 is 程式 for a programmer, but also what 進程 becomes, and the law's word for
 * procedure. So a second pass changes nothing.
 */
export function regionalWords(region: 'twp' | 'hkp'): Convert {
  let convert = cache.get(region);
  if (!convert) {
    const { ConverterFactory, Locale } = require('opencc-js');
    const [words, ...variants] = Locale.to[region] as string[][];
    const rows = (words as string[]).flatMap((dictionary) => dictionary.split('|'));
    const own = rows.map((row) => row.split(' ')[1]).map((word) => `${word} ${word}`);
    convert = ConverterFactory([own.join('|'), ...(words as string[])], ...variants) as Convert;
    cache.set(region, convert);
  }
  return convert;
}
