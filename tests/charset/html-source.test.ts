import { expect, test } from 'vitest';
import { isHtmlSource } from '../../src/charset/html-source.js';

const PROSE = '渡口的早晨很安静，船家坐在石阶上补网，孩子们在岸边数鸭子。';
const HEAD = '<head><meta charset="utf-8"><title>渡口</title></head>';
const BODY = `<body class="post"><div id="nav"><ul><li><a href="/">首页</a></li></ul></div><p>${PROSE}</p></body>`;

test.each<[string, string]>([
  ['a page in one line', `<!DOCTYPE html><html>${HEAD}${BODY}</html>`],
  ['in capitals', `<HTML><HEAD><TITLE>渡口</TITLE></HEAD><BODY><P>${PROSE}</P></BODY></HTML>`],
  ['over lines', `<!doctype html>\n<html>\n${HEAD}\n${BODY.replaceAll('><', '>\n<')}\n</html>\n`],
  [
    'with a mark, a declaration and a comment',
    `\uFEFF<?xml version="1.0"?>\n<!-- saved -->\n<html>${HEAD}${BODY}</html>`,
  ],
  ['without a head', `<html>\n${BODY}</html>`],
  ['its body', BODY],
  [
    'much prose and few tags',
    `<html>${HEAD}<body>\n<h1>渡口</h1>\n${`<p>${PROSE}\n`.repeat(50)}</body></html>`,
  ],
  ['a script above all', `<html><head><script>${'var a = [1](2);\n'.repeat(500)}</script></head><body>`],
  ['a script that is cut off', `<body><script>${'f(x);\n'.repeat(20_000)}`],
  [
    'a part of a page',
    `<div class="main">\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<p>${PROSE}</p>\n<p>${PROSE}</p>\n</div>`,
  ],
  ['a block of a page', `<div class="content"><p>${PROSE}</p><p>${PROSE}</p></div>`],
  [
    'with what looks like Markdown in its script',
    `<section><header>a</header><nav>b</nav><ul><li>${PROSE}</li></ul><script>\nx[0](y)\n# z\n</script></section>`,
  ],
])('HTML: %s', (_, text) => {
  expect(isHtmlSource(text)).toBe(true);
});

test.each<[string, string]>([
  ['text', PROSE],
  [
    'text that talks about tags',
    `图片用 <img src="a.png"> 插入，用<b>表示粗体，<div>是块，<html>、<head>、<body>是骨架。`,
  ],
  [
    'text that starts with a tag it talks about',
    `<html> 是根标签，<head> 放标题，<body> 放正文，<div> 和 <table> 用来排版。\n${PROSE}`,
  ],
  ['even with several together', `<html><head><body> 这三个标签是骨架。\n${PROSE}`],
  ['a title before the source', `网页的骨架\n\n<!DOCTYPE html>\n<html>\n${HEAD}\n${BODY}\n</html>`],
  [
    'a post that starts with an example',
    `<!DOCTYPE html>\n<html>\n${HEAD}\n${BODY}\n</html>\n\n上面是一个最简单的网页。${PROSE}\n${PROSE}`,
  ],
  ['left-over breaks', `渡口<br>${PROSE}<br/><br/>${PROSE}<p>${PROSE}</p>`],
  [
    'left-over paragraphs alone',
    `<p>${PROSE}</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>\n<p>${PROSE}</p>`,
  ],
  ['a few left-over tags at the start', `<div class="post"><p>\n渡口\n${`${PROSE}\n`.repeat(8)}</div>`],
  [
    'Markdown with some HTML',
    `<div align="center">\n<img src="logo.png">\n<h1>渡口</h1>\n<table><tr><td><a href="x">a</a></td></tr></table>\n</div>\n\n## 用法\n\n${PROSE}\n\n[文档](doc.md)`,
  ],
  ['XML that is no page', `<rss><channel><item><name>渡口</name></item></channel></rss>`],
  ['comparisons', `< 3 的数：1 < 2 < 3 > 2\n${PROSE}`],
  ['nothing', ''],
])('no HTML: %s', (_, text) => {
  expect(isHtmlSource(text)).toBe(false);
});
