import { describe, expect, test } from 'vitest';
import type { Script } from '../../../src/options/choices.js';
import { runStages } from '../../support/stages.js';

const SIMPLIFIED = '他从小在城里长大，后来搬到乡下。师傅说这里的空气很好，于是住了下来。';
const TRADITIONAL = '洗頭之後，頭髮乾了，才發現比較鬆。他們等著，皇后也來了。';
const TARGETS: readonly Script[] = ['zh-Hant', 'zh-TW', 'zh-HK'];

function converted(text: string, script: Script): string[] {
  return runStages(text, ['script'], { script }).text.split('\n');
}

describe.each(TARGETS)('to %s', (target) => {
  test.each([
    ['a Simplified paragraph in the document', SIMPLIFIED],
    ['prices in 円', '這本書賣300円，那本賣500円，都不便宜。'],
    ['Simplified words in a line', '今天师傅来了，这里很热闹。'],
    ['a word of which writers choose either', '小王师傅把麵團揉好，那只鍋還在念書的人手裡。'],
    ['Japanese names', '我們在図書館後面的駅等車。'],
  ])('a Traditional paragraph stays beside %s', (_, other) => {
    const pure = converted(TRADITIONAL, target)[0];
    expect(converted(`${TRADITIONAL}\n${other}`, target)[0]).toBe(pure);
    expect(pure).toContain('頭髮乾了');
  });
});

test.each<[label: string, script: Script, original: string, expected: string]>([
  [
    'a Simplified clause beside a Traditional one',
    'zh-Hant',
    '这里的师傅说好，頭髮乾了，比較鬆。',
    '這裡的師傅說好，頭髮乾了，比較鬆。',
  ],
  [
    'a Simplified word in a Traditional clause',
    'zh-Hant',
    '今天师傅來了，頭髮乾了才走。',
    '今天師傅來了，頭髮乾了才走。',
  ],
  [
    'a Simplified quotation',
    'zh-Hant',
    '他說「这里的空气很好」，皇后的頭髮乾了。',
    '他說「這裡的空氣很好」，皇后的頭髮乾了。',
  ],
  ['prices in 円 in Simplified text', 'zh-Hans', '门票500円，比这里贵。', '门票500円，比这里贵。'],
  [
    'a Simplified clause with a price in 円',
    'zh-Hant',
    '他們洗頭髮。这里门票500円。',
    '他們洗頭髮。這裡門票500円。',
  ],
  [
    'the same to zh-HK',
    'zh-HK',
    '他說「这里的空气很好」，皇后的頭髮乾了。',
    '他説「這裏的空氣很好」，皇后的頭髮乾了。',
  ],
  [
    'characters of both scripts',
    'zh-Hant',
    `${SIMPLIFIED}\n慰藉、藉口、夥伴、答覆`,
    '慰藉、藉口、夥伴、答覆',
  ],
  [
    '円 stays',
    'zh-TW',
    '這本書賣300円，那本賣500円，還有一本800円。',
    '這本書賣300円，那本賣500円，還有一本800円。',
  ],
  ['converted character by character', 'zh-Hant', '后果很復雜，關系怎么處理？', '後果很複雜，關係怎麼處理？'],
  [
    'a Traditional clause in a Simplified line',
    'zh-Hans',
    '这里的师傅是沈阳人，乾隆年间的东西，頭髮乾了就好。',
    '这里的师傅是沈阳人，乾隆年间的东西，头发干了就好。',
  ],
  [
    'a Traditional paragraph in a Simplified document',
    'zh-Hans',
    `${SIMPLIFIED}\n頭髮乾了，瀋陽的特徵很明顯。`,
    '头发干了，沈阳的特征很明显。',
  ],
  ['著 of a Simplified clause', 'zh-Hans', '这本著作的原著，他們看著書。', '这本著作的原著，他们看着书。'],
])('%s (%s)', (_, script, original, expected) => {
  expect(converted(original, script).at(-1)).toBe(expected);
});
