/** Logistic regression with a ridge, by Newton's method: small, and the same each time. */

const STEPS = 30;

/** Weights, the intercept first. */
export type Weights = readonly number[];

/**
 * Fits the log odds (natural) of an outcome.
 *
 * @param rows a row a case, all of one length
 * @param outcomes 1 or 0 a case
 * @param ridge the penalty on the squares of all weights but the intercept
 */
export function fitLogistic(rows: readonly Weights[], outcomes: readonly number[], ridge: number): Weights {
  const design = rows.map((row) => [1, ...row]);
  const size = design[0]?.length ?? 1;
  let weights: number[] = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
    const hessian = weights.map((_, at) => weights.map((__, to) => (at === to && at > 0 ? ridge : 0)));
    for (const [at, row] of design.entries()) {
      const p = probabilityOf(weights, row);
      for (const [i, value] of row.entries()) {
        gradient[i] = (gradient[i] ?? 0) + (p - (outcomes[at] ?? 0)) * value;
        const line = hessian[i] as number[];
        for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + p * (1 - p) * value * other;
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

function probabilityOf(weights: Weights, row: Weights): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}

/** Solves a symmetric positive system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const { length } = rows;
  for (let at = 0; at < length; at++) {
    const pivot = rows[at] as number[];
    for (let below = at + 1; below < length; below++) {
      const row = rows[below] as number[];
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column <= length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  const result: number[] = new Array(length).fill(0);
  for (let at = length - 1; at >= 0; at--) {
    const row = rows[at] as number[];
    let sum = row[length] ?? 0;
    for (let column = at + 1; column < length; column++) sum -= (row[column] ?? 0) * (result[column] ?? 0);
    result[at] = sum / (row[at] ?? 1);
  }
  return result;
}
