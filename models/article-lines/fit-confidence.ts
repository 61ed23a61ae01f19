/**
 * Fits how likely an article is wrong by what makes it doubtful: of each measured page the doubts with the trees that its site had
 * no part in. Writes the file of the package, and for `npm run eval -- pages` that of each fold, fitted without the fold.
 *
 *     npm run fit:confidence              # after fit.py folds
 *     npm run fit:confidence-html         # after fit-html.py folds: the same for pages of HTML
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOUBTS, type Doubts } from '../../src/stages/boilerplate/article/doubts.js';
import {
  type DoubtFile,
  type DoubtPart,
  doubtModel,
  rankOf,
} from '../../src/stages/boilerplate/model/doubt-model.js';
import { HTML_FOLDS } from '../../tests/eval/html/html.js';
import { readHtmlPages } from '../../tests/eval/html/labelled-html.js';
import { readByProgram } from '../../tests/eval/html/readings.js';
import { scoreReading } from '../../tests/eval/html/score.js';
import { cleanPage, FOLDS, type Fold, foldsOfPages, readPages } from '../../tests/eval/pages/pages.js';
import { isWrong, type PageScore, scorePage } from '../../tests/eval/pages/score.js';
import { fitLogistic } from './logistic.js';

const isHtml = process.argv[2] === 'html';
const FOLDER = isHtml ? HTML_FOLDS : FOLDS;
const SHIPPED = resolve(`src/stages/boilerplate/model/data/doubts${isHtml ? '-html' : ''}.json`);
const NOTICE =
  'How likely an article is wrong, fitted by models/article-lines/fit-confidence.ts; the README there has the result.';
/** So strong a penalty did best of 1, 5, 20, 60. */
const RIDGE = 5;
const QUANTILES = 20;
/** So great a part of the right pages that are asked may have a finding, of whatever kind: 12 % of all, for 6 of 186 are not asked. */
const ALARMS = 0.124;
/** Doubts are kept to so many decimals. */
const DECIMALS = 4;

interface Row {
  readonly fold: number;
  readonly doubts: Doubts;
  readonly score: PageScore;
}

const folds = foldsOfPages(FOLDER);
if (!folds)
  throw new Error(
    `${FOLDER}: no trees; run models/article-lines/${isHtml ? 'fit-html.py' : 'fit.py'} folds first`,
  );
const rows = isHtml ? rowsOfHtml(folds) : rowsOfText(folds);
const parts = [...new Set(rows.map(({ fold }) => fold))];
const without = new Map(parts.map((fold) => [fold, fitParts(rows.filter((row) => row.fold !== fold))]));
const risks = rows.map(({ fold, doubts }) => riskBy(without.get(fold) as Parts, doubts));
const whole = { ...fitParts(rows), ...settle(rows, risks) };
writeFileSync(SHIPPED, `${JSON.stringify(whole)}\n`);
for (const fold of parts) {
  const isOther = rows.map((row) => row.fold !== fold);
  const others = rows.filter((_, at) => isOther[at]);
  const file = {
    ...(without.get(fold) as Parts),
    ...settle(
      others,
      risks.filter((_, at) => isOther[at]),
    ),
  };
  writeFileSync(`${FOLDER}/doubts-${fold}.json`, `${JSON.stringify(file)}\n`);
}
process.stdout.write(
  `${rows.length} pages, ${rows.filter(({ score }) => isWrong(score)).length} wrong; limit ${whole.limit}\n`,
);

type FoldOf = NonNullable<ReturnType<typeof foldsOfPages>>;

function rowsOfText(foldOf: FoldOf): Row[] {
  return readPages(resolve('..', 'shared', 'pages')).flatMap((page) => {
    const fold = foldOf(page);
    const seen: Doubts[] = [];
    const score = scorePage(page, cleanPage(page, withRecorder(fold, seen)));
    const [doubts] = seen;
    return doubts ? [{ fold: fold.number, doubts, score }] : [];
  });
}

function rowsOfHtml(foldOf: FoldOf): Row[] {
  return readHtmlPages(resolve('..', 'shared', 'pages')).flatMap((page) => {
    const fold = foldOf(page.page);
    const seen: Doubts[] = [];
    const { lines, titles, doubts } = withRecorder(fold, seen);
    const judges = { ...fold.judges, ofHtml: () => ({ lines, titles, doubts }) };
    const { lines: score } = scoreReading(page, readByProgram(page.page, page.bytes, judges));
    const [known] = seen;
    return known ? [{ fold: fold.number, doubts: known, score }] : [];
  });
}

type Parts = Pick<DoubtFile, 'notice' | 'lines' | 'title'>;

/** The judges of a fold, but that the doubts of the page are handed out. */
function withRecorder({ judges }: Fold, seen: Doubts[]) {
  const judge = (doubts: Doubts) => {
    seen.push(doubts);
    return { lines: 0, title: 0, page: 0, confidence: 1 };
  };
  return { ...judges, doubts: { limit: 1, judge: judge as typeof judges.doubts.judge } };
}

function fitParts(some: readonly Row[]): Parts {
  const known = some.filter(({ score }) => score.title !== undefined);
  return {
    notice: NOTICE,
    lines: fitPart(some, 'lines', ({ f1, lost }) => f1 < 0.95 || lost.length > 0),
    title: fitPart(known, 'title', ({ title }) => title === false),
  };
}

function fitPart(
  some: readonly Row[],
  part: 'lines' | 'title',
  isWrongIn: (score: PageScore) => boolean,
): DoubtPart {
  const names = Object.keys(DOUBTS[part]);
  const valuesOf = ({ doubts }: Row) => doubts[part] as Readonly<Record<string, number>>;
  const quantiles = names.map((name) => quantilesOf(some.map((row) => valuesOf(row)[name] as number)));
  const ranks = some.map((row) =>
    names.map((name, at) => rankOf(quantiles[at] as number[], valuesOf(row)[name] as number)),
  );
  const [intercept = 0, ...weights] = fitLogistic(
    ranks,
    some.map(({ score }) => Number(isWrongIn(score))),
    RIDGE,
  );
  const doubts = names.map((name, at) => [
    name,
    { quantiles: quantiles[at] as number[], weight: round(weights[at] as number) },
  ]);
  return { intercept: round(intercept), doubts: Object.fromEntries(doubts) };
}

function quantilesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return Array.from({ length: QUANTILES + 1 }, (_, at) =>
    round(sorted[Math.round((at / QUANTILES) * (sorted.length - 1))] as number),
  );
}

function riskBy(model: Parts, doubts: Doubts): number {
  return doubtModel({ ...model, calibration: { shift: 0, slope: 1 }, limit: 1 }).judge(doubts).page;
}

/** What is chosen on risks of pages that had no part in them: the calibration, and the limit from which on there is a finding. */
function settle(some: readonly Row[], known: readonly number[]): Pick<DoubtFile, 'calibration' | 'limit'> {
  const outcomes = some.map(({ score }) => Number(isWrong(score)));
  const [shift = 0, slope = 1] = fitLogistic(
    known.map((risk) => [Math.log(risk / (1 - risk))]),
    outcomes,
    0,
  );
  const right = some
    .map((row, at) => ({ row, risk: known[at] as number }))
    .filter(({ row }) => !isWrong(row.score));
  // Pages with findings of other kinds, such as damage, use up a part of the alarms.
  const silent = right.filter(({ row }) => row.score.findings.length === 0);
  const left = Math.max(0, Math.floor(ALARMS * right.length) - (right.length - silent.length));
  const risks = silent.map(({ risk }) => risk).sort((one, other) => other - one);
  const limit = (risks[left] ?? 1) + 10 ** -DECIMALS;
  return { calibration: { shift: round(shift), slope: round(slope) }, limit: round(limit) };
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
