import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { convertedByCharacter } from './conversion.js';
import { type DamagedDocument, damagedTexts, isDamageable } from './documents.js';
import { damagedExcerpts } from './excerpts.js';
import { readArticles } from './pages/articles.js';

/** The half of the texts that is for fitting, the one that is for measuring, and the articles of web pages, which nothing was ever fitted on. */
export type Half = 'fitting' | 'measuring' | 'pages';

/** Damaged documents of one half of each shared text: the model that decides whether to act is fitted on the first, and measured on the others. */
export function damagedHalf(shared: string, half: Half, seed: number): Generator<DamagedDocument> {
  return damagedTexts(readHalf(shared, half), seed);
}

/** Excerpts of damaged documents, each alone, as real ones were collected. */
export function excerptsOfHalf(shared: string, half: Half, seed: number): Generator<DamagedDocument> {
  return damagedExcerpts(readHalf(shared, half), seed);
}

/** The texts as people write Traditional; half of what is measured on as the converters of sites do. */
function readHalf(shared: string, half: Half): string[][] {
  if (half === 'pages') return [readArticles(shared).map(convertedByCharacter).filter(isDamageable)];
  return readTexts(shared).flatMap((lines) => {
    const middle = Math.floor(lines.length / 2);
    if (half === 'fitting') return [lines.slice(0, middle)];
    const quarter = Math.floor((middle + lines.length) / 2);
    const converted = lines.slice(quarter).map(convertedByCharacter);
    return [lines.slice(middle, quarter), converted.filter(isDamageable)];
  });
}

function readTexts(shared: string): string[][] {
  const { Converter } = createRequire(import.meta.url)('opencc-js');
  const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });
  const read = (name: string) => readFileSync(join(shared, 'text', `${name}.txt`), 'utf8').split('\n');
  return [
    read('wiki-traditional'),
    read('newsletter-simplified').map(toTraditional),
    read('law-simplified').map(toTraditional),
    read('parallel.traditional'),
  ].map((lines) => lines.map((line) => line.trim()).filter(isDamageable));
}
