import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean.js';
import type { Article } from '../../src/core/article.js';
import { Kept } from '../../src/core/kept.js';
import { replay } from '../../src/core/replay.js';

const HIDDEN = '\uFDD0';

function articleOf(texts: readonly string[], metadata = {}): Article {
  return { lines: texts.map((text, i) => ({ number: i + 1, text })), metadata };
}

/** What an edit of every line makes of an article in which parts are kept. */
function edit(article: Article, kept: Kept, convert: (text: string) => string | null): (string | null)[] {
  const seen = kept.hide(article);
  const lines = seen.lines.flatMap((line) => {
    const text = convert(line.text);
    return text === null ? [] : [text === line.text ? line : { ...line, text }];
  });
  const result = kept.reveal(article, seen, { lines }).lines ?? [];
  return article.lines.map(({ number }) => result.find((line) => line.number === number)?.text ?? null);
}

/** `[` and `]` are round what is kept. */
function keptIn(...marked: string[]): { article: Article; kept: Kept } {
  const kept = new Kept();
  const article = articleOf(marked.map((text) => text.replace(/[[\]]/g, '')));
  const parts = new Map(
    marked.map((text, line) => {
      let before = 0;
      return [
        line + 1,
        Array.from(text.matchAll(/\[([^\]]*)\]/g), ({ index, 1: part = '' }) => {
          const start = index - 2 * before++;
          return { start, end: start + part.length };
        }),
      ];
    }),
  );
  kept.add(parts, article.lines);
  return { article, kept };
}

test('a stage sees a placeholder for each code unit, so that offsets stay', () => {
  const { article, kept } = keptIn('前[亂𠀀碼]後', '沒有');
  expect(kept.hide(article).lines.map(({ text }) => text)).toEqual([`前${HIDDEN.repeat(4)}後`, '沒有']);
});

test('a part that begins or ends inside a character of two code units takes all of it', () => {
  const article = articleOf(['前𠀀碼𠀀後']);
  const kept = new Kept();
  kept.add(new Map([[1, [{ start: 2, end: 5 }]]]), article.lines);
  expect(kept.hide(article).lines[0]?.text).toBe(`前${HIDDEN.repeat(5)}後`);
});

test('where nothing is kept the article is handed on itself', () => {
  const article = articleOf(['前後']);
  expect(new Kept().hide(article)).toBe(article);
});

test.each<[label: string, marked: string, convert: (text: string) => string | null, expected: string | null]>(
  [
    ['text beside it is edited', '後[後]後', (text) => text.replaceAll('後', '后'), '后後后'],
    ['text before it may grow', '後[後]', (text) => text.replace('後', '之後'), '之後後'],
    ['two parts stay in order', '[甲]，[乙丙]。', (text) => text.replace('，', '；'), '甲；乙丙。'],
    ['a line may be removed', '後[後]', () => null, null],
    ['an edit that cuts it is refused', '後[後後]', (text) => text.slice(0, -1), '後後後'],
    ['an edit that removes it is refused', '後[後]後', (text) => text.replaceAll(HIDDEN, ''), '後後後'],
    ['an edit that moves parts is refused', '[甲]a[乙丙]', (text) => [...text].reverse().join(''), '甲a乙丙'],
    ['parts that touch are one', '後[亂][碼]', (text) => text.replace('後', '后'), '后亂碼'],
  ],
)('%s', (_, marked, convert, expected) => {
  const { article, kept } = keptIn(marked);
  expect(edit(article, kept, convert)).toEqual([expected]);
});

test('parts stay where they are found after an edit before them', () => {
  const { article, kept } = keptIn('a[後]');
  const [text] = edit(article, kept, (line) => line.replace('a', 'long')) as [string];
  expect(edit(articleOf([text]), kept, (line) => line.replaceAll('後', '后'))).toEqual(['long後']);
});

test('a placeholder that stands in the text itself is kept too', () => {
  const { article, kept } = keptIn(`後${HIDDEN}[亂]後`);
  expect(edit(article, kept, (text) => text.replaceAll('後', '后'))).toEqual([`后${HIDDEN}亂后`]);
});

test.each([
  ['the line it was taken from', '標題：[亂碼後後]', '亂碼後後', '亂碼後後'],
  ['a part of it', '標題：[亂碼後後碼]', '碼後後碼', '碼後後碼'],
  ['with text beside it', '很[亂碼亂碼]後', '後亂碼亂碼後', '后亂碼亂碼后'],
  ['other text', '很[亂碼]後', '後來', '后來'],
])('metadata hides what is kept: %s', (_, marked, title, expected) => {
  const { article, kept } = keptIn(marked);
  const before = { ...article, metadata: { title } };
  const seen = kept.hide(before);
  const metadata = { title: seen.metadata.title?.replaceAll('後', '后') ?? '' };
  expect(kept.reveal(before, seen, { metadata }).metadata).toEqual({ title: expected });
});

test('messages and reasons show an ellipsis for what is hidden', () => {
  const { article, kept } = keptIn('前[亂碼]後');
  const seen = kept.hide(article);
  const message = `missing: ${seen.lines[0]?.text}`;
  const finding = { rule: 'dropped-word', severity: 'warning', line: 1, message } as const;
  const result = kept.reveal(article, seen, {
    findings: [finding],
    causes: new Map([[1, { rule: 'r', reason: message }]]),
  });
  expect(result.findings?.[0]?.message).toBe('missing: 前…後');
  expect(result.causes?.get(1)).toEqual({ rule: 'r', reason: 'missing: 前…後' });
});

test.each([
  ['text beside it', '後亂碼', '后亂碼'],
  ['the part itself', '後亂', '後亂碼'],
])('a stage that sees the lines as they are may change %s or is refused', (_, after, expected) => {
  const { article, kept } = keptIn('後[亂碼]');
  const text = after === '後亂碼' ? '后亂碼' : after;
  expect(kept.check(article.lines, [{ number: 1, text }]).map((line) => line.text)).toEqual([expected]);
});

const GARBAGE = [
  ['UTF-8 read as GBK twice', '閸欏矂鍣告稊杈╃垳閸氬海娈戦弬鍥ㄦ拱閿涘苯銇囩�瑰爼鍏橀惇瀣╃瑝閹冲倶锟斤拷'],
  ['UTF-8 read as Windows-1252 twice', 'Ã¥â€ºÂ¾Ã¤Â¹Â¦Ã©Â¦â€\u00ad Ã¤Â»Å Ã¥Â¤Â©Ã¥Â¼â‚¬Ã¦â€Â¾'],
  ['U+FFFD read as GBK', '锟侥革拷锟斤拷,锟斤拷鬥錘锟斤拷'],
  ['the same in Traditional', '錕侥革拷錕斤拷錕斤拷'],
  ['U+FFFD read as Big5', '嚙踝蕭嚙踝蕭嚙褐以嚙磕嚙瘡,嚙豎於本喉蕭嚙踝蕭職嚙的諮詢、嚙踝蕭'],
  [
    'U+FFFD and private use',
    '\uFFFD\uE56B\uFFFD\uFFFD\uF386\uFFFD甇\uFF41車頞典\uF51A嚗\uF5FE\uE983甇ｗ之?砍\uE404\uFFFD批',
  ],
] as const;

const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK', 'keep'] as const;

describe.each(GARBAGE)('%s keeps every code unit', (_, garbage) => {
  test.each(SCRIPTS)('to %s, all that can be restored', (script) => {
    const around = '他們在網上看見這些後來的東西。';
    for (const raw of [garbage, [around, garbage, around].join('\n')]) {
      const { text, findings, changes } = clean(raw, { script, restore: { mode: 'all' } });
      expect(text).toContain(garbage);
      expect(findings.some(({ rule }) => rule === 'mojibake')).toBe(true);
      expect(replay(raw, changes)).toBe(text);
    }
  });
});

test('a word by chance at the end of garbage is part of it', () => {
  const garbage = '嚙瞎嚙誕迎蕭嚙踝蕭嚙練嚙論磁石》';
  expect(clean(garbage, { script: 'zh-Hans' }).text).toBe(garbage);
});

test('what stands beside garbage is cleaned', () => {
  const { text } = clean('這是關於網絡的說明：锟侥革拷锟斤拷锟斤拷,後面還有後來的東西。', {
    script: 'zh-Hans',
  });
  expect(text).toBe('这是关于网络的说明：锟侥革拷锟斤拷锟斤拷,后面还有后来的东西。');
});
