export const HALF_ODDS_FILE = new URL('../../src/stages/restore/half-model.ts', import.meta.url);

/** Weights closer to 0 than this are left out: natural log odds. */
const LEAST_WEIGHT = 0.1;

/** The text of the file. */
export function modelFile({ weights }, rows) {
  const number = (name) => (weights.get(name) ?? 0).toFixed(3);
  const table = (prefix, length) =>
    JSON.stringify(
      [...weights]
        .filter(([name, weight]) => name.startsWith(`${prefix} `) && Math.abs(weight) >= LEAST_WEIGHT)
        .map(([name, weight]) => [name.slice(prefix.length + 1), weight])
        .filter(([text]) => text.length === length)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([text, weight]) => `${text}${weight.toFixed(1)}`)
        .join('\t'),
    );
  const halves = rows.filter(({ isHalf }) => isHalf).length;
  return `/** A logistic regression; a table of weights has a text of one or two characters, and its weight right behind it, tabs between. */
export interface HalfModel {
  readonly bias: number;
  /** For each power of ten by which the language model finds the text likelier with 题. */
  readonly gain: number;
  /** The same, up to where it hardly speaks for 题. */
  readonly smallGain: number;
  /** Where the gain is less than what names and speech need. */
  readonly short: number;
  readonly before: readonly [one: string, two: string];
  readonly after: readonly [one: string, two: string];
}

/**
 * What the characters beside a 问 say about whether its 题 is missing: natural log odds. Folded; letters are \`a\`,
 * digits \`0\`, marks half-width, quotation marks \`"\`; \`^\` and \`$\` are the ends of the line. Written by models/half-of-a-question/fit.js
 * from ${halves.toLocaleString('en')} 问题 of which 题 was taken, and ${(rows.length - halves).toLocaleString('en')} 问 of clean text; its README has the result.
 */
export const HALF_MODEL: HalfModel = {
  bias: ${number('bias')},
  gain: ${number('gain')},
  smallGain: ${number('smallGain')},
  short: ${number('short')},
  before: [
    ${table('before0', 1)},
    ${table('before1', 2)},
  ],
  after: [
    ${table('after0', 1)},
    ${table('after1', 2)},
  ],
};
`;
}
