import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toLines } from '../../../src/core/article.js';
import { resolveOptions } from '../../../src/options/options.js';
import type { SiteProfile } from '../../../src/options/site-profile.js';
import { runPipeline, stageNames, steps } from '../../../src/pipeline.js';
import type { Judges } from '../../../src/stages/boilerplate/article/judged-lines.js';
import { boilerplateBy } from '../../../src/stages/boilerplate/index.js';
import { type DoubtFile, doubtModel } from '../../../src/stages/boilerplate/model/doubt-model.js';
import {
  choiceTrees,
  doubts,
  htmlTrees,
  siteTrees,
  treesOfPackage,
} from '../../../src/stages/boilerplate/model/load.js';
import { run } from '../../../src/steps/run-stage.js';
import { type TreeFile, Trees } from '../../../src/trees/trees.js';
import { keyOf, type LabelledPage, readGold, readLabelled } from './labelled.js';
import { isClearlyWrong, isWrong, type Outcome, type PageScore, scorePage } from './score.js';

/** Where `models/article-lines/fit.py` leaves the trees of each fold, with the fold of each site. */
export const FOLDS = resolve('out', 'article-lines', 'folds');

/** A page with what came of it. */
export interface Measured {
  readonly page: LabelledPage;
  readonly score: PageScore;
}

/** All pages that are measured. @param folder that of the pages */
export function readPages(folder: string): LabelledPage[] {
  return [...readGold(folder), ...readLabelled(join(folder, 'labelled'))];
}

/**
 * Which lines are the article on real pages: cross-validated by site if the trees of the folds are there, else with the trees of
 * the package, which have seen these pages.
 */
export function* measurePages(shared: string): Generator<string> {
  const folder = join(shared, 'pages');
  const pages = readPages(folder);
  const judgesOf = judgesOfPages();
  yield foldsOfPages()
    ? 'pages: cross-validated by site'
    : 'pages: with the trees of the package, which were fitted on these pages';
  const measured = pages.map((page) => ({ page, score: scorePage(page, cleanPage(page, judgesOf(page))) }));
  yield* printPages(measured);
  yield* printFamilies(measured);
  yield* printConfidence(measured);
}

/** One of the parts that the sites are divided into, with what was fitted on the others. */
export interface Fold {
  readonly number: number;
  readonly judges: Judges;
}

/** For each page the fold that its site is in; nothing if none was fitted. @param folder where the trees of the folds are */
export function foldsOfPages(folder = FOLDS): ((page: Pick<LabelledPage, 'id'>) => Fold) | undefined {
  const list = join(folder, 'folds.json');
  if (!existsSync(list)) return undefined;
  const folds = readJson(list) as Record<string, number>;
  const read = new Map<number, Fold>();
  return (page) => {
    const number = folds[keyOf(page)];
    if (number === undefined)
      throw new Error(`${list}: no fold has the page ${page.id}; fit the trees again`);
    const fold = read.get(number) ?? readFold(folder, number);
    read.set(number, fold);
    return fold;
  };
}

/** For each page what its site had no part in, or what the package has if no folds were fitted. */
export function judgesOfPages(folder = FOLDS): (page: Pick<LabelledPage, 'id'>) => Judges {
  const foldOf = foldsOfPages(folder);
  return (page) => (foldOf ? foldOf(page).judges : treesOfPackage());
}

function readFold(folder: string, number: number): Fold {
  const choice = join(folder, `choice-${number}.json`);
  const doubted = join(folder, `doubts-${number}.json`);
  return {
    number,
    judges: {
      lines: readTrees(join(folder, `${number}.json`)),
      titles: readTrees(join(folder, `titles-${number}.json`)),
      // Those of the package until their folds are fitted, which needs these trees.
      choice: existsSync(choice) ? readTrees(choice) : choiceTrees(),
      ofSite: siteTrees,
      ofHtml: htmlTrees,
      doubts: existsSync(doubted) ? doubtModel(readJson(doubted) as DoubtFile) : doubts(),
    },
  };
}

export function readTrees(path: string): Trees {
  return new Trees(readJson(path) as TreeFile);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What the program makes of a page with some trees. */
export function cleanPage({ text }: LabelledPage, trees: Judges, site?: SiteProfile): Outcome {
  const options = resolveOptions({ script: 'keep', ...(site && { site }) }, stageNames);
  const stage = run(boilerplateBy(() => trees));
  const list = steps.map((step) => (step.name === stage.name ? stage : step));
  const { article, findings, confidence } = runPipeline(
    { lines: toLines(text), metadata: {} },
    options,
    list,
  );
  const numbers = new Set(article.lines.map(({ number }) => number));
  return { numbers, metadata: article.metadata, findings, confidence };
}

/** Pages that came out wrong, the worst first. */
function* printPages(measured: readonly Measured[]): Generator<string> {
  const wrong = measured
    .filter(({ score }) => isWrong(score))
    .sort((one, other) => one.score.f1 - other.score.f1);
  for (const { page, score } of wrong) {
    const { f1, lost, kept, title, isTold } = score;
    const told = isTold ? 'told' : 'silent';
    yield `  ${page.id} (${page.family}): F1 ${f1.toFixed(3)}, ${told}${title === false ? ', another title' : ''}, lost ${rangesOf(lost)}, kept ${rangesOf(kept)}`;
  }
}

/** 1-3 7: numbers in rising order, runs as ranges. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 2) last[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges
    .slice(0, 12)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return `${numbers.length} [${shown.join(' ')}${ranges.length > 12 ? ' …' : ''}]`;
}

function* printFamilies(measured: readonly Measured[]): Generator<string> {
  const families = [...new Set(measured.map(({ page }) => page.family))].sort();
  for (const family of families)
    yield sumUp(
      family,
      measured.filter(({ page }) => page.family === family),
    );
  const isOther = ({ page }: Measured) => !['forum', 'post', 'gold'].includes(page.family);
  yield sumUp('labelled but forum and post', measured.filter(isOther));
}

/** So many parts of equal size the pages are put in by their confidence. */
const PARTS = 10;
/** What a page has findings for that may well be wrong as a whole; the others are about damage in it. */
const OF_ARTICLE: ReadonlySet<string> = new Set([
  'uncertain-start',
  'uncertain-end',
  'uncertain-title',
  'possible-boilerplate',
  'not-an-article',
]);

/** How many pages are told: wrong ones, clearly wrong ones, right ones; and of each tenth by confidence, how many came out right. */
function* printConfidence(measured: readonly Measured[]): Generator<string> {
  const told = (isOf: (score: PageScore) => boolean) => {
    const scores = measured.map(({ score }) => score).filter(isOf);
    const any = scores.filter(({ isTold }) => isTold).length;
    const own = scores.filter(({ findings }) => findings.some(({ rule }) => OF_ARTICLE.has(rule))).length;
    return `${own} (with any finding ${any}) of ${scores.length}`;
  };
  yield `told of all: wrong ${told(isWrong)}, clearly wrong ${told(isClearlyWrong)}, right ${told((score) => !isWrong(score))}`;
  const sorted = [...measured].sort((one, other) => one.score.confidence - other.score.confidence);
  for (let part = 0; part < PARTS; part++) {
    const from = Math.floor((part * sorted.length) / PARTS);
    const some = sorted.slice(from, Math.floor(((part + 1) * sorted.length) / PARTS));
    const mean = some.reduce((sum, { score }) => sum + score.confidence, 0) / some.length;
    const right = some.filter(({ score }) => !isWrong(score)).length;
    yield `confidence ${mean.toFixed(2)} on average: right ${(right / some.length).toFixed(2)} of ${some.length} pages`;
  }
}

function sumUp(name: string, measured: readonly Measured[]): string {
  const scores = measured.map(({ score }) => score);
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const lost = scores.filter((score) => score.lost.length > 0);
  const count = scores.reduce((sum, score) => sum + score.lost.length, 0);
  const part = (key: 'title' | 'date' | 'author') => {
    const known = scores.filter((score) => score[key] !== undefined);
    return `${key}s ${known.filter((score) => score[key]).length} of ${known.length}`;
  };
  const invented = scores.filter((score) => score.hasAuthor && score.author === false).length;
  const unasked = scores.filter((score) => score.hasAuthor && score.author === undefined).length;
  const given = scores.filter(({ hasAuthor }) => hasAuthor).length;
  const wrong = scores.filter(isWrong);
  const clearly = scores.filter(isClearlyWrong);
  const right = scores.filter((score) => !isWrong(score));
  const told = (some: readonly PageScore[]) =>
    `${some.filter(({ isTold }) => isTold).length} of ${some.length}`;
  return [
    `${name}, ${scores.length} pages: F1 ${mean.toFixed(4)}, ${count} lost lines on ${lost.length}, ${part('title')}, ${part('date')}, ${part('author')}`,
    `  another author ${invented}, one where none is ${unasked}, of ${given}; told: wrong ${told(wrong)}, clearly wrong ${told(clearly)}, right ${told(right)}`,
  ].join('\n');
}
