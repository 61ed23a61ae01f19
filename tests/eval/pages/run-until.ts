import { type Article, toLines } from '../../../src/core/article.js';
import { Kept } from '../../../src/core/kept.js';
import { LineBreaks } from '../../../src/core/line-breaks.js';
import { Recorder } from '../../../src/core/recorder.js';
import { resolveOptions } from '../../../src/options/options.js';
import { stageNames, steps } from '../../../src/pipeline.js';
import type { Work } from '../../../src/steps/step.js';

/** The article as a stage gets it: after all steps before it. */
export function articleBefore(stage: string, text: string | Article): Article {
  const options = resolveOptions({ script: 'keep' }, stageNames);
  const article: Article = typeof text === 'string' ? { lines: toLines(text), metadata: {} } : text;
  const breaks = new LineBreaks();
  let work: Work = {
    article,
    kept: new Kept(),
    breaks,
    recorder: new Recorder(article.lines, breaks),
    searched: 0,
  };
  for (const step of steps) {
    if (step.name === stage) break;
    work = step.run(work, options);
  }
  return work.article;
}
