import type { Article, Line } from '../core/article.js';
import type { Kept } from '../core/kept.js';
import { withLineFeeds } from '../core/line-breaks.js';
import type { Stage, StageResult } from '../core/stage.js';
import type { Options } from '../options/options.js';
import { withLines } from './lines.js';
import type { Step, Work } from './step.js';

/** The step that runs a stage, if it is one of those that were chosen, and records what it changed and found. */
export function run(stage: Stage<Options>): Step {
  return {
    name: stage.name,
    stage,
    run: (work, options) => (options.stages.includes(stage.name) ? runStage(stage, work, options) : work),
  };
}

function runStage(stage: Stage<Options>, work: Work, options: Options): Work {
  const { article, kept } = work;
  const result = keeping(kept, stage, article, options);
  const next: Article = {
    ...article,
    lines: result.lines ? withLineFeeds(result.lines) : article.lines,
    metadata: result.metadata ?? article.metadata,
    ...(result.contents && { contents: result.contents }),
    ...(result.sites && { sites: result.sites }),
  };
  work.recorder.add(stage, whole(article.lines, work), whole(next.lines, work), result);
  kept.add(result.kept, next.lines);
  const { confidence = work.confidence, steps = 0 } = result;
  return {
    ...work,
    article: next,
    searched: work.searched + steps,
    ...(confidence !== undefined && { confidence }),
  };
}

/** Runs a stage on an article whose kept parts it can't change: an edit that did is not made. */
function keeping(kept: Kept, stage: Stage<Options>, article: Article, options: Options): StageResult {
  if (stage.seesKept) {
    const { lines = article.lines, ...result } = stage.run(article, options);
    return { ...result, lines: kept.check(article.lines, lines) };
  }
  const seen = kept.hide(article);
  return kept.reveal(article, seen, stage.run(seen, options));
}

/** The lines as the record wants them: of a line that was broken all parts, code too. */
function whole(lines: readonly Line[], { breaks, code = [] }: Work): readonly Line[] {
  return breaks.areMade ? withLines(lines, code) : lines;
}
