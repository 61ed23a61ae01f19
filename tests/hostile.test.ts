import { expect, test } from 'vitest';
import { clean } from '../src/clean.js';
import { replay } from '../src/core/replay.js';
import { BOILERPLATE_RULES } from '../src/stages/boilerplate/vocabulary/lines.js';

// Lines made to slow a program down or to overflow its stack. One that takes exponential time never ends; one that takes
// quadratic time shows in the suite's own duration.
const LENGTH = 20_000;
const PIECES = [
  '(',
  ')',
  '()',
  '网(',
  '網(wǎng)',
  '?',
  '"',
  "'",
  '&amp;',
  '&am',
  '&#38;',
  '网*',
  '*',
  '网 ',
  '问',
  '著',
  '网贷\n',
  '1,',
  '1.',
  'ä',
  'ÄãºÃ',
  '鏂囧瓧是',
  'æ–‡å­—是',
  '鐨勬',
  '首页>',
  '首页>\n',
  '作者：王 ',
  '`',
  'a(',
  'a==',
  'a@',
  'a.',
  'http://',
  '\u200d',
  '\ue000',
  '<',
  '_网',
  '利益在',
  '在利益',
  '分享1',
  '1. 网贷\n',
  '1.1 网贷\n',
  '一、网贷\n',
  '\r',
  '\u2028',
  '|',
  '[',
  '](',
]; // prettier-ignore

test.each(PIECES)('many times %j', (piece) => {
  for (const tail of ['', '网,', 'x']) {
    const raw = piece.repeat(LENGTH / piece.length) + tail;
    const { text, changes } = clean(raw);
    expect(replay(raw, changes)).toBe(text);
    expect(clean(text).text).toBe(text);
  }
});

// The rules that speak of a whole line can't match one that goes on behind a line feed.
const WHOLE_LINE = BOILERPLATE_RULES.filter(({ pattern }) => pattern.source.endsWith('$'));

test.each(WHOLE_LINE)('$name: its own words many times', ({ pattern, example }) => {
  for (const character of example) expect(pattern.test(`${example}${character.repeat(200)}\nx`)).toBe(false);
});
