import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { magazinePage, newsPage, pages, title } from '../support/sites.js';
import { filesIn, folderWith, runHere, runProcess } from './helpers.js';

/** A folder with two sites of ten pages each. */
function corpus(extra: Readonly<Record<string, string>> = {}): string {
  const files: Record<string, string> = { ...extra };
  for (const [site, layout] of [['news', newsPage] as const, ['magazine', magazinePage] as const]) {
    pages(layout, 10).forEach((page, number) => {
      files[`${site}/${number}.txt`] = `${page}\n`;
    });
  }
  return folderWith(files);
}

const MAGAZINE = `{
  "version": 1,
  "lines": [
    { "line": "本刊目录", "site": "magazine", "place": "head", "documents": 10, "of": 10 },
    { "line": "第一章 春天的河", "site": "magazine", "place": "head", "documents": 10, "of": 10 },
    { "line": "第三章 秋天的田", "site": "magazine", "place": "head", "documents": 10, "of": 10 },
    { "line": "第二章 夏天的山", "site": "magazine", "place": "head", "documents": 10, "of": 10 },
    { "line": "作者简介", "site": "magazine", "place": "foot", "documents": 10, "of": 10 },
    { "line": "写信给编辑", "site": "magazine", "place": "foot", "documents": 10, "of": 10 },
    { "line": "林望舒,本刊特约撰稿人,常年在山区走访,著有散文集三种。", "site": "magazine", "place": "foot", "documents": 10, "of": 10 }
  ],
  "sites": [
    { "site": "magazine", "pages": 10, "prints": [`;

/** How the lines of a profile stand in the file, and how it ends. */
const SHARED = [
  `], "lines": [
      { "line": "作者简介", "pages": 10, "top": [[9,10]], "bottom": [[2,10]] },
      { "line": "写信给编辑", "pages": 10, "top": [[11,10]], "bottom": [[0,10]] },
`,
  ' }\n    ] }\n  ]\n}\n',
];

describe('learn', () => {
  it('writes what it learned, sorted and readable, and says from how much', async () => {
    const cwd = corpus();
    const { code, stdout, stderr } = await runHere(['learn', 'magazine', '-o', 'lines.json'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: '7 lines learned from 10 documents of 1 site\n',
    });
    const written = readFileSync(`${cwd}/lines.json`, 'utf8');
    expect(written.slice(0, MAGAZINE.length)).toBe(MAGAZINE);
    for (const part of SHARED) expect(written).toContain(part);
  });

  it('gives the same bytes whatever the order of the inputs, and to standard output without a file', async () => {
    const cwd = corpus();
    const files = Array.from({ length: 10 }, (_, number) => `magazine/${number}.txt`);
    const one = await runHere(['learn', 'news', 'magazine'], { cwd });
    const other = await runHere(['learn', ...files.reverse(), 'news'], { cwd });
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout).toContain(MAGAZINE.split('\n')[2]);
    expect((await runHere(['learn', 'magazine', '-o', '-'], { cwd })).stdout.startsWith(MAGAZINE)).toBe(true);
  });

  it('leaves out the file of an earlier run that lies among the scrapes', async () => {
    const cwd = corpus();
    await runHere(['learn', '.', '-o', 'lines.json'], { cwd });
    const first = readFileSync(`${cwd}/lines.json`, 'utf8');
    const { code, stderr } = await runHere(['learn', '.', '-o', 'lines.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '17 lines learned from 20 documents of 2 sites\n' });
    expect(readFileSync(`${cwd}/lines.json`, 'utf8')).toBe(first);
  });

  it('never writes over a scrape', async () => {
    const cwd = corpus();
    const before = filesIn(cwd);
    const { code, stderr } = await runHere(['learn', 'news', '-o', 'news/3.txt'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: news/3.txt: what is learned would replace the scrape, which is read. Nothing was written. Choose another place for it.\n',
    });
    expect(filesIn(cwd)).toEqual(before);
  });

  it('never writes nothing over what an earlier run has learned', async () => {
    const cwd = corpus();
    await runHere(['learn', 'news', '-o', 'site.json'], { cwd });
    const before = readFileSync(`${cwd}/site.json`, 'utf8');
    const { code, stderr } = await runHere(['learn', 'mistyped', '-o', 'site.json'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: mistyped: no such file or folder. Check the path.\nnothing learned, and nothing written\n',
    });
    expect(readFileSync(`${cwd}/site.json`, 'utf8')).toBe(before);
  });

  it('reads the other files when one is no text', async () => {
    const cwd = corpus({ 'news/empty.txt': '' });
    const { code, stderr } = await runHere(['learn', 'news', '-o', 'lines.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: news/empty.txt: the scrape is empty. It was left out.\n10 lines learned from 10 documents of 1 site\n',
    );
  });

  it.each([
    [['--min-share', '0.35'], 1],
    [['--min-share', '0.45'], 0],
    [['--min-documents', '4'], 1],
    [['--min-documents', '5'], 0],
  ])('%j', async (flags, expected) => {
    const page = (number: number) =>
      pages(magazinePage, 10)
        [number]?.replace(/^[\s\S]*(?=摘要)/, '')
        .split('\n')
        .slice(0, 4);
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        `s/${n}.txt`,
        [title(n), ...(page(n) ?? []), ...(n < 4 ? ['写信给编辑'] : [])].join('\n'),
      ]),
    );
    const { code, stdout } = await runHere(['learn', ...flags, 's'], { cwd: folderWith(files) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).lines).toHaveLength(expected);
  });

  it.each([
    [
      ['--min-documents', '0'],
      'option --min-documents: "0" is not allowed; it must be a whole number from 1 on.',
    ],
    [
      ['--min-documents', '2.5'],
      'option --min-documents: "2.5" is not allowed; it must be a whole number from 1 on.',
    ],
    [
      ['--min-share', '30%'],
      'option --min-share: "30%" is not allowed; it must be a number above 0 and at most 1.',
    ],
    [
      ['--min-share', '0'],
      'option --min-share: "0" is not allowed; it must be a number above 0 and at most 1.',
    ],
    [
      ['--min-share', ''],
      'option --min-share: "" is not allowed; it must be a number above 0 and at most 1.',
    ],
  ])('refuses %j', async (flags, message) => {
    const { code, stderr } = await runHere(['learn', ...flags, 'news'], { cwd: corpus() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `error: ${message} See clean-articles --help.\n` });
  });
});

describe('--boilerplate', () => {
  it('removes what was learned in clean, and explain says where it stood', async () => {
    const cwd = corpus();
    await runProcess(['learn', '.', '-o', 'lines.json'], { cwd });
    const flags = ['--boilerplate', 'lines.json', '-q'];
    const { code, stdout } = await runProcess([...flags, '--no-front-matter', 'magazine/3.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line !== '' && line.length < 40)).toEqual([
      `# ${title(3)}`,
      '## 摘要',
      '## 结语',
    ]);
    const explained = await runProcess(['explain', ...flags, 'news/3.txt'], { cwd });
    expect(explained.stdout).toContain('learned from many documents: stands in 10 of 10 documents of news');
    const checked = await runProcess(['check', ...flags, 'news', 'magazine'], { cwd });
    expect(checked).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['{', /^error: lines\.json: no valid JSON: .* Mend it, or write it anew with clean-articles learn\.\n$/],
    ['[]', 'it must be an object of version, lines, sites.'],
    ['{"lines": []}', 'version: nothing is not allowed; it must be 1.'],
    ['{"version": 2, "lines": []}', 'version: 2 is not allowed; it must be 1.'],
    ['{"version": 1}', 'lines: nothing is not allowed; it must be an array of learned lines.'],
    [
      '{"version": 1, "lines": [], "line": 1}',
      'unknown key "line"; did you mean "lines"? allowed are version, lines, sites.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页"}, "首页"]}',
      'lines[1]: "首页" is not allowed; it must be an object of line, site, place, keep, documents, of.',
    ],
    [
      '{"version": 1, "lines": [{"line": " "}]}',
      'lines[0].line: " " is not allowed; it must be a string that is not blank.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页", "place": "top"}]}',
      'lines[0].place: "top" is not allowed; it must be one of head, body, foot.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页", "keep": 1}]}',
      'lines[0].keep: 1 is not allowed; it must be true or false.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页", "documents": 3, "of": 2}]}',
      'lines[0].documents: 3 is not allowed; it must be at most "of", 2.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页", "site": 7}]}',
      'lines[0].site: 7 is not allowed; it must be a string that is not blank.',
    ],
    [
      '{"version": 1, "lines": [{"line": "首页", "count": 7}]}',
      'unknown key "count" in lines[0]; allowed are line, site, place, keep, documents, of.',
    ],
  ])('a bad file is named, with the entry and what is allowed: %s', async (content, message) => {
    const cwd = folderWith({ 'lines.json': content, 'a.txt': '一' });
    const { code, stdout, stderr } = await runHere(['--boilerplate', 'lines.json', 'a.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    if (message instanceof RegExp) expect(stderr).toMatch(message);
    else
      expect(stderr).toBe(
        `error: lines.json: ${message} Mend it, or write it anew with clean-articles learn.\n`,
      );
  });

  it('a file that is not there is a problem', async () => {
    const { code, stderr } = await runHere(['check', '--boilerplate', 'no.json', 'a.txt'], {
      cwd: folderWith({ 'a.txt': '一' }),
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: no.json: no such file or folder. Check the path.\n',
    });
  });

  it('is not for learn', async () => {
    const { code, stderr } = await runHere(['learn', '--boilerplate', 'lines.json', 'news'], {
      cwd: corpus({ 'lines.json': MAGAZINE }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("error: learn takes no option '--boilerplate'");
  });
});

describe('learn from shards', () => {
  /** A record for each page, at an address of its site. */
  const records = (layout: typeof newsPage, host: string) =>
    pages(layout, 6).map((text, id) =>
      JSON.stringify({ id, url: `https://www.${host}/p/${id}`, body: text }),
    );
  const shard = [...records(newsPage, 'news.example'), ...records(magazinePage, 'magazine.example')];

  it('takes the host of each record for its site', async () => {
    const cwd = folderWith({ 'in/pages.jsonl': `${shard.join('\n')}\n` });
    const { code, stderr } = await runHere(['learn', '--text-key', 'body', 'in', '-o', 'site.json'], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('12 documents of 2 sites')]);
    const { sites } = JSON.parse(filesIn(cwd)['site.json'] as string) as {
      sites: { site: string; pages: number }[];
    };
    expect(sites.map(({ site, pages: count }) => [site, count])).toEqual([
      ['magazine.example', 6],
      ['news.example', 6],
    ]);
  });

  it('names a shard with records that can’t be read, and learns from the others', async () => {
    const cwd = folderWith({ 'pages.jsonl': `${shard.join('\n')}\nno JSON\n{"body":null}\n{"body":" "}\n` });
    const { code, stderr } = await runHere(
      ['learn', '--text-key', 'body', 'pages.jsonl', '-o', 'site.json'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stderr).toContain("pages.jsonl: 2 of its records can't be read");
    expect(stderr).toContain('12 documents of 2 sites');
  });
});
