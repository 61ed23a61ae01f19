import type { Article, Change, Finding } from './core/article.js';
import { Kept } from './core/kept.js';
import { LineBreaks } from './core/line-breaks.js';
import { Recorder } from './core/recorder.js';
import type { Stage } from './core/stage.js';
import type { Options } from './options/options.js';
import { annotations } from './stages/annotations/index.js';
import { boilerplate } from './stages/boilerplate/index.js';
import { characters } from './stages/characters/index.js';
import { mojibake } from './stages/mojibake/index.js';
import { punctuation } from './stages/punctuation/index.js';
import { replacements } from './stages/replacements.js';
import { restore } from './stages/restore/index.js';
import { script } from './stages/script/index.js';
import { breakLines, joinLines } from './steps/break-lines.js';
import { keepForeignParts } from './steps/keep-foreign-parts.js';
import { keepTaggedCode } from './steps/keep-tagged-code.js';
import { leaveOtherLanguages } from './steps/leave-other-languages.js';
import { placeParts } from './steps/place-parts.js';
import { run } from './steps/run-stage.js';
import { putCodeBack, setCodeAside, setTaggedCodeAside } from './steps/set-code-aside.js';
import { settleCode } from './steps/settle-code.js';
import type { Step, Work } from './steps/step.js';

/** All that is done to a text, in this order: nothing else changes it, or decides which of it stages see. Decision 166. */
export const steps: readonly Step[] = [
  setTaggedCodeAside,
  run(mojibake),
  leaveOtherLanguages,
  setCodeAside,
  keepForeignParts,
  keepTaggedCode,
  run(annotations),
  run(characters),
  breakLines,
  run(boilerplate),
  run(restore),
  run(replacements),
  breakLines,
  run(script),
  run(punctuation),
  settleCode(boilerplate),
  putCodeBack,
  joinLines,
  placeParts,
];

/** The stages, in the order in which they run: the steps that a caller may choose among. */
export const pipeline: readonly Stage<Options>[] = steps.flatMap(({ stage }) => stage ?? []);

/** The steps before a stage: what it sees is what they leave. */
export function stepsBefore(stage: string): readonly Step[] {
  return steps.slice(
    0,
    steps.findIndex(({ name }) => name === stage),
  );
}

/** The names of the stages, in the order in which they run. */
export const stageNames: readonly string[] = pipeline.map((stage) => stage.name);

/** An article after the pipeline, with the record of how it came about. */
export interface PipelineResult {
  readonly article: Article;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** The probability that the article is right, its lines and its title; 1 if no stage has judged that. */
  readonly confidence: number;
  /** How much was searched, over all stages: see `Budget`. Bounded by the length of the text. */
  readonly searched: number;
  /** What the text is in, for people, if it is not Chinese: then it is as it was decoded, and structure leaves it alone too. */
  readonly otherLanguage?: string;
  /** The text as it was decoded, if it is Markdown with front matter already: nothing is done to it. */
  readonly markdown?: string;
}

/**
 * Takes the steps in order, until one says that the text is to be left alone; of the stages, those that were chosen.
 *
 * @param list other steps than the program's, for those who measure one of them
 */
export function runPipeline(article: Article, options: Options, list = steps): PipelineResult {
  const breaks = new LineBreaks();
  const recorder = new Recorder(article.lines, breaks);
  let work: Work = { article, kept: new Kept(), breaks, recorder, searched: 0 };
  for (const step of list) {
    work = step.run(work, options);
    if (work.otherLanguage !== undefined) break;
  }
  const { otherLanguage } = work;
  return {
    article: work.article,
    changes: recorder.changes,
    findings: recorder.findings,
    confidence: work.confidence ?? 1,
    searched: work.searched,
    ...(otherLanguage !== undefined && { otherLanguage }),
  };
}
