import iconv from 'iconv-lite';
import { type Chance, rewriteLine, rewriteStretch } from '../chance.js';
import type { Mutation } from './mutation.js';

/** Written in the first, read in the second. */
const PAIRS: readonly (readonly [written: string, read: string])[] = [
  ['utf8', 'gb18030'],
  ['utf8', 'gbk'],
  ['utf8', 'windows1252'],
  ['utf8', 'latin1'],
  ['utf8', 'big5'],
  ['gbk', 'windows1252'],
  ['gbk', 'latin1'],
  ['gbk', 'big5'],
  ['gbk', 'utf8'],
  ['big5', 'gbk'],
  ['big5', 'latin1'],
  ['big5', 'utf8'],
  ['shiftjis', 'gbk'],
  ['euckr', 'gbk'],
];

/** Text that was decoded with the wrong charset: a stretch, a line, or all of it; once or twice; with bytes lost. */
export const misreadingMutations: readonly Mutation[] = PAIRS.flatMap(([written, read]) => [
  {
    name: `a stretch of ${written} read as ${read}`,
    apply: (text, chance) => rewriteStretch(text, chance, 30, (stretch) => misread(stretch, written, read)),
  },
  {
    name: `a line of ${written} read as ${read}`,
    apply: (text, chance) => rewriteLine(text, chance, (line) => misread(line, written, read)),
  },
  {
    name: `${written} read as ${read} twice`,
    apply: (text, chance) =>
      rewriteLine(text, chance, (line) => misread(misread(line, written, read), written, read)),
  },
  {
    name: `${written} read as ${read}, bytes lost`,
    apply: (text, chance) => rewriteLine(text, chance, (line) => misread(line, written, read, chance)),
  },
  { name: `all ${written} read as ${read}`, apply: (text) => misread(text, written, read) },
]);

/** @param losses chooses the bytes that are lost; none are where it is not given */
function misread(text: string, written: string, read: string, losses?: Chance): string {
  const bytes = iconv.encode(text, written);
  return iconv.decode(losses ? bytes.filter(() => !losses.happens(0.03)) : bytes, read);
}
