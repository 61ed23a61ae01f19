import { expect, test } from 'vitest';
import { cleanArticle } from '../../src/clean.js';
import type { Element } from '../../src/core/hints.js';
import { replay } from '../../src/core/replay.js';
import { readHtml } from '../../src/html/index.js';
import { clean } from '../../src/index.js';
import { resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { HOSTILE_PAGES } from '../support/hostile-pages.js';
import { mostSteps } from '../support/steps.js';

// A page that takes quadratic time shows in the suite's own duration: at this length it takes minutes.
const LONG = 400_000;
const SHORT = 4000;

/** Deeper than any recursion goes, and 512 as browsers nest elements. */
const DEEPEST = 512;

/** So many elements are told as parts of each line that they go over. */
const MOST_OPEN = 24;

const OPTIONS = resolveOptions({ input: 'html' }, stageNames);
const pages = Object.entries(HOSTILE_PAGES);

test.each(pages)('%s: are read, and what is kept is bounded', (_, pageOf) => {
  const html = pageOf(LONG);
  const { lines, page } = readHtml(html);
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const parts = lines.reduce((sum, { hints }) => sum + (hints?.parts.length ?? 0), 0);
  expect(characters + lines.length).toBeLessThanOrEqual(html.length + 1);
  expect(parts).toBeLessThanOrEqual(lines.length * MOST_OPEN + html.length / '<b>'.length);
  expect(page.images.length).toBeLessThanOrEqual(html.length / '<img'.length);
  let deepest = 0;
  for (const { hints } of lines) if (hints) deepest = Math.max(deepest, depthOf(hints.element));
  expect(deepest).toBeLessThanOrEqual(DEEPEST);
});

function depthOf(element: Element): number {
  let depth = 0;
  for (let at: Element | undefined = element; at; at = at.parent) depth++;
  return depth - 1;
}

test.each(pages)('%s: are cleaned in steps that grow with the length', (_, pageOf) => {
  const html = pageOf(SHORT);
  const { searched } = cleanArticle(html, OPTIONS);
  expect(searched).toBeLessThanOrEqual(mostSteps(html.length));
  const { raw, text, changes } = clean(html, { input: 'html' });
  expect(replay(raw, changes)).toBe(text);
});

test('values of attributes are not kept beyond what a page needs', () => {
  const { lines, page } = readHtml(
    `<a href="${'x'.repeat(LONG)}" class="${'a '.repeat(LONG)}">字</a><img src="${'x'.repeat(LONG)}">`,
  );
  expect(lines[0]?.hints?.element.attributes).toEqual({});
  expect(page.images).toEqual([]);
});
