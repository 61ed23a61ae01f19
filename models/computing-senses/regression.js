import { mulberry32 } from '../../out/eval/tests/eval/random.js';

/** FTRL-Proximal (McMahan and others, 2013): length of a step, and how strongly weights are drawn to 0. */
const DESCENT = { rounds: 6, alpha: 0.1, beta: 1, l1: 2e-5, l2: 1 };
const MOST_WEIGHT = 5;

/**
 * A logistic regression with few weights. Both senses of a word weigh the same, the texts of a sense by the square root of their rows, and words by
 * the square root of theirs. With the same rows it gives the same weights.
 *
 * @param {{ file: string, word: string, isComputing: boolean, features: string[] }[]} rows
 * @param {(feature: string) => boolean} isUsed
 * @returns {Map<string, number>}
 */
export function fitRegression(rows, isUsed) {
  const names = [...new Set(rows.flatMap(({ features }) => features))].filter(isUsed);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const isFree = names.map((name) => name.startsWith('word '));
  const weighed = weigh(rows).map((row) => ({
    ...row,
    indexes: row.features.map((name) => indexOf.get(name)).filter((index) => index !== undefined),
  }));
  const sums = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  const weightOf = (index) => {
    const l1 = isFree[index] ? 0 : DESCENT.l1 * rows.length;
    const sum = sums[index];
    if (!isFree[index] && Math.abs(sum) <= l1) return 0;
    return (
      -(sum - Math.sign(sum) * l1) / ((DESCENT.beta + Math.sqrt(squares[index])) / DESCENT.alpha + DESCENT.l2)
    );
  };
  const random = mulberry32(11);
  for (let round = 0; round < DESCENT.rounds; round++) {
    for (const { indexes, isComputing, weight } of shuffle(weighed, random)) {
      const weights = indexes.map(weightOf);
      const odds = weights.reduce((sum, each) => sum + each, 0);
      const slope = (1 / (1 + Math.exp(-odds)) - (isComputing ? 1 : 0)) * weight;
      indexes.forEach((index, i) => {
        const square = squares[index] + slope * slope;
        sums[index] += slope - ((Math.sqrt(square) - Math.sqrt(squares[index])) / DESCENT.alpha) * weights[i];
        squares[index] = square;
      });
    }
  }
  return new Map(names.map((name, index) => [name, weightOf(index)]).filter(([, weight]) => weight !== 0));
}

function weigh(rows) {
  const ofSource = countBy(rows, ({ word, file }) => `${word} ${file}`);
  const ofWord = countBy(rows, ({ word }) => word);
  const ofSense = new Map();
  for (const { word, file, isComputing } of uniqueBy(rows, ({ word, file }) => `${word} ${file}`)) {
    const key = `${word} ${isComputing}`;
    ofSense.set(key, (ofSense.get(key) ?? 0) + Math.sqrt(ofSource.get(`${word} ${file}`)));
  }
  const weights = rows.map(
    ({ word, file, isComputing }) =>
      Math.sqrt(ofWord.get(word) / ofSource.get(`${word} ${file}`)) / ofSense.get(`${word} ${isComputing}`),
  );
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / rows.length;
  return rows.map((row, i) => ({ ...row, weight: Math.min(MOST_WEIGHT, weights[i] / mean) }));
}

export function countBy(list, keyOf) {
  const counts = new Map();
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function uniqueBy(list, keyOf) {
  return new Map(list.map((each) => [keyOf(each), each])).values();
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
