import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { clean, replay } from '../src/index.js';
import { brief } from './support/stages.js';

const SENTENCES = [
  '清晨的渡口没有人，只有一条旧船系在岸边的柳树下。',
  '老人说，冬天的水很冷，船家要等到雾散了才肯开船。',
  '后来桥修好了，渡口慢慢荒了，石阶上长满了青苔。',
];
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>渡口</title></head>
<body><h1>渡口</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
const TEXT = `渡口\n\n${SENTENCES.join('\n\n')}`;

describe('HTML is read to the text of the page', () => {
  test.each<[string, string | Uint8Array]>([
    ['a string', PAGE],
    ['bytes', Buffer.from(PAGE)],
    ['bytes of GBK', iconv.encode(PAGE, 'gbk')],
    ['bytes of UTF-16 with a mark', iconv.encode(PAGE, 'utf16le', { addBOM: true })],
    ['bytes of UTF-16 without one', iconv.encode(PAGE, 'utf16be')],
  ])('%s', (_, input) => {
    const { raw, text, changes, findings, markdown } = clean(input, { frontMatter: false });
    expect(raw).toBe(TEXT);
    expect(replay(raw, changes)).toBe(text);
    expect(markdown).toBe(`# 渡口\n\n${SENTENCES.join('\n\n')}\n`);
    expect(findings).toEqual([]);
  });

  test('the option input decides what looks like another thing', () => {
    const part = `<p>${SENTENCES[0]}</p>`;
    expect(clean(part).raw).toBe(part);
    expect(clean(part, { input: 'html' }).raw).toBe(SENTENCES[0]);
    expect(clean(TEXT, { input: 'html' }).raw).toBe(TEXT.replace(/\n+/g, ' '));
    expect(clean(PAGE, { input: 'text' }).raw).toBe(PAGE);
    expect(clean(Buffer.from(PAGE), { input: 'text' }).raw).toBe(PAGE);
  });

  test('of a text, raw is the input as it was decoded', () => {
    expect(clean(iconv.encode(TEXT, 'gbk')).raw).toBe(TEXT);
    expect(clean('').raw).toBe('');
  });
});

describe('findings on a page of HTML', () => {
  const findingsOf = (html: string | Uint8Array) => clean(html).findings;
  const within = (body: string) => PAGE.replace('</body>', `${body}</body>`);

  test('name the line of its text, and say so', () => {
    const [finding] = findingsOf(within('<p>他說\uE000好，我們走到橋頭，看見船家還在那裡補網。</p>'));
    expect(finding).toMatchObject({ rule: 'private-use', line: 9, column: 3 });
    expect(finding?.message).toContain("(line 9 of the page's text)");
  });

  test('bytes that cannot be read are told where they show', () => {
    const bad = Buffer.concat([
      Buffer.from(PAGE.replace('</body></html>', '<p>桥')),
      Buffer.of(0xff),
      Buffer.from('下</p>'),
    ]);
    expect(findingsOf(bad).map(brief)).toContain('9 undecodable-bytes');
  });

  test('and not where nobody sees them', () => {
    const bad = Buffer.concat([
      Buffer.from(PAGE),
      Buffer.from('<!-- '),
      Buffer.of(0xff),
      Buffer.from(' -->'),
    ]);
    expect(findingsOf(bad)).toEqual([]);
  });

  test('a page that scripts fill', () => {
    const html =
      '<!doctype html><html><head><title>渡口</title></head><body><div id="app"></div><script src="a.js"></script></body></html>';
    const { markdown, confidence, findings } = clean(html);
    expect({ markdown, confidence }).toEqual({ markdown: '', confidence: 0 });
    expect(findings).toEqual([
      {
        rule: 'html-empty',
        severity: 'error',
        line: 1,
        message:
          'the page holds no text, which its scripts (1) may write in a browser; save it as the browser shows it',
        excerpt: '',
      },
    ]);
  });

  test('a page without scripts and text', () => {
    const [finding] = clean('<html><body><img src="a.png"></body></html>', { input: 'html' }).findings;
    expect(finding).toMatchObject({
      rule: 'html-empty',
      message: 'the page holds no text; save it as the browser shows it',
    });
  });
});

describe('prose that a page hides', () => {
  const shown = '<p>清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。</p>'.repeat(3);
  const prose =
    '<p>船家说，这条船比他的年纪还大，如今只在节日里才下水，平日就系在这里，没有人去动它。</p><p>等到太阳升起来，卖菜的人挑着担子从堤上走过，渡口才慢慢热闹起来，孩子们也来了。</p>';

  test.each([
    ['by display: none', `<div style="display:none">${prose}</div>`, 1],
    ['by the attribute hidden', `<section hidden>${prose}</section>`, 1],
    ['in a template, which is never shown', `<template>${prose}</template>`, 0],
    ['for browsers without scripts', `<noscript>${prose}</noscript>`, 0],
    ['a menu is no prose', `<div style="display:none">${'<a href="#">首页</a>'.repeat(60)}</div>`, 0],
    ['nothing', prose, 0],
  ])('%s', (_, html, told) => {
    const { findings } = clean(`<!doctype html><html><body>${shown}${html}</body></html>`);
    expect(findings.filter(({ rule }) => rule === 'hidden-text')).toHaveLength(told);
  });
});

test('a page in Japanese is left alone: its text, and no tags', () => {
  const lines = [
    '図書館の開館時間',
    '図書館は土曜日の午前九時に開きます。',
    '冬の水はとても冷たいので、船は出ません。',
  ];
  const html = `<html><head><title>図書館</title></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  const { markdown, findings } = clean(iconv.encode(html, 'euc-jp'));
  expect(findings.map(({ rule }) => rule)).toEqual(['other-encoding', 'not-chinese']);
  expect(markdown).toBe(`${lines.join('\n\n')}\n`);
});
