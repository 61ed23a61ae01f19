import type { Facts } from '../lines/facts.js';
import { isLinkSpam, maySpam } from '../lines/link-spam.js';

/**
 * Where a rule may match: before the first paragraph, after the last one, or in either place; `anywhere` on a page with
 * menus between its paragraphs, too.
 */
export type Place = 'head' | 'foot' | 'edge' | 'anywhere';

/** A kind of line that is not the article. */
export interface BoilerplateRule {
  /** Stable kebab-case id, the `rule` of the change. */
  readonly id: string;
  /** What the line is, for the change's reason. */
  readonly name: string;
  readonly place: Place;
  /** Matches a whole line as `matchKey` gives it: Simplified, half-width marks. Without nested quantifiers. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}

/**
 * Each row speaks of lines at an edge of the page only: inside the article the same words may be its subject.
 * Deliberately no rule: 大, 中, 小, 赞 or 踩 alone on a line (words of a list as well), 摘要 and 关键词 lines (part of papers), 图片来源 (a caption), 记者 lines (metadata).
 */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  {
    id: 'greeting',
    name: 'greeting',
    place: 'head',
    pattern:
      /^(?:您好|你好|亲爱的[^,!。]{1,8})?[,!。 ]*欢迎您?(?:访问|光临|来到|浏览|进入|关注)[^。]{1,30}[!。]?$/,
    why: 'the site greets its visitor',
    example: '您好!歡迎訪問信用卡頻道!',
  },
  {
    id: 'channel-name',
    name: 'channel name',
    place: 'head',
    pattern: /^[^,。!?:]{1,8}(?:频道|栏目|专栏|专区)$/,
    why: 'the channel the page stands in, not its title',
    example: '理財頻道',
  },
  {
    id: 'size-of-letters',
    name: 'size of letters',
    place: 'head',
    pattern:
      /^(?:字体|字号|字级|文字)(?:大小)?[: ]{1,2}[[【]?[大中小特](?:[\]】/|, [【]{0,3}[大中小特]){1,3}[\]】]?$|^(?=.*(?:背景|字[体号]))(?:(?:背景|字体|字号|文字)(?:颜色|大小)?|默认|护眼|夜间|白天|关灯|开灯|(?:双击)?滚屏|繁体|简体|[大中小特: |/[\]])+$/,
    why: 'buttons to change how the page looks',
    example: '字級 小 中 大',
  },
  {
    id: 'count-of-readers-alone',
    name: 'count of readers alone',
    place: 'head',
    pattern: /^\d[\d,.]{0,11}万? ?次(?:阅读|浏览|点击|查看|播放)?$/,
    why: 'how often the page was read, behind its label',
    example: '866次',
  },
  {
    id: 'count-of-votes',
    name: 'count of votes',
    place: 'head',
    pattern: /^\d[\d,.]{0,11}万? ?人赞同了?[该此这]?(?:回答|文章|内容)$/,
    why: 'how many readers voted for the answer',
    example: '5,617 人赞同了该回答',
  },
  {
    id: 'row-of-links-to-other-pages',
    name: 'row of links to other pages',
    place: 'head',
    pattern:
      /^[<« ]*[上前]一?[篇页则条][ |]{1,4}(?:(?:返?回)?(?:列表|目录|首页)[ |]{1,4})?[下后]一?[篇页则条][>» ]*$/,
    why: 'leads to the pages before and after',
    example: '上一篇 回列表 下一篇',
  },
  {
    id: 'last-change-of-the-page',
    name: 'last change of the page',
    place: 'head',
    pattern:
      /^(?:该|本|此)?(?:页面?|条目|文章)?(?:上次|最后|最近)(?:编辑|修改|更新)[于: ]{0,2}\d{1,4} ?(?:个月|[秒天周月年]|分钟|小时)前[。.]?$/,
    why: 'the page says when it was touched',
    example: '该页面最后编辑于8个月前',
  },
  {
    id: 'slogan-of-an-encyclopedia',
    name: 'slogan of an encyclopedia',
    place: 'head',
    pattern: /^[^,。!?:]{1,8}(?:百科|维基)(?:全书)?,[^,。!?:]{3,16}$/,
    why: 'stands below the title of every entry',
    example: '維基百科，自由的百科全書',
  },
  {
    id: 'call-of-a-novel-site',
    name: 'call of a novel site',
    place: 'edge',
    pattern:
      /^(?:一秒记住|天才一秒|记住本站|手机用户请|请记住本书|最新网址|喜欢[^。]{1,30}请大家收藏|(?:推荐阅读|新书推荐)[: ]+[^。]{1,12}(?:、[^。、]{1,12}){1,8}$|本站所有小说|本章未完|本书(?:首发|来自)|[^。,]{0,20}(?:更新速度|更新)(?:全网)?最快)[^。]{0,100}[。!]?$/,
    why: 'asks to remember the site or to keep the book',
    example: '一秒記住【某某小說】，精彩小說無彈窗免費閱讀！',
  },
  {
    id: 'links-between-chapters',
    name: 'links between chapters',
    place: 'edge',
    pattern:
      /^(?=.*(?:[上下]一?[章页回节篇]|书[架签]|推荐票|报错))(?:上一?[章页回节篇]|下一?[章页回节篇]|(?:返回|章节|本书)?目录|加?入?书[架签]|投?推荐票|章节报错|报错|返回书页|方便阅读|[ |/<>←→·,『』])+$/,
    why: 'buttons above and below a chapter',
    example: '上一章 章節目錄 下一章',
  },
  {
    id: 'share-and-reader-buttons',
    name: 'share and reader buttons',
    place: 'edge',
    pattern:
      /^(?=.*[\u4E00-\u9FFF])(?![赞踩]$)(?:一键分享|分享此文|分享到|分享至|分享给好友|分享|收藏本文|收藏|点赞|赞|踩|转发|评论|打印[本此]页|打印|列印|关闭窗口|推荐给好友|投票|检举|e-mail转寄|转寄|立即申请|收藏职位|有帮助|没帮助|关注|举报|复制链接|扫一扫|字号(?:[: ]?大 ?中 ?小)?|大 中 小|微信好友|微信|朋友圈|微博|QQ空间|QQ|登录|注册|\d|[ |:/,、])+$/,
    why: 'buttons of the page',
    example: '分享到：微信 微博 QQ空间',
  },
  {
    id: 'advertisement-inside-the-text',
    name: 'advertisement inside the text',
    place: 'anywhere',
    pattern:
      /^(?:[[(【-]? ?(?:广告|赞助广告|advertisement|sponsored) ?[\])】-]?|(?:我是)?(?:广告)?[ ,(【[]{0,2}(?:文章未完,? ?)?请?继续(?:往下|向下)?阅读.{0,6})$/i,
    why: 'stands in a gap that the site left for an advertisement',
    example: '我是廣告 請繼續往下閱讀',
  },
  {
    id: 'link-to-another-page-inside-the-text',
    name: 'link to another page inside the text',
    place: 'anywhere',
    pattern:
      /^[【[▶►★>]{0,2}(?:(?:相关|推荐|更多|延伸)(?:文章|新闻|报道|报导|消息)|同场加映|看更多)[】\]]?[:>|](?: ?[^。]{0,60})$/,
    why: 'the title behind it is another page’s',
    example: '相關文章：深水埗老字號餅店突貼告示停業',
  },
  {
    id: 'call-to-subscribe-inside-the-text',
    name: 'call to subscribe inside the text',
    place: 'anywhere',
    pattern:
      /^[★☆▶►◎※●〉》 ]{0,3}(?:[^。]{0,24}[ ,!])?点(?:我|此|这)(?:里)?(?:加入|下载|订阅|追踪|参加|报名|了解|看)[^。]{0,24}$/i,
    why: 'asks the reader to follow the site, in the middle of what it reports',
    example: '★點我加入好友，新聞不漏接',
  },
  {
    id: 'button-on-an-image',
    name: 'button on an image',
    place: 'anywhere',
    pattern:
      /^(?:\+\d{1,3}|[▼↓ ]{0,6}(?:点击|点选|轻触)?(?:图片|下图|上图|大图|原图)?(?:可?放大|[看睇]更多|看大图|查看(?:大图|原图))[^。,]{0,16}[▼↓ ]{0,6}|点击(?:下图|图片|看|查看|睇)[^。,]{0,20}[▼↓ ]{1,6}|[▼↓ ]{1,6}点击[^。,]{2,20}[▼↓ ]{0,6}|(?:下载|保存)(?:附件|图片|到相册))$/,
    why: 'opens an image or the others of a series',
    example: '點擊圖片放大',
  },
  {
    id: 'button-back',
    name: 'button back',
    place: 'edge',
    pattern:
      /^(?:返回|回到?)(?:看板|列表|文章列表|上一?[页层]|首页|顶部|论坛|版面)$|^返回[^,。]{2,10},查看更多$/,
    why: 'leads to where the reader came from',
    example: '返回看板',
  },
  {
    id: 'reply-to-a-letter-on-a-bulletin-board',
    name: 'reply to a letter on a bulletin board',
    place: 'edge',
    pattern: /^(?:推|嘘|→) ?[a-z]\w{1,14} ?: .{0,160}\d\d\/\d\d(?: \d\d:\d\d)?$/i,
    why: 'what another reader says of it, with the date',
    example: '推 oldtrain: 阿嬤好暖 05/07 21:40',
  },
  {
    id: 'contact-line',
    name: 'contact line',
    place: 'edge',
    pattern:
      /^[^。]{0,12}(?:侵权|删帖|删除|举报|投诉|投稿|商务合作|广告合作)[^。]{0,10}(?:联系|请?联系方式|邮箱|电话|热线|微信|QQ)[^。]{0,60}$/,
    why: 'whom to write to about the page',
    example: '侵權刪帖聯系郵箱：service@example.com',
  },
  {
    id: 'disclaimer',
    name: 'disclaimer',
    place: 'foot',
    pattern:
      /^[(【[]?(?:风险提示[及和与])?(?:(?:特别|免责|版权|郑重|重要)?(?:声明|提示|说明)|健康提示|版权归属|注|温馨提示|风险提示)[)】\]]? ?[::] ?.*(?:本网|本站|本平台|网站|转载|版权|侵权|仅代表|仅供参考|不代表|投资建议|风险自担|(?:不能|不可|不得?)(?:代替|替代|作为)[^。]{0,10}(?:诊断|诊疗|治疗|医嘱|建议|依据)|创作者|及时删除|联系我们)/,
    why: 'what the site says about every page',
    example: '免責聲明：本文僅代表作者觀點，不代表本站立場。',
  },
  {
    id: 'disclaimer-without-a-label',
    name: 'disclaimer without a label',
    place: 'foot',
    pattern:
      /^(?:以上(?:内容|信息|文章)|本文(?:内容|章)?|文章(?:内容)?|本站|本网站?|部分(?:内容|图片|文章))[^。]{0,20}(?:来(?:自|源于)(?:网络|互联网|网友)|不代表本[站网]|仅供(?:参考|学习)|由用户上传|如有侵权)/,
    why: 'what the site says about every page',
    example: '本文内容来自网络，如有侵权请联系删除。',
  },
  {
    id: 'app-promotion',
    name: 'app promotion',
    place: 'edge',
    pattern:
      /^(?:点击|立即|马上|扫码|请|去)?(?:打开|下载|安装)[^。]{0,12}(?:app|客户端|小程序)(?:[,! ]?(?:体验|阅读|查看|观看|浏览|收听|参与|继续|获取|领取|了解|享受|看|更|随时)[^。]{0,12})?[!>]*$/i,
    why: 'asks the reader to install the app',
    example: '打開APP閱讀全文',
  },
  {
    id: 'account-promotion',
    name: 'account promotion',
    place: 'edge',
    pattern:
      /^(?:点击|长按|轻触)[^。]{0,4}(?:上方|下方|左上|右下|右上)[^。]{0,8}(?:蓝字|卡片|名片|关注)[^。]{0,12}$|^(?:扫码|长按|点击|欢迎|请)?[^。]{0,6}(?:关注|加入)(?:我们|本站)?[^。]{0,10}(?:公众号|微信号|微博|交流群)[^。]{0,20}[!。]?$/,
    why: 'asks the reader to follow an account',
    example: '扫码关注我们的微信公众号',
  },
  {
    id: 'head-of-a-list-of-other-pages',
    name: 'head of a list of other pages',
    place: 'foot',
    pattern:
      /^(?:(?:最新|热门|热点|推荐|相关|精彩|更多|随机|延伸|猜你喜欢的?)(?:文章|资讯|新闻|内容|阅读|推荐|话题|视频|问答|排行|标签|看看)|猜你喜欢|大家都在看|看了又看|为您推荐|发表评论|网友评论|全部评论|评论列表|上一篇|下一篇|查看更多|返回(?:顶部|首页|列表)|友情链接|热门标签|tags?)[: ]*(?:没有了|暂无)?$/i,
    why: 'a list of links whose links the scraper dropped',
    example: '最新文章',
  },
  {
    id: 'link-to-the-previous-or-next-page',
    name: 'link to the previous or next page',
    place: 'foot',
    pattern: /^[<«‹← ]*(?:上|下)一?(?:[篇页章条则]|篇文章)(?:[:]| )[^。]{0,60}$/,
    why: 'the title behind it is another page’s',
    example: '上一篇：怎樣挑選房東',
  },
  {
    id: 'tags-of-the-page',
    name: 'tags of the page',
    place: 'foot',
    pattern: /^(?:(?:本文|文章|热门)?标签|tags?) ?: ?[^。]{0,80}$|^(?:#[^#\s,。!?]{2,16}(?:# ?| |$)){1,8}$/i,
    why: 'links to other pages of the subject',
    example: '本文標籤：保險 理財 年輕人',
  },
  {
    id: 'box-about-the-author',
    name: 'box about the author',
    place: 'foot',
    pattern: /^(?:作者(?:简介|介绍|信息)|关于作者):.{4,300}$/,
    why: 'who wrote it, not what was written',
    example: '作者簡介：何以漁，安平人，小學教師，作品見於多家刊物。',
  },
  {
    id: 'call-for-a-reward',
    name: 'call for a reward',
    place: 'foot',
    pattern:
      /^(?:小礼物走一走|喜欢(?:就|请)?(?:点个?(?:赞|在看)|支持)|如果(?:觉得|喜欢)[^。]{0,16}(?:赞赏|打赏|点赞|在看)|(?:赞赏|打赏)(?:作者|支持))[^。]{0,30}[!。]?$/,
    why: 'asks readers to pay or to press a button',
    example: '小禮物走一走，來某文關注我',
  },
  {
    id: 'warning-of-spoilers',
    name: 'warning of spoilers',
    place: 'edge',
    pattern:
      /^(?:这篇|本篇?)?(?:影评|书评|剧评|评论|文章|文)(?:可能)?(?:包?含)?有?(?:关键情节透露|剧透)[^。]{0,6}[。!]?$/,
    why: 'the site’s note on a review',
    example: '這篇書評可能有關鍵情節透露',
  },
  {
    id: 'end-of-the-article',
    name: 'end of the article',
    place: 'foot',
    pattern: /^[-—– ]*(?:(?:the )?end|阅读原文|全文完|[(]?本章完[)]?)[-—– ]*$/i,
    why: 'a mark or a button below every article of an account',
    example: '- END -',
  },
  {
    id: 'end-of-a-letter-on-a-bulletin-board',
    name: 'end of a letter on a bulletin board',
    place: 'foot',
    pattern: /^--$/,
    why: 'what the board sets below every letter',
    example: '--',
  },
  {
    id: 'note-of-a-bulletin-board',
    name: 'note of a bulletin board',
    place: 'edge',
    pattern: /^※[^。]{0,60}(?:\[FROM|来源|修改|发信站|文章网址|编辑|转录)[^。]{0,120}$/i,
    why: 'where a letter came from',
    example: '※ 来源：某某站 bbs.example.com [FROM: 10.2.3.*]',
  },
  {
    id: 'row-of-buttons-in-brackets',
    name: 'row of buttons in brackets',
    place: 'foot',
    pattern: /^(?:\[[^\][]{2,8}\] ?|【[^】【]{2,8}】 ?){2,9}$/,
    why: 'buttons of the page',
    example: '[回复文章] [转寄] [返回目录]',
  },
  {
    id: 'question-whether-the-page-was-of-help',
    name: 'question whether the page was of help',
    place: 'foot',
    pattern:
      /^(?:这篇|本篇?|以上|该)?(?:文章|文档|文|内容|回答|页面|信息)(?:是否)?(?:对[你您])?(?:是否)?(?:有(?:所)?帮助|有用|解决了?[你您]的问题)吗?[?？]?(?: ?(?:没有帮助|没帮助|有帮助|没有|没用|有用|是|否|有|\(\d+\))){0,3}$/,
    why: 'asks the reader about the page',
    example: '以上內容是否有幫助？ 是 否',
  },
  {
    id: 'count-of-words',
    name: 'count of words',
    place: 'foot',
    pattern:
      /^[(【[]?(?:本[篇文]|全文|文章)(?:游记|文章|日志)?(?:共|完)[^。]{0,6}\d+ ?(?:个文字|个?字)[^。]{0,20}[。)】\]]?$/,
    why: 'the site counts the words of every page',
    example: '本篇遊記共含1215個文字，0張圖片。',
  },
  {
    id: 'copyright-line',
    name: 'copyright line',
    place: 'foot',
    pattern:
      /^(?:copyright|©|\(c\)|版权所有|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]icp备)[^。]{0,120}$/i,
    why: 'the site’s copyright and licence number',
    example: '版权所有 © 2024 某某网 京ICP备12345678号',
  },
];

const rulesOf = (place: 'head' | 'foot') =>
  BOILERPLATE_RULES.filter((rule) => [place, 'edge', 'anywhere'].includes(rule.place));
const RULES_OF = { head: rulesOf('head'), foot: rulesOf('foot') };
const INSERTS = BOILERPLATE_RULES.filter(({ place }) => place === 'anywhere');

/** A rule, as a change names it. */
export type NamedRule = Pick<BoilerplateRule, 'id' | 'name'>;

const CONTACT_LINE: NamedRule = { id: 'contact-line', name: 'contact line' };
const LINK_SPAM: NamedRule = { id: 'link-spam', name: 'link spam' };

/**
 * The rule that a line matches in a place.
 *
 * @param hasBody whether the page has paragraphs; on a card or in a résumé, ways to reach someone are the text.
 */
export function matchRule(line: Facts, place: 'head' | 'foot', hasBody: boolean): NamedRule | undefined {
  const { key } = line;
  if (hasBody && line.isContactLine) return CONTACT_LINE;
  if (hasBody && maySpam(line) && isLinkSpam(key)) return LINK_SPAM;
  return RULES_OF[place].find(({ pattern }) => pattern.test(key));
}

/** The rule that a line between paragraphs matches, on a page with menus. Give it a `matchKey`. */
export function matchInsert(key: string): NamedRule | undefined {
  return INSERTS.find(({ pattern }) => pattern.test(key));
}
