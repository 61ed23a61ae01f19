import { findCode } from '../code/find.js';
import type { Line } from '../core/article.js';
import { withLines, withoutLines } from './lines.js';
import type { Step } from './step.js';

/** Code is set aside: no stage behind this step sees it. What was set aside before is looked for again, in the lines as they are now. */
export const setCodeAside: Step = {
  name: 'set code aside',
  run(work) {
    const lines = withLines(work.article.lines, work.code ?? []);
    const { code, gutter } = findListings(lines);
    return { ...work, article: { ...work.article, lines: withoutLines(lines, code), gutter }, code };
  },
};

/** Code stands in its place again, as it was. */
export const putCodeBack: Step = {
  name: 'put code back',
  run(work) {
    const { gutter: _, ...article } = work.article;
    return { ...work, article: { ...article, lines: withLines(article.lines, work.code ?? []) }, code: [] };
  },
};

/** The lines that are code, and the numbers of those that number them. */
function findListings(lines: readonly Line[]): { code: readonly Line[]; gutter: readonly number[] } {
  const blocks = findCode(lines.map((line) => line.text));
  const indices = new Set(blocks.flatMap(({ gutter }) => gutter));
  return {
    code: blocks.flatMap(({ start, end }) =>
      lines.slice(start, end).filter((_, at) => !indices.has(start + at)),
    ),
    gutter: Array.from(indices, (index) => (lines[index] as Line).number),
  };
}
