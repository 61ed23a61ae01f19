import type { Stage } from '../../../core/stage.js';

const REASON = 'the number of a line of code';

/** Adds to the stage that the numbers beside code go first, lest they look like a list or a menu. */
export function withoutLineNumbers<Options>(stage: Stage<Options>): Stage<Options> {
  return {
    ...stage,
    run(article, options) {
      if (!article.gutter || article.gutter.length === 0) return stage.run(article, options);
      const numbers = new Set(article.gutter);
      const left = { ...article, lines: article.lines.filter(({ number }) => !numbers.has(number)) };
      const result = stage.run(left, options);
      const reasons = new Map([...numbers].map((number) => [number, REASON] as const));
      return { ...left, ...result, reasons: new Map([...reasons, ...(result.reasons ?? [])]) };
    },
  };
}
