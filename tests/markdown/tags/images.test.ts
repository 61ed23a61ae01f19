import { expect, test } from 'vitest';
import { clean } from '../../../src/clean.js';
import { markdownOf, type Row } from './support.js';

const P = '<p>这一段说的是春天的小河，河水慢慢流过村口。</p>';
const T = '这一段说的是春天的小河，河水慢慢流过村口。';

const rows: readonly Row[] = [
  {
    label: 'between paragraphs and within them',
    html: `${P}<p><img src="a.png" alt="石桥"></p><p>桥<img src="/b.png">边有人。</p>`,
    base: 'https://example.org/x/',
    expected: `${T}\n\n![石桥](https://example.org/x/a.png)\n\n桥![](https://example.org/b.png)边有人。\n`,
  },
  {
    label: 'with its caption, which is text',
    html: `${P}<figure><img src="a.png" alt="石桥"><figcaption>村口的石桥</figcaption></figure>${P}`,
    expected: `${T}\n\n![石桥](a.png)\n\n村口的石桥\n\n${T}\n`,
  },
  {
    label: 'in the line of its caption stands above that',
    html: `${P}<p><img src="a.png" alt="石桥"><span class="caption">石桥</span></p>${P}`,
    expected: `${T}\n\n![石桥](a.png)\n\n石桥\n\n${T}\n`,
  },
  {
    label: 'in items and quotations',
    html: `${P}<ul><li>石桥<p><img src="a.png"></p></li></ul><blockquote><p>小河</p><img src="b.png"></blockquote>`,
    expected: `${T}\n\n- 石桥\n\n  ![](a.png)\n\n> 小河\n>\n> ![](b.png)\n`,
  },
];

test.each(rows)('an image $label', (row) => {
  expect(markdownOf(row)).toBe(row.expected);
});

test('images of the article stay, those of the page around it go', () => {
  const html = `<html><head><title>小河</title></head><body><header><img src="logo.png"><nav><a href="/">首页</a> <a href="/a">文章</a></nav></header>
<article><h1>小河</h1><div class="author"><img src="face.png"><a href="/u">老王</a></div><div class="text"><img src="cover.png">${P.repeat(3)}<p><img src="a.png"></p>${P.repeat(3)}<img src="end.png"></div></article>
<aside><h3>相关文章</h3><img src="other.png"><a href="/o">另一条河</a></aside><footer><img src="code.png">版权所有 某某网站</footer></body></html>`;
  const { markdown } = clean(html, { script: 'keep' });
  const images = Array.from(markdown.matchAll(/!\[\]\((\w+)\.png\)/g), ([, name]) => name);
  expect(images).toEqual(['cover', 'a', 'end']);
});
