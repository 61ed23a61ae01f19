import { MONTHS } from './iso-date.js';
import { isPersonName } from './surnames.js';

/** One part of a metadata line, such as a date or a labelled author. */
export interface MetadataRule {
  /** Stable kebab-case id; that of a decisive rule is the `rule` of the change. */
  readonly id: string;
  readonly name: string;
  /** Matches at a position of a `matchKey`; sticky. */
  readonly pattern: RegExp;
  /** What the part tells; groups are offsets into the line, so that values keep the line's own script. */
  readonly key: 'author' | 'date' | 'category' | 'source' | 'editor' | undefined;
  /** Whether a labelled value can be one; if not, the line is a sentence. */
  readonly accepts?: (value: string) => boolean;
  /** Whether the part alone makes a line a metadata line; a bare name does not. */
  readonly decisive: boolean;
  readonly example: string;
}

/** A date with an optional time; groups: year, month, day, hour, minute, second. */
const DATE =
  '((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: ?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?| ?\\([一二三四五六日天]\\))?(?:[ T]{0,2}([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?\\*?)?';

/** What stands before a value; also where the value before it ends. */
const SOURCE =
  '(?:文章|稿件|信息|资料|本文)?(?:来源|出处|稿源|转自|来自|(?:发布|公告|张贴|刊登)(?:单位|机构|部门|处室))';
const AUTHOR =
  '发信人|作者|撰文|撰稿|图文|图/文|文/图|采写|发布者|发布人|发表人|张贴人|公告人|上传人|上传者|发帖人|笔者|执笔|作者名|通讯员|文';
/** Who gave or put the text together; its author if no one else is. */
const CONTRIBUTOR = '整理|供稿|投稿';
const EDITOR =
  '(?:责任|网络|执行|实习|本文|值班|新媒体)?(?:编辑|主编|编审)|责编|选稿|编委|监制|校对|校审|审核|审稿|审校|初审|复审|终审|签发';
const CATEGORY = '(?:所属|文章|个人|当前)?(?:栏目|分类|类别|频道)';
/** What a date can be the date of; 时间, 日期 or 于 follows. */
const DATED =
  '发布|发表|公告|文章|出版|更新|最后更新|最近更新|创建|上传|编辑|刊发|刊登|登载|发稿|修改|回答|提问|录入|上版|上线|公布|张贴|撰写|posted @|posted(?: on)?';
/** What a page may say beside its author, which none of its keys takes. */
const DETAIL =
  '学校|班级|组别|指导老师|指导教师|定价|版次|版面|全站分类|标签|类型|属于|文档编号|文档序号|文号|格式|页数|大小';
/** Whose work else a line names. */
const CREDIT =
  '出品|策划|总策划|统筹|排版|美编|美术编辑|设计|制图|绘图|图片|图|摄影|摄像|视频|剪辑|采访|文字|翻译|译者|审签';
const LABELS = `${SOURCE}|${AUTHOR}|${CONTRIBUTOR}|${EDITOR}|${CATEGORY}|${DETAIL}|${CREDIT}|记者|通讯员|时间|日期|阅读|浏览|点击|点阅|人气`;

/** No mark of a sentence: 「記者：您是哪一年來的？」 is speech. Ends before a date or the next label. */
const VALUE = `([^\\s|:;?!。…]{1,30}?)(?=[\\s|;]|$|,?(?:19|20)\\d\\d[-/.年]|[,/]?(?:${DATED})?(?:${LABELS})[:(])`;

const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';

const READERS =
  '阅读|浏览|点击|点阅|访问|下载|人气指数|人气|得票|引用|留言|comments|trackback|看过|热度|评论|点赞|收藏|分享|回复|查看|围观|有用|没用|关注者|被浏览|粉丝|转发|播放|参与|喜欢|字数|阅|赞';
const COUNT = '\\d[\\d.,]*[万wk]?\\+?';

/** Tried in this order at each place of a line. */
export const METADATA_RULES: readonly MetadataRule[] = [
  {
    id: 'metadata-date',
    name: 'date',
    pattern: new RegExp(
      `(?:[本该此][\\u4E00-\\u9FFF]{0,2})?(?:on )?(?:已?(?:${DATED})?(?:时间|日期|于)?:? ?)${DATE}`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: '发布时间：2024年10月13日 09:30',
  },
  {
    id: 'metadata-date-of-the-republic-of-china',
    name: 'date of the Republic of China',
    pattern: new RegExp(
      `(?:${DATED})(?:时间|日期):? ?(\\d{2,3})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?![-/.\\d])`,
      'y',
    ),
    key: 'date',
    decisive: true,
    example: '發布日期：113-03-05',
  },
  {
    id: 'metadata-date-of-a-copied-entry',
    name: 'date of a copied entry',
    pattern: new RegExp(`\\(${DATE}\\) {0,2}(?:转载|原创)▼?`, 'y'),
    key: 'date',
    decisive: true,
    example: '(2010-05-06 12:30:12) 转载▼',
  },
  {
    id: 'metadata-time-before-now',
    name: 'time before now',
    pattern:
      /(?:\d{1,2} ?(?:秒钟?|分钟|小时|天|周|个?月|年)前|(?:刚刚|今天|昨天|前天) ?\d{1,2}:\d\d)(?![\p{L}\p{N}])/uy,
    key: undefined,
    decisive: true,
    example: '2小时前',
  },
  {
    id: 'metadata-time-it-takes-to-read',
    name: 'time it takes to read',
    pattern:
      /(?:本文共?)?(?:\d{1,6} ?字,? ?)?(?:预计|大约|大概)?(?:阅读(?:需要?|约需|时间|时长)[:约≈ ]{0,3}\d{1,3} ?分钟|\d{1,3} ?分钟(?:阅读|读完)|\d{1,3} min read)/iy,
    key: undefined,
    decisive: true,
    example: '3分钟阅读',
  },
  {
    id: 'metadata-date-with-two-digits-for-the-year',
    name: 'date with two digits for the year',
    pattern: /(\d{2})[-/.](0\d|1[0-2])[-/.]([0-2]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)/y,
    key: 'date',
    decisive: true,
    example: '22-04-11 07:52',
  },
  {
    id: 'metadata-english-date',
    name: 'English date',
    pattern: new RegExp(
      `(?:posted on:? )?(${MONTHS})[a-z]{0,6}\\.? (\\d{1,2})(?: (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?,? ((?:19|20)\\d\\d)(?:,? (?:at )?([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?)?(?!\\d)`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: 'August 8, 2009 23:47',
  },
  {
    id: 'metadata-date-of-a-letter',
    name: 'date of a letter',
    pattern: new RegExp(
      `(?:时间:? ?)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (${MONTHS}) {1,2}(\\d{1,2}) ([01]?\\d|2[0-3]):([0-5]\\d):([0-5]\\d) ((?:19|20)\\d\\d)(?!\\d)`,
      'iy',
    ),
    key: 'date',
    decisive: true,
    example: '时间Tue May 7 21:34:12 2024',
  },
  {
    id: 'metadata-who-wrote-a-letter-and-on-which-board',
    name: 'who wrote a letter, and on which board',
    pattern:
      /(?:作者|发信人):? ?([a-z]\w{1,15}) ?\([^()]{0,24}\)(?:,? {0,4}(?:看板|信区):? ?[\w.-]{1,24})?/iy,
    key: 'author',
    decisive: true,
    example: '作者oldtrain (慢車)',
  },
  {
    id: 'metadata-board-of-a-letter',
    name: 'board of a letter',
    pattern: /(?:看板|信区):? ?([a-z][\w.-]{1,24})(?![\w:])/iy,
    key: 'category',
    decisive: true,
    example: '看板Railway',
  },
  {
    id: 'metadata-who-posted-it-in-english',
    name: 'who posted it, in English',
    pattern: /(?:posted |written )?by:? ([^\s:,。!?|()]{2,20})(?= |$)/iy,
    key: 'author',
    decisive: true,
    example: 'Posted by 廉亚萌',
  },
  {
    id: 'metadata-where-it-was-posted-in-english',
    name: 'where it was posted, in English',
    pattern: /(?:posted |filed )?(?:in|under):? ([^\s:,。!?|()]{2,12})(?= |$)/iy,
    key: 'category',
    decisive: false,
    example: 'in 猫咪照护',
  },
  {
    id: 'metadata-place-of-the-writer',
    name: 'place of the writer',
    pattern: new RegExp(
      `(?:来自|发布于|发表于|编辑于|IP属地|IP地址):? ?(?:中国)?(?:${PROVINCE})(?:省|市)?`,
      'iy',
    ),
    key: undefined,
    decisive: true,
    example: '发布于：北京市',
  },
  {
    id: 'metadata-town-of-the-writer',
    name: 'town of the writer',
    pattern: /(?:发布于|发表于|来自) [\u4E00-\u9FFF]{2,5}$/y,
    key: undefined,
    decisive: false,
    example: '发布于 江州',
  },
  {
    id: 'metadata-who-can-be-followed',
    name: 'who can be followed',
    pattern: /([^\s:,。!?|]{2,12})(?= \+? ?关注$)/y,
    key: 'author',
    decisive: true,
    example: '廉亚萌 关注',
  },
  {
    id: 'metadata-who-posted-it-on-which-blog',
    name: 'who posted it on which blog',
    pattern: /([^\s:,。!?|]{1,20}) ?发表[在于] ?[^\s:,。!?|\d]{2,16}(?= )/y,
    key: 'author',
    decisive: false,
    example: '廉亚萌 发表在 渡口小站',
  },
  {
    id: 'metadata-who-posted-it-behind-the-date',
    name: 'who posted it, behind the date',
    pattern: /由 ?([^\s:,。!?|]{2,20})(?=$| (?:发布|发表))/y,
    key: 'author',
    decisive: false,
    example: '由 廉亚萌',
  },
  {
    id: 'metadata-who-posted-it',
    name: 'who posted it',
    pattern: /([^\s:,。!?|]{2,20})(?=\s{1,4}(?:发布于|发表于|编辑于|于) ?(?:19|20)\d\d[-/.年])/y,
    key: 'author',
    accepts: (name) => !/^(?:楼主|沙发|原创|转载|匿名)$/.test(name),
    decisive: true,
    example: '廉亚萌 于 2024-05-06 15:47:53 发布',
  },
  {
    id: 'metadata-station-of-a-bulletin-board',
    name: 'station of a bulletin board',
    pattern: new RegExp(`发信站: ?[^():]{1,20}\\(${DATE} ?[^()]{0,6}\\)(?:, ?站内信件)?`, 'y'),
    key: 'date',
    decisive: true,
    example: '发信站: 水木边城 (2003年11月02日20:14:36 星期日), 站内信件',
  },
  {
    id: 'metadata-source',
    name: 'source',
    pattern: new RegExp(`${SOURCE}: ?${VALUE}`, 'y'),
    key: 'source',
    decisive: true,
    example: '来源：新华网',
  },
  {
    id: 'metadata-author',
    name: 'author',
    pattern: new RegExp(`(?:(?:本文|文章)?(?:${AUTHOR}):|(?:作者|撰文|采写|图文|文) ?[/|丨]) ?${VALUE}`, 'y'),
    key: 'author',
    decisive: true,
    example: '作者：廉亚萌',
  },
  {
    id: 'metadata-contributor',
    name: 'contributor',
    pattern: new RegExp(`(?:${CONTRIBUTOR}): ?${VALUE}`, 'y'),
    key: 'author',
    decisive: false,
    example: '整理：廉亚萌',
  },
  {
    id: 'metadata-detail',
    name: 'detail',
    pattern: new RegExp(`(?:${DETAIL}): ?${VALUE}`, 'y'),
    key: undefined,
    decisive: false,
    example: '学校：安平县第一中学',
  },
  {
    id: 'metadata-credit',
    name: 'credit',
    pattern: new RegExp(`(?:${CREDIT})(?::| ?[/|丨]) ?${VALUE}`, 'y'),
    key: undefined,
    decisive: false,
    example: '摄影：廉亚萌',
  },
  {
    id: 'metadata-label-without-a-value',
    name: 'label without a value',
    pattern: new RegExp(
      `(?:${LABELS}|${EDITOR}|${READERS})(?:量|数|次数)?:(?= {0,4}(?:$|\\||(?:${DATED})?(?:${LABELS}|${EDITOR}|${READERS})(?:量|数|次数)?:))`,
      'y',
    ),
    key: undefined,
    decisive: false,
    example: '作者：',
  },
  {
    id: 'metadata-desk-of-a-newspaper',
    name: 'desk of a newspaper',
    pattern: /[\u4E00-\u9FFF]{2,6}(?:中心|组)\/(?:[\u4E00-\u9FFF]{2,4}?)?(?:综合|即时|台北)?(?:报道|报导)/y,
    key: undefined,
    decisive: true,
    example: '生活中心／綜合報導',
  },
  {
    id: 'metadata-reporter',
    name: 'reporter',
    pattern: /(?:本报|特约|见习|实习)?(?:记者|通讯员)[: ]? ?([\u4E00-\u9FFF]{2,4})(?![\u4E00-\u9FFF:,。])/y,
    key: 'author',
    accepts: isPersonName, // In an interview it is who speaks: 「記者：沒有」.
    decisive: true,
    example: '记者：廉亚萌',
  },
  {
    id: 'metadata-dateline',
    name: 'dateline',
    pattern: /[\u4E00-\u9FFF]{2,6}(?:报道|报导)(?![\p{L}\p{N}:])/uy,
    key: undefined,
    decisive: false,
    example: '台北報導',
  },
  {
    id: 'metadata-editor',
    name: 'editor',
    pattern: new RegExp(`(?:${EDITOR})(?::| ?[/|丨]) ?${VALUE}`, 'y'),
    key: 'editor',
    decisive: true,
    example: '责任编辑：荣研民',
  },
  {
    id: 'metadata-category',
    name: 'category',
    pattern: new RegExp(`${CATEGORY}: ?${VALUE}`, 'y'),
    key: 'category',
    decisive: true,
    example: '栏目：用卡知识',
  },
  {
    id: 'metadata-section-of-a-newspaper',
    name: 'section of a newspaper',
    pattern: /第 ?[A-Z]?\d{1,3} ?版 ?: ?([\u4E00-\u9FFF·]{2,8})(?![^ |])/y,
    key: 'category',
    decisive: true,
    example: '第A07版:城事',
  },
  {
    id: 'metadata-count',
    name: 'count',
    pattern: new RegExp(
      `(?:预计|本文|全文)?(?:${READERS})(?:量|数|次数|人数|人次)?[:( ]{0,2}[[【]?${COUNT}[\\]】]?(?: ?(?:[次条]|分钟)|人)?\\)?|${COUNT}(?: ?[次条]|人)? ?(?:${READERS})|\\d{1,7}℃`,
      'iy',
    ),
    key: undefined,
    decisive: true,
    example: '阅读(123)',
  },
  {
    id: 'metadata-count-on-the-next-line',
    name: 'count on the next line',
    pattern: new RegExp(`(?:${READERS})(?:量|数|次数|人数|人次)?:(?=$| |\\|)`, 'y'),
    key: undefined,
    decisive: false,
    example: '点击：',
  },
  {
    id: 'metadata-button-beside-it',
    name: 'button beside it',
    pattern: new RegExp(
      `[【[](?:字体|字号)[: ]?[大中小 ]*[】\\]]|(?:字体|字号|字级):? ?(?:[【[]? ?[大中小] ?[】\\]]? ?){2,3}|我要(?:投稿|评论|留言|报错|提问)(?: ?\\(\\d+\\))?|(?:(?:字体|字号|字级|文字|大字|小字)[: ]?(?:放大|缩小|减小|增大|大|中|小|[ /|,])*|发布|发表|更新|原创(?=(?:19|20)\\d\\d)|原创|转载|编辑|举报|打印(?:本页)?|关闭(?:窗口)?|分享|收藏|\\+? ?关注|纠错|修改|参与互动|官方整理|楼主|沙发|板凳|(?:台|台湾|北京|台北)时间|只看该作者|倒序浏览|正序浏览|阅读模式|复制链接|[\\u4E00-\\u9FFF]{0,12}官方账号|${PROVINCE})(?![\\p{L}\\p{N}:])`,
      'uy',
    ),
    key: undefined,
    decisive: false,
    example: '字体放大 | 字体缩小',
  },
  {
    id: 'metadata-bare-count',
    name: 'bare count',
    pattern: /\d{1,7}(?![\d\p{L}])/uy,
    key: undefined,
    decisive: false,
    example: '0',
  },
  {
    id: 'metadata-page-of-a-newspaper-or-a-code',
    name: 'page of a newspaper, or a code',
    pattern: /(?:第 ?[A-Z]?\d{1,3} ?版|[A-Z]{1,3}\d{2,5})(?![\p{L}\p{N}])/uy,
    key: undefined,
    decisive: false,
    example: '第01版',
  },
  {
    id: 'metadata-weekday',
    name: 'weekday',
    pattern: /(?:星期|周|礼拜)[一二三四五六日天](?![\p{L}\p{N}])/uy,
    key: undefined,
    decisive: false,
    example: '星期三',
  },
  {
    id: 'metadata-name-or-section',
    name: 'name or section',
    pattern: /[\u4E00-\u9FFF]{2,8}(?<!于|时间|日期)(?![\p{L}\p{N}:])/uy,
    key: 'category',
    decisive: false,
    example: '用卡知识',
  },
];
