import type { BoilerplateRule } from './line-rule.js';
import { neighbourLink } from './neighbour-links.js';

/** What a page says above its article: greetings, channels, counts. */
export const HEAD_LINES: readonly BoilerplateRule[] = [
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
    pattern:
      /^\d[\d,.]{0,11}万? ?次(?:阅读|浏览|点击|查看|播放)?$|^(?:阅读|浏览|点击|访问)(?:次数|量|数) ?:$/,
    why: 'how often the page was read, behind its label',
    example: '866次',
  },
  {
    id: 'count-of-votes',
    name: 'count of votes',
    place: 'head',
    pattern: /^\d[\d,.]{0,11}万? ?人赞同了?[该此这]?(?:回答|文章|内容)$|^\d{0,6} ?有用\+1(?: ?\d{1,6})?$/,
    why: 'how many readers voted for the answer',
    example: '5,617 人赞同了该回答',
  },
  {
    id: 'row-of-links-to-other-pages',
    name: 'row of links to other pages',
    place: 'head',
    pattern: new RegExp(
      `^[<« ]*${neighbourLink('head', 'before')}[ |]{1,4}(?:(?:返?回)?(?:列表|目录|首页)[ |]{1,4})?${neighbourLink('head', 'after')}[>» ]*$`,
    ),
    why: 'leads to the pages before and after',
    example: '上一篇 回列表 下一篇',
  },
  {
    id: 'last-change-of-the-page',
    name: 'last change of the page',
    place: 'head',
    pattern:
      /^(?:该|本|此)?(?:页面?|条目|文章|文)?(?:上次|最后|最近)(?:编辑|修改|更新)[于: ]{0,2}\d{1,4} ?(?:个月|[秒天周月年]|分钟|小时)前[。.]?$/,
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
    id: 'count-of-words-and-minutes',
    name: 'count of words and minutes',
    place: 'head',
    pattern:
      /^(?=.*\d)(?=.*(?:分钟|字|min))(?:本文|全文|文章|总计|统计|字数|阅读|时长|时间|预计|大约|需要|读完|观看|次数|min|read|[总共约需文个字\d.,kw万千≈~:|·() ]|分钟)+$/i,
    why: 'a blog counts the words of every post, and how long they take',
    example: '本文字數： 1.2k | 閱讀時長 ≈ 4 分鐘',
  },
  {
    id: 'card-of-an-account',
    name: 'card of an account',
    place: 'head',
    pattern: /^(?:微信号:? ?[a-z][\w-]{4,24}|功能介绍 [^。]{2,60}。?|发表于 ?[\u4E00-\u9FFF]{2,4})$/i,
    why: 'an account shows itself above each of its articles',
    example: '微信号 dukou-riji',
  },
  {
    id: 'place-on-the-map',
    name: 'place on the map',
    place: 'head',
    pattern: /^[座坐]标: ?\d{1,3}[°度][^。]{4,60}$/,
    why: 'an encyclopedia sets it beside the title',
    example: '座標：22°31′N 120°26′E',
  },
  {
    id: 'links-to-the-parts-of-the-page',
    name: 'links to the parts of the page',
    place: 'head',
    pattern:
      /^跳转?[到至](?:导航|搜索|内容|主文|主要内容(?:区块?)?)(?:[ |]跳转?[到至](?:导航|搜索|内容|主文))?$/,
    why: 'for readers who cannot see the page',
    example: '跳转到导航 跳转到搜索',
  },
  {
    id: 'date-of-another-article',
    name: 'date of another article',
    place: 'head',
    pattern: /^最新推荐文章于 ?[\d\-: ]{8,24}(?:发布)?$/,
    why: 'when the newest article of the site came out',
    example: '最新推荐文章于 2024-05-02 09:11:30 发布',
  },
];
