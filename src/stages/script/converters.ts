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
