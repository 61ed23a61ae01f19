import { type WordRow, wordsOf } from './word-row.js';

/**
 * Who asks: the row of lines below an article (`foot`), the search for the article's block (`beside`), or the judge of lines that
 * many documents share (`shared`). A wider list costs more where a heading of the article may stand.
 */
type Asker = 'foot' | 'beside' | 'shared';

/** Words of the heads of lists of other pages: 相关 + 阅读. */
export interface HeadRow extends WordRow {
  readonly where: readonly Asker[];
  readonly part: 'qualifier' | 'subject' | 'whole';
}

export const HEAD_WORDS: readonly HeadRow[] = [
  {
    id: 'qualifier-everywhere',
    where: ['foot', 'beside', 'shared'],
    part: 'qualifier',
    standsAlone: false,
    why: 'which of them: related, newest, most read',
    words: '最新 热门 热点 推荐 相关 精彩 更多 随机 延伸',
  },
  {
    id: 'qualifier-foot-beside',
    where: ['foot', 'beside'],
    part: 'qualifier',
    standsAlone: false,
    why: 'which of them: related, newest, most read',
    words: '猜你喜欢 猜你喜欢的',
  },
  {
    id: 'qualifier-beside-shared',
    where: ['beside', 'shared'],
    part: 'qualifier',
    standsAlone: false,
    why: 'which of them: related, newest, most read',
    words: '编辑 近期 往期 本站',
  },
  {
    id: 'qualifier-beside',
    where: ['beside'],
    part: 'qualifier',
    standsAlone: false,
    why: 'which of them: related, newest, most read',
    words: `
      重点 最热 最近 精选 本周 本月 今日 24小时 一周 点击 阅读 浏览 评论 人气 视觉 独家
      同类 同类型 其他 热文 猜您 为您 为你 站内 您可能 你可能 大家 网友
    `,
  },
  {
    id: 'qualifier-shared',
    where: ['shared'],
    part: 'qualifier',
    standsAlone: false,
    why: 'which of them: related, newest, most read',
    words: '站长',
  },
  {
    id: 'subject-everywhere',
    where: ['foot', 'beside', 'shared'],
    part: 'subject',
    standsAlone: false,
    why: 'what they are: articles, news, pictures',
    words: '文章 资讯 新闻 内容 阅读 推荐 话题 视频 问答 看看',
  },
  {
    id: 'subject-foot-beside',
    where: ['foot', 'beside'],
    part: 'subject',
    standsAlone: false,
    why: 'what they are: articles, news, pictures',
    words: '排行 标签',
  },
  {
    id: 'subject-beside-shared',
    where: ['beside', 'shared'],
    part: 'subject',
    standsAlone: false,
    why: 'what they are: articles, news, pictures',
    words: '专题 链接 回顾 精选',
  },
  {
    id: 'subject-beside',
    where: ['beside'],
    part: 'subject',
    standsAlone: false,
    why: 'what they are: articles, news, pictures',
    words: `
      问题 排行榜 图片 图文 图集 搜索 评论 热帖 热文 热榜 博文 帖子 日志 商品 产品 信息
      焦点 策划 荟萃 在看 在搜 感兴趣 喜欢 关注 词条 下载 游戏 小说 作品 案例 疾病 医生
      医院 药品 动态 报道 热点 导读 回答 咨询 知识 资源 发布 更新 荐读 好文 精彩 栏目
      书籍 推送
    `,
  },
  {
    id: 'whole-everywhere',
    where: ['foot', 'beside', 'shared'],
    part: 'whole',
    standsAlone: true,
    why: 'such a head as a whole',
    words: '看了又看 友情链接',
  },
  {
    id: 'whole-foot-shared',
    where: ['foot', 'shared'],
    part: 'whole',
    standsAlone: true,
    why: 'such a head as a whole',
    words: '猜你喜欢 大家都在看 为您推荐',
  },
  {
    id: 'whole-shared',
    where: ['shared'],
    part: 'whole',
    standsAlone: true,
    why: 'such a head as a whole',
    words: '为你推荐 阅读排行 阅读排行榜 点击排行 点击排行榜 热文排行',
  },
];

/** The words that somebody asks for, as the source of a pattern. */
export function headWords(part: HeadRow['part'], asker: Asker): string {
  const rows = HEAD_WORDS.filter((row) => row.part === part && row.where.includes(asker));
  return `(?:${rows.flatMap(wordsOf).join('|')})`;
}
