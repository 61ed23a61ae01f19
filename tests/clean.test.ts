import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/index.js';
import { seed } from './support/fixtures.js';
import { brief } from './support/stages.js';

const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';

test('bytes and the string they hold give the same result', () => {
  const { bytes, text } = seed('002');
  expect(clean(bytes)).toEqual(clean(text));
  expect(clean(iconv.encode(PARAGRAPH, 'gb18030'))).toEqual(clean(PARAGRAPH));
});

test('the input is not touched', () => {
  const bytes = Buffer.from(seed('003').bytes);
  clean(bytes);
  expect(bytes.equals(seed('003').bytes)).toBe(true);
});

test('line ends of every kind split lines; the result has line feeds', () => {
  const { text, changes } = clean('第一行。\r\n第二行。\r第三行。\n');
  expect([text, changes]).toEqual(['第一行。\n第二行。\n第三行。\n', []]);
});

test('findings stand in the order of their lines', () => {
  const text = '他說\uE000好，我們走。\n他在***前站了很久，沒有說話。\n這是\uE001什麼，沒有人知道。';
  expect(clean(text).findings.map(brief)).toEqual(['1 private-use', '2 dropped-word', '3 private-use']);
});

describe('a scrape that holds no article is a finding, and no Markdown', () => {
  test.each([
    ['nothing', '', '1 empty'],
    ['blanks', ' \n\u3000\n\t', '1 empty'],
    ['boilerplate only', '分享\n打开APP体验更佳\n', '1 empty'],
  ])('%s', (_, text, finding) => {
    const result = clean(text);
    expect(result.markdown).toBe('');
    expect(result.findings.map(brief)).toEqual([finding]);
    expect(result.findings[0]?.severity).toBe('error');
  });

  test('an empty file and an image', () => {
    expect(clean(new Uint8Array()).findings.map(brief)).toEqual(['1 empty']);
    const image = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      0x0d,
      0x49,
      0,
      1,
      2,
      3,
    );
    expect(clean(image).findings.map(brief)).toEqual(['1 not-text']);
    expect(clean(image).markdown).toBe('');
  });
});

test('the option encoding decides how bytes are read', () => {
  const bytes = iconv.encode('鄉村的夜晚很安靜。', 'big5');
  expect(clean(bytes, { encoding: 'big5', script: 'keep' }).text).toBe('鄉村的夜晚很安靜。');
});
