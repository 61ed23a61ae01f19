import type { Line } from '../../../core/article.js';
import type { Element } from '../../../core/hints.js';
import type { Stage } from '../../../core/stage.js';
import { because } from '../rules-of-stage.js';

const PERMALINK = because('permalink', 'the sign of a link to the heading itself');

/** What a page shows as a link to the heading that it stands beside. */
const SIGN = /^[#¶§∞🔗⚓\ufe0e\ufe0f\u200b\s]+$/u;
const AT_START = /^[#¶§∞🔗⚓\ufe0e\ufe0f\u200b]+\s*(?=\S)/u;
const AT_END = /(?<=\S)\s*[#¶§∞🔗⚓\ufe0e\ufe0f\u200b]+$/u;

/** A heading is told within so many elements above its line. */
const NEAR = 6;

/** Adds to the stage that headings lose the signs of links to themselves first, lest they look like tags, and titles have them. */
export function withoutPermalinks<Options>(stage: Stage<Options>): Stage<Options> {
  return {
    ...stage,
    run(article, options) {
      if (!article.page) return stage.run(article, options);
      const causes = new Map<number, typeof PERMALINK>();
      const lines = article.lines.map((line) => {
        const text = withoutSign(line);
        if (text === line.text) return line;
        causes.set(line.number, PERMALINK);
        return { ...line, text };
      });
      if (causes.size === 0) return stage.run(article, options);
      const result = stage.run({ ...article, lines }, options);
      return { lines, ...result, causes: new Map([...causes, ...(result.causes ?? [])]) };
    },
  };
}

function withoutSign({ text, hints }: Line): string {
  if (!hints || !isHeading(hints.element)) return text;
  const signs = hints.parts.filter(
    ({ kind, start, end, element }) =>
      kind === 'link' && end - start <= 4 && (element.attributes.href ?? '').includes('#'),
  );
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last) return text;
  const isAtStart = first.start === 0 && SIGN.test(text.slice(0, first.end));
  const bare = isAtStart ? text.replace(AT_START, '') : text;
  return isAtStart && first === last ? bare : bare.replace(AT_END, '');
}

function isHeading(element: Element): boolean {
  let around: Element | undefined = element;
  for (let steps = 0; around && steps < NEAR; steps++) {
    if (/^h[1-6]$/.test(around.name)) return true;
    around = around.parent;
  }
  return false;
}
