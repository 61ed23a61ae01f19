import { expect, test } from 'vitest';
import { commonFolder } from '../../../src/report/page/folder.js';

test.each<[string, string[], string]>([
  ['no names', [], ''],
  ['one name', ['a/b/c.txt'], 'a/b/'],
  ['a name without a folder', ['c.txt'], ''],
  ['files of one folder', ['/in/a.txt', '/in/b.txt'], '/in/'],
  ['files of folders in one', ['/in/x/a.txt', '/in/y/b.txt'], '/in/'],
  ['a folder whose name another starts with', ['in/xa/1.txt', 'in/x/2.txt'], 'in/'],
  ['one beside a folder', ['in/x/a.txt', 'in/b.txt'], 'in/'],
  ['the same name twice', ['in/a.txt', 'in/a.txt'], 'in/'],
  ['nothing in common', ['in/a.txt', 'out/a.txt'], ''],
  ['the root only', ['/a/1.txt', '/b/2.txt'], '/'],
  ['standard input', ['-'], ''],
])('%s', (_, names, folder) => {
  expect(commonFolder(names)).toBe(folder);
});
