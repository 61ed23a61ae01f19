// A conditional logit: of the lines of a page one is the title, or none; the odds of each are a weighted sum of its features.

/** Rounds of descent (Adam), its steps, and how strongly weights are drawn to 0. It begins at 0 and draws nothing, so it gives the same each time. */
const DESCENT = { rounds: 500, step: 0.1, lastStep: 0.03, decay: 1, slope: 0.9, square: 0.99 };

/** @returns {Float64Array} weights of the features of a line, then of those of none */
export function fitChoice(pages) {
  const known = pages.filter(({ hasTitle, lines }) => !hasTitle || lines.some(({ isTitle }) => isTitle));
  const choices = known.map(choicesOf);
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  const length = choices[0][0].values.length;
  const weights = new Float64Array(length);
  const [slopes, squares] = [new Float64Array(length), new Float64Array(length)];
  for (let round = 1; round <= DESCENT.rounds; round++) {
    const gradient = weights.map((weight) => (DESCENT.decay * weight) / known.length);
    for (const [index, choice] of choices.entries())
      addGradient(choice, weights, gradient, known[index].weight / all);
    const step = round < DESCENT.rounds * 0.6 ? DESCENT.step : DESCENT.lastStep;
    for (let at = 0; at < length; at++) {
      slopes[at] = DESCENT.slope * slopes[at] + (1 - DESCENT.slope) * gradient[at];
      squares[at] = DESCENT.square * squares[at] + (1 - DESCENT.square) * gradient[at] ** 2;
      const slope = slopes[at] / (1 - DESCENT.slope ** round);
      weights[at] -= (step * slope) / (Math.sqrt(squares[at] / (1 - DESCENT.square ** round)) + 1e-8);
    }
  }
  return weights;
}

/** The index of the line that is likeliest the title; the number of lines if none is. */
export function bestOf(page, weights) {
  const odds = choicesOf(page).map(({ values }) => dot(values, weights));
  return odds.indexOf(Math.max(...odds));
}

function choicesOf({ lines, none, hasTitle }) {
  const width = lines[0]?.values.length ?? 0;
  return [
    ...lines.map(({ isTitle, values }) => ({
      isRight: isTitle,
      values: Float64Array.from([...values, ...none.map(() => 0)]),
    })),
    { isRight: !hasTitle, values: Float64Array.from([...new Array(width).fill(0), ...none]) },
  ];
}

function addGradient(choice, weights, gradient, share) {
  const odds = choice.map(({ values }) => dot(values, weights));
  const most = Math.max(...odds);
  const likely = odds.map((one) => Math.exp(one - most));
  const all = likely.reduce((sum, one) => sum + one, 0);
  const right = likely.reduce((sum, one, index) => sum + (choice[index].isRight ? one : 0), 1e-12);
  for (const [index, { isRight, values }] of choice.entries()) {
    const error = share * (likely[index] / all - (isRight ? likely[index] / right : 0));
    for (let at = 0; at < values.length; at++) gradient[at] += error * values[at];
  }
}

function dot(values, weights) {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] * weights[at];
  return sum;
}
