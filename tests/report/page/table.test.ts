import { describe, expect, test } from 'vitest';
import type { FileColumns } from '../../../src/report/data.js';
import { searchFiles } from '../../../src/report/page/search.js';
import { type Sorting, sortFiles, sortingAfter, WORST_FIRST } from '../../../src/report/page/sort.js';

const columns: FileColumns = {
  name: ['news/10.txt', 'news/2.txt', 'blog/A.txt', 'blog/b.txt'],
  title: ['春天', '', '安徽', 'ＡＰＩ 指南'],
  date: ['2024-03-01', '2023', '', '2024-03-01T08:00'],
  charactersIn: [900, 100, 500, 500],
  charactersOut: [800, 90, 100, 450],
  changes: [5, 7, 7, 0],
  findings: [0, 0, 2, 0],
};
const all = [0, 1, 2, 3];

describe('the search', () => {
  test.each<[string, string, number[]]>([
    ['nothing', '', all],
    ['blanks only', '  ', all],
    ['in a name, whatever the case', 'a.TXT', [2]],
    ['in a title', '春', [0]],
    ['whatever the width', 'api', [3]],
    ['every word, wherever it stands', 'blog 安', [2]],
    ['not found', '冬', []],
    ['not across name and title', 'txt春', []],
    ['signs that patterns are made of', '.*', []],
  ])('%s', (_, query, found) => {
    expect(searchFiles(columns)(query)).toEqual(found);
  });
});

describe('the order of files', () => {
  test.each<[string, Sorting, number[]]>([
    ['worst first: findings, then changes, then as they came', WORST_FIRST, [2, 1, 0, 3]],
    [
      'fewest findings, the worst of those alike first',
      { column: 'findings', isDescending: false },
      [1, 0, 3, 2],
    ],
    ['by number in a name', { column: 'name', isDescending: false }, [2, 3, 1, 0]],
    ['from the end', { column: 'name', isDescending: true }, [0, 1, 3, 2]],
    ['by pinyin of the title, none last', { column: 'title', isDescending: false }, [2, 0, 3, 1]],
    ['titles from the end, none last again', { column: 'title', isDescending: true }, [3, 0, 2, 1]],
    ['by date, none last', { column: 'date', isDescending: true }, [3, 0, 1, 2]],
    ['longest first', { column: 'charactersIn', isDescending: true }, [0, 2, 3, 1]],
  ])('%s', (_, sorting, expected) => {
    expect(sortFiles(all, columns, sorting)).toEqual(expected);
  });

  test('only of the files that were found', () => {
    expect(sortFiles([3, 0], columns, WORST_FIRST)).toEqual([0, 3]);
  });

  test('a click turns the order round, or starts where it is of use: texts from the first, numbers from the most', () => {
    expect(sortingAfter(WORST_FIRST, 'findings')).toEqual({ column: 'findings', isDescending: false });
    expect(sortingAfter(WORST_FIRST, 'changes')).toEqual({ column: 'changes', isDescending: true });
    expect(sortingAfter(WORST_FIRST, 'name')).toEqual({ column: 'name', isDescending: false });
  });
});
