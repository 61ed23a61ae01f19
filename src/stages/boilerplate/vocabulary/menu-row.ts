import { matchKey } from '../lines/key.js';
import { MENU_WORDS } from './menu-words.js';
import { wordsOf } from './word-row.js';

/** Words of menus of which some rows are made, beside those of blogs. */
const OTHERS =
  'home index tag about post articles menu links friends search rss github feed contact login close top 首页 主页 分类 标签 关于 友情链接 搜索 文章 目录 留言 留言板 菜单 随笔 相册 项目 文章导航';
/** What stands in the menus of blogs, which no title is made of alone. */
const WORDS = new Set(
  [...MENU_WORDS.filter(({ id }) => id === 'blog').flatMap(wordsOf), ...OTHERS.split(' ')].map((word) =>
    matchKey(word).toLowerCase(),
  ),
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
