import { headWords } from '../vocabulary/list-heads.js';
import { sign } from './character-kinds.js';
import type { KeyedLine } from './keyed-line.js';

/**
 * Heads of lists that stand beside or below an article and are other pages' or other people's words. Matches a `matchKey`.
 * 目录 and 参考文献 are deliberately none: they are parts of a text.
 */
const SECTION_HEAD = new RegExp(
  `^[【[]?(?:${headWords('qualifier', 'beside')}(?:的|都|还)?${headWords('subject', 'beside')}+(?:的(?:人还看了|内容|文章|新闻))?|猜[你您]喜欢|${headWords('whole', 'beside')}|(?:大家|家长|网友|车主|.{1,3}们)都在[看做搜]|楼主热帖|更多回答|(?:发表|网友|全部|最新|热门|精彩|用户|文章|查看|写|我要|共|条|读者)?(?:评论|点评|留言)(?:列表|区|专区)?(?:\\(只显示[^()]{1,10}\\))?|评论 ?[([]?\\d+[)\\]]?条?|\\d+ ?条?评论|我来说两句|跟帖|文章评论|排行榜|热榜|热搜榜?|(?:新闻|文章|阅读|热点|点击)排行榜?|文章荟萃|一周热门|编辑推荐|热文推荐|热门推荐|推荐阅读|专题推荐|图片推荐|相关链接|频道精选|相关|同类好[书文物])[】\\]]?(?: ?[:>»(][^\\d]{0,12})?$`,
);

/** What a page says below every article; a `matchKey` that has one of these is no article, unless it is long. */
const SITE_LINE =
  /^[([【[]? ?(?:责任编辑|责编|本文编辑|编辑|校对|审核|值班编委|作者简介|原标题|免责声明|平台声明|版权声明|特别声明|郑重声明|声明) ?[:：]|^(?:本文(?:链接|地址|网址)|文章(?:关键词|标签|来源)|标签|tags?|关键词|导航|当前位置|您?(?:当前|现在)?的?位置|您现在的位置) ?[:：]|转载(?:请|时请|须)?(?:注明|联系)|(?:如有|如果)[^。]{0,16}(?:侵权|意见|建议|疑问)[^。]{0,12}(?:联系|反馈|删除)|^.{0,8}扫(?:码|一扫|描|二维码).{0,16}[^。!]$|^(?:长按|识别).{0,8}二维码|不代表本[站网平]|仅代表(?:作者|本人|发布者)|仅提供信息(?:存储|发布)|查看(?:全部|所有|更多) ?\d+|^.{0,4}登录(?:后|并).{0,12}$|^您?(?:需要|还未|尚未|还没有?) ?(?:登录|登入|注册)|^马上注册,|information storage service|尽在.{2,12}(?:app|客户端|公众号)$|版权归.{1,12}所有|不得(?:复制|使用|转载)或|(?:未经|不得).{0,8}(?:授权|许可|同意|允许).{0,12}转载|^(?:上一?|下一?)(?:[篇页章条则]|篇文章) ?(?:[:：]|$)|^取自["“]|^分类:|^隐藏分类:|^(?:在 ?(?:github|gitee) ?上)?编辑[此本]页|^edit this page|^上次更新 ?:|^(?:published with|(?:no )?results matching)|(?:hexo|hugo|typecho) ?强?力?驱动|^\d{1,5} ?(?:日志|文章|分类|标签)(?: |$)|^(?:日志|文章|分类|标签|归档) ?\d{1,5}$|^(?:天才)?一秒记住|本章未完|^[『「]?加入书[签架]|章节报错|^举报该|^该.{2,4}发布于|字数(?:总计)?[:：|] ?\d.{0,20}(?:时长|分钟)/i;

/** Longest head of a list. */
const MAX_HEAD = 24;
/** The apparatus of an encyclopedia, where a link to edit each section shows that the page is one. */
const APPARATUS =
  /^(?:注释|脚注|注解|备注|参考(?:文献|资料|来源)|注释与参考文献|外部(?:链接|连接)|参见|参看|相关条目|(?:延伸|扩展|进阶)阅读) ?\[ ?编辑/;

/** Licences and rights, which stand on the last lines of a page. */
const LICENCE =
  /icp ?[备证]|公网安备|copyright|©|all rights? reserved|(?:许可证|标识码|备案号)(?:编?号)?[: ]?.{0,6}\d{4}|版权所有|(?:主办|承办|主管|协办|技术支持)(?:单位|方)?:|powered by|processed in/i;

/** What every line has that the one matches, and the other; most lines have none of it. */
const OF_LICENCE = sign('备许识案版办管支©A-Za-z');
const OF_SITE_LINE = sign(':载系馈删扫码代供查登篇页章条则取注尽版得gG驱志类签档秒举布数');
export const SITE = OF_LICENCE | OF_SITE_LINE;

/** Whether a line speaks of the site: its licences, its rights, how it came by the article. */
export function isAboutSite(line: KeyedLine): boolean {
  return (
    (line.has(OF_LICENCE) && LICENCE.test(line.key)) || (line.has(OF_SITE_LINE) && SITE_LINE.test(line.key))
  );
}

/** Whether a line heads a list of other pages or of their readers' words. Give it a `matchKey`. */
export function isSectionHead(key: string): boolean {
  return key.length <= MAX_HEAD && (SECTION_HEAD.test(key) || APPARATUS.test(key));
}
