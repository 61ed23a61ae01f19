import { expect, test } from 'vitest';
import { clean } from '../../../src/clean.js';
import { markdownOf, type Row } from './support.js';

const P = '<p>这一段说的是春天的小河，河水慢慢流过村口。</p>';
const T = '这一段说的是春天的小河，河水慢慢流过村口。';

const rows: readonly Row[] = [
  {
    label: 'begin below the title',
    html: `<h1>小河</h1>${P}<h2>上游</h2>${P}<h3>水源</h3>${P}<h2>下游</h2>${P}`,
    expected: `# 小河\n\n${T}\n\n## 上游\n\n${T}\n\n### 水源\n\n${T}\n\n## 下游\n\n${T}\n`,
  },
  {
    label: 'of ranks that the page leaves out are one deeper than the one above',
    html: `<h1>小河</h1>${P}<h3>上游</h3>${P}<h5>水源</h5>${P}`,
    expected: `# 小河\n\n${T}\n\n## 上游\n\n${T}\n\n### 水源\n\n${T}\n`,
  },
  {
    label: 'of the rank of the title are sections',
    html: `<h1>小河</h1>${P}<h1>上游</h1>${P}<h2>水源</h2>${P}`,
    expected: `## 小河\n\n${T}\n\n## 上游\n\n${T}\n\n### 水源\n\n${T}\n`,
  },
  {
    label: 'that come before those of a higher rank stay deeper',
    html: `<h1>小河</h1>${P}<h3>缘起</h3>${P}<h2>上游</h2>${P}<h3>水源</h3>${P}`,
    expected: `# 小河\n\n${T}\n\n### 缘起\n\n${T}\n\n## 上游\n\n${T}\n\n### 水源\n\n${T}\n`,
  },
  {
    label: 'have neither emphasis nor the sign of a permalink, nor are they one link',
    html: `<h1>小河</h1>${P}<h2><a href="#a">¶</a><strong>上游</strong></h2>${P}<h2><a href="/b">下游</a><a href="#b">#</a></h2>${P}`,
    expected: `# 小河\n\n${T}\n\n## 上游\n\n${T}\n\n## 下游\n\n${T}\n`,
  },
  {
    label: 'have code and links in them',
    html: `<h1>小河</h1>${P}<h2>用 <code>ls</code> 看<a href="https://example.org/">目录</a></h2>${P}`,
    expected: `# 小河\n\n${T}\n\n## 用 \`ls\` 看[目录](https://example.org/)\n\n${T}\n`,
  },
  {
    label: 'on two lines are one',
    html: `<h1>小河</h1>${P}<h2>上游<br>水源</h2>${P}`,
    expected: `# 小河\n\n${T}\n\n## 上游 水源\n\n${T}\n`,
  },
  {
    label: 'are no paragraphs, and no signs',
    html: `<h1>小河</h1>${P}<h2>上游</h2><h3>河水从山上来，绕过三个村子，又绕过一座小庙。到了村口，它慢下来，像是走累了，要在石桥下面歇一歇。</h3>${P}<h3>——</h3>`,
    expected: `# 小河\n\n${T}\n\n## 上游\n\n河水从山上来，绕过三个村子，又绕过一座小庙。到了村口，它慢下来，像是走累了，要在石桥下面歇一歇。\n\n${T}\n\n——\n`,
  },
  {
    label: 'told by tags are all there are',
    html: `<h1>小河</h1>${P}<h2>上游</h2>${P}<p>一、水源</p>${P}<p>二、石桥</p>${P}`,
    expected: `# 小河\n\n${T}\n\n## 上游\n\n${T}\n\n一、水源\n\n${T}\n\n二、石桥\n\n${T}\n`,
  },
  {
    label: 'without tags are found by their looks',
    html: `<h1>小河</h1>${P}<p><b>一、水源</b></p>${P}<p><b>二、石桥</b></p>${P}`,
    expected: `# 小河\n\n${T}\n\n## 一、水源\n\n${T}\n\n## 二、石桥\n\n${T}\n`,
  },
];

test.each(rows)('headings $label', (row) => {
  expect(markdownOf(row)).toBe(row.expected);
});

test('the sign of a permalink is removed, on the record, and is no part of the title', () => {
  const paragraphs = `<p>${'这一段说的是春天的小河，河水慢慢流过村口。'.repeat(3)}</p>`.repeat(3);
  const html = `<html><head><title>小河边的事 - 某网</title></head><body><nav><a href="/">首页</a></nav><article><h1>小河边的事<a class="headerlink" href="#a">¶</a></h1>${paragraphs}<h2><a href="#b">#</a>上游</h2>${paragraphs}<h2>话题 #下游#</h2>${paragraphs}</article></body></html>`;
  const { changes, markdown, metadata } = clean(html, { script: 'keep' });
  expect(metadata.title).toBe('小河边的事');
  expect(
    changes.filter(({ rule }) => rule === 'permalink').map(({ before, after }) => [before, after]),
  ).toEqual([
    ['小河边的事¶', '小河边的事'],
    ['#上游', '上游'],
  ]);
  expect(markdown.match(/^#.*$/gm)).toEqual(['# 小河边的事', '## 上游', '## 话题 #下游\\#']);
});
