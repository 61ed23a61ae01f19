import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { decode } from '../../src/charset/index.js';
import { measureHarm, measureMojibake } from './mojibake.js';

const require = createRequire(import.meta.url);
const iconv: typeof import('iconv-lite') = require('iconv-lite');
const jschardet: typeof import('jschardet') = require('jschardet');
const openCc: typeof import('opencc-js') = require('opencc-js');
const toTraditional = openCc.Converter({ from: 'cn', to: 'tw' });

export const FILES = [
  'wiki-simplified',
  'newsletter-simplified',
  'law-simplified',
  'wiki-traditional',
] as const;
export const DRAWS = ['tuned', 'fresh'] as const;

/** Lines of the shared texts, every other one: `tuned` ones were looked at while the rules were made, `fresh` ones not. */
export function readLines(shared: string, name: string, draw: (typeof DRAWS)[number]): string[] {
  const lines = readFileSync(join(shared, 'text', `${name}.txt`), 'utf8').split('\n');
  return lines.filter((line, i) => line.trim() !== '' && i % 2 === DRAWS.indexOf(draw));
}

/** The first characters of each line, where it has that many; every so many lines. */
function pieces(lines: readonly string[], length: number, most: number): string[] {
  const long = lines.filter(
    (line) => line.length >= length && /[\u4e00-\u9fff]{2}/.test(line.slice(0, length)),
  );
  const step = Math.max(1, Math.floor(long.length / most));
  return long.filter((_, i) => i % step === 0).map((line) => line.slice(0, length));
}

/** Written in, and whether Traditional only. */
const ENCODINGS = [
  { name: 'utf8' },
  { name: 'utf16le' },
  { name: 'utf16be' },
  { name: 'gb18030' },
  { name: 'gbk' },
  { name: 'big5', traditional: true },
  { name: 'big5hkscs', traditional: true },
] as const;

const LENGTHS = [2, 4, 8, 30, 300];

function* measureBytes(shared: string): Generator<string> {
  for (const draw of DRAWS) {
    const simplified = FILES.filter((name) => !name.includes('traditional')).map((name) =>
      readLines(shared, name, draw),
    );
    const traditional = [
      ...simplified.map((lines) => lines.map((line) => toTraditional(line))),
      readLines(shared, 'wiki-traditional', draw),
    ];
    for (const encoding of ENCODINGS) {
      const { name } = encoding;
      const texts = 'traditional' in encoding ? traditional : [...simplified, traditional.at(-1) as string[]];
      const cells = LENGTHS.map((length) => {
        let right = 0;
        let known = 0;
        let all = 0;
        for (const piece of texts.flatMap((lines) => pieces(lines, length, 250))) {
          const bytes = iconv.encode(piece, name);
          if (iconv.decode(bytes, name) !== piece) continue;
          all++;
          if (decode(bytes).text === piece) right++;
          const other = jschardet.detect(bytes).encoding;
          if (other && iconv.encodingExists(other) && iconv.decode(bytes, other) === piece) known++;
        }
        const share = (part: number) => ((100 * part) / all).toFixed(1);
        return `${length} characters ${share(right)} % (jschardet ${share(known)}) of ${all}`;
      });
      yield `bytes, ${draw}, ${name}: ${cells.join('; ')}`;
    }
  }
}

/**
 * How often bytes are read in the encoding they were written in, beside a detector; what becomes of text that was read with
 * the wrong charset; what is done to clean text.
 *
 * @param shared the folder that holds `text`
 * @returns one line a figure
 */
export function* measureEncodings(shared: string): Generator<string> {
  yield* measureBytes(shared);
  yield* measureHarm(shared);
  yield* measureMojibake(shared);
}
