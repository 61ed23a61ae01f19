import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './cli/helpers.js';

const ROOT = new URL('..', import.meta.url).pathname;
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What a user of the library has installed. */
const INSTALLED = ['remark-stringify', 'unified', '@types/node'];

/** A project of a user, with the package and these beside it. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ 'package.json': '{ "type": "module" }', ...files });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@types'), { recursive: true });
  symlinkSync(ROOT, join(modules, 'clean-articles'));
  for (const name of INSTALLED) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  return folder;
}

const EXAMPLES = new Map(
  [...README.matchAll(/^```js (\w+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [name, code]),
);

test('the examples of the README compile in the strictest TypeScript', () => {
  expect([...EXAMPLES.keys()]).toEqual(['clean', 'replay', 'unified']);
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: ['node'],
  };
  const files = Object.fromEntries([...EXAMPLES].map(([name, code]) => [`${name}.ts`, code]));
  const folder = projectWith({ ...files, 'tsconfig.json': JSON.stringify({ compilerOptions }) });
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

test('a type of what is not there is a mistake', () => {
  const code = (EXAMPLES.get('unified') as string).replace('metadata?.author', 'changes?.[0]?.writer');
  const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, types: ['node'] };
  const folder = projectWith({ 'a.ts': code, 'tsconfig.json': JSON.stringify({ compilerOptions }) });
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  expect(stdout).toContain("Property 'writer' does not exist on type 'Change'");
});

test.each([
  ['clean-articles', "clean('你好。').markdown", '你好。\n\n'],
  ['clean-articles/replay', "replay('你号。', [{ line: 1, before: '你号。', after: '你好。' }])", '你好。\n'],
])('%s can be required', (name, code, expected) => {
  const folder = projectWith({
    'a.cjs': `const { clean, replay } = require('${name}');\nconsole.log(${code});`,
  });
  const { stdout, stderr } = spawnSync('node', [join(folder, 'a.cjs')], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual([expected, '']);
});

test('clean-articles/replay has no models, nothing of Node and no packages', () => {
  const entry = readFileSync(join(ROOT, 'dist/replay.js'), 'utf8');
  const [, chunk = ''] = /from"(\.\/[^"]+)"/.exec(entry) ?? [];
  const code = readFileSync(join(ROOT, 'dist', chunk), 'utf8');
  expect(code).not.toMatch(/\bimport\b|\brequire\b/);
  expect(code.length).toBeLessThan(2500);
});

test('the package holds the licences of the packages that are inside it', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
  ) as [{ files: { path: string }[] }];
  const licences = packed[0].files.map(({ path }) => path).filter((path) => path.includes('licences/'));
  expect(licences).toEqual(['dist/licences/commander.txt', 'dist/licences/valibot.txt']);
});
