import { expect, test } from 'vitest';
import { clean, cleanArticle } from '../src/clean.js';
import { replay } from '../src/core/replay.js';
import { resolveOptions } from '../src/options/options.js';
import { stageNames } from '../src/pipeline.js';
import { BOILERPLATE_RULES } from '../src/stages/boilerplate/vocabulary/lines.js';
import { mostSteps } from './support/steps.js';

// Lines made to slow a program down or to overflow its stack. One that takes exponential time never ends; one that takes
// quadratic time shows in the suite's own duration. What searches try is counted: it may not grow faster than the length.
const LONG = 20_000;
const SHORT = 2000;
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
  const long = piece.repeat(LONG / piece.length);
  const short = piece.repeat(SHORT / piece.length);
  for (const raw of [long, `${short}网,`, `${short}x`]) {
    const { text, changes } = clean(raw);
    expect(replay(raw, changes)).toBe(text);
    expect(clean(text).text).toBe(text);
  }
  const { searched } = cleanArticle(short, resolveOptions({}, stageNames));
  expect(searched).toBeLessThanOrEqual(mostSteps(short.length));
});

// The rules that speak of a whole line can't match one that goes on behind a line feed.
const WHOLE_LINE = BOILERPLATE_RULES.filter(({ pattern }) => pattern.source.endsWith('$'));

test.each(WHOLE_LINE)('$name: its own words many times', ({ pattern, example }) => {
  for (const character of example) expect(pattern.test(`${example}${character.repeat(200)}\nx`)).toBe(false);
});
