import { hasLineEnd } from '../core/line-breaks.js';
import { withLines } from './lines.js';
import { setCodeAside } from './set-code-aside.js';
import type { Step } from './step.js';

/**
 * Lines into which a stage put line ends (`<br>`, `&#10;`) are broken there: the stages behind this step see the text as if
 * the scrape had been written so, code that now has lines of its own included.
 */
export const breakLines: Step = {
  name: 'break lines',
  run(work, options) {
    const { article, code = [], kept, breaks } = work;
    if (!article.lines.some(hasLineEnd)) return work;
    const pieces = breaks.split(withLines(article.lines, code));
    kept.split(pieces);
    const lines = [...pieces.values()].flat();
    return setCodeAside.run({ ...work, article: { ...article, lines }, code: [] }, options);
  },
};

/** Lines that were broken are the lines of the scrape again, with the line ends in their text. */
export const joinLines: Step = {
  name: 'join lines',
  run(work) {
    return { ...work, article: { ...work.article, lines: work.breaks.join(work.article.lines) } };
  },
};
