import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programDigest } from '../../src/corpus/program-digest.js';
import { folderWith } from '../cli/helpers.js';

const PROGRAM = { 'clean.js': 'a', 'data/words.model': 'b', 'clean.d.ts': 'c' };

it.each<[string, string, string, boolean]>([
  ['a module', 'clean.js', 'x', true],
  ['a module of the same size', 'clean.js', 'b', true],
  ['a model', 'data/words.model', 'x', true],
  ['a new file', 'new.js', '', true],
  ['declarations, which are not run', 'clean.d.ts', 'x', false],
  ['nothing', 'clean.js', 'a', false],
])('the digest of the program after a change of %s', (_label, file, content, changes) => {
  const program = folderWith(PROGRAM);
  const before = programDigest(program);
  writeFileSync(join(program, file), content);
  expect(programDigest(program) !== before).toBe(changes);
});

it('does not depend on where the program lies', () => {
  expect(programDigest(folderWith(PROGRAM))).toBe(programDigest(folderWith(PROGRAM)));
});
