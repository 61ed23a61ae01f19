import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { type Metadata, toLines } from '../../src/article.js';
import { stringify } from '../../src/markdown/stringify.js';
import { toMdast } from '../../src/markdown/structure.js';
import { anyLines, anyText, numbered } from './arbitraries.js';

const treeOf = (text: string, metadata: Metadata = {}) => toMdast({ lines: toLines(text), metadata });

const text = (value: string) => ({ type: 'text', value });
const heading = (depth: number, value: string) => ({ type: 'heading', depth, children: [text(value)] });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const list = (start: number, ...values: string[]) => ({
  type: 'list',
  ordered: true,
  start,
  spread: false,
  children: values.map((value) => ({ type: 'listItem', spread: false, children: [paragraph(value)] })),
});

/** The texts of a tree as lines, from which the same tree should come out. */
const rows = (tree: Root) =>
  tree.children.flatMap((node) => (node.type === 'list' ? listRows(node) : [firstText(node)]));
const listRows = (node: Extract<RootContent, { type: 'list' }>) =>
  node.children.map((child, index) => `${(node.start ?? 1) + index}. ${firstText(child)}`);
const firstText = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? firstText(node.children[0] as Nodes) : '';

describe('the tree of', () => {
  test.each<[string, string, Metadata, object[]]>([
    [
      'an article',
      '网贷催收\n\n小编导语\n\n近年来。\n\n一、概述\n1.1 背景\n\n短信催收、 催收。\n1.1.1 心理\n好。\n六、小编总结\n完。',
      { title: '网贷催收' },
      [
        heading(1, '网贷催收'),
        heading(2, '小编导语'),
        paragraph('近年来。'),
        heading(2, '一、概述'),
        heading(3, '1.1 背景'),
        paragraph('短信催收、 催收。'),
        heading(4, '1.1.1 心理'),
        paragraph('好。'),
        heading(2, '六、小编总结'),
        paragraph('完。'),
      ],
    ],
    [
      'a title amid the lines',
      '首页\n网贷\n好。',
      { title: '网贷' },
      [paragraph('首页'), heading(1, '网贷'), paragraph('好。')],
    ],
    [
      'a title that is blank at its ends',
      '　网贷\n好。',
      { title: ' 网贷' },
      [heading(1, '网贷'), paragraph('好。')],
    ],
    [
      'a title twice',
      '网贷\n好。\n网贷',
      { title: '网贷' },
      [heading(1, '网贷'), paragraph('好。'), paragraph('网贷')],
    ],
    ['a title that is no line', '好。', { title: '网贷' }, [heading(1, '网贷'), paragraph('好。')]],
    [
      'a title that looks like a section',
      '一、网贷\n好。',
      { title: '一、网贷' },
      [heading(1, '一、网贷'), paragraph('好。')],
    ],
    [
      'a title that is a sentence',
      '网贷。\n好。',
      { title: '网贷。' },
      [heading(1, '网贷。'), paragraph('好。')],
    ],
    ['a title that nobody found', '怎么办？\n好。', {}, [heading(1, '怎么办？'), paragraph('好。')]],
    ['a blank title', '怎么办？\n好。', { title: ' ' }, [heading(1, '怎么办？'), paragraph('好。')]],
    ['a sentence at the head', '近年来。\n好。', {}, [paragraph('近年来。'), paragraph('好。')]],
    [
      'a long line at the head',
      `${'网'.repeat(41)}\n好。`,
      {},
      [paragraph('网'.repeat(41)), paragraph('好。')],
    ],
    ['a section at the head', '前言\n好。', {}, [heading(2, '前言'), paragraph('好。')]],
    ['a list at the head', '1. 甲\n2. 乙', {}, [list(1, '甲', '乙')]],
    ['one line', '网贷', {}, [paragraph('网贷')]],
    ['a title without an article', '', { title: '网贷' }, []],
    ['blank lines', '\n  \n　', {}, []],
    [
      'lists, with blank lines between items',
      '好。\n1. 短信\n\n2. 电话\n3、上门\n4、信件\n5. 其他\n（1）甲\n（2）乙',
      {},
      [
        paragraph('好。'),
        list(1, '短信', '电话'),
        list(3, '上门', '信件'),
        paragraph('5. 其他'),
        list(1, '甲', '乙'),
      ],
    ],
    [
      'a number alone',
      '好。\n2024. 1. 5\n1. 短信\n好。',
      {},
      ['好。', '2024. 1. 5', '1. 短信', '好。'].map(paragraph),
    ],
    [
      'headings that look like a list',
      '好。\n1.1 甲\n1.2 乙',
      {},
      [paragraph('好。'), heading(3, '1.1 甲'), heading(3, '1.2 乙')],
    ],
  ])('%s', (_, lines, metadata, expected) => {
    expect(treeOf(lines, metadata)).toEqual({ type: 'root', children: expected });
  });
});

describe('laws', () => {
  test('Markdown is read back as the tree it was made of; NUL is U+FFFD in Markdown', () => {
    fc.assert(
      fc.property(anyLines, fc.option(anyText, { nil: undefined }), (lines, title) => {
        const tree = toMdast({ lines, metadata: title === undefined ? {} : { title } });
        expect(plain(fromMarkdown(stringify(tree)))).toEqual(plain(tree));
      }),
      { numRuns: 1000 },
    );
  });

  test('paragraphs read again as lines stay the same', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = toMdast({ lines, metadata: {} });
        expect(toMdast({ lines: numbered(rows(tree).flatMap((row) => [row, ''])), metadata: {} })).toEqual(
          tree,
        );
      }),
    );
  });

  test('no line with text is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[网贷催收]{1,9}[。？]?$/)), (texts) => {
        expect(rows(toMdast({ lines: numbered(texts), metadata: {} }))).toEqual(texts);
      }),
    );
  });

  /** Without positions, and with what the parser adds. */
  function plain(node: unknown): unknown {
    const json = JSON.stringify(node, (key, value) =>
      key === 'position' || key === 'checked' ? undefined : value,
    );
    return JSON.parse(json.replaceAll('\\u0000', '\ufffd'));
  }
});

describe('the seeds, annotations taken off', () => {
  const seeds = new URL('../../fixtures/seeds/', import.meta.url);
  test.each([
    ['000', '愛又米網貸瘋狂催收', { heading1: 1, heading2: 7, heading3: 12, heading4: 0, list: 0 }],
    ['001', '中網e貸瘋狂催收', { heading1: 1, heading2: 7, heading3: 15, heading4: 0, list: 1 }],
    [
      '002',
      '及貸上門催收嚴重嗎?了解催收的真實情況',
      { heading1: 1, heading2: 6, heading3: 12, heading4: 5, list: 0 },
    ],
    ['003', '微網貸逾期暴力催收', { heading1: 1, heading2: 7, heading3: 15, heading4: 0, list: 0 }],
    ['004', '及貸催收又開始怎么辦?', { heading1: 1, heading2: 8, heading3: 13, heading4: 0, list: 0 }],
  ])('%s', (name, title, expected) => {
    const file = readdirSync(seeds).find((entry) => entry.startsWith(name)) as string;
    const raw = readFileSync(new URL(file, seeds), 'utf8');
    const tree = treeOf(raw.replace(/\([a-zà-ǜ]+\)/gu, ''), { title });
    const counts: Record<string, number> = { heading1: 0, heading2: 0, heading3: 0, heading4: 0, list: 0 };
    for (const node of tree.children) {
      const type = node.type === 'heading' ? `heading${node.depth}` : node.type;
      if (type in counts) counts[type] = (counts[type] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
    expect(tree.children.filter((node) => firstText(node) === title)[0]).toEqual(heading(1, title));
    expect(tree.children.filter((node) => node.type === 'list')).toEqual(
      name !== '001'
        ? []
        : [
            list(
              1,
              '短信催收:借款逾期后,平臺會通過短信提醒借款人還款。',
              '催收:如果借款人未在規定時間內還款,催收員會通過 進行催收。',
              '上門催收:在多次催收無果的情況下,平臺可能會采取上門催收的方式。',
            ),
          ],
    );
  });
});
