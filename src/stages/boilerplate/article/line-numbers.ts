import type { Stage } from '../../../core/stage.js';
import { because } from '../rules-of-stage.js';

const NUMBER = because('line-numbers', 'the number of a line of code');

/** Adds to the stage that the numbers beside code go first, lest they look like a list or a menu. */
export function withoutLineNumbers<Options>(stage: Stage<Options>): Stage<Options> {
  return {
    ...stage,
    run(article, options) {
      if (!article.gutter || article.gutter.length === 0) return stage.run(article, options);
      const numbers = new Set(article.gutter);
      const left = { ...article, lines: article.lines.filter(({ number }) => !numbers.has(number)) };
      const result = stage.run(left, options);
      const causes = new Map([...numbers].map((number) => [number, NUMBER] as const));
      return { ...left, ...result, causes: new Map([...causes, ...(result.causes ?? [])]) };
    },
  };
}
