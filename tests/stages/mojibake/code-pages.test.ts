import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { runStages } from '../../support/stages.js';

const require = createRequire(import.meta.url);
const iconv: typeof import('iconv-lite') = require('iconv-lite');
const run = (text: string) => runStages(text, ['mojibake']);

const SENTENCES = ['图书软件的名字', '渡口的早晨很安静，船还没有来。', '孩子们在草地上放风筝。'];

describe.each(['windows-1250', 'windows-1251', 'koi8-r', 'cp437', 'cp866', 'macroman'])(
  'read as %s',
  (page) => {
    test.each(SENTENCES)('GBK: %s', (sentence) => {
      const misread = iconv.decode(iconv.encode(sentence, 'gbk'), page);
      const { text, findings } = run(misread);
      expect(text === sentence || (text === misread && findings.length === 1)).toBe(true);
    });
  },
);

test.each([
  ['Windows-1250', '这是ÍĽĘéČíĽţ的名字。', '这是图书软件的名字。'],
  ['KOI8-R', '╤и©з╣дтГЁ©╨э╟╡╬╡', '渡口的早晨很安静'],
  ['code page 866', '╢╔┐┌╡─╘ч│┐║▄░▓╛▓', '渡口的早晨很安静'],
])('GBK read as %s is undone', (_, original, expected) => {
  expect(run(original).text).toBe(expected);
});

test.each([
  'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'Zażółć gęślą jaźń, powiedział Łukasz.',
  'ŁÓDŹ ŻÓŁĆ ŚĆĄĘ',
  'Árvíztűrő tükörfúrógép, ŐŰ.',
  'Lietuvių žąsys ąčęėįšųūž',
  'Съешь же ещё этих мягких французских булок.',
  'МОСКВА ВЕЛИКАЯ СТРАНА',
  'РосАтом и МакБук',
  'Ελληνικά είναι μια γλώσσα, ΩΜΕΓΑ',
  '─────────────',
  '┌────┬────┐',
  '╔══╦══╗',
  '░░▒▒▓▓██',
  '≈≠≤≥∞∑∏√∫',
  'ĀÁǍÀ ēéěè pīnyīn',
])('clean text stays: %s', (clean) => {
  for (const text of [clean, `我们说：${clean}，就是这样。`]) {
    const { text: after, findings } = run(text);
    expect([after, findings]).toEqual([text, []]);
  }
});

test.each([
  ['Java æ•°ç»„çš„ç”¨æ³', 'Java 数组的用�'],
  ['Java æ•°ç»„çš„ç”¨æ³ 很好', 'Java 数组的用� 很好'],
  ['æ•°ç»„çš„ç”¨æ', '数组的用�'],
  ['æ•°ç»„çš„ç”¨æ³•', '数组的用法'],
])('the last bytes of UTF-8 are lost: %s', (original, expected) => {
  const { text, findings } = run(original);
  expect(text).toBe(expected);
  expect(findings.length).toBe(expected.includes('�') ? 1 : 0);
});
