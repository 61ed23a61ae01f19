import { describe, expect, it } from 'vitest';
import { folderWith, runHere } from './helpers.js';

const NUMBERS = ['1', '2', '3', '4', '5', '6'];

/** Pages of one site, each with two paragraphs of its own between these lines. */
function site(
  head: readonly string[],
  foot: readonly string[],
  { numbers = NUMBERS, between = [] as readonly string[] } = {},
): Record<string, string> {
  const pages = numbers.map((number) => {
    const first = `船家在第${number}个渡口等了很久，才等到要过河的人。`;
    const second = `雾气从对岸慢慢散开，第${number}条船的影子也看得清楚了。`;
    const lines = [...head, first, ...between, second, ...foot];
    return [`site/${number}.txt`, `${lines.join('\n\n')}\n`] as const;
  });
  return Object.fromEntries(pages);
}

const FURNITURE = ['江边小站 | 首页 | 联系', '收藏本站，下次再来'] as const;
const WITH_HEADINGS = site([FURNITURE[0], '春天的河'], [FURNITURE[1]], { between: ['夏天的山'] });

describe('learn says what it kept, what copies are, and what to do if it learned nothing', () => {
  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    [
      'lines that are furniture alone',
      site([FURNITURE[0]], [FURNITURE[1]]),
      '2 lines learned from 6 documents of 1 site\n',
      '从 1 个网站的 6 篇文档里学到 2 行\n',
    ],
    [
      'one that may be a heading',
      site([FURNITURE[0], '春天的河'], [FURNITURE[1]]),
      '3 lines learned from 6 documents of 1 site\n1 of 3 lines is kept, because it stands inside articles too and may be a heading there; if it is not, set its keep to false\n',
      '从 1 个网站的 6 篇文档里学到 3 行\n3 行里有 1 行保留，因为它在文章里也出现，可能是小标题；如果不是，把它的 keep 设为 false\n',
    ],
    [
      'several of them',
      WITH_HEADINGS,
      '4 lines learned from 6 documents of 1 site\n2 of 4 lines are kept, because they stand inside articles too and may be headings there; where one is not, set its keep to false\n',
      '从 1 个网站的 6 篇文档里学到 4 行\n4 行里有 2 行保留，因为它们在文章里也出现，可能是小标题；哪一行不是，就把它的 keep 设为 false\n',
    ],
    [
      'a copy',
      {
        ...site([FURNITURE[0]], [FURNITURE[1]]),
        'site/copy.txt': site([FURNITURE[0]], [FURNITURE[1]])['site/1.txt'] ?? '',
      },
      '2 lines learned from 6 documents (and 1 left out as copies) of 1 site\na copy is a document of the same site with the same long lines; it is counted once\n',
      '从 1 个网站的 6 篇文档（另有 1 篇是副本，没有计入）里学到 2 行\n副本是同一网站里较长的行都相同的文档，只算一次\n',
    ],
    [
      'too few pages for a line, but two that share it',
      site([FURNITURE[0]], [FURNITURE[1]], { numbers: ['1', '2'] }),
      '0 lines learned from 2 documents of 1 site\nno line is removed for good: it must stand around the article in at least 3 documents of its site and in 30 % of them. What fewer pages share counts with --site\n',
      '从 1 个网站的 2 篇文档里学到 0 行\n没有一行会一概删去：要在同一网站至少 3 篇、且至少 30 % 的文档里，出现在正文周围。较少页面共有的内容，用 --site 时仍算依据\n',
    ],
    [
      'nothing',
      site([], [], { numbers: ['1'] }),
      '0 lines learned from 1 document of 1 site\nnothing was learned: a line must stand around the article in at least 3 documents of its site and in 30 % of them. Give more scrapes of each site, one folder a site, or lower --min-documents and --min-share\n',
      '从 1 个网站的 1 篇文档里学到 0 行\n什么也没学到：一行要在同一网站至少 3 篇、且至少 30 % 的文档里，出现在正文周围。请给每个网站更多原始文本，每个网站一个文件夹，或者调低 --min-documents 和 --min-share\n',
    ],
  ])('%s', async (_label, files, english, chinese) => {
    const cwd = folderWith(files);
    const said = async (lang: string) =>
      (await runHere(['learn', 'site', '-o', 'site.json', '--lang', lang], { cwd })).stderr;
    expect(await said('en')).toBe(english);
    expect(await said('zh')).toBe(chinese);
  });
});

it.each([
  ['en', '  on 6 pages, kept: 春天的河\n', '  on 6 pages: 江边小站 | 首页 | 联系\n', 'site, 6 pages\n'],
  ['zh', '  6 页上有，清理时保留：春天的河\n', '  6 页上有：江边小站 | 首页 | 联系\n', 'site，6 页\n'],
])('learn --print --lang %s marks what is kept', async (lang, ...lines) => {
  const { stdout } = await runHere(['learn', 'site', '--print', '--lang', lang], {
    cwd: folderWith(WITH_HEADINGS),
  });
  for (const line of lines) expect(stdout).toContain(line);
});
