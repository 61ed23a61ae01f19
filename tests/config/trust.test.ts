import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, type Outcome, runHere } from '../cli/helpers.js';

/** A rule of `check` is found in it. */
const SCRAPE = '今天的天气很好，我们一起去公园散步\ue123。';
const SECRET = 'TOP-SECRET';
const LINES = '{ "version": 1, "lines": [{ "line": "夜市", "keep": false }] }';
const CODE = `import { writeFileSync } from 'node:fs'; writeFileSync(new URL('ran', import.meta.url), ''); export default {};`;

/** A work folder beside a folder of data, both with a scrape. */
function place(files: Readonly<Record<string, string>>): string {
  const root = folderWith({ 'work/in/a.txt': SCRAPE, 'data/a.txt': SCRAPE, 'secret.json': SECRET, ...files });
  return join(root, 'work');
}

async function check(cwd: string, ...argv: string[]): Promise<Outcome> {
  return runHere(['check', ...argv], { cwd });
}

function expectRefused({ code, stdout, stderr }: Outcome, file: string, what: string): void {
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${file}: ${what}`);
  expect(stderr).toContain('--config');
  expect(stderr).not.toContain(SECRET);
}

describe('what is of the whole run', () => {
  const RUN: readonly (readonly [string, string])[] = [
    ['severity', '{ "severity": { "private-use": "off" } }'],
    ['cache', '{ "cache": true }'],
    ['jobs', '{ "jobs": 64 }'],
    ['maxSize', '{ "maxSize": 1 }'],
    ['maxWarnings', '{ "maxWarnings": 1000 }'],
    ['minConfidence', '{ "minConfidence": 0 }'],
    ['minDocuments', '{ "minDocuments": 1 }'],
    ['minShare', '{ "minShare": 0.1 }'],
  ];

  test.each(RUN)('%s is not taken from an input folder', async (name, config) => {
    const cwd = place({ 'work/in/.clean-articlesrc': config });
    expectRefused(await check(cwd, 'in'), 'in/.clean-articlesrc', `${name} is of the whole run`);
  });

  const config = '{ "severity": { "private-use": "off" } }';
  test.each<[string, string, string[], string]>([
    ['however the scrape is named', 'work/in/.clean-articlesrc', ['in/a.txt'], 'in/.clean-articlesrc'],
    ['deeper in it', 'work/in/b/.clean-articlesrc', ['in', 'in/b/c.txt'], 'in/b/.clean-articlesrc'],
    ['the working directory as an input', 'work/.clean-articlesrc', ['.'], '.clean-articlesrc'],
    ['a folder above as an input', 'work/.clean-articlesrc', ['..'], '.clean-articlesrc'],
    ['an input elsewhere', 'data/.clean-articlesrc', ['../data'], 'data/.clean-articlesrc'],
    ['a folder above an input elsewhere', 'data/.clean-articlesrc', ['../data/b'], 'data/.clean-articlesrc'],
  ])('%s', async (_, path, inputs, shown) => {
    const cwd = place({ [path]: config, 'work/in/b/c.txt': SCRAPE, 'data/b/c.txt': SCRAPE });
    const refused = await check(cwd, ...inputs);
    expectRefused(refused, shown, 'severity is of the whole run');
    // Also for a file in the working directory: what it says must be of use there.
    expect(refused.stderr).toContain('name it with --config. Or say it on the command line.');
  });

  test.each<[string, string, string[]]>([
    ['the working directory', 'work/.clean-articlesrc', ['in']],
    ['a file in the working directory', 'work/.clean-articlesrc', ['a.txt']],
    ['a folder above it', '.clean-articlesrc', ['in']],
    ['wherever it is named', 'work/in/.clean-articlesrc', ['--config', 'in/.clean-articlesrc', 'in']],
    ['and then for the working directory', 'work/.clean-articlesrc', ['--config', '.clean-articlesrc', '.']],
  ])('is taken from %s', async (_, path, argv) => {
    const cwd = place({ [path]: config, 'work/a.txt': SCRAPE });
    expect(await check(cwd, ...argv)).toMatchObject({ code: 0, stdout: '' });
  });

  test('does not matter with --no-config', async () => {
    const cwd = place({ 'work/in/.clean-articlesrc': config });
    expect((await check(cwd, '--no-config', 'in')).code).toBe(1);
  });
});

describe('a file that a configuration names', () => {
  const config = (file: string) => JSON.stringify({ boilerplate: { file } });
  const overriding = (file: string) =>
    JSON.stringify({ overrides: [{ files: '*', options: { boilerplate: { file } } }] });
  const LEADS_OUT = 'a file that it names leads out of the folder of this configuration';

  test.each<[string, string]>([
    ['an absolute path', config('/etc/passwd')],
    ['a path upwards', config('../../secret.json')],
    ['one that does not exist', config('../../nothing.json')],
    ['a link to a file', config('link.json')],
    ['through a link to a folder', config('up/secret.json')],
    ['in an override', overriding('../../secret.json')],
    ['the descriptors of the process', config('/proc/self/environ')],
  ])('is not read from outside: %s', async (_, content) => {
    const cwd = place({ 'work/in/.clean-articlesrc': content });
    symlinkSync('../../secret.json', join(cwd, 'in/link.json'));
    symlinkSync('../..', join(cwd, 'in/up'));
    expectRefused(await check(cwd, 'in/a.txt'), 'in/.clean-articlesrc', LEADS_OUT);
  });

  test.each<[string, string]>([
    ['beside it', 'lines.json'],
    ['below it', './conf/../conf/lines.json'],
    ['through a link that stays inside', 'inside.json'],
  ])('is read %s', async (_, file) => {
    const cwd = place({
      'work/in/.clean-articlesrc': config(file),
      'work/in/lines.json': LINES,
      'work/in/conf/lines.json': LINES,
    });
    symlinkSync('conf/lines.json', join(cwd, 'in/inside.json'));
    expect(await check(cwd, 'in/a.txt')).toMatchObject({ code: 1 });
  });

  test('an input folder may itself be a link', async () => {
    const cwd = place({ 'data/.clean-articlesrc': config('lines.json'), 'data/lines.json': LINES });
    symlinkSync('../data', join(cwd, 'linked'));
    expect(await check(cwd, 'linked/a.txt')).toMatchObject({ code: 1 });
  });

  test('the own configuration reaches where it likes', async () => {
    const cwd = place({ 'work/.clean-articlesrc': config('../lines.json'), 'lines.json': LINES });
    expect(await check(cwd, 'in')).toMatchObject({ code: 1 });
  });

  test.each([
    SECRET.repeat(1000),
    `["${SECRET}"]`,
    `{ "version": 1, "lines": [{ "line": 3 }], "x": "${SECRET}" }`,
  ])('no content is shown where it is no such list', async (content) => {
    const cwd = place({ 'work/.clean-articlesrc': config('lines.json'), 'work/lines.json': content });
    const { code, stderr } = await check(cwd, 'in');
    expect(code).toBe(2);
    expect(stderr).toContain('lines.json: ');
    expect(stderr).not.toContain(SECRET);
  });
});

describe('the file of a configuration', () => {
  const LINKS_OUT = 'this configuration lies among scrapes and is a link to outside its folder';

  test.each([
    '.clean-articlesrc',
    '.clean-articlesrc.json',
    '.clean-articlesrc.yaml',
    'clean-articles.config.json',
  ])('%s that is a link to outside is not read', async (name) => {
    const cwd = place({});
    symlinkSync('../../secret.json', join(cwd, 'in', name));
    expectRefused(await check(cwd, 'in'), join('in', name), LINKS_OUT);
  });

  test('package.json: only one that has our key', async () => {
    const cwd = place({ 'other.json': '{ "name": "other" }', 'ours.json': '{ "clean-articles": {} }' });
    mkdirSync(join(cwd, 'in/b'));
    writeFileSync(join(cwd, 'in/b/c.txt'), SCRAPE);
    symlinkSync('../../other.json', join(cwd, 'in/package.json'));
    expect((await check(cwd, 'in')).code).toBe(1);
    symlinkSync('../../../ours.json', join(cwd, 'in/b/package.json'));
    expectRefused(await check(cwd, 'in/b'), 'in/b/package.json', LINKS_OUT);
  });

  test('one that stays inside is read, and so is the own one', async () => {
    const cwd = place({ 'work/in/real.json': '{ "script": "keep" }', 'own.json': '{}' });
    symlinkSync('real.json', join(cwd, 'in/.clean-articlesrc'));
    symlinkSync('../own.json', join(cwd, '.clean-articlesrc'));
    expect((await check(cwd, 'in/a.txt')).code).toBe(1);
  });
});

describe('code', () => {
  test.each<[string, string, string[]]>([
    ['in an input folder', 'work/in', ['in']],
    ['beside a scrape', 'work/in', ['in/a.txt']],
    ['in the working directory, if that is an input', 'work', ['.']],
    ['elsewhere', 'data', ['../data/a.txt']],
  ])('is not run %s', async (_, folder, inputs) => {
    const cwd = place({ [`${folder}/clean-articles.config.mjs`]: CODE });
    const outcome = await check(cwd, ...inputs);
    expectRefused(outcome, 'clean-articles.config.mjs', 'this configuration is code and lies among scrapes');
    expect(() => readRan(cwd, folder)).toThrow();
  });

  test('is run in the working directory', async () => {
    const cwd = place({ 'work/clean-articles.config.mjs': CODE });
    expect((await check(cwd, 'in')).code).toBe(1);
    expect(readRan(cwd, 'work')).toBe('');
  });

  const readRan = (cwd: string, folder: string) => readFileSync(join(cwd, '..', folder, 'ran'), 'utf8');
});

test('how scrapes are cleaned is said beside them', async () => {
  const cwd = place({ 'work/in/.clean-articlesrc': '{ "script": "zh-Hant", "frontMatter": false }' });
  expect((await runHere(['in/a.txt'], { cwd })).stdout).toBe('今天的天氣很好，我們一起去公園散步\ue123。\n');
});
