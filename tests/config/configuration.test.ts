import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, filesIn, folderWith, runHere, runProcess } from '../cli/helpers.js';

const SCRAPE = '两辆车將在明天出发。';
const HANS = '两辆车将在明天出发。\n';
const HANT = '兩輛車將在明天出發。\n';
const KEEP = '两辆车將在明天出发。\n';

/** What a run prints without front matter. */
async function printed(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
  const cwd = folderWith({ 'in/a.txt': SCRAPE, ...files });
  const { stdout, stderr, code } = await runHere(['--no-front-matter', ...argv], { cwd });
  return code === 0 ? stdout : stderr;
}

describe('a configuration is found', () => {
  test.each([
    ['clean-articles.config.json', '{ "script": "zh-Hant" }'],
    ['clean-articles.config.js', 'export default { script: "zh-Hant" };'],
    ['clean-articles.config.mjs', 'export default { script: "zh-Hant" };'],
    ['.clean-articlesrc', 'script: zh-Hant'],
    ['.clean-articlesrc', '{ "script": "zh-Hant" }'],
    ['.clean-articlesrc.json', '\uFEFF{ "script": "zh-Hant" }'],
    ['.clean-articlesrc.yaml', '# comment\nscript: zh-Hant\n'],
    ['.clean-articlesrc.yml', 'script: zh-Hant'],
    ['package.json', '{ "name": "x", "clean-articles": { "script": "zh-Hant" } }'],
  ])('%s %s', async (name, content) => {
    // Node takes .js for a module where it is not told otherwise only since 22.7.
    const type = name.endsWith('.js') ? { 'package.json': '{ "type": "module" }' } : {};
    expect(await printed({ ...type, [name]: content }, 'in/a.txt')).toBe(HANT);
  });

  test.each([
    [
      'the nearest counts alone',
      { '.clean-articlesrc': 'script: keep', 'in/.clean-articlesrc': 'frontMatter: false' },
      HANS,
    ],
    ['an empty one is one too', { '.clean-articlesrc': 'script: keep', 'in/.clean-articlesrc': '' }, HANS],
    [
      'a package.json without the key is none',
      { '.clean-articlesrc': 'script: keep', 'in/package.json': '{}' },
      KEEP,
    ],
    ['nor is a broken one', { '.clean-articlesrc': 'script: keep', 'in/package.json': '{' }, KEEP],
  ])('%s', async (_, files, expected) => {
    expect(await printed(files, 'in/a.txt')).toBe(expected);
  });

  test('below an input too, the same however a scrape is named', async () => {
    const cwd = folderWith({
      'in/a.txt': SCRAPE,
      'in/b/c.txt': SCRAPE,
      'in/b/.clean-articlesrc': 'script: keep',
    });
    await runHere(['--no-front-matter', 'in', 'out'], { cwd });
    const [a, c] = await Promise.all(
      ['out/a.md', 'out/b/c.md'].map((file) =>
        runHere(['--no-front-matter', '--no-config', '--stages', 'mojibake', file], { cwd }),
      ),
    );
    expect([a?.stdout, c?.stdout]).toEqual([HANS, KEEP]);
    expect((await runHere(['--no-front-matter', 'in/b/c.txt'], { cwd })).stdout).toBe(KEEP);
  });

  test('for standard input by its name, or in the working directory', async () => {
    const cwd = folderWith({
      '.clean-articlesrc': 'script: keep',
      'in/.clean-articlesrc': 'script: zh-Hant',
    });
    const from = (...argv: string[]) => runHere(['--no-front-matter', ...argv], { cwd, stdin: SCRAPE });
    expect((await from()).stdout).toBe(KEEP);
    expect((await from('--stdin-filepath', 'in/x.txt')).stdout).toBe(HANT);
  });

  test('not above the repository', async () => {
    const cwd = folderWith({ '.clean-articlesrc': 'script: keep', 'repo/a.txt': SCRAPE });
    mkdirSync(join(cwd, 'repo/.git'));
    expect((await runHere(['--no-front-matter', 'repo/a.txt'], { cwd })).stdout).toBe(HANS);
  });

  test('not above the home folder', async () => {
    const cwd = folderWith({ '.clean-articlesrc': 'script: keep', 'home/a.txt': SCRAPE });
    const command = ['env', `HOME=${join(cwd, 'home')}`, process.execPath, BIN];
    const { stdout } = await runProcess(['--no-front-matter', 'home/a.txt'], { cwd, command });
    expect(stdout).toBe(HANS);
  });
});

describe('code', () => {
  const files = {
    'data/a.txt': SCRAPE,
    'data/clean-articles.config.mjs': 'export default { script: "keep" };',
    'work/empty': '',
  };

  test('is not run where only scrapes are', async () => {
    const cwd = join(folderWith(files), 'work');
    const { code, stdout, stderr } = await runHere(['../data/a.txt'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'data/clean-articles.config.mjs: this configuration is code and lies among scrapes, so it is not run. Name it with --config, or write it as JSON or YAML.',
    );
  });

  test('is run when it is named', async () => {
    const cwd = join(folderWith(files), 'work');
    const config = '../data/clean-articles.config.mjs';
    const { stdout } = await runHere(['--no-front-matter', '--config', config, '../data/a.txt'], { cwd });
    expect(stdout).toBe(KEEP);
  });

  test.each([
    ['throw new Error("no luck");', 'not a valid configuration: no luck. Mend it.'],
    ['export const script = "keep";', 'not a valid configuration: it exports no default. Mend it.'],
    ['export default { script: () => 3 };', 'script: () => 3 is not allowed; it must be one of zh-Hans'],
  ])('that fails is named: %s', async (code, message) => {
    expect(await printed({ 'clean-articles.config.mjs': code }, 'in/a.txt')).toContain(
      `error: clean-articles.config.mjs: ${message}`,
    );
  });
});

describe('what outweighs what', () => {
  const config = (content: object) => ({ '.clean-articlesrc': JSON.stringify(content) });

  test.each<[string, object, string[], string]>([
    ['the file its default', { script: 'keep' }, [], KEEP],
    ['the command line the file', { script: 'keep' }, ['--script', 'zh-Hant'], HANT],
    ['--no-config everything', { script: 'keep' }, ['--no-config'], HANS],
    [
      'an override the rest',
      { script: 'keep', overrides: [{ files: 'in/**', options: { script: 'zh-Hant' } }] },
      [],
      HANT,
    ],
    [
      'only for its files',
      { script: 'keep', overrides: [{ files: 'on/**', options: { script: 'zh-Hant' } }] },
      [],
      KEEP,
    ],
    [
      'the command line an override',
      { overrides: [{ files: '*', options: { script: 'keep' } }] },
      ['--script', 'zh-Hant'],
      HANT,
    ],
    [
      'a later override an earlier one',
      {
        overrides: [
          { files: '*.txt', options: { script: 'keep' } },
          { files: ['x', '*.txt'], options: { script: 'zh-Hant' } },
        ],
      },
      [],
      HANT,
    ],
  ])('%s', async (_, content, argv, expected) => {
    expect(await printed(config(content), ...argv, 'in/a.txt')).toBe(expected);
  });

  test('objects are put together key by key', async () => {
    const files = config({
      restore: { words: ['借條'] },
      overrides: [{ files: '*', options: { restore: { mode: 'off' } } }],
    });
    const json = await printed(files, '--print-config', 'in/a.txt');
    expect(JSON.parse(json).restore).toEqual({ mode: 'off', words: ['借條'] });
    const asked = await printed(files, '--restore', 'all', '--print-config', 'in/a.txt');
    expect(JSON.parse(asked).restore).toEqual({ mode: 'all', words: ['借條'] });
  });

  test('front matter can be switched off in the file and on again', async () => {
    const cwd = folderWith({ 'a.txt': SCRAPE, ...config({ frontMatter: false }) });
    expect((await runHere(['a.txt'], { cwd })).stdout).toBe(HANS);
    expect((await runHere(['--front-matter', 'a.txt'], { cwd })).stdout).toBe(
      `---\npath: a.txt\n---\n\n${HANS}`,
    );
  });

  test('options of a run come from the first input', async () => {
    const line = '点击这里了解本站的全部栏目';
    const page = (n: string) =>
      `${line}\n${n}是一篇关于逾期以后怎样同平台联系并且说明自己情况的文章。\n${line}`;
    const cwd = folderWith({
      'in/a.txt': page('甲'),
      'in/b.txt': page('乙'),
      ...config({ minDocuments: 2 }),
    });
    const learned = async (...argv: string[]) =>
      JSON.parse((await runHere(['learn', ...argv], { cwd })).stdout).lines.length;
    expect(await learned('in')).toBeGreaterThan(0);
    expect(await learned('in', '--min-documents', '3')).toBe(0);
    expect(await learned('in', '--no-config')).toBe(0);
  });
});

describe('maxSize', () => {
  const refused = 'refused';
  test.each<[number | string, string[], string]>([
    [5, [], refused],
    ['1KB', [], HANS],
    [5, ['--max-size', '1KB'], HANS],
    ['1KB', ['--max-size', '5'], refused],
  ])('%j in the file, %j at the command line', async (maxSize, argv, expected) => {
    const cwd = folderWith({ 'a.txt': SCRAPE, '.clean-articlesrc': JSON.stringify({ maxSize }) });
    const { code, stdout } = await runHere(['--no-front-matter', ...argv, 'a.txt'], { cwd });
    expect(code === 2 ? refused : stdout).toBe(expected);
  });
});

describe('minConfidence', () => {
  const page = '首页\n登录\n注册\n江城\n渡口\n柳树\n旧船\n下一篇\n关于我们\n联系我们\n友情链接';
  test.each<[object, string[], boolean]>([
    [{ minConfidence: 0.9 }, [], true],
    [{ minConfidence: 0.9 }, ['--min-confidence', '0'], false],
    [{}, [], false],
  ])('%j in the file, %j at the command line: low confidence told: %j', async (config, argv, expected) => {
    const cwd = folderWith({ 'a.txt': page, '.clean-articlesrc': JSON.stringify(config) });
    const { stdout } = await runHere(['check', 'a.txt', ...argv], { cwd });
    expect(stdout.includes('low-confidence')).toBe(expected);
  });

  test.each([-1, 2, '0.5'])('%j is none', async (minConfidence) => {
    const cwd = folderWith({ 'a.txt': page, '.clean-articlesrc': JSON.stringify({ minConfidence }) });
    const { code, stderr } = await runHere(['check', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('a number from 0 to 1');
  });
});

describe('severity and maxWarnings', () => {
  test.each<[object, string[], number]>([
    [{}, [], 1],
    [{ severity: { 'private-use': 'off' } }, [], 0],
    [{ severity: { 'private-use': 'off' } }, ['--severity', 'private-use=warning'], 1],
    [{ maxWarnings: 1 }, [], 0],
    [{ maxWarnings: 1 }, ['--max-warnings', '0'], 1],
    [{ maxWarnings: 1, severity: { 'private-use': 'error' } }, [], 1],
  ])('%j in the file, %j at the command line: exit code %i', async (config, argv, expected) => {
    const text = '今天的天气很好，我们一起去公园散步\ue123。';
    const cwd = folderWith({ 'a.txt': text, '.clean-articlesrc': JSON.stringify(config) });
    expect((await runHere(['check', 'a.txt', ...argv], { cwd })).code).toBe(expected);
  });

  test('a rule that is none is an error', async () => {
    const cwd = folderWith({ 'a.txt': '好', '.clean-articlesrc': '{ "severity": { "no-rule": "off" } }' });
    const { code, stderr } = await runHere(['check', 'a.txt'], { cwd });
    expect({ code, names: /"no-rule" is no rule of findings/.test(stderr) }).toEqual({
      code: 2,
      names: true,
    });
  });
});

describe('cache', () => {
  test.each<[object, string[], boolean]>([
    [{ cache: true }, [], true],
    [{ cache: true }, ['--no-cache'], false],
    [{ cache: false }, ['--cache'], true],
    [{}, [], false],
  ])('%j and %j', async (config, argv, expected) => {
    const cwd = folderWith({ 'in/a.txt': SCRAPE, '.clean-articlesrc': JSON.stringify(config) });
    await runHere([...argv, 'in', 'out'], { cwd });
    expect(existsSync(join(cwd, '.clean-articles-cache'))).toBe(expected);
  });

  test('knows which configuration a scrape had', async () => {
    const cwd = folderWith({
      'in/a.txt': SCRAPE,
      'in/b/c.txt': SCRAPE,
      'in/b/.clean-articlesrc': 'script: keep',
    });
    const run = () => runHere(['--no-front-matter', '--cache', '-v', 'in', 'out'], { cwd });
    await run();
    writeFileSync(join(cwd, 'in/b/.clean-articlesrc'), 'script: zh-Hant');
    const { stderr } = await run();
    expect(stderr).toContain('unchanged out/a.md');
    expect(stderr).toContain('written out/b/c.md');
    expect(readFileSync(join(cwd, 'out/b/c.md'), 'utf8')).toBe(HANT);
  });
});

test('worker threads give each scrape its own options', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`in/${n % 2 ? 'old/' : ''}${n}.txt`, `${SCRAPE.repeat(400)}\n`]),
  );
  const cwd = folderWith({
    ...many,
    '.clean-articlesrc': JSON.stringify({
      overrides: [{ files: 'in/old/**', options: { script: 'zh-Hant' } }],
    }),
  });
  const { code } = await runProcess(['--no-front-matter', '--jobs', '2', 'in', 'out'], { cwd });
  expect(code).toBe(0);
  const starts = Object.entries(filesIn(join(cwd, 'out'))).map(([path, text]) => [
    path.startsWith('old/'),
    text[0],
  ]);
  expect(starts).toHaveLength(40);
  expect(starts.filter(([isOld, first]) => first !== (isOld ? '兩' : '两'))).toEqual([]);
});

test('--boilerplate of the file: learned lines, found from the configuration', async () => {
  const cwd = folderWith({
    'a.txt': `夜市\n逾期怎么办\n逾期以后应当先与平台联系，说明自己的情况，再商量还款计划。`,
    'conf/lines.json': '{ "version": 1, "lines": [{ "line": "夜市", "keep": false }] }',
    'conf/c.json': '{ "boilerplate": { "file": "lines.json" } }',
  });
  const { stdout } = await runHere(['--config', 'conf/c.json', 'a.txt'], { cwd });
  expect(stdout).not.toContain('夜市');
  const { code, stderr } = await runHere(['--config', 'c.json', 'a.txt'], { cwd });
  expect([code, stderr]).toEqual([2, 'error: c.json: no such file or folder. Check the path.\n']);
});

describe('a mistake is named, with its file, its key and what is allowed', () => {
  const OPTIONS =
    'script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements, site, jobs, maxSize, cache, severity, suppressions, maxWarnings, minConfidence, minDocuments, minShare, overrides';
  test.each<[string, string]>([
    ['{ "scrpt": "keep" }', `unknown key "scrpt"; did you mean "script"? allowed are ${OPTIONS}`],
    [
      '{ "front-matter": true }',
      `unknown key "front-matter"; did you mean "frontMatter"? allowed are ${OPTIONS}`,
    ],
    ['{ "nonsense": 1 }', `unknown key "nonsense"; allowed are ${OPTIONS}`],
    [
      '{ "restore": { "mod": "all" } }',
      'unknown key "mod" in restore; did you mean "mode"? allowed are mode, words',
    ],
    [
      '{ "script": "zh-SG" }',
      'script: "zh-SG" is not allowed; it must be one of zh-Hans, zh-Hant, zh-CN, zh-TW, zh-HK, keep',
    ],
    ['{ "frontMatter": "no" }', 'frontMatter: "no" is not allowed; it must be true or false'],
    ['{ "restore": "all" }', 'restore: "all" is not allowed; it must be an object of mode, words'],
    [
      '{ "restore": { "words": "借条" } }',
      'restore.words: "借条" is not allowed; it must be an array of Chinese words',
    ],
    [
      '{ "restore": { "words": ["IOU"] } }',
      'restore.words[0]: "IOU" is not allowed; it must be a Chinese word of 1 to 8 characters',
    ],
    ['{ "stages": ["scrpt"] }', 'stages[0]: "scrpt" is not allowed; it must be one of mojibake,'],
    [
      '{ "encoding": "gb99" }',
      'encoding: "gb99" is not allowed; it must be the name of a character encoding',
    ],
    ['{ "minDocuments": 0 }', 'minDocuments: 0 is not allowed; it must be a whole number from 1 on'],
    [
      '{ "maxSize": "much" }',
      'maxSize: "much" is not allowed; it must be a size such as 64MiB, 10MB, 500k or 4096 (bytes)',
    ],
    ['{ "minShare": 2 }', 'minShare: 2 is not allowed; it must be a number above 0 and at most 1'],
    ['[]', '[] is not allowed; it must be an object of'],
    ['"keep"', '"keep" is not allowed; it must be an object of'],
    [
      '{ "overrides": { "files": "*" } }',
      'overrides: {"files":"*"} is not allowed; it must be an array of objects of files, options',
    ],
    [
      '{ "overrides": [{ "files": "*" }] }',
      'overrides[0].options: nothing is not allowed; it must be an object of',
    ],
    [
      '{ "overrides": [{ "files": 3, "options": {} }] }',
      'overrides[0].files: 3 is not allowed; it must be a glob or an array of globs',
    ],
    [
      '{ "overrides": [{ "files": "{a", "options": {} }] }',
      'overrides[0].files: "{a" is not allowed; it must be a valid glob: missing closing )',
    ],
    [
      '{ "overrides": [{ "files": "*", "options": { "minShare": 1 } }] }',
      'unknown key "minShare" in overrides[0].options; allowed are script,',
    ],
    [
      '{ "overrides": [{ "files": "*", "options": { "encoding": "x" } }] }',
      'overrides[0].options.encoding: "x" is not allowed',
    ],
    [
      '{ "boilerplate": { "patterns": ["/(a/"] } }',
      'boilerplate.patterns[0]: "/(a/" is not allowed; it must be a valid pattern: missing closing )',
    ],
    [
      '{ "boilerplate": { "patterns": [{ "patern": "a" }] } }',
      'unknown key "patern" in boilerplate.patterns[0]; did you mean "pattern"? allowed are pattern, place, why',
    ],
    [
      '{ "replacements": [{ "pattern": "a", "with": 3 }] }',
      'replacements[0].with: 3 is not allowed; it must be a string',
    ],
    ['{ "script": ', 'not a valid configuration: '],
  ])('%s', async (content, message) => {
    const said = await printed({ 'clean-articles.config.json': content }, 'in/a.txt');
    expect(said).toContain(`error: clean-articles.config.json: ${message}`);
  });

  test('and nothing is cleaned', async () => {
    const cwd = folderWith({
      'in/a.txt': SCRAPE,
      'in/b/c.txt': SCRAPE,
      'in/b/.clean-articlesrc': 'scrpt: keep',
    });
    const { code, stdout, stderr } = await runHere(['check', 'in'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error: in/b/.clean-articlesrc: unknown key "scrpt"; did you mean "script"?');
  });

  test('YAML by its line', async () => {
    const said = await printed({ '.clean-articlesrc.yaml': 'script: keep\n  stages: [' }, 'in/a.txt');
    expect(said).toContain('.clean-articlesrc.yaml: not a valid configuration: ');
    expect(said).toContain('at line 1, column 9. Mend it.');
  });
});

test('an unreadable configuration is an error', async () => {
  const cwd = folderWith({ 'a.txt': SCRAPE });
  mkdirSync(join(cwd, '.clean-articlesrc'));
  const { code, stderr } = await runHere(['a.txt'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: .*: is a folder, not a file\. Name a file\.\n$/);
});

describe('--print-config', () => {
  test('shows what holds, with defaults, and where it came from', async () => {
    const cwd = folderWith({
      '.clean-articlesrc.json': JSON.stringify({
        frontMatter: false,
        minDocuments: 5,
        overrides: [
          { files: 'x', options: {} },
          { files: 'old/**', options: { encoding: 'big5' } },
        ],
      }),
    });
    const argv = ['--print-config', 'old/a.txt', '--script', 'keep'];
    const { code, stdout, stderr } = await runHere(argv, { cwd });
    expect(code).toBe(0);
    const { stages, ...printedOptions } = JSON.parse(stdout);
    expect(stages).toContain('script');
    expect(printedOptions).toEqual({
      script: 'keep',
      encoding: 'big5',
      input: 'auto',
      frontMatter: false,
      punctuation: 'safe',
      restore: { mode: 'safe', words: [] },
      boilerplate: { lines: [], patterns: [] },
      replacements: [],
      minDocuments: 5,
    });
    expect(stderr).toBe(
      'from .clean-articlesrc.json, .clean-articlesrc.json: overrides[1], the command line\n',
    );
  });

  test('says when there is nothing', async () => {
    const { stderr } = await runHere(['--print-config', 'a.txt'], { cwd: folderWith() });
    expect(stderr).toBe('all of it by default\n');
  });
});
