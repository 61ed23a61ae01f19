import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { cleanInFull } from '../../src/clean.js';
import { toLines } from '../../src/core/article.js';
import { structureOf } from '../../src/markdown/structure.js';
import { blocksOf } from '../../src/report/blocks.js';
import { seeds } from '../support/fixtures.js';

/** The blocks of a text as `kind first-last`. */
function blocks(text: string, title?: string): string[] {
  const metadata = title === undefined ? {} : { title };
  return blocksOf(structureOf({ lines: toLines(text), metadata })).map(
    ({ kind, first, last }) => `${kind} ${first}-${last}`,
  );
}

const PROSE = '我们去公园散步，天气很好。';

describe('the blocks of an article', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '\n\n', []],
    ['paragraphs with blank lines around', `\n${PROSE}\n\n\n${PROSE}\n`, ['paragraph 2-2', 'paragraph 5-5']],
    [
      'headings',
      `散步的好处\n\n一、概述\n${PROSE}\n1.1 时间\n${PROSE}\n二、结论\n${PROSE}`,
      ['h1 1-1', 'h2 3-3', 'paragraph 4-4', 'h3 5-5', 'paragraph 6-6', 'h2 7-7', 'paragraph 8-8'],
    ],
    [
      'lists, an item at a time',
      `${PROSE}\n1. 短信\n2. 电话\n\n3. 信函\n${PROSE}`,
      ['paragraph 1-1', 'ordered 2-2', 'ordered 3-3', 'ordered 5-5', 'paragraph 6-6'],
    ],
    [
      'a list in a list',
      `${PROSE}\n- 甲\n① 乙\n② 丙\n- 丁`,
      ['paragraph 1-1', 'bulleted 2-2', 'ordered 3-3', 'ordered 4-4', 'bulleted 5-5'],
    ],
    [
      'a table, loose too',
      `${PROSE}\n年\t数\n\n一\t1\n\n二\t2\n\n${PROSE}`,
      ['paragraph 1-1', 'table 2-6', 'paragraph 8-8'],
    ],
    ['a quotation', `${PROSE}\n> 甲乙\n> 丙丁\n${PROSE}`, ['paragraph 1-1', 'quote 2-3', 'paragraph 4-4']],
    [
      'code with blank lines',
      `${PROSE}\n\`\`\`js\nf();\n\ng();\n\`\`\`\n${PROSE}`,
      ['paragraph 1-1', 'code 2-6', 'paragraph 7-7'],
    ],
    [
      'a poem',
      `${PROSE}\n\n小院无人到，\n山风自往还。\n松花落满地，\n一鸟下前湾。`,
      ['paragraph 1-1', 'verse 3-6'],
    ],
    ['a rule', `${PROSE}\n---\n${PROSE}`, ['paragraph 1-1', 'rule 2-2', 'paragraph 3-3']],
    [
      'hard-wrapped text',
      `${'今天的天气很好我们一起去公园里散步'.repeat(3)}\n`.repeat(4) + PROSE,
      ['paragraph 1-5'],
    ],
    [
      'a line that a stage parted, and one that lost its end',
      `甲乙。\u3000\u3000丙丁。\n${PROSE}`,
      ['paragraph 1-1', 'paragraph 1-1', 'paragraph 2-2'],
    ],
  ])('%s', (_label, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it('a title that is no line of the article is none', () => {
    expect(blocks(`${PROSE}\n${PROSE}`, '散步的好处')).toEqual(['paragraph 1-1', 'paragraph 2-2']);
    expect(blocks(`散步的好处\n${PROSE}`, '散步的好处')).toEqual(['h1 1-1', 'paragraph 2-2']);
  });

  it('knows the lines by their numbers, not by their places', () => {
    const lines = [
      { number: 4, text: PROSE },
      { number: 9, text: PROSE },
    ];
    expect(blocksOf(structureOf({ lines, metadata: {} }))).toEqual([
      { kind: 'paragraph', first: 4, last: 4 },
      { kind: 'paragraph', first: 9, last: 9 },
    ]);
  });
});

test('a text that is left alone has the blocks between its blank lines', () => {
  const lines = ['東京都立図書館の開館時間は午前九時です。', '入館は無料です。', '', '休館日は月曜日です。'];
  const { structure } = cleanInFull(lines.join('\n'));
  expect(blocksOf(structure)).toEqual([
    { kind: 'verse', first: 1, last: 2 },
    { kind: 'paragraph', first: 4, last: 4 },
  ]);
});

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const pages = readdirSync(PAGES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, PAGES)) }));

it.each([...seeds, ...pages])('every line of $name that holds text is in a block', ({ bytes }) => {
  const { article, metadata, structure } = cleanInFull(bytes);
  const found = blocksOf(structure);
  const covered = found.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  expect(covered).toEqual([...covered].sort((one, other) => one - other));
  const withText = article.lines.filter((line) => line.text.trim() !== '').map(({ number }) => number);
  expect(withText.filter((number) => !covered.includes(number))).toEqual([]);
  const headings = structure.children.filter((node) => node.type === 'heading').length;
  const isFirst = article.lines.some((line) => line.text.trim() === metadata.title) ? 0 : 1;
  expect(found.filter(({ kind }) => kind.startsWith('h')).length).toBe(
    headings - (metadata.title === undefined ? 0 : isFirst),
  );
});
