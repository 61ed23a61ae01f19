import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toLines } from '../../../src/core/article.js';
import { resolveOptions } from '../../../src/options/options.js';
import { runPipeline, stageNames, steps } from '../../../src/pipeline.js';
import { boilerplateBy } from '../../../src/stages/boilerplate/index.js';
import { type TreeFile, Trees } from '../../../src/stages/boilerplate/model/trees.js';
import { run } from '../../../src/steps/run-stage.js';
import type { Step } from '../../../src/steps/step.js';
import { keyOf, type LabelledPage, readGold, readLabelled } from './labelled.js';
import { isClearlyWrong, isWrong, type Outcome, type PageScore, scorePage } from './score.js';

/** Where `models/article-lines/fit.py` leaves the trees of each fold, with the fold of each site. */
const FOLDS = resolve('out', 'article-lines', 'folds');

/** A page with what came of it. */
export interface Measured {
  readonly page: LabelledPage;
  readonly score: PageScore;
}

/**
 * Which lines are the article on real pages: cross-validated by site if the trees of the folds are there, else with the trees of
 * the package, which have seen these pages.
 */
export function* measurePages(shared: string): Generator<string> {
  const folder = join(shared, 'pages');
  const pages = [...readGold(folder), ...readLabelled(join(folder, 'labelled'))];
  const stepsFor = existsSync(join(FOLDS, 'folds.json')) ? stepsOfFolds() : () => steps;
  yield existsSync(FOLDS)
    ? 'pages: cross-validated by site'
    : 'pages: with the trees of the package, which were fitted on these pages';
  const measured = pages.map((page) => ({ page, score: scorePage(page, cleanPage(page, stepsFor(page))) }));
  yield* printPages(measured);
  yield* printFamilies(measured);
}

/** For each page the steps of the program with the trees that its site had no part in. */
function stepsOfFolds(): (page: LabelledPage) => readonly Step[] {
  const folds = JSON.parse(readFileSync(join(FOLDS, 'folds.json'), 'utf8')) as Record<string, number>;
  const made = new Map<number, readonly Step[]>();
  return (page) => {
    const fold = folds[keyOf(page)];
    if (fold === undefined)
      throw new Error(`${join(FOLDS, 'folds.json')}: no fold has the page ${page.id}; fit the trees again`);
    const known = made.get(fold) ?? stepsWith(join(FOLDS, `${fold}.json`));
    made.set(fold, known);
    return known;
  };
}

function stepsWith(path: string): readonly Step[] {
  const trees = new Trees(JSON.parse(readFileSync(path, 'utf8')) as TreeFile);
  const stage = run(boilerplateBy(() => trees));
  return steps.map((step) => (step.name === stage.name ? stage : step));
}

function cleanPage({ text }: LabelledPage, list: readonly Step[]): Outcome {
  const options = resolveOptions({ script: 'keep' }, stageNames);
  const { article, findings } = runPipeline({ lines: toLines(text), metadata: {} }, options, list);
  const numbers = new Set(article.lines.map(({ number }) => number));
  return { numbers, metadata: article.metadata, findings, confidence: 1 };
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
