import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** iconv-lite, loaded when the first scrape needs it: most are UTF-8 and don't. */
export function lazyIconv(): typeof import('iconv-lite') {
  return require('iconv-lite');
}
