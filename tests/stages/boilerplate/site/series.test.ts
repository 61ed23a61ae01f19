import { describe, expect, it, test } from 'vitest';
import { clean } from '../../../../src/clean.js';
import { scrapeOf } from '../../../../src/corpus/scrape.js';
import { learn } from '../../../../src/learn/learn.js';

/** A blog of five posts with a menu above and comments below; each post is a title and three paragraphs. */
const POSTS = [
  {
    title: '渡口边的面馆',
    text: [
      '清晨六点，渡口的雾还没有散，面馆的灯已经亮了。老板娘姓沈，一个人揉面、切面、烧水，从不叫人帮忙。',
      '我要了一碗雪菜面，坐在靠窗的位置，看船工把缆绳一圈一圈地绕在石桩上。',
      '吃完以后天就亮了，第一班渡船鸣了两声笛，慢慢离开了岸。',
    ],
  },
  {
    title: '雨天的旧书市',
    text: [
      '梅雨下了半个月，旧书市的摊主都把书搬到了廊下。塑料布盖在书脊上，雨点打在上面沙沙地响。',
      '我在一堆旧杂志里翻到一本六十年代的地图册，书页发黄，折痕却很整齐。',
      '摊主说这本书跟了他二十年，一直没有人问过价钱。',
    ],
  },
  {
    title: '山里的水磨坊',
    text: [
      '从县城往西走二十里，有一座还在转的水磨坊。水从山上引下来，推着木轮吱呀吱呀地转。',
      '守磨坊的老人今年八十一岁，他说年轻的时候，排队磨面的人能从这里一直排到桥头。',
      '如今来磨面的人少了，拍照的人却多了起来。',
    ],
  },
  {
    title: '海边最后一班车',
    text: [
      '末班车九点四十从灯塔站开出，车上只有我和一个抱着西瓜的孩子。司机把收音机开得很低，里面在唱一首老歌。',
      '车沿着海堤走，左边是黑的海，右边是亮着灯的村子。',
      '孩子在第三站下了车，回头对司机说了一声谢谢。',
    ],
  },
  {
    title: '外婆的酱缸',
    text: [
      '外婆家的院子里有七口酱缸，从高到矮排成一排。每年立秋以后，她就开始晒酱，早上揭盖，晚上盖上。',
      '我小时候偷偷用手指蘸酱吃，咸得直吐舌头，外婆就在旁边笑。',
      '现在缸还在，外婆已经不在了，院子里长满了草。',
    ],
  },
] as const;

type Post = (typeof POSTS)[number];

function pageOf({ title }: Post, body: readonly string[], at: number): string {
  const head = ['慢走集', '首页', '归档', '关于我', title, `发表于 2023-04-0${at + 1} | 阅读 ${300 + at}`];
  const comments = ['2 条评论', '阿蒙', `2023-04-0${at + 1} 21:3${at}`, '这里我去过。', '回复'];
  const foot = ['发表评论', '昵称', '提交', '© 2023 慢走集 Powered by WordPress'];
  return [...head, ...body, ...comments, ...foot].join('\n');
}

/** What comes of the second page, of which the others are known. */
async function secondOf(pages: readonly string[]) {
  const scrapes = pages.map((text, at) => {
    const name = `blog/${at}.txt`;
    return scrapeOf({ path: name, name, source: Buffer.from(text) });
  });
  const { profiles } = await learn(scrapes);
  const { text, metadata, findings } = clean(pages[1] as string, {
    path: 'blog/1.txt',
    site: { version: 1, sites: profiles },
  });
  const told = findings.filter(({ rule }) => rule === 'possible-boilerplate').map(({ line }) => line);
  return { lines: text.split('\n'), title: metadata.title, told };
}

const SAID = '走路的时候，我总想起父亲说过的那句话：慢一点，路不会跑。';

describe('prose that all posts of a blog have', () => {
  test.each([
    ['below the title', ([a, b, c]: Post['text']) => [SAID, a, b, c], [7]],
    ['inside, with the end below it', ([a, b, c]: Post['text']) => [a, b, SAID, c], [9]],
    ['as its last line', ([a, b, c]: Post['text']) => [a, b, c, SAID], [10]],
    ['nowhere', ([a, b, c]: Post['text']) => [a, b, c], []],
  ])('%s stays and is told', async (_, bodyOf, told) => {
    const result = await secondOf(POSTS.map((post, at) => pageOf(post, bodyOf(post.text), at)));
    expect(result).toEqual({
      lines: [POSTS[1].title, ...bodyOf(POSTS[1].text)],
      title: POSTS[1].title,
      told,
    });
  });

  test.each([
    '版权声明：本站文章均为原创，转载请注明出处并保留本文链接。',
    '喜欢本文的朋友，欢迎关注公众号慢走集，每周收到一篇新的文章。',
  ])('what the site says below each goes: %s', async (notice) => {
    const { lines } = await secondOf(POSTS.map((post, at) => pageOf(post, [...post.text, notice], at)));
    expect(lines).toEqual([POSTS[1].title, ...POSTS[1].text]);
  });
});

it('headings that all posts have make no post a page without an article', async () => {
  const bodyOf = ([a, b, c]: Post['text']) => ['怎么去', a, '看什么', b, '吃什么', c];
  const { lines } = await secondOf(POSTS.map((post, at) => pageOf(post, bodyOf(post.text), at)));
  expect(lines).toEqual([POSTS[1].title, ...bodyOf(POSTS[1].text)]);
});

describe('a table of contents above the text', () => {
  const HEADINGS = [
    ['渡口', '面馆', '离岸'],
    ['廊下', '老地图册', '价钱'],
    ['水路', '守磨人', '桥头'],
    ['灯塔站', '海堤', '第三站'],
    ['七口缸', '偷吃', '院子'],
  ];
  const bodyOf = ({ text }: Post, at: number) =>
    text.flatMap((line, row) => [HEADINGS[at]?.[row] ?? '', line]);

  it('names no title', async () => {
    const pages = POSTS.map((post, at) =>
      pageOf(post, ['本文目录', ...(HEADINGS[at] ?? []), ...bodyOf(post, at)], at),
    );
    // Lists of the latest posts name the title, too.
    const listed = pages.map((page, at) => {
      const others = POSTS.filter((_, other) => other !== at).map(({ title }) => title);
      return [page, '最近文章', ...others].join('\n');
    });
    expect(await secondOf(listed)).toMatchObject({
      title: POSTS[1].title,
      lines: [POSTS[1].title, ...bodyOf(POSTS[1], 1)],
    });
  });
});
