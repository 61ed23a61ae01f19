import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { createProgram } from '../src/cli/program.js';
import { BIN, filesIn, folderWith } from './cli/helpers.js';
import { expectedArticle, seeds } from './support/fixtures.js';

const ROOT = new URL('..', import.meta.url).pathname;
const ENGLISH = readFileSync(join(ROOT, 'README.md'), 'utf8');
const CHINESE = readFileSync(join(ROOT, 'README.zh-CN.md'), 'utf8');

const PAGE = `<!doctype html><html><head><title>渡口的早晨</title></head><body><h1>渡口的早晨</h1>
<p>清晨的渡口没有人，只有一条旧船系在岸边的柳树下。</p><p>老人说，冬天的水很冷，船家要等到雾散了才肯开船。</p></body></html>`;

/** The headings, with their level, in both languages. */
const SECTIONS: readonly (readonly [english: string, chinese: string])[] = [
  ['# clean-articles', '# clean-articles'],
  ['## Quick start', '## 快速上手'],
  ['## Three ways to use it', '## 三种用法'],
  ['### A folder', '### 文件夹'],
  ['### A pipe', '### 管道'],
  ['### CI', '### CI'],
  ['## Pages of HTML', '## HTML 网页'],
  ['## See what was done, and why', '## 改了什么，为什么改'],
  ['## Look at a whole run', '## 查看整批处理的报告'],
  ['## Learn what a site puts around its articles', '## 学习网站在文章前后加的内容'],
  ['## Corpora', '## 语料库'],
  ['## Options', '## 选项'],
  ['## Configuration', '## 配置'],
  ['## What it repairs', '## 能修复什么'],
  ['## How sure a repair is', '## 修复有多可靠'],
  ['## As a library', '## 作为库使用'],
  ['## Limits', '## 局限'],
  ['## Working on it', '## 参与开发'],
];

/** Run by .ci/run, on a fresh clone. */
const RUN_BY_CI = ['clean', 'install', 'test'];

/** A fenced block: what its fence says, such as `sh pipe`, and what it holds. */
const BLOCK = /^```(.+)\n([\s\S]*?)^```$/gm;
const blocksOf = (readme: string) =>
  [...readme.matchAll(BLOCK)].map(([, info = '', text = '']) => [info, text] as const);
const blocks = new Map(blocksOf(ENGLISH));
const block = (info: string) => blocks.get(info) ?? expect.fail(`README.md has no block ${info}`);

describe('both languages', () => {
  it('have the same sections, in the same order', () => {
    const headings = (readme: string) => readme.replace(BLOCK, '').match(/^#+ .*$/gm);
    expect(headings(ENGLISH)).toEqual(SECTIONS.map(([english]) => english));
    expect(headings(CHINESE)).toEqual(SECTIONS.map(([, chinese]) => chinese));
  });

  it('have the same blocks', () => {
    expect(blocksOf(CHINESE)).toEqual(blocksOf(ENGLISH));
    expect(blocks.size).toBe(blocksOf(ENGLISH).length);
  });

  it('have tables of the same first cells', () => {
    const code = (readme: string) =>
      [...readme.matchAll(/^\| (`.*?`) \|/gm)].map(([, cell = '']) => cell.match(/`[^`]+`/g));
    expect(code(ENGLISH).length).toBeGreaterThan(20);
    expect(code(CHINESE)).toEqual(code(ENGLISH));
  });

  it.each([ENGLISH, CHINESE])('link to files that exist', (readme) => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('name options that there are', () => {
    const program = createProgram(() => {});
    const all = [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long));
    const named = ENGLISH.replace(BLOCK, '').match(/(?<=`)--[a-z][a-z-]+/g) ?? [];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });
});

describe('what stands in the README runs as it stands there', () => {
  /** A folder with the scrapes that the README speaks of, and the command. */
  function place() {
    const cwd = folderWith({ 'scrape.txt': block('text scrape.txt'), 'page.html': PAGE });
    cpSync(join(ROOT, 'fixtures/seeds'), join(cwd, 'scrapes'), { recursive: true });
    for (const folder of ['bin', 'node_modules']) mkdirSync(join(cwd, folder));
    symlinkSync(BIN, join(cwd, 'bin/clean-articles'));
    symlinkSync(ROOT, join(cwd, 'node_modules/clean-articles'));
    for (const name of ['unified', 'remark-stringify']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(cwd, 'node_modules', name));
    }
    const env = { PATH: [join(cwd, 'bin'), process.env.PATH].join(delimiter) };
    const run = (command: string, args: string[]) => {
      const { status, stdout } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
      return { status, stdout };
    };
    const bash = (name: string) => run('bash', ['-euo', 'pipefail', '-c', block(`sh ${name}`)]);
    return { cwd, run, bash };
  }

  test('a folder', () => {
    const { cwd, bash } = place();
    expect(bash('folder')).toEqual({ status: 0, stdout: '' });
    const expected = seeds.map(({ name }) => [name.replace(/\.txt$/, '.md'), expectedArticle(name)]);
    expect(filesIn(join(cwd, 'articles'))).toEqual(Object.fromEntries(expected));
  });

  test('a pipe, with the article that is shown', () => {
    const { cwd, bash } = place();
    expect(bash('pipe')).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'article.md'), 'utf8')).toBe(block('markdown article.md'));
  });

  test('a page of HTML, through a pipe and as a file', () => {
    const { cwd, bash } = place();
    expect(bash('html')).toEqual({ status: 0, stdout: '' });
    const article = readFileSync(join(cwd, 'article.md'), 'utf8');
    expect(article).toContain('\n# 渡口的早晨\n\n清晨的渡口没有人，只有一条旧船系在岸边的柳树下。\n');
    expect(article).not.toContain('<');
    const named = filesIn(join(cwd, 'articles'))['page.md'];
    expect(named?.replace('path: page.html\n', '')).toBe(article);
  });

  test('many files', () => {
    const { cwd, bash } = place();
    expect(bash('many')).toEqual({ status: 0, stdout: '' });
    expect(Object.keys(filesIn(join(cwd, 'articles'))).length).toBe(seeds.length);
  });

  test('CI', () => {
    expect(place().bash('check')).toEqual({ status: 0, stdout: '' });
  });

  test('CI, with the Markdown that should be there', () => {
    const { cwd, bash } = place();
    cpSync(join(ROOT, 'fixtures/articles'), join(cwd, 'articles'), { recursive: true });
    expect(bash('against')).toEqual({ status: 0, stdout: '' });
    const [stale = ''] = Object.keys(filesIn(join(cwd, 'articles')));
    writeFileSync(join(cwd, 'articles', stale), '# 旧的\n');
    const { status, stdout } = bash('against');
    expect({ status, tells: /markdown-stale/.test(stdout), shows: /^-# 旧的$/m.test(stdout) }).toEqual({
      status: 1,
      tells: true,
      shows: true,
    });
  });

  test('a configuration', () => {
    const { cwd, run } = place();
    writeFileSync(join(cwd, 'clean-articles.config.json'), block('json clean-articles.config.json'));
    const { status, stdout } = run('clean-articles', ['--print-config', 'taiwan/a.txt']);
    expect({ status, script: JSON.parse(stdout).script }).toEqual({ status: 0, script: 'zh-TW' });
  });

  test('an explanation, of which a part is shown', () => {
    const { status, stdout } = place().bash('explain');
    expect(status).toBe(0);
    for (const part of block('text explain').trimEnd().split('\n\n')) expect(stdout).toContain(`${part}\n`);
  });

  test('an explanation for programs', () => {
    const { cwd, bash } = place();
    expect(bash('json')).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'explained.json'), 'utf8')).path).toBe('scrape.txt');
  });

  test('reports', () => {
    const { cwd, bash } = place();
    expect(bash('report')).toEqual({ status: 0, stdout: '' });
    for (const name of ['report.html', 'page.html']) {
      expect(readFileSync(join(cwd, name), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    }
    expect(Object.keys(filesIn(join(cwd, 'articles'))).length).toBe(seeds.length);
  });

  test('lines that are learned', () => {
    const { cwd, bash } = place();
    expect(bash('learn')).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'site.json'), 'utf8')).sites.length).toBeGreaterThan(0);
    expect(Object.keys(filesIn(join(cwd, 'articles'))).length).toBe(seeds.length);
  });

  test('a corpus', () => {
    const { cwd, bash } = place();
    mkdirSync(join(cwd, 'shards'));
    writeFileSync(join(cwd, 'shards/a.jsonl'), '{"id":1,"text":"沒有人在這裡。"}\n');
    expect(bash('corpus')).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'cleaned/a.jsonl'), 'utf8')).toContain('{"id":1,"text":"没有人在这里。",');
  });

  test('completion', () => {
    expect(place().bash('completion')).toEqual({ status: 0, stdout: '' });
  });

  test.each([...blocks.keys()].filter((info) => info.startsWith('js ')))('%s', (info) => {
    const code = block(info);
    const printed = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => `${line}\n`);
    expect(printed.length).toBeGreaterThan(0);
    const { run } = place();
    expect(run(process.execPath, ['--input-type=module', '--eval', code])).toEqual({
      status: 0,
      stdout: printed.join(''),
    });
  });

  test('none is left out', () => {
    const tested = [
      'folder',
      'html',
      'many',
      'pipe',
      'check',
      'against',
      'explain',
      'json',
      'report',
      'learn',
      'corpus',
      'completion',
      ...RUN_BY_CI,
    ];
    const named = [...blocks.keys()].filter((info) => /^sh\b/.test(info));
    expect(named.sort()).toEqual(tested.map((name) => `sh ${name}`).sort());
    const ci = readFileSync(join(ROOT, '.ci/run'), 'utf8');
    for (const name of RUN_BY_CI) expect(ci).toContain(`$(readme ${name})`);
  });
});
