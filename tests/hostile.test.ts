import { expect, test } from 'vitest';
import { clean, cleanArticle } from '../src/clean.js';
import { replay } from '../src/core/replay.js';
import { resolveOptions } from '../src/options/options.js';
import { stageNames } from '../src/pipeline.js';
import { BOILERPLATE_RULES } from '../src/stages/boilerplate/vocabulary/lines.js';
import { DAMAGED, UNDAMAGED } from './support/hostile-patterns.js';
import { mostSteps } from './support/steps.js';

// Lines made to slow a program down or to overflow its stack. One that takes exponential time never ends; one that takes
// quadratic time shows in the suite's own duration. What searches try is counted: it may not grow faster than the length.
const LONG = 20_000;
const SHORT = 2000;

test.each([...UNDAMAGED, ...DAMAGED])('many times %j', (piece) => {
  const long = piece.repeat(LONG / piece.length);
  const short = piece.repeat(SHORT / piece.length);
  for (const raw of [long, `${short}网,`, `${short}x`]) {
    const { text, changes } = clean(raw);
    expect(replay(raw, changes)).toBe(text);
    expect(clean(text).text).toBe(text);
  }
  const { searched } = cleanArticle(short, resolveOptions({}, stageNames));
  expect(searched).toBeLessThanOrEqual(mostSteps(short.length));
});

// The rules that speak of a whole line can't match one that goes on behind a line feed.
const WHOLE_LINE = BOILERPLATE_RULES.filter(({ pattern }) => pattern.source.endsWith('$'));

test.each(WHOLE_LINE)('$name: its own words many times', ({ pattern, example }) => {
  for (const character of example) expect(pattern.test(`${example}${character.repeat(200)}\nx`)).toBe(false);
});

// Tables are drawn with columns of one width and rows of one length: what one row has, all have.
test.each([
  [
    'a wide cell in a table of bars',
    `| ${'字'.repeat(2000)} | 乙 |\n|---|---|\n${'| 甲 | 乙 |\n'.repeat(400)}`,
    'text',
  ],
  [
    'a wide cell in a table of tabs',
    `名称\t价格\n${'字'.repeat(2000)}\t5\n${'苹果\t5\n'.repeat(400)}`,
    'text',
  ],
  [
    'a wide cell in a table of HTML',
    `<table><tr><th>名<th>${'字'.repeat(2000)}${'<tr><td>甲<td>乙'.repeat(400)}`,
    'html',
  ],
  ['a row of many tabs', `${'名\t'.repeat(2000)}\n${'苹\t5\n'.repeat(400)}`, 'text'],
  ['a row of many cells of HTML', `<table><tr>${'<th>名'.repeat(2000)}${'<tr><td>甲'.repeat(400)}`, 'html'],
] as const)('%s: the Markdown is about as long', (_, raw, input) => {
  const { markdown } = clean(raw, { input });
  expect(markdown.length).toBeLessThan(3 * raw.length);
});

// A call takes about 120,000 arguments, and what asks all that was found before at each line takes minutes.
test.each([
  ['lines of metadata', '来源：字\n', 'text'],
  ['lines of dates', '2024-01-01\n', 'text'],
  ['lines of code in HTML', '<pre>a = 1;\n', 'html'],
] as const)('130,000 %s', (_, line, input) => {
  const start = line.startsWith('<pre>') ? '<pre>' : '';
  const raw = `${start}${line.slice(start.length).repeat(130_000)}${'天亮以后，渡口的人渐渐多了起来，船家坐在石阶上补网。'.repeat(3)}`;
  expect(clean(raw, { input }).text).not.toBe('');
});
