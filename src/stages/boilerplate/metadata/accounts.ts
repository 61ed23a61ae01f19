import type { EdgeLine } from './edges.js';

/** What stands below the name of whoever wrote a post: buttons to follow, ranks of a forum, votes for an answer. */
const BELOW_A_NAME =
  /^(?:\+? ?关注(?:作者|[他她]|ta)?|已关注|发消息|当前离线|当前在线|楼主|(?:新手|注册|初级|中级|高级|金牌|银牌|铜牌|资深)会员|论坛元老|积分:?(?: ?\d+)?|\d[\d,.]*万? ?人赞同了?[该此这]?(?:回答|文章|内容)|最新推荐文章于.*)$/i;
/** Between the name and that: what the account says of itself, or when it wrote. */
const MAX_BETWEEN = 2;
const LONGEST = { name: 16, between: 40 };
const NAME = /^[^\s:,。!?|·/()[\]#@\d][^:,。!?|/()[\]#]{1,15}$/;
const NO_NAME =
  /^(?:关注者?|已?关注|帖子|主题|积分|精华|威望|金币|金钱|好友|听众|粉丝|文章|被浏览|写回答|邀请回答|关注问题|默认排序|按时间排序|收藏|分享|评论|登录|注册|原创|置顶|转载|推荐|首页|正文|展开|收起|举报|返回.*|显示全部|发新帖|回复|楼主|好问题.*|添加评论|.*(?:会员|元老|个回答|论坛|频道|专栏|回复|首页))$/;

/**
 * The account that is named alone between the title and the text, above what stands below names; in its own script.
 *
 * @param lines those between the title and the text, from the top down
 */
export function accountOf(lines: readonly EdgeLine[]): string | undefined {
  const shown = lines.map(({ text, key }) => ({ text, key: key.replaceAll('\u200b', '').trim() }));
  for (const [at, { key }] of shown.entries()) {
    if (!BELOW_A_NAME.test(key)) continue;
    for (let above = at - 1; above >= Math.max(0, at - 1 - MAX_BETWEEN); above--) {
      const line = shown[above] as EdgeLine;
      if (line.key === '') continue;
      if (BELOW_A_NAME.test(line.key) || line.key.length > LONGEST.between) break;
      const isName = NAME.test(line.key) && !NO_NAME.test(line.key) && !/^\d|\d{4}/.test(line.key);
      const next = shown[above - 1];
      // Of a name and what it says of itself the upper one is the name.
      if (isName && !(next && isNameLike(next.key))) return line.text.trim();
    }
  }
  return undefined;
}

/**
 * Names of accounts right above a button to follow them.
 *
 * @param foot the lines below the last paragraph
 * @returns their numbers
 */
export function findFollowed(
  foot: readonly (EdgeLine & { readonly line: { readonly number: number } })[],
): number[] {
  return foot
    .filter(({ key }, at) => isNameLike(key) && /^\+? ?关注$/.test(foot[at + 1]?.key ?? ''))
    .map(({ line }) => line.number);
}

function isNameLike(key: string): boolean {
  return key.length <= LONGEST.name && NAME.test(key) && !NO_NAME.test(key);
}
