/**
 * Writes what makes each measured page doubtful, and whether it came out wrong, with the trees that its site had no part in: what
 * `confidence.py` fits on. A row a page: site, wrong (0, 1), the doubts.
 *
 *     npm run --silent build:eval && node out/eval/models/article-lines/write-doubts.js > out/article-lines/doubts.csv
 */
import { resolve } from 'node:path';
import { readDoubts } from '../../src/stages/boilerplate/article/confidence.js';
import { judgeLines } from '../../src/stages/boilerplate/article/judged-lines.js';
import { titleKey } from '../../src/stages/boilerplate/lines/key.js';
import { linesOfPage } from '../../src/stages/boilerplate/model/page-lines.js';
import { cleanPage, readPages, treesOfFolds } from '../../tests/eval/pages/pages.js';
import { articleBefore } from '../../tests/eval/pages/run-until.js';
import { isWrong, scorePage } from '../../tests/eval/pages/score.js';

const treesOf = treesOfFolds();
if (!treesOf) throw new Error('out/article-lines/folds: no trees; run fit.py folds first');
const sites = new Map<string, number>();
let isFirst = true;
for (const page of readPages(resolve('..', 'shared', 'pages'))) {
  const trees = treesOf(page);
  const outcome = cleanPage(page, trees);
  const judged = judgeLines(linesOfPage(articleBefore('boilerplate', page.text).lines), trees);
  const { title } = outcome.metadata;
  const key = title && titleKey(title);
  const titleRow = judged.facts.findIndex(
    (line) => outcome.numbers.has(line.line.number) && line.text.length < 200 && line.titleKey === key,
  );
  const isKept = (row: number) => {
    const line = judged.facts[row] as (typeof judged.facts)[number];
    return outcome.numbers.has(line.line.number) && row !== titleRow;
  };
  const doubts = readDoubts(judged, isKept, titleRow);
  if (isFirst) process.stdout.write(`site,wrong,${Object.keys(doubts).join(',')}\n`);
  isFirst = false;
  if (!sites.has(page.site)) sites.set(page.site, sites.size);
  const row = [sites.get(page.site), Number(isWrong(scorePage(page, outcome))), ...Object.values(doubts)];
  process.stdout.write(`${row.join(',')}\n`);
}
