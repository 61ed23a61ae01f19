import { countHan } from '../language/han.js';
import { endsParagraph } from './marks.js';

/** Rows one after another without a blank one between, and what stands around them. */
export interface ItemRun {
  readonly texts: readonly string[];
  /** The row above the blank line above them, `''` if it is no text. */
  readonly above: string;
  /** Whether that is a heading, or code. */
  readonly isBelowHeading: boolean;
  readonly isBelowCode: boolean;
  /** The share of the document's paragraphs, 0 to 1, that a blank line parts from the next. */
  readonly spacing: number;
  /** How many runs the document has. */
  readonly runs: number;
}

/** Something about a run that tells a list from a paragraph of several lines. */
interface RunFeature {
  /** Stable kebab-case id: the weights name it. */
  readonly id: string;
  readonly measure: (run: ItemRun) => number;
}

const LABEL = /^[^\s：:。，]{1,14}[：:]/;
const PROGRAM = /[={}<>;]|\(\)|^[\0-\x7f]+$/;
/** TeX, or a formula of one sign a line, as some pages lay it out. */
const FORMULA = /\\[a-zA-Z]+|\$|\\\\$|^[^\p{L}\s]{1,2}$|^\p{L}$/u;
const COLON = /[：:]$/;
const CLAUSE = /[；;，,]$/;
const SHORT = 4;
const PROSE = 25;

const share = (test: (text: string) => boolean) => (run: ItemRun) =>
  run.texts.filter(test).length / run.texts.length;

/** Shares are of the lines. */
const PLAIN: readonly RunFeature[] = [
  { id: 'count', measure: ({ texts }) => Math.log(texts.length) },
  { id: 'two', measure: ({ texts }) => Number(texts.length === 2) },
  { id: 'below-colon', measure: ({ above }) => Number(COLON.test(above)) },
  { id: 'below-sentence', measure: ({ above }) => Number(endsParagraph(above)) },
  { id: 'below-heading', measure: ({ isBelowHeading }) => Number(isBelowHeading) },
  { id: 'below-code', measure: ({ isBelowCode }) => Number(isBelowCode) },
  { id: 'length', measure: ({ texts }) => Math.log(mean(texts)) },
  { id: 'longest', measure: ({ texts }) => Math.log(longest(texts)) },
  { id: 'unevenness', measure: ({ texts }) => unevenness(texts) },
  { id: 'sentences', measure: share(endsParagraph) },
  { id: 'colons', measure: share((text) => COLON.test(text)) },
  { id: 'clauses', measure: share((text) => CLAUSE.test(text)) },
  { id: 'labels', measure: share((text) => LABEL.test(text)) },
  { id: 'programs', measure: share((text) => PROGRAM.test(text)) },
  { id: 'formulas', measure: share((text) => FORMULA.test(text)) },
  { id: 'foreign', measure: share((text) => countHan(text) === 0) },
  { id: 'commas', measure: share((text) => /[，,]/.test(text)) },
  { id: 'shorts', measure: share((text) => text.length < SHORT) },
  {
    id: 'prose',
    measure: share((text) => text.length >= PROSE && endsParagraph(text) && countHan(text) > 0),
  },
  { id: 'alike', measure: ({ texts }) => alike(texts) },
  { id: 'first-colon', measure: ({ texts }) => Number(COLON.test(texts[0] ?? '')) },
  { id: 'spacing', measure: ({ spacing }) => spacing },
  { id: 'runs', measure: ({ runs }) => Math.log(runs) },
];

/** Features that say more together: below a colon long lines are items too. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['below-colon', 'count'],
  ['below-colon', 'spacing'],
  ['below-colon', 'length'],
  ['below-heading', 'labels'],
  ['sentences', 'spacing'],
  ['prose', 'spacing'],
  ['two', 'length'],
];

/** The features, in the order of the weights; of a pair the product. */
export const RUN_FEATURES: readonly RunFeature[] = [
  ...PLAIN,
  ...PAIRS.map(([one, other]) => {
    const [first, second] = [plain(one), plain(other)];
    return { id: `${one} x ${other}`, measure: (run: ItemRun) => first.measure(run) * second.measure(run) };
  }),
];

function plain(id: string): RunFeature {
  const found = PLAIN.find((feature) => feature.id === id);
  if (!found) throw new RangeError(`there is no feature ${id}`);
  return found;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function mean(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
}

/** How much lengths differ: their standard deviation, over their mean. */
function unevenness(texts: readonly string[]): number {
  const average = mean(texts);
  const variance = texts.reduce((sum, { length }) => sum + (length - average) ** 2, 0) / texts.length;
  return Math.sqrt(variance) / average;
}

/** The share of the lines that begin with the same character. */
function alike(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text[0] ?? '', (counts.get(text[0] ?? '') ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0) / texts.length;
}
