/** One example: named features, and whether the word is right. */
export interface Row<Name extends string> {
  readonly features: Readonly<Record<Name, number>>;
  readonly isRight: boolean;
}

/** A regression, in natural logarithm. */
export interface Logistic<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

/** The log odds that a model gives a row. */
export function oddsOf<Name extends string>(
  { bias, weights }: Logistic<Name>,
  features: Readonly<Record<Name, number>>,
): number {
  let odds = bias;
  for (const name in weights) odds += weights[name] * features[name];
  return odds;
}

const STEPS = 1200;
const RATE = 0.05;
/** Weights are kept small by this much: no feature may outvote all others on what few rows say. */
const RIDGE = 1e-5;
/** Of the Adam rule: how long the mean of the gradient and of its square are remembered. */
const MEMORY = { mean: 0.9, square: 0.999 } as const;

/** A logistic regression by gradient descent (Adam) on all rows; the same rows give the same weights. */
export function fitLogistic<Name extends string>(rows: readonly Row<Name>[]): Logistic<Name> {
  const names = Object.keys(rows[0]?.features ?? {}) as Name[];
  const width = names.length + 1;
  const table = rows.map(({ features, isRight }) => ({
    values: Float64Array.from([1, ...names.map((name) => features[name])]),
    target: Number(isRight),
  }));
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(width);
    for (const { values, target } of table) {
      let odds = 0;
      for (let i = 0; i < width; i++) odds += (weights[i] as number) * (values[i] as number);
      const error = 1 / (1 + Math.exp(-odds)) - target;
      for (let i = 0; i < width; i++) gradient[i] = (gradient[i] as number) + error * (values[i] as number);
    }
    for (let i = 0; i < width; i++) {
      const slope = (gradient[i] as number) / rows.length + (i === 0 ? 0 : RIDGE * (weights[i] as number));
      mean[i] = MEMORY.mean * (mean[i] as number) + (1 - MEMORY.mean) * slope;
      square[i] = MEMORY.square * (square[i] as number) + (1 - MEMORY.square) * slope * slope;
      const scaled = (mean[i] as number) / (1 - MEMORY.mean ** step);
      const size = Math.sqrt((square[i] as number) / (1 - MEMORY.square ** step)) + 1e-8;
      weights[i] = (weights[i] as number) - (RATE * scaled) / size;
    }
  }
  const named = Object.fromEntries(names.map((name, i) => [name, weights[i + 1] as number]));
  return { bias: weights[0] as number, weights: named as Record<Name, number> };
}
