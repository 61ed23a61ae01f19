import { expect, test } from 'vitest';
import { compileFolders, compileGlob } from '../../src/corpus/glob.js';

test.each<[string, string, boolean]>([
  ['old/**', 'old/a.txt', true],
  ['old/**', 'old/b/.a.txt', true],
  ['old/**', 'older/a.txt', false],
  ['old/', 'old/b/a.txt', true],
  ['./old/*', 'old/a.txt', true],
  ['old/*', 'old/b/a.txt', false],
  ['*.txt', 'a.txt', true],
  ['*.txt', 'old/b/a.txt', true],
  ['*.txt', 'a.txt.bak', false],
  ['**/old/*.txt', 'old/a.txt', true],
  ['**/old/*.txt', 'x/y/old/a.txt', true],
  ['**/old/*.txt', 'x/yold/a.txt', false],
  ['a?.txt', 'a文.txt', true],
  ['a?.txt', 'a.txt', false],
  ['x/[a-c].txt', 'x/b.txt', true],
  ['x/[!a-c].txt', 'x/b.txt', false],
  ['{old,older}/*.{txt,html}', 'older/a.html', true],
  ['{old,older}/*.{txt,html}', 'new/a.html', false],
  ['a,b', 'a,b', true],
  ['a+(1).txt', 'a+(1).txt', true],
  ['a+(1).txt', 'aa1.txt', false],
  ['\\*.txt', 'a.txt', false],
  ['\\*.txt', '*.txt', true],
  ['文章/**', '文章/一.txt', true],
])('%s on %s: %s', (glob, path, matches) => {
  expect(compileGlob(glob)(path)).toBe(matches);
});

test.each<[string, string[], string[]]>([
  ['*.jsonl', [], ['a', 'a/b']],
  ['in/*.jsonl', ['in'], ['inn', 'in/b', 'out']],
  ['./in/?/x*', ['in', 'in/b'], ['in/bb', 'in/b/c']],
  ['*/b/*.jsonl', ['a', 'c', 'a/b'], ['a/c', 'a/b/c']],
  ['in/**/*.jsonl', ['in', 'in/a', 'in/a/b/c'], ['out']],
  ['**', ['a', 'a/b/c'], []],
  ['a**b/*.jsonl', ['a', 'axb', 'a/b', 'c'], []],
  ['{in,out}/[ab]/*', ['in', 'out', 'in/a'], ['on', 'in/c']],
  // What a choice with a path in it begins with says nothing alone.
  ['{in/a,out}/x', ['in', 'out', 'zz', 'in/a'], []],
  ['x/{in/a,out}/y', ['x', 'x/in'], ['y']],
  ['in/', ['in', 'in/a/b'], ['out']],
  ['文章/*.jsonl', ['文章'], ['文']],
])('%s looks into %j, not into %j', (glob, into, notInto) => {
  const looksInto = compileFolders(glob);
  expect({ into: into.filter(looksInto), notInto: notInto.filter(looksInto) }).toEqual({ into, notInto: [] });
});

// The expressions of picomatch took 45 s for four of these stars.
test('no glob hangs', () => {
  expect(compileGlob(`${'*a'.repeat(30)}*b`)('a'.repeat(255))).toBe(false);
  expect(compileGlob(`${'**/a/'.repeat(30)}b`)('a/'.repeat(2000))).toBe(false);
});

test.each([
  ['{a,b', 'missing closing ): `(?s)^(?:.*/)?(?:a|b$`'],
  ['[z-a]', 'invalid character class range: `z-a`'],
])('%s is no glob', (glob, message) => {
  expect(() => compileGlob(glob)).toThrow(new SyntaxError(message));
});
