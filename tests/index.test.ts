import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public exports are exactly these', () => {
  expect(Object.keys(api).sort()).toEqual(['clean', 'cleanArticles', 'replay', 'stages']);
});

test('replaying the changes on the raw text gives the cleaned text', () => {
  const raw = '您好!歡迎訪問本站!\n網(wǎng)貸平臺,它的手段引起了廣泛的關注和討論。';
  const { text, changes } = api.clean(raw);
  expect(changes.length).toBeGreaterThan(1);
  expect(text).not.toBe(raw);
  expect(api.replay(raw, changes)).toBe(text);
});

test('changes of another text are refused', () => {
  const { changes } = api.clean('他們在湖邊散步,天氣很好。');
  expect(() => api.replay('另一篇文章。', changes)).toThrow('line 1: the change by');
});

test('each stage has a name and a summary of one line', () => {
  for (const { name, summary, ...rest } of api.stages) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(summary).toMatch(/^[^\n]{20,140}$/);
    expect(rest).toEqual({});
  }
});
