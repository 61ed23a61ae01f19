import { expect, test } from 'vitest';
import { markdownOf, type Row, resultOf } from './support.js';

const P = '<p>要带的东西都写在下面，出门以前再看一遍。</p>';
const T = '要带的东西都写在下面，出门以前再看一遍。';

const rows: readonly Row[] = [
  {
    label: 'bullets and numbers',
    html: `${P}<ul><li>雨伞</li><li>水壶</li></ul>${P}<ol><li>锁门</li><li>下楼</li></ol>`,
    expected: `${T}\n\n- 雨伞\n- 水壶\n\n${T}\n\n1. 锁门\n2. 下楼\n`,
  },
  {
    label: 'lists in items',
    html: `${P}<ul><li>吃的<ol><li>馒头<ul><li>两个</li></ul></li><li>咸菜</li></ol></li><li>水壶</li></ul>`,
    expected: `${T}\n\n- 吃的\n  1. 馒头\n     - 两个\n  2. 咸菜\n- 水壶\n`,
  },
  {
    label: 'a list between items is part of the one above',
    html: `${P}<ul><li>吃的</li><ul><li>馒头</li></ul><li>水壶</li></ul>`,
    expected: `${T}\n\n- 吃的\n  - 馒头\n- 水壶\n`,
  },
  {
    label: 'an item that is a single one',
    html: `${P}<ol><li>锁门</li></ol>`,
    expected: `${T}\n\n1. 锁门\n`,
  },
  {
    label: 'numbers go on where the page says so',
    html: `${P}<ol start="3"><li>锁门</li><li>下楼</li><li value="9">上车</li></ol>`,
    expected: `${T}\n\n3. 锁门\n4. 下楼\n\n9) 上车\n`,
  },
  {
    label: 'numbers that fall stand in the text',
    html: `${P}<ol reversed><li>锁门</li><li>下楼</li></ol>`,
    expected: `${T}\n\n- 2\\. 锁门\n- 1\\. 下楼\n`,
  },
  {
    label: 'numbers that a person wrote are those of the list',
    html: `${P}<ol><li>1. 锁门</li><li>2. 下楼</li></ol>${P}<ul><li>1、雨伞</li><li>2、水壶</li></ul>`,
    expected: `${T}\n\n1. 锁门\n2. 下楼\n\n${T}\n\n1. 雨伞\n2. 水壶\n`,
  },
  {
    label: 'numbers that a person wrote stay where they are others',
    html: `${P}<ul><li>3. 雨伞</li><li>水壶</li></ul>`,
    expected: `${T}\n\n- 3\\. 雨伞\n- 水壶\n`,
  },
  {
    label: 'items of several paragraphs, with code, tables and quotations',
    html: `${P}<ol><li><p>先看。</p><p>再走。</p></li><li>运行：<pre><code>ls\n\ncd</code></pre></li><li>看表<table><tr><th>站</th><th>时</th></tr><tr><td>东门</td><td>八点</td></tr></table></li><li>记住<blockquote>慢一点。</blockquote></li></ol>`,
    expected: `${T}\n\n1. 先看。\n\n   再走。\n\n2. 运行：\n   \`\`\`\n   ls\n\n   cd\n   \`\`\`\n\n3. 看表\n\n   | 站   | 时   |\n   | ---- | ---- |\n   | 东门 | 八点 |\n\n4. 记住\n\n   > 慢一点。\n`,
  },
  {
    label: 'the lines of an item',
    html: `${P}<ul><li>雨伞<br>要大的</li><li>水壶</li></ul>`,
    expected: `${T}\n\n- 雨伞\\\n  要大的\n- 水壶\n`,
  },
  {
    label: 'terms and what they mean',
    html: `${P}<dl><dt>雨伞</dt><dd>下雨时用。</dd><dt>水壶</dt><dd>装水用。</dd></dl>`,
    expected: `${T}\n\n- **雨伞**\n\n  下雨时用。\n\n- **水壶**\n\n  装水用。\n`,
  },
  {
    label: 'sections in items are sections',
    html: `<h1>出门</h1>${P}<ul><li><h2>以前</h2>${P.repeat(7)}</li><li><h2>以后</h2>${P.repeat(7)}</li></ul>`,
    expected:
      `# 出门\n\n${T}\n\n## 以前\n\n${`${T}\n\n`.repeat(7)}## 以后\n\n${`${T}\n\n`.repeat(7)}`.replace(
        /\n$/,
        '',
      ),
  },
  {
    label: 'paragraphs that are no items stay paragraphs',
    html: `${P}<p>雨伞</p><p>水壶</p><p>地图</p><p>手电</p>`,
    expected: `${T}\n\n雨伞\n\n水壶\n\n地图\n\n手电\n`,
  },
];

test.each(rows)('$label', (row) => {
  expect(markdownOf(row)).toBe(row.expected);
});

test('each item names its lines', () => {
  const { structure } = resultOf({
    html: `${P}<ul><li>吃的<ul><li>馒头</li></ul></li><li>水壶</li></ul>${P}`,
  });
  expect(structure.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  expect(structure.rows.map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [3, 3],
    [4, 4],
    [5, 5],
    [7, 7],
  ]);
  expect(structure.starts).toEqual([0, 1, 4]);
});

test('lines behind a nested list are those of its last item', () => {
  const { structure } = resultOf({
    html: `${P}<ul><li>吃的<ul><li>馒头</li></ul><pre><code>ls\ncd</code></pre></li><li>水壶</li></ul>`,
  });
  expect(structure.rows.map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [3, 3],
    [4, 6],
    [7, 7],
  ]);
});

test.each([
  ['lists', '<ul><li>甲', 4_000],
  ['quotations', '<blockquote>甲', 4_000],
  ['tables', '<table><tr><td>甲<td>', 2_000],
  ['lists in quotations', '<blockquote><ul><li>甲', 2_000],
])('%s in one another are bounded', (_, open, times) => {
  const { markdown } = resultOf({ html: `${P}${open.repeat(times)}${P}` });
  const deepest = markdown.split('\n').reduce((most, line) => Math.max(most, line.search(/[^\s>-]/)), 0);
  expect(deepest).toBeLessThan(40);
  expect(markdown.split('甲').length - 1).toBe(times);
});
