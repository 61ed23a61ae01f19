import type { Article, Line } from '../core/article.js';
import type { Kept } from '../core/kept.js';
import type { LineBreaks } from '../core/line-breaks.js';
import type { Recorder } from '../core/recorder.js';
import type { Stage } from '../core/stage.js';
import type { Options } from '../options/options.js';

/** A scrape on its way through the pipeline. */
export interface Work {
  /** The article as stages see it, but for what is kept. */
  readonly article: Article;
  /** Code, which no stage sees: `undefined` until it was looked for. */
  readonly code?: readonly Line[] | undefined;
  /** The parts of the article's lines that no stage may change. */
  readonly kept: Kept;
  /** Where the article's lines stand in the scrape. */
  readonly breaks: LineBreaks;
  readonly recorder: Recorder;
  /** The probability that the article is right, as far as a stage has said. */
  readonly confidence?: number;
  /** How much was searched until now: see `Budget`. */
  readonly searched: number;
  /** What the text is in, for people, if it is not Chinese: no further step is taken then. */
  readonly otherLanguage?: string;
}

/** One step of the pipeline: it works on what the steps before it left. */
export interface Step {
  /** What it does, in a few words. */
  readonly name: string;
  /** The stage that is run, if the step is that. */
  readonly stage?: Stage<Options>;
  run(work: Work, options: Options): Work;
}
