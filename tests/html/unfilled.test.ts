import { expect, test } from 'vitest';
import { readHtml } from '../../src/html/index.js';
import { isUnfilled } from '../../src/html/unfilled.js';

const page = (body: string) =>
  `<!doctype html><html><head><title>渡口的早晨</title><script>var a = 1;</script></head><body>${body}<script src="app.js"></script></body></html>`;

test.each<[string, string]>([
  ['an empty element', '<div id="app"></div>'],
  ['nothing', ''],
  [
    'a note for browsers without scripts',
    '<noscript>请启用 JavaScript 以继续。</noscript><div id="root"></div>',
  ],
  ['data in a script', '<script type="application/ld+json">{"articleBody": "清晨的渡口没有人。"}</script>'],
  [
    'an article in a variable',
    '<div id="app"></div><script>window.state = {"text": "清晨的渡口没有人。"};</script>',
  ],
  ['images', '<img src="a.png"><img src="b.png" alt="渡口">'],
  ['marks', '<div>·</div><div>|</div>'],
  ['a note that it is loading', '<div id="app"><div class="spin">加载中...</div></div>'],
  ['in two lines', '<p>正在努力加载</p><p>请稍候……</p>'],
  ['in Traditional characters', '<div>頁面載入中，請稍候</div>'],
  ['in English', '<div>Loading…</div>'],
  ['an order', '<div>您需要启用 JavaScript 才能运行此应用。</div>'],
  ['an order in English', '<div>You need to enable JavaScript to run this app.</div>'],
  [
    'an excuse',
    "<div>We're sorry but ferry doesn't work properly without JavaScript enabled. Please enable it to continue.</div>",
  ],
  ['what is hidden', '<div style="display:none">清晨的渡口没有人。</div>'],
])('no text: %s', (_, body) => {
  expect(isUnfilled(readHtml(page(body)).lines)).toBe(true);
});

test.each<[string, string]>([
  ['a short article', '<p>渡口今日停航。</p>'],
  ['a word', '<div id="app">渡口</div>'],
  ['a number', '<p>404</p>'],
  ['text beside a note', '<p>加载中…</p><p>清晨的渡口没有人。</p>'],
  ['text about loading', '<p>船上正在加载货物。</p>'],
  [
    'text about scripts',
    '<p>如果你的浏览器禁用了 JavaScript，这个页面仍然能读，因为所有的文字都写在里面，脚本只用来画图。</p>',
  ],
  ['menus', '<a href="/">首页</a> <a href="/b">加载更多</a>'],
])('text: %s', (_, body) => {
  expect(isUnfilled(readHtml(page(body)).lines)).toBe(false);
});
