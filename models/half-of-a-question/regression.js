import { mulberry32 } from '../../out/eval/tests/eval/random.js';

/**
 * A logistic regression by stochastic gradients (Adagrad), both classes weighing the same. With the same rows and seed it gives the same weights.
 *
 * @param {{ isHalf: boolean, features: object }[]} rows
 * @param {{ leastCount: number, seed: number }} settings
 */
export function fitRegression(rows, { leastCount, seed }) {
  const counts = new Map();
  for (const row of rows)
    for (const [name] of named(row.features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const terms = (features) => named(features).filter(([name]) => (counts.get(name) ?? 0) >= leastCount);
  const examples = rows.map(({ isHalf, features }) => ({ isHalf, terms: terms(features) }));
  const halves = rows.filter(({ isHalf }) => isHalf).length;
  const weights = descend(examples, halves / (rows.length - halves), mulberry32(seed));
  return { weights, odds: (features) => sum(weights, terms(features)) };
}

/** Rounds over all rows, length of a step, and how strongly weights are drawn to 0. */
const DESCENT = { rounds: 12, step: 0.3, decay: 1e-4 };

function descend(examples, weightOfOthers, random) {
  const weights = new Map();
  const squares = new Map();
  for (let round = 0; round < DESCENT.rounds; round++) {
    for (const { isHalf, terms } of shuffled(examples, random)) {
      const probability = 1 / (1 + Math.exp(-sum(weights, terms)));
      const error = isHalf ? probability - 1 : probability * weightOfOthers;
      for (const [name, value] of terms) {
        const slope = error * value + (name === 'bias' ? 0 : DESCENT.decay * (weights.get(name) ?? 0));
        squares.set(name, (squares.get(name) ?? 1e-6) + slope * slope);
        weights.set(name, (weights.get(name) ?? 0) - (DESCENT.step * slope) / Math.sqrt(squares.get(name)));
      }
    }
  }
  return weights;
}

/** The terms of the sum: their names and values. */
function named({ before, after, gain, smallGain, short }) {
  return [
    ['bias', 1],
    ['gain', gain],
    ['smallGain', smallGain],
    ['short', short],
    ...before.map((text, index) => [`before${index} ${text}`, 1]),
    ...after.map((text, index) => [`after${index} ${text}`, 1]),
  ];
}

function sum(weights, terms) {
  return terms.reduce((total, [name, value]) => total + (weights.get(name) ?? 0) * value, 0);
}

function shuffled(list, random) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}
