import { HAN } from '../../language/han.js';
import { type LanguageModel, languageModel, type Scorer } from '../../language/model/index.js';
import { sharedScorer } from '../../language/scorer.js';
import type { Candidate, Reading } from './candidates.js';
import type { Gap } from './gaps.js';
import { characterFit } from './second-opinion.js';

/** How many characters of context count on each side: the model looks back two words. */
const BEFORE = 8;
const AFTER = 5;
/** How many candidates that look best by their neighbours are scored exactly. */
const EXACT = 16;
/** Words of the table are scored exactly too, but for those that look so much worse, log10. */
const HOPELESS = 4;
/** log10 probability that a word named by the user has at least. */
const NAMED = -3;
/** How much the character model counts; the rest is the language model's of words. */
const SECOND = 0.25;
/** log10: stars mostly stand one for a character. */
const OTHER_LENGTH = -1;

const LAST_HAN = new RegExp(`[${HAN}]*$`);
const FIRST_HAN = new RegExp(`^[${HAN}]*`);

/** What stands around a gap, as the language model takes it. Members of a list are joined: 、 counts as 和. */
export interface GapContext {
  readonly before: string;
  readonly after: string;
}

export function contextOf({ before, after }: Pick<Gap, 'before' | 'after'>): GapContext {
  const left = before.slice(-BEFORE).replaceAll('、', '和');
  const right = after.slice(0, AFTER).replaceAll('、', '和');
  return { before: LAST_HAN.exec(left)?.[0] ?? '', after: FIRST_HAN.exec(right)?.[0] ?? '' };
}

/**
 * How well each candidate fits a gap, log10: the probability of the word and of what follows it after what stands
 * before, over the probability of what follows by itself. So 0 means: as if the word had been certain.
 */
export function fitOf(gap: Gap, candidates: readonly Candidate[], reading: Reading): Float64Array {
  const scorer = sharedScorer();
  const context = contextOf(gap);
  const alone = scorer.score(context.after);
  const model = languageModel();
  const mixed = mixing(gap, reading);
  const fit = approximate(context, candidates, model, scorer);
  const threshold = highest(fit, EXACT);
  const isPart = partsOfWords(context, model);
  const chosen: number[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const least = candidate.known ? threshold - HOPELESS : threshold;
    const isMissed = candidate.number < 0 && (candidate.known || candidate.elsewhere > 0);
    if ((fit[i] as number) >= least || isMissed || isPart(candidate)) chosen.push(i);
  }
  const ranked = scorer.rank(
    chosen.map((i) => (candidates[i] as Candidate).word),
    context,
  );
  const exact = new Map(ranked.map(({ text, score }) => [text, mixed(text, score - alone)]));
  for (const i of chosen) {
    const { word, named } = candidates[i] as Candidate;
    const rare = named ? Math.max(0, NAMED - scorer.score(word)) : 0;
    fit[i] = (exact.get(word) as number) + rare;
  }
  for (const [i, { word }] of candidates.entries()) fit[i] = (fit[i] as number) + lengthCost(gap, word);
  return fit;
}

/** The same of one candidate, exactly. */
export function exactFitOf(gap: Gap, { word, named }: Candidate, reading: Reading): number {
  const scorer = sharedScorer();
  const context = contextOf(gap);
  const rare = named ? Math.max(0, NAMED - scorer.score(word)) : 0;
  const first = scorer.score(word, context) - scorer.score(context.after);
  return mixing(gap, reading)(word, first) + rare + lengthCost(gap, word);
}

/** What the models say of a word together, given what that of words says. */
function mixing(gap: Gap, reading: Reading): (word: string, first: number) => number {
  if (reading === 'quick') return (_, first) => first;
  const second = characterFit(gap);
  return (word, first) => (1 - SECOND) * first + SECOND * second(word);
}

function lengthCost({ trace, length }: Gap, word: string): number {
  return trace === 'stars' && word.length !== length ? OTHER_LENGTH : 0;
}

/** How well nothing at all fits, on the same scale: what stands before and after read as one. */
export function fitOfNothing(gap: Gap, reading: Reading): number {
  const scorer = sharedScorer();
  const context = contextOf(gap);
  return mixing(gap, reading)('', scorer.score('', context) - scorer.score(context.after));
}

/** The value that so many reach, or more where values are the same; minus infinity where there are fewer. */
function highest(values: Float64Array, count: number): number {
  const best: number[] = [];
  for (const value of values) {
    if (best.length === count && value <= (best[0] as number)) continue;
    const place = best.findIndex((other) => other > value);
    best.splice(place < 0 ? best.length : place, 0, value);
    if (best.length > count) best.shift();
  }
  return best.length < count ? Number.NEGATIVE_INFINITY : (best[0] as number);
}

/** How well words fit by their neighbours alone, log10. */
export function neighbourFitOf(gap: Gap, words: readonly { readonly number: number }[]): Float64Array {
  return approximate(contextOf(gap), words, languageModel(), sharedScorer());
}

/** The fit by bigrams with the neighbouring words only: two look-ups a candidate. */
function approximate(
  { before, after }: GapContext,
  candidates: readonly Pick<Candidate, 'number'>[],
  model: LanguageModel,
  segmenter: Scorer,
): Float64Array {
  const left = numberOf(segmenter.segment(before).at(-1), model);
  const right = numberOf(segmenter.segment(after)[0], model);
  const backoff = left < 0 ? 0 : model.unigramBackoff(left);
  return Float64Array.from(candidates, ({ number }) => {
    if (number < 0) return Number.NEGATIVE_INFINITY;
    const first = left < 0 ? -1 : model.bigram(left, number);
    const fit = first < 0 ? backoff + model.unigramScore(number) : model.bigramScore(first);
    if (right < 0) return fit;
    const second = model.bigram(number, right);
    return (
      fit +
      (second < 0 ? model.unigramBackoff(number) : model.bigramScore(second) - model.unigramScore(right))
    );
  });
}

/** The candidates that make one word with a character beside them, which bigrams of words don't see: 科学 before 家. */
function partsOfWords(
  { before, after }: GapContext,
  { trie }: LanguageModel,
): (candidate: Candidate) => boolean {
  const begun = before === '' ? 0 : trie.initial(before.charCodeAt(before.length - 1));
  const isWord = (node: number) => node > 0 && trie.word(node) >= 0;
  return ({ word, path }) =>
    (after !== '' && path > 0 && isWord(trie.step(path, after.charCodeAt(0)))) ||
    (begun > 0 && isWord(trie.walk(word, begun)));
}

function numberOf(word: string | undefined, model: LanguageModel): number {
  return word === undefined ? -1 : model.word(word);
}
