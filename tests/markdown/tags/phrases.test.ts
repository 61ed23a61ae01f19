import { createRequire } from 'node:module';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markdownOf, type Row, resultOf } from './support.js';

const require = createRequire(import.meta.url);
const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown');

const BASE = 'https://example.org/posts/river.html';
const P = '<p>这一段说的是春天的小河，河水慢慢流过村口。</p>';
const T = '这一段说的是春天的小河，河水慢慢流过村口。';

const links: readonly Row[] = [
  {
    label: 'relative to the page is absolute',
    html: `<p>沿着<a href="../map/a%20b.html?x=1#top">这张图</a>走，<a href="/all">再看</a>。</p>`,
    base: BASE,
    expected:
      '沿着[这张图](https://example.org/map/a%20b.html?x=1#top)走，[再看](https://example.org/all)。\n',
  },
  {
    label: 'stays as written where nothing says where the page is from',
    html: `<p>沿着<a href="../map.html">这张图</a>走到<a href="//example.org/x">村口</a>的石桥。</p>`,
    expected: '沿着[这张图](../map.html)走到[村口](//example.org/x)的石桥。\n',
  },
  {
    label: 'to a script or a place in the page is text',
    html: `<p>沿着<a href="javascript:void(0)">这张图</a>走到<a href="#bridge">石桥</a>，再看<a href="${BASE}#end">文末</a>的注。</p>`,
    base: BASE,
    expected: '沿着这张图走到石桥，再看文末的注。\n',
  },
  {
    label: 'whose address has brackets and blanks is read back',
    html: `<p>沿着<a href="https://example.org/a(b) c&quot;">这张图</a>走到村口的石桥。</p>`,
    expected: '沿着[这张图](https://example.org/a\\(b\\)%20c%22)走到村口的石桥。\n',
  },
  {
    label: 'that shows its address is one',
    html: `<p>沿着图走，见 <a href="https://example.org/map">https://example.org/map</a> 这一页。</p>`,
    expected: '沿着图走，见 <https://example.org/map> 这一页。\n',
  },
  {
    label: 'behind a note goes if it is a sign',
    html: `<p>注：石桥是明代的，后来修过。<a href="#r1">↩</a></p>`,
    expected: '注：石桥是明代的，后来修过。\n',
  },
  {
    label: 'follows its text where a stage changes the line',
    html: `<p>&amp;ldquo;走吧&amp;rdquo;,他说(很轻),然后沿着<a href="https://example.org/map">这张(新)图,</a>走到村口的石桥。</p>`,
    expected: '“走吧”，他说（很轻），然后沿着[这张（新）图，](https://example.org/map)走到村口的石桥。\n',
  },
];

const emphases: readonly Row[] = [
  {
    label: 'beside Chinese characters',
    html: '<p>河水<strong>慢慢</strong>流过<em>村口</em>的石桥，桥边有人。</p>',
    expected: '河水**慢慢**流过*村口*的石桥，桥边有人。\n',
  },
  {
    label: 'without the marks at its ends, beside which it would not be read',
    html: '<p>河水<b>“慢慢”</b>流过，<b>注意：</b>水很深，<b>（村口）</b>有桥。</p>',
    expected: '河水“**慢慢**”流过，**注意**：水很深，（**村口**）有桥。\n',
  },
  {
    label: 'with the marks at its ends where it is read',
    html: '<p><b>注意：</b>“水很深，桥很窄，过桥的人要慢一点走。”</p>',
    expected: '**注意：**“水很深，桥很窄，过桥的人要慢一点走。”\n',
  },
  {
    label: 'of marks alone is none',
    html: '<p>河水慢慢流过<b>——</b>村口的石桥，桥边有人。</p>',
    expected: '河水慢慢流过——村口的石桥，桥边有人。\n',
  },
  {
    label: 'that touches emphasis is one with it',
    html: '<p>河水<b>慢慢</b><b>流过</b>村口，<b>石</b><i>桥</i>边有人。</p>',
    expected: '河水**慢慢流过**村口，**石**桥边有人。\n',
  },
  {
    label: 'beside stars is none',
    html: '<p>河水*<b>慢慢</b>流过村口的石桥，桥边有人。</p>',
    expected: '河水\\*慢慢流过村口的石桥，桥边有人。\n',
  },
  {
    label: 'around links and code',
    html: '<p>请看<b><a href="https://example.org/">地图</a></b>，或者用 <b><code>ls</code></b> 列出来看。</p>',
    expected: '请看[**地图**](https://example.org/)，或者用 **`ls`** 列出来看。\n',
  },
  {
    label: 'of whole lines is none where many have it',
    html: `<p><b>河水慢慢流过村口。</b></p><p><b>桥边坐着一个人。</b></p><p><b>他在等一条船。</b></p><p>船没有来。</p>`,
    expected: '河水慢慢流过村口。\n\n桥边坐着一个人。\n\n他在等一条船。\n\n船没有来。\n',
  },
  {
    label: 'of a whole line stays where few have it',
    html: `${P}${P}${P}<p><b>过桥的人要慢一点走，水很深。</b></p>`,
    expected: `${`${T}\n\n`.repeat(3)}**过桥的人要慢一点走，水很深。**\n`,
  },
];

const code: readonly Row[] = [
  {
    label: 'is not changed, and printed as code',
    html: '<p>用 <code>&lt;div&gt;,,,</code> 和<kbd>Ctrl+C</kbd>，还有 <code>a`b</code>，别的不用。</p>',
    expected: '用 `<div>,,,` 和`Ctrl+C`，还有 ``a`b``，别的不用。\n',
  },
];

describe('links', () => {
  test.each(links)('a link $label', (row) => expect(markdownOf(row)).toBe(row.expected));
});

describe('emphasis', () => {
  test.each(emphases)('$label', (row) => expect(markdownOf(row)).toBe(row.expected));
});

describe('code within lines', () => {
  test.each(code)('$label', (row) => expect(markdownOf(row)).toBe(row.expected));
});

test.each([...links, ...emphases, ...code])('$label: Markdown is read back as it was meant', (row) => {
  const { structure, markdown } = resultOf(row);
  const outline = (nodes: readonly Nodes[]): unknown[] =>
    nodes.map((node) => [
      node.type,
      'url' in node ? node.url : '',
      'children' in node ? outline(node.children) : 'value' in node ? node.value : '',
    ]);
  expect(outline(fromMarkdown(markdown).children)).toEqual(outline(structure.children));
});
