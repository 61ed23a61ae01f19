import type { BoilerplateRule } from './line-rule.js';
import { neighbourLink } from './neighbour-links.js';

/** Buttons, links and calls that stand at either edge, or in a gap of the text. */
export const BUTTON_LINES: readonly BoilerplateRule[] = [
  {
    id: 'call-of-a-novel-site',
    name: 'call of a novel site',
    place: 'edge',
    pattern:
      /^(?:一秒记住|天才一秒|记住本站|手机用户请|请记住本书|最新网址|喜欢[^。]{1,30}请大家收藏|(?:推荐阅读|新书推荐|热门推荐|热门小说)[: ]+[^。、 ]{1,12}(?:[、 ][^。、 ]{1,12}){1,8}$|本站所有小说|本章未完|本书(?:首发|来自)|[^。,]{0,20}(?:更新速度|更新)(?:全网)?最快)[^。]{0,100}[。!]?$/,
    why: 'asks to remember the site or to keep the book',
    example: '喜歡渡口舊事請大家收藏：渡口舊事更新速度最快。',
  },
  {
    id: 'links-between-chapters',
    name: 'links between chapters',
    place: 'edge',
    pattern: new RegExp(
      `^(?=.*(?:${neighbourLink('buttons')}|书[架签]|推荐票|报错))(?:${neighbourLink('buttons')}|(?:返回|章节|本书)?目录|加?入?书[架签]|投?推荐票|章节报错|报错|返回书页|方便阅读|[ |/<>←→·,『』])+$`,
    ),
    why: 'buttons above and below a chapter',
    example: '上一章 章節目錄 下一章',
  },
  {
    id: 'share-and-reader-buttons',
    name: 'share and reader buttons',
    place: 'edge',
    pattern:
      /^(?=.*[\u4E00-\u9FFF])(?![赞踩]$)(?:一键分享|分享此文|分享到|分享至|分享给好友|分享|收藏本文|收藏|点赞|赞|踩|转发|评论|打印[本此]页|打印|列印|关闭窗口|推荐给好友|投票|检举|e-mail转寄|转寄|立即申请|收藏职位|有帮助|没帮助|关注|举报|复制链接|扫一扫|好文要顶|关注我|收藏该文|微信分享|使用道具|字号(?:[: ]?大 ?中 ?小)?|大 中 小|微信好友|微信|朋友圈|微博|QQ空间|QQ|登录|注册|\d|[ |:/,、])+$/,
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
    id: 'note-on-the-last-edit-of-a-post',
    name: 'note on the last edit of a post',
    place: 'anywhere',
    pattern: /^本帖最后由 ?[^。]{1,24} ?于 ?[\d\-/: ]{8,20} ?编辑$/,
    why: 'a forum sets it into the post',
    example: '本帖最后由 渡口人家 于 2023-11-2 22:01 编辑',
  },
  {
    id: 'image-of-a-forum',
    name: 'image of a forum',
    place: 'anywhere',
    pattern: /^(?:\[img[^\]]{0,16}\][^[\]]{1,80}\[\/img\]|本帖子中包含更多资源|点击文件名下载附件)$/i,
    why: 'what the forum shows an image by',
    example: '[img]boat.jpg[/img]',
  },
  {
    id: 'swipe-to-the-next-article',
    name: 'swipe to the next article',
    place: 'edge',
    pattern:
      /^(?:(?:继续|向上)滑动看下一个|轻触(?:上方)?阅读原文|预览时标签不可点|[^。]{0,16}点个(?:在看|赞)[^。]{0,10}|(?:👇|↓|▼){2,9})$/u,
    why: 'an account asks its readers to press or to swipe',
    example: '继续滑动看下一个',
  },
];
