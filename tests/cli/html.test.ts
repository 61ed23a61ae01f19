import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runHere, runProcess } from './helpers.js';

const SENTENCES = [
  '清晨的渡口没有人，只有一条旧船系在岸边的柳树下。',
  '老人说，冬天的水很冷，船家要等到雾散了才肯开船。',
  '后来桥修好了，渡口慢慢荒了，石阶上长满了青苔。',
];

const pageOf = (title: string, ...lines: readonly string[]) =>
  `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><h1>${title}</h1>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n</body></html>\n`;

const PAGE = pageOf('渡口', ...SENTENCES);
const ARTICLE = `# 渡口\n\n${SENTENCES.join('\n\n')}\n`;
const UNFILLED = '<!doctype html><html><body><div id="app"></div><script src="a.js"></script></body></html>';
const BARE = '--no-front-matter';

describe('pages of HTML', () => {
  it('through a pipe and as a file', async () => {
    const cwd = folderWith({ 'page.html': iconv.encode(PAGE, 'gbk') });
    expect((await runHere([BARE], { stdin: PAGE })).stdout).toBe(ARTICLE);
    expect((await runHere([BARE, 'page.html'], { cwd })).stdout).toBe(ARTICLE);
  });

  it('beside texts in a folder, whatever the case of their names', async () => {
    const cwd = folderWith({
      'in/a.html': PAGE,
      'in/b.HTM': PAGE,
      'in/sub/c.xhtml': `<?xml version="1.0" encoding="utf-8"?>\n${PAGE}`,
      'in/d.txt': ['渡口', ...SENTENCES].join('\n'),
    });
    const { code } = await runHere([BARE, '--jobs', '2', 'in', 'out'], { cwd });
    expect(code).toBe(0);
    expect(filesIn(join(cwd, 'out'))).toEqual({
      'a.md': ARTICLE,
      'b.md': ARTICLE,
      'd.md': ARTICLE,
      'sub/c.md': ARTICLE,
    });
  });

  it('that would be written where a text is are an error, and neither is written', async () => {
    const cwd = folderWith({ 'in/a.html': PAGE, 'in/a.txt': '一', 'in/b.html': PAGE });
    const { code, stderr } = await runHere([BARE, 'in', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: out/a.md: in/a.html and in/a.txt would all be written here, so none was.',
    );
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'b.md': ARTICLE });
  });

  it('saved by a browser: what it saved beside them is left out, and said', async () => {
    const cwd = folderWith({
      'in/渡口.html': PAGE,
      'in/渡口_files/a.js': 'var a = 1;',
      'in/渡口_files/b.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0),
      'in/old.htm': PAGE,
      'in/old.files/a.css': 'p {}',
      'in/my_files/c.txt': ['渡口', ...SENTENCES].join('\n'),
    });
    const { code, stderr } = await runHere([BARE, 'in', 'out'], { cwd });
    expect(stderr).toContain(
      'in/old.files, in/渡口_files: what a browser saved beside 2 pages was left out. Name the folder as an input to clean it.\n',
    );
    expect(code).toBe(0);
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['my_files/c.md', 'old.md', '渡口.md']);
  });

  it('that scripts fill are an error that says what to do', async () => {
    const cwd = folderWith({ 'in/a.html': UNFILLED, 'in/b.html': PAGE });
    const { code, stderr } = await runHere([BARE, 'in', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: in/a.html: the page holds no text, which its scripts (1) may write in a browser; save it as the browser shows it (html-empty).',
    );
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'b.md': ARTICLE });
    expect((await runHere(['rules', 'html-empty'])).stdout).toContain(
      'Save the page as the browser shows it',
    );
  });

  it('are checked and explained by the lines of their text', async () => {
    const cwd = folderWith({
      'a.html': pageOf('渡口', ...SENTENCES, '他\uE000说船家还在桥头补网，孩子们在岸边数鸭子。'),
    });
    const check = await runHere(['check', 'a.html'], { cwd });
    expect(check.code).toBe(1);
    expect(check.stdout).toMatch(/^a\.html:9:2 .*private-use.*\(line 9 of the page's text\)/);
    const explain = JSON.parse((await runHere(['explain', '--json', 'a.html'], { cwd })).stdout);
    expect(explain.lines.find(({ line }: { line: number }) => line === 9).raw).toBe(
      '他\uE000说船家还在桥头补网，孩子们在岸边数鸭子。',
    );
  });

  it('are learned from', async () => {
    const words = ['船', '桥', '山', '河'];
    const files = words.map((word, number): [string, string] => [
      `in/${number}.html`,
      pageOf(word, '本站首页', ...SENTENCES.map((text) => text.replace(/渡口|水|桥/, word)), `写信给编辑部`),
    ]);
    const { stdout, stderr } = await runHere(['learn', 'in'], { cwd: folderWith(Object.fromEntries(files)) });
    expect(stderr).toContain('from 4 documents of 1 site');
    expect(stdout).toContain('"line": "写信给编辑部"');
  });

  it('have a report', async () => {
    const cwd = folderWith({ 'a.html': PAGE });
    const { code } = await runHere(['a.html', '--report', 'report.html'], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(filesIn(cwd)).sort()).toEqual(['a.html', 'report.html']);
  });
});

describe('--input', () => {
  it('says what scrapes are, and a configuration can', async () => {
    const part = `<p>${SENTENCES[0]}</p>`;
    const cwd = folderWith({
      'in/a.txt': part,
      'in/old/b.txt': part,
      '.clean-articlesrc.json': '{ "overrides": [{ "files": "in/old/", "options": { "input": "html" } }] }',
    });
    const { code, stderr } = await runHere([BARE, 'in', 'out'], { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([0, expect.stringContaining('2 files')]);
    expect((await runHere([BARE, '--input', 'html'], { stdin: part })).stdout).toBe(`${SENTENCES[0]}\n`);
    expect((await runHere(['--print-config', 'in/old/b.txt'], { cwd })).stdout).toContain('"input": "html"');
    expect((await runHere(['--print-config', 'in/a.txt'], { cwd })).stdout).toContain('"input": "auto"');
  });

  it('of another kind is an error', async () => {
    expect((await runHere(['--input', 'xml'], { stdin: PAGE })).stderr).toBe(
      'error: option input: "xml" is not allowed; it must be one of auto, text, html. See clean-articles --help.\n',
    );
  });

  it('changes what the cache knows', async () => {
    const cwd = folderWith({ 'in/a.html': PAGE });
    const run = async (...argv: string[]) => {
      const { stderr } = await runProcess([BARE, '--cache', ...argv, 'in', 'out'], { cwd });
      return [/(\d+) written/.exec(stderr)?.[1], filesIn(join(cwd, 'out'))['a.md']];
    };
    expect(await run()).toEqual(['1', ARTICLE]);
    expect(await run()).toEqual(['0', ARTICLE]);
    const [written, asText] = await run('--input', 'text');
    expect(written).toBe('1');
    expect(asText).not.toBe(ARTICLE);
    writeFileSync(join(cwd, 'in/a.html'), PAGE);
    expect(await run('--input', 'auto')).toEqual(['1', ARTICLE]);
  });

  it('is completed', async () => {
    const { stdout } = await runHere(['completion', 'bash']);
    expect(stdout).toContain("--input) kind=words words='auto text html'");
  });
});
