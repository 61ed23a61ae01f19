// Fits src/stages/restore/half-model.ts; README.md beside it says on what, and with what result. Run after `npm run build:eval`.
import { readFileSync, writeFileSync } from 'node:fs';
import { HALF_ODDS_FILE, modelFile } from './model-file.js';
import { fitRegression } from './regression.js';
import { readRows } from './rows.js';

/** Characters seen less often than this have no weight. */
const LEAST_COUNT = 12;
const SEED = 0;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(
    'usage: node models/half-of-a-question/fit.js <text file>...   (plain text, one paragraph a line)',
  );
  process.exit(2);
}

const rows = paths.flatMap((path) => readRows(readFileSync(path, 'utf8')));
const learned = rows.filter(({ document }) => document % 2 === 0);
const kept = rows.filter(({ document }) => document % 2 === 1);
const weights = fitRegression(learned, { leastCount: LEAST_COUNT, seed: SEED });
writeFileSync(HALF_ODDS_FILE, modelFile(weights, learned));

const missing = kept.filter(({ isHalf }) => isHalf);
const whole = kept.filter(({ isHalf }) => !isHalf);
const share = (list, test) =>
  `${((100 * list.filter(test).length) / list.length).toFixed(1)} % of ${list.length}`;
for (const odds of [-2, 0, 2, 4]) {
  const isOver = ({ features }) => weights.odds(features) >= odds;
  console.log(
    `odds of e^${odds} or more, documents not learned from: ${share(missing, isOver)} 问 without their 题, ${share(whole, isOver)} other 问`,
  );
}
