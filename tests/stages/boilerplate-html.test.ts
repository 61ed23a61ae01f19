import { expect, test } from 'vitest';
import { clean } from '../../src/index.js';

/** What stands around an article on most sites. */
const MENU = `<nav class="navbar"><ul>${['首页', '归档', '分类', '标签', '关于'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
const FOOT =
  '<footer class="site-footer"><p>© 2024 江边小站 · 由 Hexo 驱动</p><p><a href="/rss">订阅</a></p></footer>';
const TEXT = [
  '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。',
  '船家说，这条船比他的年纪还大，如今只在节日里才下水，平日就系在这里。',
  '等到太阳升起来，卖菜的人挑着担子从堤上走过，渡口才慢慢热闹起来。',
];
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('\n');
const COMMENTS = `<div id="comments"><h3>评论</h3>${[
  '写得真好，想起了小时候坐船上学的日子，那时候河水很清。',
  '那条船我也坐过，掌船的是个话很少的老人，从来不收我们的钱。',
]
  .map(
    (text, at) =>
      `<div class="comment"><span class="author">读者${at + 1}</span> <time>2024-05-0${at + 2}</time><p>${text}</p></div>`,
  )
  .join('')}</div>`;
const RELATED = `<aside class="sidebar"><h3>最近的文章</h3><ul>${['桥上的灯', '老街的茶馆', '雨天的集市', '山里的邮差'].map((name) => `<li><a href="#">${name}</a></li>`).join('')}</ul></aside>`;

function pageOf(head: string, body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${MENU}${body}${FOOT}</body></html>`;
}

interface Row {
  readonly label: string;
  readonly html: string;
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  /** The lines of the article that are not blank, without its title. */
  readonly lines: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    label: 'a post with comments and a side bar',
    html: pageOf(
      '<title>渡口的早晨 | 江边小站</title>',
      `<main><article class="post"><h1 class="post-title">渡口的早晨</h1><div class="post-meta"><time datetime="2024-05-01">2024-05-01</time> · <a href="/categories/随笔/">随笔</a></div><div class="post-content">${PARAGRAPHS}</div></article>${COMMENTS}</main>${RELATED}`,
    ),
    title: '渡口的早晨',
    date: '2024-05-01',
    lines: TEXT,
  },
  {
    label: 'a title that only the head has, with the names of section and site',
    html: pageOf(
      '<title>渡口的早晨_随笔_江边小站</title><meta property="og:title" content="渡口的早晨">',
      `<div class="content">${PARAGRAPHS}</div>${RELATED}`,
    ),
    title: '渡口的早晨',
    lines: TEXT,
  },
  {
    label: 'a date that only the head has, in UTC',
    html: pageOf(
      '<title>渡口的早晨</title><meta property="article:published_time" content="2024-05-01T18:30:00.000Z">',
      `<article><h1>渡口的早晨</h1>${PARAGRAPHS}</article>${RELATED}`,
    ),
    title: '渡口的早晨',
    date: '2024-05-02T02:30:00',
    lines: TEXT,
  },
  {
    label: 'the date of the lines comes before that of the head',
    html: pageOf(
      '<title>渡口的早晨</title><meta name="pubdate" content="2024-06-09">',
      `<article><h1>渡口的早晨</h1><p class="meta">发布时间：2024-05-01</p>${PARAGRAPHS}</article>${RELATED}`,
    ),
    title: '渡口的早晨',
    date: '2024-05-01',
    lines: TEXT,
  },
  {
    label: 'an author in linked data',
    html: pageOf(
      `<title>渡口的早晨</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"渡口的早晨","datePublished":"2024-05-01","author":[{"@type":"Person","name":"周平"}]}]}</script>`,
      `<article><h1>渡口的早晨</h1>${PARAGRAPHS}</article>${RELATED}`,
    ),
    title: '渡口的早晨',
    date: '2024-05-01',
    author: '周平',
    lines: TEXT,
  },
  {
    label: 'the name of the site where an author is due is none',
    html: pageOf(
      '<title>渡口的早晨</title><meta name="author" content="江边小站"><script type="application/ld+json">{broken</script>',
      `<article><h1>渡口的早晨</h1>${PARAGRAPHS}</article>${RELATED}`,
    ),
    title: '渡口的早晨',
    lines: TEXT,
  },
  {
    label: 'a menu in a header is no title, however short the page is',
    html: `<!DOCTYPE html><html><head><title>渡口的早晨</title></head><body><header><a href="/">江边小站</a><a href="/a">随笔</a><a href="/b">帮助</a></header><main><h2>渡口的早晨</h2>${PARAGRAPHS}</main></body></html>`,
    title: '渡口的早晨',
    lines: TEXT,
  },
  {
    label: 'the last words of a post, short as they are',
    html: pageOf(
      '<title>渡口的早晨</title>',
      `<h1>渡口的早晨</h1><p>${TEXT[0]}</p><p>${TEXT[1]}</p><h2>怎么去</h2><p>坐七路车。</p><p>到底站下。</p><div class="related"><h3>相关文章</h3><ul><li><a href="/1">桥上的灯</a></li><li><a href="/2">老街的茶馆</a></li></ul></div>`,
    ),
    title: '渡口的早晨',
    lines: [TEXT[0] as string, TEXT[1] as string, '怎么去', '坐七路车。', '到底站下。'],
  },
  {
    label: 'a notice with its signature and what is attached',
    html: pageOf(
      '<title>关于渡口停航的通知</title>',
      '<h1>关于渡口停航的通知</h1><p>因汛期水位上涨，为保证乘客安全，柳渡渡口自本周六起暂停渡运，请过江的居民绕行大桥。</p><p>恢复时间另行通知。</p><p>特此通知。</p><p>江城县交通局</p><p>附件：</p><p><a href="/files/1.doc">绕行路线.doc</a></p>',
    ),
    title: '关于渡口停航的通知',
    lines: [
      '因汛期水位上涨，为保证乘客安全，柳渡渡口自本周六起暂停渡运，请过江的居民绕行大桥。',
      '恢复时间另行通知。',
      '特此通知。',
      '江城县交通局',
      '附件：',
      '绕行路线.doc',
    ],
  },
  {
    label: 'a comment has another date than the post',
    html: pageOf(
      '<title>渡口的早晨</title><meta property="article:published_time" content="2024-05-01T08:00:00+08:00">',
      `<article><h1>渡口的早晨</h1><div class="entry-meta">发布于 <time>2024年5月1日</time></div><div class="entry-content">${PARAGRAPHS}</div></article>${COMMENTS}`,
    ),
    title: '渡口的早晨',
    date: '2024-05-01T08:00:00',
    lines: TEXT,
  },
  {
    label: 'a piece of a page without anything around the article',
    html: `<div>\n<h2>渡口的早晨</h2>\n${PARAGRAPHS}\n<ul>\n<li>船票两元</li>\n<li>单车一元</li>\n</ul>\n</div>`,
    title: '渡口的早晨',
    lines: [...TEXT, '船票两元', '单车一元'],
  },
];

test.each(ROWS)('$label', ({ html, title, date, author, lines }) => {
  const { text, metadata } = clean(html, { script: 'keep' });
  expect(metadata).toMatchObject({
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
  });
  if (!author) expect(metadata.author).toBeUndefined();
  if (!date) expect(metadata.date).toBeUndefined();
  expect(text.split('\n').filter((line) => line.trim() !== '' && line !== title)).toEqual(lines);
});

test('names in a row behind that of the first page are no section', () => {
  const html = pageOf(
    '<title>渡口的早晨</title>',
    `<div class="nav"><a href="/">首页</a> <a href="/a">公告</a></div><h1>渡口的早晨</h1>${PARAGRAPHS}`,
  );
  expect(clean(html).metadata.category).toBeUndefined();
  expect(clean(html.replace('</a> <a', '</a> &gt; <a')).metadata.category).toBe('公告');
});
