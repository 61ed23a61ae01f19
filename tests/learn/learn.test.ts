import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.js';
import { type Scrape, scrapeOf } from '../../src/corpus/scrape.js';
import { type LearnOptions, learn, siteOfScrape } from '../../src/learn/learn.js';
import type { LearnedLine } from '../../src/options/learned-line.js';
import { type Layout, magazinePage, newsPage, pages, paragraph, title } from '../support/sites.js';

/** Texts as scrapes of a folder. */
function scrapesOf(site: string, texts: readonly string[]): Scrape[] {
  return texts.map((text, number) => {
    const name = `${site}/${number}.txt`;
    return scrapeOf({ path: name, name, source: Buffer.from(text) });
  });
}

/** Entries as `place line documents/of`, with a leading `=` where the line is kept. */
function brief(lines: readonly LearnedLine[]): string[] {
  return lines.map(
    ({ line, place, keep, documents, of }) => `${keep ? '=' : ''}${place} ${line} ${documents}/${of}`,
  );
}

async function learned(layout: Layout, count: number, options?: LearnOptions): Promise<string[]> {
  return brief((await learn(scrapesOf('站', pages(layout, count)), options)).lines);
}

describe('what is learned', () => {
  it('news pages: channels, neighbours, heads of lists, the licence; no heading, no title, no paragraph', async () => {
    expect(await learned(newsPage, 12)).toEqual([
      'head 夜市地图 12/12',
      'head 本埠新闻 12/12',
      'head 街坊论坛 12/12',
      'body 阅读(#) 12/12',
      'foot 上一篇:* 12/12',
      'foot 下一篇:* 12/12',
      'foot 我要爆料 12/12',
      'foot 相关阅读 12/12',
      'foot 网友评论(#) 12/12',
      'foot 街坊网编辑部版权所有,未经书面许可,任何人不得以任何方式转载或者摘编本网的文字和图片。 12/12',
    ]);
  });

  it('magazine pages: the table of contents of the site and the author box, not 摘要 and 结语', async () => {
    expect(await learned(magazinePage, 12)).toEqual([
      'head 本刊目录 12/12',
      'head 第一章 春天的河 12/12',
      'head 第三章 秋天的田 12/12',
      'head 第二章 夏天的山 12/12',
      'foot 作者简介 12/12',
      'foot 写信给编辑 12/12',
      'foot 林望舒,本刊特约撰稿人,常年在山区走访,著有散文集三种。 12/12',
    ]);
  });

  it.each<[string, Layout]>([
    ['numbered headings', (n) => [title(n), '一、概述', paragraph(n), '（二）做法', paragraph(n + 500)]],
    [
      'nested headings',
      (n) => [title(n), '第一章 总论', '1.1 范围', '（1）对象', paragraph(n), '3. 步骤', paragraph(n + 500)],
    ],
    [
      'common headings',
      (n) => [title(n), '摘要', paragraph(n), '结语', paragraph(n + 500), '参考文献', `[1] ${title(n + 99)}`],
    ],
    [
      'a list that all articles have below a common heading',
      (n) => [title(n), paragraph(n), '参考文献', `[${n}] 县志.`, '渡口旧闻.', '老街往事.', '山村纪事.'],
    ],
    ['common headings last', (n) => [title(n), paragraph(n), '致谢', '附录', '注释', `甲${title(n + 99)}`]],
    [
      'a sentence between paragraphs',
      (n) => [title(n), paragraph(n), '法律是这样规定的。', paragraph(n + 500)],
    ],
    ['the title of a series', (n) => [`第${n + 1}期集市周报`, `编者${title(n)}`, paragraph(n)]],
    ['the title of a series above its date', (n) => [`第${n + 1}期集市周报`, '2024-10-13', paragraph(n)]],
    ['the title of a series above a button', (n) => [`第${n + 1}期集市周报`, '分享到邻里', paragraph(n)]],
    ['the same title everywhere', (n) => ['无题', paragraph(n)]],
    ['metadata', (n) => [title(n), '来源：街坊网', '作者：林望舒', paragraph(n)]],
    ['marks and numbers', (n) => ['***', '12', title(n), paragraph(n), '——', '3']],
  ])('nothing of %s goes', async (_label, layout) => {
    const lines = (await learn(scrapesOf('站', pages(layout, 10)))).lines;
    expect(brief(lines.filter(({ keep }) => !keep))).toEqual([]);
  });

  it('lists of an article stay, and what stands where a heading could stand is listed as kept', async () => {
    const recipe: Layout = (n) => [
      title(n),
      '用料：',
      `鸡蛋 ${n + 1}个`,
      '盐 适量',
      `${title(n + 7)}送的番茄`,
      '步骤：',
      `${n + 1}分钟里把番茄切好，由${title(n + 60)}来炒。`,
      '出锅装盘',
      `${title(n + 80)}说好吃`,
    ];
    const found = await learned(recipe, 10);
    expect(found).toEqual([
      '=body 出锅装盘 10/10',
      '=body 步骤: 10/10',
      '=body 用料: 10/10',
      '=body 盐 适量 10/10',
      '=body 鸡蛋 #个 10/10',
    ]);
  });

  it('a table of contents goes, and the headings it announces stay', async () => {
    const layout: Layout = (n) => [
      title(n),
      '目录',
      '一、由来',
      '二、经过',
      '三、感想',
      '一、由来',
      paragraph(n),
      '二、经过',
      paragraph(n + 500),
      '三、感想',
      paragraph(n + 900),
    ];
    expect(await learned(layout, 9)).toEqual([
      'body 一、由来 9/9',
      'body 三、感想 9/9',
      'body 二、经过 9/9',
      'body 目录 9/9',
    ]);
  });

  it('numbers and dates vary in short lines, not in sentences', async () => {
    const layout: Layout = (n) => [
      title(n),
      `编号为${n}的稿件已经存档。`,
      paragraph(n),
      `本店累计成交 ${n * 31} 单`,
      `今日2024年10月${n + 10}日，离收获节${30 - n}天`,
    ];
    expect(await learned(layout, 8)).toEqual([
      'foot 今日#年#月#日,离收获节#天 8/8',
      'foot 本店累计成交 # 单 8/8',
    ]);
  });

  it('a page in Traditional characters with inserted pinyin counts as the same line', async () => {
    const layout: Layout = (n) => [
      title(n),
      paragraph(n),
      ['我要報料', '我要报料', '我要報(bào)料'][n % 3] as string,
    ];
    expect(await learned(layout, 9)).toEqual(['foot 我要报料 9/9']);
  });
});

describe('how much is many', () => {
  const some: Layout = (n) => [title(n), paragraph(n), ...(n < 4 ? ['我要爆料'] : [])];
  it.each<[string, number, LearnOptions, string[]]>([
    ['3 documents and 30 % by default', 13, {}, ['foot 我要爆料 4/13']],
    ['less than 30 % is too little', 14, {}, []],
    ['a smaller share', 40, { minShare: 0.1 }, ['foot 我要爆料 4/40']],
    ['fewer documents than asked for', 10, { minDocuments: 5 }, []],
    ['exactly as many', 10, { minDocuments: 4 }, ['foot 我要爆料 4/10']],
  ])('%s', async (_label, count, options, expected) => {
    expect(await learned(some, count, options)).toEqual(expected);
  });

  it('two documents are not many', async () => {
    expect(await learned(newsPage, 2)).toEqual([]);
  });

  it('copies of one article count once', async () => {
    const copies = pages(newsPage, 3).flatMap((page) => [page, `顶部\n${page}`, page]);
    const { lines, documents, duplicates } = await learn(scrapesOf('站', copies), { minDocuments: 4 });
    expect({ lines, documents, duplicates }).toEqual({ lines: [], documents: 3, duplicates: 6 });
  });
});

describe('sites', () => {
  it.each<[string, Pick<Scrape, 'name' | 'file'>, string]>([
    [
      'the folder below the one that was given',
      { name: 'news/2024/1.txt', file: '/data/news/2024/1.txt' },
      'news/2024',
    ],
    ['the one that was given', { name: '1.txt', file: '/data/news/1.txt' }, 'news'],
    ['the root', { name: '1.txt', file: '/1.txt' }, '/'],
    ['a pipe', { name: undefined, file: undefined }, 'standard input'],
  ])('%s', (_label, scrape, site) => {
    expect(siteOfScrape(scrape)).toBe(site);
  });

  it('a host that a line names stands above folders', async () => {
    const texts = pages(newsPage, 6).map((page, n) => `https://www.Jiefang.example/a/${n}.html\n${page}`);
    const scrapes = texts.flatMap((text, n) => scrapesOf(`folder-${n}`, [text]));
    const { lines, sites } = await learn(scrapes);
    expect(sites).toBe(1);
    expect(new Set(lines.map(({ site }) => site))).toEqual(new Set(['jiefang.example']));
  });

  it('sites are counted apart', async () => {
    const { lines } = await learn([
      ...scrapesOf('a', pages(newsPage, 4)),
      ...scrapesOf('b', pages(magazinePage, 4)),
      ...scrapesOf('c', pages(newsPage, 2)),
    ]);
    expect(lines.filter(({ line }) => line === '我要爆料')).toEqual([
      { line: '我要爆料', site: 'a', place: 'foot', documents: 4, of: 4 },
    ]);
  });
});

it('the result does not depend on the order of the scrapes', async () => {
  const scrapes = [...scrapesOf('a', pages(newsPage, 5)), ...scrapesOf('b', pages(magazinePage, 5))];
  const { lines } = await learn(scrapes);
  expect(lines.length).toBe(17);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(scrapes, { minLength: scrapes.length }), async (shuffled) => {
      expect((await learn(shuffled)).lines).toEqual(lines);
    }),
    { numRuns: 5 },
  );
});

describe('memory', () => {
  /** Each page shares 2 lines with all, and has 20 of its own that only another page has too. */
  const wide: Layout = (n) => [
    '街坊论坛',
    title(n),
    paragraph(n),
    '我要爆料',
    ...Array.from({ length: 20 }, (_, index) => `友邻${title(Math.floor(n / 2) * 20 + index)}`),
    '我要投稿',
  ];

  it('of 80,000 lines of 4,000 documents only those in many are counted exactly', async () => {
    const { lines, documents, counted } = await learn(scrapesOf('站', pages(wide, 4000)));
    expect(documents).toBe(4000);
    expect(counted).toBe(3);
    expect(brief(lines)).toEqual([
      'head 街坊论坛 4000/4000',
      '=body 我要投稿 4000/4000',
      '=body 我要爆料 4000/4000',
    ]);
  });

  it('no more lines are counted than allowed: the rarest are dropped, in whatever order they come', async () => {
    const layout: Layout = (n) => [
      title(n),
      paragraph(n),
      ...Array.from({ length: 10 }, (_, index) => (n >= index ? `窗口${'甲乙丙丁戊己庚辛壬癸'[index]}` : '')),
    ];
    const scrapes = scrapesOf('站', pages(layout, 20));
    const expected = ['甲', '乙', '丙', '丁']
      .map((name, index) => `foot 窗口${name} ${20 - index}/20`)
      .sort();
    for (const order of [scrapes, [...scrapes].reverse()]) {
      const { lines, counted } = await learn(order, { maxCounted: 4 });
      expect(counted).toBe(4);
      expect(brief(lines)).toEqual(expected);
    }
  });
});

it('what is no text is told once and left out', async () => {
  const problems: Problem[] = [];
  const scrapes: Scrape[] = [
    ...scrapesOf('站', pages(newsPage, 4)),
    scrapeOf({ path: 'gone.txt', name: 'gone.txt', source: '/no/such/gone.txt' }),
    scrapeOf({ path: 'empty.txt', name: 'empty.txt', source: new Uint8Array() }),
  ];
  const { documents, lines } = await learn(scrapes, {
    onProblem: async (problem) => {
      problems.push(problem);
    },
  });
  expect(problems.map(({ path, message }) => `${path}: ${message}`).sort()).toEqual([
    'empty.txt: the scrape is empty',
    'gone.txt: no such file or folder',
  ]);
  expect({ documents, learned: lines.length }).toEqual({ documents: 4, learned: 10 });
});

it('a run that is interrupted gives no half result', async () => {
  const signal = AbortSignal.abort();
  await expect(learn(scrapesOf('站', pages(newsPage, 4)), { signal })).rejects.toThrow('aborted');
});
