// Writes src/stages/script/computing-senses.ts: what tells whether a word such as 菜单 stands in its sense of computing.
//
//     npm run build:eval && node models/computing-senses/fit.js COMPUTING,… OTHER,… HELD_OUT_COMPUTING,… HELD_OUT_OTHER,…
//
// Each is a file of documents apart by blank lines, one paragraph a line, in Simplified characters. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { senseWords } from '../../out/eval/src/stages/script/taiwan-words.js';
import { BOTH, COMPUTING, LEAST_OF_BOTH, LEAST_OF_COMPUTING, MOST_OF_OTHERS, OTHERS } from './known-words.js';
import { countBy, fitRegression } from './regression.js';
import { rowsOf } from './rows.js';
import { isOfStyle } from './stop-words.js';

/** Places of one word that are read from a file. */
const MOST = { computing: 700, other: 1500 };
/** Rows that a feature needs: words around in two files, words beside in any. */
const MIN_AROUND = 20;
const MIN_BESIDE = 8;
/** Smaller weights are left out, the others rounded. */
const LEAST = 0.15;
const STEP = 0.1;
const PRIOR = { usual: 2.5, part: 0.3, most: 0.8 };
/** Words that put a line of another text out: it is about computing itself. */
const COMPUTING_LINE = /服务器|程序员|编程|代码|浏览器|操作系统|数据库|客户端|命令行|云计算|iOS|安卓/;

const [computing, other, heldComputing, heldOther] = process.argv.slice(2, 6).map((list) => list.split(','));
const words = [...senseWords()].sort((a, b) => b.length - a.length);
const read = (isComputing) => (file) =>
  rowsOf(file, {
    words,
    isComputing,
    most: isComputing ? MOST.computing : MOST.other,
    isLeftOut: (line) => !isComputing && COMPUTING_LINE.test(line),
  });
const rows = [...computing.flatMap(read(true)), ...other.flatMap(read(false))];
const counts = countBy(
  rows.flatMap(({ features }) => features),
  (feature) => feature,
);
const files = new Map();
for (const { features, file } of rows)
  for (const feature of features) files.set(feature, (files.get(feature) ?? new Set()).add(file));
const isUsed = (feature) => {
  if (feature.startsWith('word ')) return true;
  if (isOfStyle(feature)) return false;
  if (/^be(?:fore|hind) /.test(feature)) return counts.get(feature) >= MIN_BESIDE;
  return counts.get(feature) >= MIN_AROUND && files.get(feature).size > 1;
};
const weights = fitRegression(rows, isUsed);
for (const [feature, weight] of weights)
  if (!feature.startsWith('word ') && Math.abs(weight) < LEAST) weights.delete(feature);
console.log(`${rows.length} places, ${weights.size} weights`);

/**
 * Both senses of a word weigh the same in the regression; that 接口 is mostly of computing, and 打开 is not, comes in here, and counts
 * for a part of what it is, since most text is not about computing.
 */
const linesOf = new Map(
  [...computing, ...other].map((file) => [file, readFileSync(file, 'utf8').split('\n').slice(0, 20_000)]),
);
const share = (file, word) => {
  const lines = linesOf.get(file);
  return lines.filter((line) => line.includes(word)).length / lines.length;
};
const mean = (list, word) => list.reduce((sum, file) => sum + share(file, word), 1e-6) / list.length;
for (const word of words) {
  const ratio = Math.log(mean(computing, word) / mean(other, word));
  const prior = Math.max(-PRIOR.most, Math.min(PRIOR.most, PRIOR.part * (ratio - PRIOR.usual)));
  // By itself no word says that it is of computing.
  weights.set(`word ${word}`, Math.min(0, (weights.get(`word ${word}`) ?? 0) + prior));
}
const atLeast = (feature, least) => weights.set(feature, Math.max(weights.get(feature) ?? 0, least));
const atMost = (feature, most) => weights.set(feature, Math.min(weights.get(feature) ?? 0, most));
for (const word of COMPUTING) {
  atLeast(`around ${word}`, BOTH.includes(word) ? LEAST_OF_BOTH : LEAST_OF_COMPUTING);
  if (!BOTH.includes(word)) atLeast(`near ${word}`, LEAST_OF_BOTH);
}
for (const word of OTHERS) {
  atMost(`around ${word}`, MOST_OF_OTHERS);
  atMost(`near ${word}`, MOST_OF_OTHERS);
}

const oddsOf = (features) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
for (const [isComputing, list] of [
  [true, heldComputing],
  [false, heldOther],
]) {
  for (const file of list) {
    const held = read(isComputing)(file);
    const right = held.filter(({ features }) => oddsOf(features) > 0 === isComputing);
    console.log(`held out, ${basename(file)}: ${right.length} of ${held.length} right by the sentence alone`);
  }
}

/** Rows of a weight and the features of a kind that have it. */
function table(kind) {
  const byWeight = new Map();
  for (const [feature, weight] of weights) {
    if (!feature.startsWith(`${kind} `)) continue;
    const rounded = (Math.round(weight / STEP) * STEP).toFixed(1);
    byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), feature.slice(kind.length + 1)]);
  }
  const sorted = [...byWeight].sort((a, b) => b[0] - a[0]);
  return sorted.map(([weight, features]) => `  [${Number(weight)}, '${features.join(' ')}'],`).join('\n');
}

const NAMES = { word: 'WORDS', before: 'BEFORE', behind: 'BEHIND', around: 'AROUND', near: 'NEAR' };
const tables = Object.entries(NAMES).map(
  ([kind, name]) => `export const ${name}: Weights = [\n${table(kind)}\n];`,
);
writeFileSync(
  new URL('../../src/stages/script/computing-senses.ts', import.meta.url),
  `/**
 * Written by models/computing-senses/fit.js: the weights, in natural logarithms, of what tells that a word stands in its sense of
 * computing: the word itself, words before and behind it (\`word+neighbour\`), around it and near it.
 */
type Weights = readonly (readonly [weight: number, features: string])[];

${tables.join('\n\n')}
`,
);
