import { describe, expect, test } from 'vitest';
import { findFile, formatLink, numberNames, parseLink, type Target } from '../../../src/report/page/link.js';

describe('a link into the report', () => {
  test.each<[string, Target, string]>([
    ['to a file', { file: 'a/b.txt' }, '#file=a%2Fb.txt'],
    ['to a change', { file: 'a.txt', change: 0 }, '#file=a.txt&change=0'],
    ['to a finding', { file: 'a.txt', finding: 12 }, '#file=a.txt&finding=12'],
    ['to the second of a name', { file: '-', nth: 2, change: 3 }, '#file=-&nth=2&change=3'],
    [
      'with what means something in links',
      { file: 'a&change=1#%x+ .txt' },
      '#file=a%26change%3D1%23%25x%2B%20.txt',
    ],
    ['to a Chinese name', { file: '甲.txt' }, '#file=%E7%94%B2.txt'],
  ])('%s, there and back', (_, target, hash) => {
    expect(formatLink(target)).toBe(hash);
    expect(parseLink(hash)).toEqual(target);
  });

  test.each<[string, string, Target | undefined]>([
    ['nothing', '', undefined],
    ['the end of the page alone', '#', undefined],
    ['another name', '#top', undefined],
    ['a change of no file', '#change=1', undefined],
    ['a name cut in the middle of a character', '#file=%E7%94', undefined],
    ['what is no number', '#file=a&change=-1&finding=1e3', { file: 'a' }],
    ['the first of a name', '#file=a&nth=1', { file: 'a' }],
    ['more than is known', '#file=a&x=1&change=2', { file: 'a', change: 2 }],
    ['a name as a person types it', '#file=a/b=c.txt', { file: 'a/b=c.txt' }],
  ])('%s', (_, hash, expected) => {
    expect(parseLink(hash)).toEqual(expected);
  });

  test('half of a surrogate pair in a name finds its file', () => {
    const names = ['b.txt', '\ud83d.txt'];
    const target = parseLink(formatLink({ file: '\ud83d.txt' }));
    expect(findFile(names, target as Target)).toBe(1);
    expect(numberNames(['\ud83d.txt', '\udc00.txt']), 'the same in a link').toEqual([1, 2]);
  });

  test('files of one name are told apart', () => {
    const names = ['a', 'b', 'a', 'a'];
    expect(numberNames(names)).toEqual([1, 1, 2, 3]);
    expect(findFile(names, { file: 'a' })).toBe(0);
    expect(findFile(names, { file: 'a', nth: 3 })).toBe(3);
    expect(findFile(names, { file: 'a', nth: 4 })).toBeUndefined();
    expect(findFile(names, { file: 'c' })).toBeUndefined();
  });
});
