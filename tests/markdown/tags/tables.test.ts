import { expect, test } from 'vitest';
import { markdownOf, type Row } from './support.js';

const P = '<p>各站的时间和票价见下表，以站牌为准。</p>';
const T = '各站的时间和票价见下表，以站牌为准。';

const rows: readonly Row[] = [
  {
    label: 'with a head and a caption',
    html: `${P}<table><caption>票价</caption><thead><tr><th>站</th><th>价</th></tr></thead><tbody><tr><td>东门</td><td>三元</td></tr></tbody></table>${P}`,
    expected: `${T}\n\n票价\n\n| 站   | 价   |\n| ---- | ---- |\n| 东门 | 三元 |\n\n${T}\n`,
  },
  {
    label: 'with empty cells',
    html: `${P}<table><tr><th></th><th>快车</th><th>慢车</th></tr><tr><td>东门</td><td></td><td>八点</td></tr><tr><td>西门</td><td>九点</td><td></td></tr></table>`,
    expected: `${T}\n\n|      | 快车 | 慢车 |\n| ---- | ---- | ---- |\n| 东门 |      | 八点 |\n| 西门 | 九点 |      |\n`,
  },
  {
    label: 'with cells of several columns and rows: what they cover is blank',
    html: `${P}<table><tr><th>站</th><th colspan="2">时间</th></tr><tr><td rowspan="2">东门</td><td>八点</td><td>九点</td></tr><tr><td>十点</td><td>末班</td></tr></table>`,
    expected: `${T}\n\n| 站   | 时间 |      |\n| ---- | ---- | ---- |\n| 东门 | 八点 | 九点 |\n|      | 十点 | 末班 |\n`,
  },
  {
    label: 'with cells of several lines, lists and marks',
    html: `${P}<table><tr><th>站</th><th>注</th></tr><tr><td><p>东门</p><p>(地铁)</p></td><td><ul><li>可换乘</li><li>a|b</li></ul></td></tr><tr><td>西门</td><td>用 <code>a|b</code>，见<a href="https://example.org/">这里</a></td></tr></table>`,
    expected: `${T}\n\n| 站            | 注                                        |\n| ------------- | ----------------------------------------- |\n| 东门 （地铁） | 可换乘 a\\|b                               |\n| 西门          | 用 \`a\\|b\`，见[这里](https://example.org/) |\n`,
  },
  {
    label: 'aligned as all cells of a column say',
    html: `${P}<table><tr><th align="left">站</th><th style="text-align: right">价</th><th align="center">注</th></tr><tr><td>东门</td><td style="text-align:right">三元</td><td align="center">无</td></tr></table>`,
    expected: `${T}\n\n| 站   |   价 |  注 |\n| ---- | ---: | :-: |\n| 东门 | 三元 |  无 |\n`,
  },
  {
    label: 'of one column is text',
    html: `${P}<table><tr><td>东门的车八点开。</td></tr><tr><td>西门的车九点开。</td></tr></table>`,
    expected: `${T}\n\n东门的车八点开。\n\n西门的车九点开。\n`,
  },
  {
    label: 'around the page is text',
    html: `<table><tr><td>${P}${P}<h2>时间</h2>${P}</td><td>${P}</td></tr><tr><td>${P}</td><td>${P}</td></tr></table>`,
    expected: `${T}\n\n${T}\n\n## 时间\n\n${T}\n\n${T}\n\n${T}\n\n${T}\n`,
  },
  {
    label: 'in a table for layout is a table',
    html: `<table><tr><td>${P}<table><tr><th>站</th><th>价</th></tr><tr><td>东门</td><td>三元</td></tr></table></td></tr></table>`,
    expected: `${T}\n\n| 站   | 价   |\n| ---- | ---- |\n| 东门 | 三元 |\n`,
  },
];

test.each(rows)('a table $label', (row) => {
  expect(markdownOf(row)).toBe(row.expected);
});

test('spans that would fill memory make no table', () => {
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const wide = row('<td colspan="1000" rowspan="1000">甲</td>'.repeat(200));
  const html = `${P}<table>${wide}${row('<td>乙</td><td>丙</td>').repeat(3_000)}</table>`;
  expect(markdownOf({ html })).not.toContain('| ---');
});
