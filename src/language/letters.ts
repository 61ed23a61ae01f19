import { lazy } from '../core/lazy.js';
import { isHanUnit } from './han.js';
import { likelihood, unitScores } from './plausibility.js';

/**
 * log10 probabilities of letters in text of their own language, by frequency class, of which there are three: letters
 * every reader meets in each sentence, in each paragraph, and the others. Source: the orders of frequency that textbooks give
 * (Russian оеаинтсрвл…, hiragana いうかしてとなにのはるを…), rounded to a class; a block's letters that no row has are in `BLOCKS`.
 */
const ROWS: readonly (readonly [letters: string, score: number])[] = [
  ['いうかしてとなにのはるを。、', -1.5],
  ['あえおがきくけこさすせそただちっつでどまもやよらりれわん', -1.8],
  ['ぎぐげござじずぜぞばびぶべぼぱぴぷぺぽふへほひみむめゆねぬゃゅょろー', -2.4],
  [
    'アイウエオカキクケコサシスセソタチッツテトナニネノハヒフヘホマミムメモャュョラリルレロワンガグジズダデドバビブプパペボポ',
    -2.6,
  ],
  [
    '이다는에의을를가고하은도로지사나기한시자리인아그어해대서스부있정수들일전보으제주라마면세성여구우과게요습니안동공상문원조장모소비오경유신진울',
    -2.1,
  ],
  ['оеаинтсрвл', -1.2],
  ['кмдпуяыьгзбчйх', -1.8],
  ['жшюцщэфъёіїє', -2.6],
  ['éèàçêâîôûùëïüöäßáíóúñãõåøæ', -2.2],
  ['ÉÈÀÇÜÖÄÅØ', -3],
  ['αειοτνσςηρ', -1.3],
  ['πκμλυάίόέήώγδχωθφβύξζψ', -2],
  ['היולאתרמבש', -1.3],
  ['נעקדחכפסםגטןזצךףץ', -2],
  ['اليمنرتوبعدةهأ', -1.4],
  ['سفقكحجصشطخذضزثغءئىآإظؤ', -2.1],
  ['านรอกเงมยลวดทสต่้ีัิาะ', -1.5],
  ['ปบคหแจพชขใไโผถซุู็์', -2.1],
];

const BLOCKS: readonly (readonly [first: number, last: number, score: number])[] = [
  [0x0391, 0x03a9, -2.8],
  [0x0410, 0x042f, -2.8],
  [0x0e01, 0x0e5b, -3.2],
  [0x2500, 0x259f, -3.4],
  [0x3041, 0x30fa, -3.2],
  [0xac00, 0xd7a3, -5],
  [0xff61, 0xff9f, -4.2],
];

/** What an improbable neighbour costs, log10: a capital behind a small letter, letters of two scripts in a word. */
const ODD_CASE = 3;
const TWO_SCRIPTS = 3;
const ACCENTS_IN_A_ROW = 1.5;

const letterScores = lazy((): Float32Array => {
  const table = new Float32Array(0x10000);
  for (const [first, last, score] of BLOCKS) table.fill(score, first, last + 1);
  for (const [letters, score] of ROWS) for (const letter of letters) table[letter.charCodeAt(0)] = score;
  return table;
});

/**
 * How likely a text is as part of a page in any language that bytes may be in, log10: Chinese characters by the language
 * model, letters by their frequency in their own language, all else as in `plausibility`. Comparable with itself only.
 */
export function likelihoodInAnyLanguage(text: string): number {
  const usual = unitScores();
  const letters = letterScores();
  let sum = likelihood(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const score = letters[unit] as number;
    if (score !== 0) sum += score - (usual[unit] as number);
    sum -= costOf(at > 0 ? text.charCodeAt(at - 1) : 0x20, unit);
  }
  return sum;
}

/** What two neighbours cost. */
function costOf(before: number, unit: number): number {
  if (isSmall(before) && isCapital(unit)) return before > 0x7f || unit > 0x7f ? ODD_CASE : 0;
  const script = scriptOf(unit);
  const previous = scriptOf(before);
  if (script !== 0 && previous !== 0 && script !== previous) return TWO_SCRIPTS;
  return isAccented(before) && isAccented(unit) ? ACCENTS_IN_A_ROW : 0;
}

/** Where the letters of scripts stand that no word mixes. Chinese stands beside capitals (A股). */
const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x61, 0x7a],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x5d0, 0x5ea],
  [0x621, 0x64a],
  [0xe01, 0xe5b],
];

/** The script of a letter as a number, that of Latin letters 1; 0 for what stands beside all. */
function scriptOf(unit: number): number {
  if (isAccented(unit)) return 1;
  if (isHanUnit(unit)) return SCRIPTS.length + 1;
  return SCRIPTS.findIndex(([first, last]) => unit >= first && unit <= last) + 1;
}

function isSmall(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xdf && unit <= 0xff) ||
    (unit >= 0x430 && unit <= 0x45f) ||
    (unit >= 0x3ac && unit <= 0x3ce)
  );
}

function isCapital(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && unit <= 0xde) ||
    (unit >= 0x400 && unit <= 0x42f) ||
    (unit >= 0x391 && unit <= 0x3a9)
  );
}

function isAccented(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0xff;
}
