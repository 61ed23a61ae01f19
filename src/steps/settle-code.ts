import type { Line } from '../core/article.js';
import type { Cause } from '../core/cause.js';
import type { Element } from '../core/hints.js';
import type { Stage } from '../core/stage.js';
import type { Options } from '../options/options.js';
import { containerOf, textOfElements } from './article-container.js';
import { withLines } from './lines.js';
import type { Step, Work } from './step.js';

const OUTSIDE: Cause = {
  rule: 'page-around-the-article',
  reason: 'code outside of the element that holds the article',
};
const NUMBER: Cause = { rule: 'line-numbers', reason: 'the number of a line of code' };

/**
 * Code, which no stage saw, as the stage that finds the article would leave it: without what stands outside of the article's element, above
 * or below its lines, and without numbers that stand in its lines. Only tags tell that.
 *
 * @param stage by which that is recorded, if it is one of those that were chosen
 */
export function settleCode(stage: Stage<Options>): Step {
  return {
    name: 'settle code',
    run(work, options) {
      const { article, code = [] } = work;
      if (!article.page || code.length === 0 || !options.stages.includes(stage.name)) return work;
      const causes = new Map<number, Cause>();
      const isOutside = outsideFinder(work);
      const settled = code.flatMap((line) => {
        const text = withoutNumber(line);
        if (text !== line.text) causes.set(line.number, NUMBER);
        if (!isOutside(line)) return text === line.text ? line : { ...line, text };
        causes.set(line.number, OUTSIDE);
        return [];
      });
      if (causes.size === 0) return work;
      work.recorder.add(stage, withLines(article.lines, code), withLines(article.lines, settled), { causes });
      return { ...work, code: settled };
    },
  };
}

/** Blank lines of code say not where they stand: they go with the line above. */
function outsideFinder({ article, recorder, breaks }: Work): (line: Line) => boolean {
  const filled = article.lines.filter(({ text }) => text.trim() !== '').map(({ number }) => number);
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const inPage = new Set(filled.map((number) => breaks.originOf(number)));
  const container = containerOf(textOfElements(recorder.raw, inPage));
  let isOutside = false;
  return ({ number, hints }) => {
    const isBeside = number < first || number > last;
    if (!isBeside || !container) isOutside = false;
    else if (hints) isOutside = !isWithin(hints.element, container);
    return isOutside;
  };
}

function isWithin(element: Element, container: Element): boolean {
  let around: Element | undefined = element;
  while (around && around !== container && around.depth > container.depth) around = around.parent;
  return around === container;
}

function withoutNumber({ text, hints }: Line): string {
  const number = hints?.parts.find(({ kind }) => kind === 'number');
  const isNumber = number?.start === 0 && /^\s*\d+\s*$/.test(text.slice(0, number.end));
  return isNumber ? text.slice(number.end) : text;
}
