import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';
import { countHan } from '../../language/han.js';
import { sharedScorer } from '../../language/scorer.js';
import { COMPUTING_WORDS } from './computing-words.js';
import { EVERYDAY } from './taiwan-words.js';

/**
 * Scores, in natural logarithms, from which a line alone, and a document, is about computing: held out, 0.2 % of other paragraphs
 * and 0 of 324 other documents of 20 paragraphs reach them (see `models/computing-words`).
 */
const LINE = 4;
/** A short line needs less, if it has as much for every so many of its Chinese characters. */
const SHORT_LINE = 3;
const SHORT_DENSITY = 12 / 100;
const DOCUMENT = 8;
/** A document has so many lines of them: one line about computing makes no document. */
const MIN_LINES = 2;
const TELLING = 2;
/** Words that are everyday ones too tell a little, beside others: 点击菜单. So many of them count, one each. */
const MOST_EVERYDAY = 2;
const LEAST = 2;
/** And as much for every so many Chinese characters of the document. */
const DENSITY = 2 / 100;

const weights = lazy(
  (): ReadonlyMap<string, number> =>
    new Map(
      COMPUTING_WORDS.flatMap(([weight, words]) => words.split(' ').map((word) => [word, weight] as const)),
    ),
);

/** Longer words, which the language model may have in parts: 操作|系统. */
const LONG = 3;
const longWords = lazy(() => [...weights()].filter(([word]) => word.length >= LONG));
const everyday = lazy((): ReadonlySet<string> => new Set([...EVERYDAY].map(fold)));

/** What a document says about computing. */
export class Computing {
  private readonly ofLine = new Map<string, number>();
  private whole: boolean | undefined;

  constructor(private readonly lines: readonly Line[]) {}

  /** Whether a line, or the document it is of, is about computing. Loads the language model. */
  isAbout(text: string): boolean {
    const score = this.scoreOf(text);
    const isShortAbout = score >= SHORT_LINE && score >= countHan(text) * SHORT_DENSITY;
    return score >= LINE || isShortAbout || this.isWholeAbout();
  }

  /** The scores that decide, for the reason of a change. */
  describe(text: string): string {
    const whole = this.lines.reduce((sum, line) => sum + this.scoreOf(line.text), 0);
    return `text about computing: score ${this.scoreOf(text)} of the line, ${whole} of the document`;
  }

  private isWholeAbout(): boolean {
    this.whole ??= this.judge();
    return this.whole;
  }

  private judge(): boolean {
    let score = 0;
    let han = 0;
    let telling = 0;
    for (const { text } of this.lines) {
      const own = this.scoreOf(text);
      score += own;
      if (own >= TELLING) telling++;
      han += countHan(text);
    }
    return telling >= MIN_LINES && score >= DOCUMENT && score >= han * DENSITY;
  }

  /** Each word of a line counts once. */
  private scoreOf(text: string): number {
    let score = this.ofLine.get(text);
    if (score === undefined) {
      score = 0;
      let doubtful = 0;
      const folded = fold(text);
      for (const [word, weight] of longWords()) if (folded.includes(word)) score += weight;
      for (const word of new Set(sharedScorer().segment(folded))) {
        if (word.length < LONG) score += weights().get(word) ?? 0;
        if (everyday().has(word)) doubtful++;
      }
      if (score >= LEAST) score += Math.min(doubtful, MOST_EVERYDAY);
      this.ofLine.set(text, score);
    }
    return score;
  }
}
