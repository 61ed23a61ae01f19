/**
 * Fits how likely the best solution of a byte shift is right: `npm run fit:shift`, from the project's folder, with clean texts in
 * `../shared/text`. Writes `src/stages/annotations/shift/act-weights.ts` and prints how well it does on the other half of the texts, damaged otherwise.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fitLogistic } from '../article-lines/logistic.js';
import { type Row, rowsOf } from './rows.js';

const SEEDS = [11, 12, 13];
const MEASURED = [
  { name: 'documents', half: 'measuring', unit: 'documents', seed: 605 },
  { name: 'excerpts', half: 'measuring', unit: 'excerpts', seed: 606 },
  { name: 'articles of pages', half: 'pages', unit: 'documents', seed: 607 },
  { name: 'excerpts of pages', half: 'pages', unit: 'excerpts', seed: 608 },
] as const;
const RIDGE = 1;
const LIMITS = [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.985];
const TARGET = resolve('src/stages/annotations/shift/act-weights.ts');

const shared = resolve('..', 'shared');
const rows = SEEDS.flatMap((seed) => rowsOf(shared, 'fitting', seed, 'documents'));
const names = Object.keys(rows[0]?.features ?? {}) as (keyof Row['features'])[];
const weights = fit(rows);
writeFileSync(TARGET, moduleOf(weights, rows.length));
report('fitted on', rows);
for (const { name, half, unit, seed } of MEASURED) report(name, rowsOf(shared, half, seed, unit));

/** The intercept, then a weight a feature, all for the features as they are; the ridge works on them in units of their deviation. */
function fit(cases: readonly Row[]): number[] {
  const scales = names.map((name) => scaleOf(cases.map(({ features }) => features[name])));
  const scaled = cases.map(({ features }) =>
    names.map((name, i) => (features[name] - (scales[i]?.mean ?? 0)) / (scales[i]?.deviation ?? 1)),
  );
  const [bias = 0, ...others] = fitLogistic(
    scaled,
    cases.map(({ isRight }) => (isRight ? 1 : 0)),
    RIDGE,
  );
  const plain = others.map((weight, i) => weight / (scales[i]?.deviation ?? 1));
  return [bias - plain.reduce((sum, weight, i) => sum + weight * (scales[i]?.mean ?? 0), 0), ...plain];
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function report(name: string, cases: readonly Row[]): void {
  for (const limit of LIMITS) {
    const taken = cases.filter(({ features }) => probabilityOf(features) >= limit);
    const wrong = taken.filter(({ isRight }) => !isRight).length;
    const share = (n: number) => `${((100 * n) / cases.length).toFixed(1)} %`;
    process.stdout.write(
      `${name}, from ${limit} on: ${share(taken.length - wrong)} right, ${share(wrong)} wrong of ${cases.length} stretches\n`,
    );
  }
}

function probabilityOf(features: Row['features']): number {
  const sum = names.reduce(
    (total, name, i) => total + (weights[i + 1] ?? 0) * features[name],
    weights[0] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

function moduleOf([bias = 0, ...others]: readonly number[], count: number): string {
  const lines = names.map((name, i) => `  ${name}: ${others[i]?.toFixed(3)},`);
  return `import type { Features } from './features.js';

/**
 * Natural log odds that the likeliest solution of a stretch is right: the intercept, and the weight of each feature. Written by
 * models/byte-shift/fit.ts from ${count} damaged stretches; its README has the result on others.
 */
export const BIAS = ${bias.toFixed(3)};
export const WEIGHTS: Features = {
${lines.join('\n')}
};
`;
}
