import type { Facts } from '../lines/facts.js';
import { isLinkSpam, maySpam } from '../lines/link-spam.js';
import { findShortLines } from '../lines/short-lines.js';
import { isDatedText } from './starts.js';

/** What servers answer instead of an article; matches a `matchKey`. */
const ERROR =
  /^.{0,20}(?:404|页面不存在|页面没有找到|页面(?:找不到|已删除|走丢|不见)|找不到(?:您|你)?(?:要|所|想)?.{0,8}页面|您?访问的(?:页面|内容|文章)(?:不存在|已|出错)|该?(?:内容|文章|帖子|信息|新闻)(?:不存在|已被?(?:删除|下架|屏蔽))|not found|access denied|403 forbidden|(?:502|504) (?:bad gateway|gateway)|访问(?:过于频繁|受限)|请输入验证码|安全验证).{0,30}$/i;

/** A page of an error says no more than this, in lines. */
const MAX_ERROR_LINES = 40;
/** A list of pages has so many lines, and so few of them are prose. */
const MIN_LIST_LINES = 40;
const MAX_LIST_PROSE = 2;
const MAX_LIST_HAN = 80;
/** So many short lines that end as the items of a notice do; the names of pages don't. */
const MIN_ITEMS = 4;
const ITEM = /[\u4E00-\u9FFF].{6,}[。；;]$/;

/**
 * Why a text is not an article: spam from end to end, a server's error, or a list of pages.
 *
 * @param isPage whether the text has menus; a poem has no prose either
 */
export function whyNoArticle(facts: readonly Facts[], isPage: boolean): string | undefined {
  const total = facts.reduce((sum, { text }) => sum + text.length, 0);
  const suspects = facts.filter((line) => maySpam(line) && isLinkSpam(line.key));
  const spam = suspects.reduce((sum, { text }) => sum + text.length, 0);
  if (spam * 2 > total) return 'most of it is link spam';
  if (facts.length <= MAX_ERROR_LINES) {
    const hasProse = facts.some(({ isProse }) => isProse);
    if (!hasProse && facts.some(({ text, key }) => text.length <= 60 && ERROR.test(key)))
      return 'it is the page of an error';
  }
  if (!isPage || facts.length < MIN_LIST_LINES) return undefined;
  const prose = facts.filter(({ isProse }) => isProse);
  const han = prose.reduce((sum, line) => sum + line.han, 0);
  if (prose.length > MAX_LIST_PROSE || han >= MAX_LIST_HAN) return undefined;
  const isText = hasItems(facts) || findShortLines(facts) !== undefined || isDatedText(facts);
  return isText ? undefined : 'it is a list of other pages';
}

function hasItems(facts: readonly Facts[]): boolean {
  return facts.filter(({ text, isAboutSite }) => ITEM.test(text) && !isAboutSite).length >= MIN_ITEMS;
}
