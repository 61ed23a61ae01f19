import { matchKey } from '../lines/key.js';
import { MENU_WORDS } from './menu-words.js';
import { type WordRow, wordsOf } from './word-row.js';

const keysOf = (rows: readonly WordRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(wordsOf).map((word) => matchKey(word).toLowerCase()));

const WORDS = keysOf(MENU_WORDS);
/** In 【】 these head the parts of an article: 【要闻】. */
const CHANNELS = keysOf(MENU_WORDS.filter(({ id }) => id === 'channels'));

/** Ways to build more of them: 关于本网, 联系本站, 电影频道, 下载大全. */
const BUILT =
  /^(?:字[体号级]:?[大中小特]{0,4}|(?:关于|联系|走进|加入|认识|下载|打开)(?:我们|本[站网刊院校]|客户端|[a-z]{0,6}app)|.{0,6}推荐|.{1,4}(?:频道|专区|导航|排行榜?|热线|客户端|公众号|小程序|登录|登陆|注册|下载|论坛|社区|商城)|(?:热门|最新|推荐|精选|更多|全部|所有|相关)[^:]{1,4}|加[到入]我的.{1,4}|请输入.{1,11}|(?:我的|返回|查看|进入|扫码)[^:]{1,4}|点击[^:]{1,6})$/;

/** What every built word has. */
const BUILT_HINT = /[输字们本端荐道区航排线号序录陆册载坛城热最推精更全所相我返查进扫点a-z]/;

/** What a word in a menu is dressed with. */
const DRESS = /^[·•>»▲\-[【]+|[\]】:>»∨▼]+$/g;
const IS_DRESSED = /^[·•>»▲\-[【]|[\]】:>»∨▼]$/;
/** Capitals of the languages that menus offer; most lines have none, and lower case takes long to make. */
const CAPITAL = /[A-Z\u00C0-\u1EFF]/;
const MAX_WORD = 14;

/** Whether a key, blanks taken out, is what stands on a button or in a menu. */
export function isFurnitureWord(key: string): boolean {
  if (key.length > MAX_WORD) return false;
  const word = CAPITAL.test(key) ? key.toLowerCase() : key;
  if (WORDS.has(word)) return true;
  if (!IS_DRESSED.test(word)) return isBuilt(word);
  const bare = word.replace(DRESS, '');
  if (word.startsWith('【') && CHANNELS.has(bare)) return false;
  return WORDS.has(bare) || isBuilt(bare);
}

function isBuilt(word: string): boolean {
  return BUILT_HINT.test(word) && BUILT.test(word);
}
