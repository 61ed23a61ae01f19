import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';
import { AROUND, BEFORE, BEHIND, NEAR, WORDS } from './computing-senses.js';
import { contentOf, featuresAt, restOf, type Token, tokensOf } from './sense-features.js';
import { senseWords } from './taiwan-words.js';

/** The odds, in natural logarithms, from which a word stands in its sense of computing. Chosen in decision 246. */
const LEAST_ODDS = 0.7;
/** A word has one sense throughout a document, the mean of its places, but for places that are so far from the bar. */
const STRONG_ODDS = 1.5;
/** So many places of a word are asked at most. */
const MOST_PLACES = 100;
/** Beside everyday words another word of several senses says little: 他支持对象做项目. */
const SHARE_OF_SENSE_WORDS = 0.5;
/** Those of them that everyday text hardly has say what they say. */
const TECHNICAL = new Set(
  '函数 句柄 枚举 脚本 回调 表达式 转义字符 重载 嵌套 多态 粘贴 导入 导出'.split(' '),
);
/** A line has one subject: a word of it that is clearly of computing speaks for the others. */
const CLEAR_ODDS = 0.6;
const ODDS_OF_COMPANION = 0.7;
/**
 * A document is about computing by the mean weight of its content words, of which there are as many more of weight 0: held out, 95 %
 * of documents about computing are above `LEAST_MEAN` and 95 % of the others below it. What is above, up to `MOST_MEAN`, adds to the
 * odds of each word. What is far below, as of a judgment, takes a little; everyday prose takes nothing from a sentence about
 * computing.
 */
const SMOOTHING = 20;
const LEAST_MEAN = 0.03;
const MOST_MEAN = 0.15;
const ODDS_OF_MEAN = 20;
const PROSE_MEAN = -0.06;
const LEAST_OF_OTHERS = -0.2;
const ODDS_OF_OTHERS = 10;

const weights = lazy(
  (): ReadonlyMap<string, number> =>
    new Map(
      Object.entries({ word: WORDS, before: BEFORE, behind: BEHIND, around: AROUND, near: NEAR }).flatMap(
        ([kind, rows]) =>
          rows.flatMap(([weight, features]) =>
            features
              .split(' ')
              .map((feature) => [`${kind} ${feature}`, weight * shareOf(kind, feature, weight)] as const),
          ),
      ),
    ),
);

function shareOf(kind: string, feature: string, weight: number): number {
  const isCompanion =
    weight > 0 &&
    (kind === 'around' || kind === 'near') &&
    senseWords().has(feature) &&
    !TECHNICAL.has(feature);
  return isCompanion ? SHARE_OF_SENSE_WORDS : 1;
}

/** What the content words of a text say together. */
interface Subject {
  readonly sum: number;
  readonly count: number;
}

/** Tells in which of its senses a word of a document stands: 菜单 of a program or of a restaurant. */
export class Computing {
  private readonly ofLine = lazy(
    () => new Map(this.lines.map(({ text }) => [fold(text), subjectOf(contentOf(tokensOf(fold(text))))])),
  );
  private readonly whole = lazy(() => {
    const all = this.lines.map(({ text }) => this.ofLine().get(fold(text)) ?? NOTHING);
    return all.reduce((total, each) => add(total, each), NOTHING);
  });
  /** Of one line many places are asked for: it is read once. */
  private line: ReadLine | undefined;
  private readonly means = new Map<string, number>();

  constructor(private readonly lines: readonly Line[]) {}

  /**
   * How much the words near a place, and the document, speak for the sense of computing: at 0 and above it is that.
   *
   * @param text a line of the document
   * @param word the word by which the model knows it, Simplified
   */
  oddsAt(text: string, start: number, end: number, word: string): number {
    const odds = this.oddsOfPlace(text, start, end, word);
    return Math.abs(odds) >= STRONG_ODDS ? odds : (this.meanOf(word) ?? odds);
  }

  /** The mean odds of a word's places in the document; `undefined` where it has one or none. */
  private meanOf(word: string): number | undefined {
    let mean = this.means.get(word);
    if (mean === undefined) {
      const odds = this.placesOf(word).map(([text, at]) =>
        this.oddsOfPlace(text, at, at + word.length, word),
      );
      mean = odds.length > 1 ? odds.reduce((sum, each) => sum + each, 0) / odds.length : Number.NaN;
      this.means.set(word, mean);
    }
    return Number.isNaN(mean) ? undefined : mean;
  }

  private placesOf(word: string): [text: string, at: number][] {
    const places: [string, number][] = [];
    for (const text of this.ofLine().keys()) {
      for (
        let at = text.indexOf(word);
        at >= 0 && places.length < MOST_PLACES;
        at = text.indexOf(word, at + 1)
      )
        places.push([text, at]);
    }
    return places;
  }

  private oddsOfPlace(text: string, start: number, end: number, word: string): number {
    if (this.line?.text !== text) this.line = readLine(text);
    const { tokens, clear } = this.line;
    const first = indexAt(tokens, start);
    const last = indexAt(tokens, end);
    const hasCompanion = clear.some((index) => index < first || index >= last);
    const odds = oddsOf(tokens, first, last, word) + (hasCompanion ? ODDS_OF_COMPANION : 0);
    return odds - LEAST_ODDS + this.oddsOfDocument(text, subjectOf(restOf(tokens, first, last)));
  }

  /** The document but for the line, and what of the line is away from the place. */
  private oddsOfDocument(text: string, rest: Subject): number {
    const { sum, count } = add(add(this.whole(), this.ofLine().get(fold(text)) ?? NOTHING, -1), rest);
    const mean = sum / (count + SMOOTHING);
    if (mean < PROSE_MEAN) return (Math.max(mean, LEAST_OF_OTHERS) - PROSE_MEAN) * ODDS_OF_OTHERS;
    return Math.max(0, Math.min(mean, MOST_MEAN) - LEAST_MEAN) * ODDS_OF_MEAN;
  }
}

interface ReadLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The indexes of the words that are clearly in their sense of computing. */
  readonly clear: readonly number[];
}

function readLine(text: string): ReadLine {
  const tokens = tokensOf(fold(text));
  const clear = [...tokens.keys()].filter((index) => {
    const word = (tokens[index] as Token).text;
    return senseWords().has(word) && oddsOf(tokens, index, index + 1, word) >= CLEAR_ODDS;
  });
  return { text, tokens, clear };
}

/** The odds by what stands around a word in its line. */
function oddsOf(tokens: readonly Token[], first: number, end: number, word: string): number {
  let odds = 0;
  for (const feature of featuresAt(tokens, first, end, word)) odds += weights().get(feature) ?? 0;
  return odds;
}

const NOTHING: Subject = { sum: 0, count: 0 };

function add(one: Subject, other: Subject, times = 1): Subject {
  return { sum: one.sum + times * other.sum, count: one.count + times * other.count };
}

function subjectOf(content: ReadonlySet<string>): Subject {
  let sum = 0;
  for (const word of content) sum += weights().get(`around ${word}`) ?? 0;
  return { sum, count: content.size };
}

/** The index of the first token that begins at an offset or behind it. */
function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
