import { encodeUnit } from '../charset/gbk.js';
import { lazy } from '../core/lazy.js';
import { fold } from './fold.js';
import { HAN, unitClasses } from './model/characters.js';
import { sharedScorer } from './scorer.js';

/** log10 probabilities of code units by what they are, and the first that has it; each row goes on to the next. */
const BLOCKS: readonly (readonly [first: number, score: number])[] = [
  [0x00, -9], // controls
  [0x20, -1.3], // ASCII
  [0x7f, -9],
  [0xa0, -3.2], // Latin-1
  [0x100, -4], // other Latin, Greek, Cyrillic
  [0x590, -6], // scripts that no Chinese page uses
  [0x1e00, -4.5], // Vietnamese and more
  [0x2000, -5], // signs
  [0x3000, -5],
  [0x3040, -3.5], // kana
  [0x3100, -5.5], // bopomofo, enclosed and square signs
  [0x3400, -6.5], // extension A
  [0x4e00, -5.5], // characters
  [0xa000, -7], // Yi and others
  [0xac00, -5.5], // Hangul
  [0xd7a4, -7.5], // lone halves and private use
  [0xf900, -6.5], // compatibility
  [0xfff0, -9], // U+FFFD
];

/** Common marks of Chinese text with their log10 probability, and signs that stand in it now and then. */
const MARKS: readonly (readonly [marks: string, score: number])[] = [
  ['\t\n\r', -2],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', -1.9],
  ['"\'#$%&*+;<=>@[\\]^_`{|}~', -2.6],
  ['，。', -1.2],
  ['、：；？！“”（）《》「」', -2.2],
  ['‘’『』【】…—·～％\u3000', -3],
  ['℃–•○●★■◆□△→①②③④⑤ⅠⅡⅢ×÷±°', -3.8],
];

/** Level 1 and level 2 of GB 2312-1980: the 3,755 commonest characters and 3,008 others. */
const LEVEL_1 = -3.4;
const LEVEL_2 = -4.8;

/** How probable each code unit is in a Chinese page, log10, by the class it is in: `unitScores()[unit]`. */
export const unitScores: () => Float32Array = lazy(createTable);

function createTable(): Float32Array {
  const scores = new Float32Array(0x10000);
  for (const [i, [first, score]] of BLOCKS.entries()) scores.fill(score, first, BLOCKS[i + 1]?.[0]);
  for (const [marks, score] of MARKS) for (const mark of marks) scores[mark.charCodeAt(0)] = score;
  for (let unit = 0x4e00; unit < 0xa000; unit++) {
    const pair = encodeUnit(fold(String.fromCharCode(unit)).charCodeAt(0));
    if (pair < 0xb0a1 || (pair & 0xff) < 0xa1) continue;
    scores[unit] = pair <= 0xd7f9 ? LEVEL_1 : LEVEL_2;
  }
  return scores;
}

/**
 * How plausible a text is as part of a Chinese page, log10: the sum over its code units, each judged alone. Cheap, and
 * enough to tell most misread text; `likelihood` knows the words too.
 */
export function plausibility(text: string): number {
  const scores = unitScores();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += scores[text.charCodeAt(i)] as number;
  return sum;
}

/** How likely a text is as part of a Chinese page, log10: its Chinese by the language model, all else as in `plausibility`. */
export function likelihood(text: string): number {
  const scores = unitScores();
  const classes = unitClasses();
  let sum = sharedScorer().score(text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (classes[unit] !== HAN) sum += scores[unit] as number;
  }
  return sum;
}
