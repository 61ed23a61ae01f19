import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toMarkdownExtension } from '../../src/markdown/extension.js';
import { stringify } from '../../src/markdown/stringify.js';
import { anyText } from './arbitraries.js';

const remark = unified().data('toMarkdownExtensions', [toMarkdownExtension]).use(remarkStringify).freeze();

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const item = (...children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children });
const ordered = (start: number, ...texts: string[]): RootContent => ({
  type: 'list',
  ordered: true,
  start,
  spread: false,
  children: texts.map((text) => item(paragraph(text))),
});
const link = (url: string, value = url) => ({
  type: 'link' as const,
  title: null,
  url,
  children: [{ type: 'text' as const, value }],
});
const root = (...children: RootContent[]): Root => ({ type: 'root', children });

describe('Markdown of', () => {
  test.each<[string, Root, string]>([
    ['nothing', root(), ''],
    [
      'front matter',
      root({ type: 'yaml', value: 'title: 网贷' }, paragraph('甲')),
      '---\ntitle: 网贷\n---\n\n甲\n',
    ],
    ['empty front matter', root({ type: 'yaml', value: '' }), '---\n---\n'],
    [
      'a heading',
      root({ type: 'heading', depth: 3, children: [{ type: 'text', value: '1.1 甲' }] }),
      '### 1.1 甲\n',
    ],
    [
      'a numbered heading, where a number begins no list',
      root({ type: 'heading', depth: 2, children: [{ type: 'text', value: '1. 甲' }] }),
      '## 1. 甲\n',
    ],
    ['an item that begins with a number', root(ordered(1, '2) 甲', '3.')), '1. 2\\) 甲\n2. 3\\.\n'],
    ['an empty heading', root({ type: 'heading', depth: 2, children: [] }), '##\n'],
    ['a list', root(ordered(9, '甲', '乙'), paragraph('丙')), '9. 甲\n10. 乙\n\n丙\n'],
    ['two lists', root(ordered(1, '甲'), ordered(1, '乙')), '1. 甲\n\n1) 乙\n'],
    [
      'a list without start',
      root({ type: 'list', ordered: true, children: [item(paragraph('甲'))] }),
      '1. 甲\n',
    ],
    ['a bullet', root({ type: 'list', ordered: false, children: [item(paragraph('甲'))] }), '- 甲\n'],
    [
      'an empty item',
      root({ type: 'list', ordered: true, start: 1, spread: false, children: [item()] }),
      '1.\n',
    ],
    [
      'an item of two paragraphs',
      root({
        type: 'list',
        ordered: true,
        start: 1,
        spread: true,
        children: [item(paragraph('甲'), paragraph('乙'))],
      }),
      '1. 甲\n\n   乙\n',
    ],
    [
      'emphasis, as a remark plugin may add it',
      root({
        type: 'paragraph',
        children: [{ type: 'emphasis', children: [{ type: 'text', value: '甲' }] }],
      }),
      '*甲*\n',
    ],
    [
      'lines of a poem',
      root({
        type: 'paragraph',
        children: [{ type: 'text', value: '甲' }, { type: 'break' }, { type: 'text', value: '乙' }],
      }),
      '甲\\\n乙\n',
    ],
    [
      'an address',
      root({ type: 'paragraph', children: [{ type: 'text', value: '见 ' }, link('https://a.cn/b_c')] }),
      '见 <https://a.cn/b_c>\n',
    ],
    [
      'an address without a scheme',
      root({ type: 'paragraph', children: [link('http://www.a.cn', 'www.a.cn')] }),
      '[www.a.cn](http://www.a.cn)\n',
    ],
    [
      'a question',
      root({
        type: 'paragraph',
        children: [{ type: 'strong', children: [{ type: 'text', value: '问：甲？' }] }],
      }),
      '**问：甲？**\n',
    ],
    [
      'a table, its columns as wide as they are drawn',
      root({
        type: 'table',
        align: [null, 'right'],
        children: [
          ['名称', '价'],
          ['a|b', '5'],
        ].map((row) => ({
          type: 'tableRow',
          children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
        })),
      }),
      '| 名称 | 价 |\n| ---- | -: |\n| a\\|b |  5 |\n',
    ],
    [
      'a table of which one cell is far wider than all others together, not drawn straight',
      root({
        type: 'table',
        align: [null, 'center'],
        children: [
          ['甲', '乙'],
          ['字'.repeat(200), '5'],
          ...Array.from({ length: 30 }, () => ['丙', '6']),
        ].map((row) => ({
          type: 'tableRow',
          children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
        })),
      }),
      `| 甲 | 乙 |\n| - | :-: |\n| ${'字'.repeat(200)} | 5 |\n${'| 丙 | 6 |\n'.repeat(30)}`,
    ],
    [
      'bullets',
      root({
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: [item(paragraph('甲')), item(paragraph('乙'))],
      }),
      '- 甲\n- 乙\n',
    ],
    ['code', root({ type: 'code', lang: 'js', value: 'a\n  *b*' }), '```js\na\n  *b*\n```\n'],
    [
      'a quotation',
      root({ type: 'blockquote', children: [paragraph('甲'), paragraph('乙')] }),
      '> 甲\n>\n> 乙\n',
    ],
    ['another node', root(paragraph('甲'), { type: 'thematicBreak' }), '甲\n\n***\n'],
  ])('%s', (_, tree, expected) => {
    expect(stringify(tree)).toBe(expected);
    expect(remark.stringify(tree)).toBe(expected);
  });
});

describe('text is escaped where it would turn into Markdown or HTML', () => {
  test.each([
    ['1.1 概述', '1.1 概述'],
    ['1.5 万元', '1.5 万元'],
    ['2024. 1. 5', '2024\\. 1. 5'],
    ['1.概述', '1.概述'],
    ['1) 概述', '1\\) 概述'],
    ['1.', '1\\.'],
    ['1.　甲', '1.　甲'],
    ['1. 甲 ', '1\\. 甲&#x20;'],
    ['# 概述', '\\# 概述'],
    ['C# 与 #1', 'C# 与 #1'],
    ['*强调*', '\\*强调\\*'],
    ['$x_{i} + a_1$', '$x_{i} + a_1$'],
    ['$\\sum_{i=1}^n {y}_{i}$', '$\\sum_{i=1}^n {y}\\_{i}$'],
    ['a_b_', 'a_b\\_'],
    ['_强调_', '\\_强调\\_'],
    ['+ 甲', '\\+ 甲'],
    ['- 甲', '\\- 甲'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['> 甲', '\\> 甲'],
    ['3 > 2', '3 > 2'],
    ['<script>', '\\<script>'],
    ['3 < 2', '3 < 2'],
    ['<10086@example.com>', '\\<10086@example.com>'],
    ['<+a@example.com>', '\\<+a@example.com>'],
    ['&amp;', '\\&amp;'],
    ['甲 & 乙', '甲 & 乙'],
    ['`甲`', '\\`甲\\`'],
    ['~~~', '\\~\\~\\~'],
    ['2~3 人，5~6 人', '2\\~3 人，5\\~6 人'],
    ['[x]: y', '\\[x]: y'],
    ['![甲](乙)', '!\\[甲]\\(乙)'],
    ['| 甲 | 乙 |', '| 甲 | 乙 |'],
    ['甲\\*', '甲\\\\\\*'],
    ['https://例.cn/a_b', 'https://例.cn/a_b'],
    [' 甲 ', '&#x20;甲&#x20;'],
  ])('%s', (text, expected) => {
    expect(stringify(root(paragraph(text)))).toBe(`${expected}\n`);
  });
});

describe('the same as remark-stringify', () => {
  const paragraphs = anyText.map(paragraph);
  const headings = fc.record({
    type: fc.constant('heading' as const),
    depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
    children: anyText.map((value) => [{ type: 'text' as const, value }]),
  });
  const lists = fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.option(fc.integer({ min: -1, max: 120 })),
    spread: fc.constantFrom(true, false, null),
    children: fc.array(
      fc.array(paragraphs, { maxLength: 2 }).map((children) => item(...children)),
      { maxLength: 4 },
    ),
  });
  const yaml = fc.record({ type: fc.constant('yaml' as const), value: anyText });
  const rules = fc.constant({ type: 'thematicBreak' as const });
  const texts = anyText.map((value) => ({ type: 'text' as const, value }));
  const links = fc
    .constantFrom('https://a.cn/b?c=1_2&d', 'http://b.cn/(x)', 'ftp://c.cn', 'www.d.cn/*')
    .chain((label) => fc.constantFrom(label, `http://${label}`).map((url) => link(url, label)));
  const phrasing = fc.oneof(texts, links, fc.constant({ type: 'break' as const }));
  const lines = fc
    .array(phrasing, { minLength: 1, maxLength: 6 })
    .map((children) => ({ type: 'paragraph' as const, children }));
  const strong = fc
    .array(fc.oneof(texts, links), { minLength: 1, maxLength: 3 })
    .map((children) => ({ type: 'paragraph' as const, children: [{ type: 'strong' as const, children }] }));
  const code = fc.record({
    type: fc.constant('code' as const),
    lang: fc.constantFrom(null, 'js'),
    value: anyText,
  });
  const quotes = fc
    .array(paragraphs, { minLength: 1, maxLength: 3 })
    .map((children) => ({ type: 'blockquote' as const, children }));
  const tables = fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 3 }).map((cells) => ({
    type: 'table' as const,
    align: [null, 'right' as const],
    children: cells.map((row) => ({
      type: 'tableRow' as const,
      children: row.map((value) => ({
        type: 'tableCell' as const,
        children: [{ type: 'text' as const, value }],
      })),
    })),
  }));
  const often = (weight: number, arbitrary: fc.Arbitrary<RootContent>) => ({ weight, arbitrary });
  const trees = fc
    .array(
      fc.oneof(
        often(8, paragraphs),
        often(8, headings as fc.Arbitrary<RootContent>),
        often(3, lists),
        often(2, yaml),
        often(1, rules),
        often(4, lines),
        often(2, strong),
        often(1, code),
        often(1, quotes),
        often(1, tables),
      ),
      { maxLength: 6 },
    )
    .map((children) => root(...children));

  test('for any tree of headings, paragraphs, lists, front matter, rules, code, quotations and tables', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(stringify(tree)).toBe(remark.stringify(tree));
      }),
      { numRuns: 1000 },
    );
  });

  test('for any line of characters that are escaped somewhere', () => {
    const characters = [...'\\`*_[]()<>&!#+-=.~|{}1aé字，🀄 '];
    const line = fc
      .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(''));
    const text = line.map((value) => ({ type: 'text' as const, value }));
    const lines = fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((texts) => texts.flatMap((each, i) => (i === 0 ? [each] : [{ type: 'break' as const }, each])));
    const node = fc.oneof(
      text.map((each) => ({ type: 'heading' as const, depth: 2 as const, children: [each] })),
      lines.map((children) => ({ type: 'paragraph' as const, children })),
    );
    fc.assert(
      fc.property(node, (each) => {
        expect(stringify(root(each))).toBe(remark.stringify(root(each)));
      }),
      { numRuns: 3000 },
    );
  });
});

test('remark-stringify is loaded without a word on standard error', () => {
  const program = `
    import { stringify } from './dist/markdown/stringify.js';
    process.stdout.write(stringify(${JSON.stringify(root(paragraph(' 甲')))}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '&#x20;甲\n', stderr: '' });
});
