/** What stands in the menus of blogs, which no title is made of alone. */
const WORDS = new Set(
  `home index archives archive categories category tags tag about posts post articles blog menu links friends projects search
  rss atom github feed contact resume gallery guestbook sitemap login close me top 首页 主页 头页 归档 标签 分类 关于 友链 友情链接
  搜索 文章 目录 留言 留言板 关灯 开灯 菜单 随笔 相册 项目 站点概览 文章目录 文章导航 文章导览`.split(/\s+/),
);
/** Of these one alone is no title either. */
const ALONE = new Set([
  '关灯',
  '开灯',
  '站点概览',
  '文章目录',
  '文章导航',
  '文章导览',
  '跳转到导航',
  '独家抢先看',
]);
/** What parts the words of a row. */
const PARTS = /[\s|·•/,、:]+/;
const MAX_LENGTH = 60;

/** Whether a `matchKey` is nothing but words of a blog's menu: Home Archives Categories Tags, 首页 归档. */
export function isMenuRow(key: string): boolean {
  if (key.length > MAX_LENGTH) return false;
  const words = key.toLowerCase().split(PARTS).filter(Boolean);
  return ALONE.has(key) || (words.length >= 2 && words.every((word) => WORDS.has(word)));
}
