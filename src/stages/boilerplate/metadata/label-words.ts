/** A date with an optional time; groups: year, month, day, hour, minute, second. */
export const DATE =
  '((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: ?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?| ?\\([一二三四五六日天]\\))?(?:[ T]{0,2}([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?\\*?)?';

/** What stands before a value; also where the value before it ends. */
export const SOURCE =
  '(?:文章|稿件|信息|资料|本文)?(?:来源|出处|稿源|转自|来自|(?:发布|公告|张贴|刊登)(?:单位|机构|部门|处室))';
export const AUTHOR =
  '发信人|作者|撰文|撰稿|图文|图/文|文/图|采写|发布者|发布人|发表人|张贴人|公告人|上传人|上传者|发帖人|笔者|执笔|作者名|通讯员|文';
/** Who gave or put the text together; its author if no one else is. */
export const CONTRIBUTOR = '整理|供稿|投稿';
export const EDITOR =
  '(?:责任|网络|执行|实习|本文|值班|新媒体)?(?:编辑|主编|编审)|责编|选稿|编委|监制|校对|校审|审核|审稿|审校|初审|复审|终审|签发';
export const CATEGORY = '(?:所属|文章|个人|当前)?(?:栏目|分类|类别|频道)';
/** What a date can be the date of; 时间, 日期 or 于 follows. */
export const DATED =
  '发布|发表|公告|文章|出版|更新|最后更新|最近更新|创建|上传|编辑|刊发|刊登|登载|发稿|修改|回答|提问|录入|上版|上线|公布|张贴|撰写|posted @|posted(?: on)?';
/** What a page may say beside its author, which none of its keys takes. */
export const DETAIL =
  '学校|班级|组别|指导老师|指导教师|定价|版次|版面|全站分类|标签|类型|属于|文档编号|文档序号|文号|格式|页数|大小|书名|小说';
/** Whose work else a line names. */
export const CREDIT =
  '出品|策划|总策划|统筹|排版|美编|美术编辑|设计|制图|绘图|图片|图|摄影|摄像|视频|剪辑|采访|文字|翻译|译者|审签';
export const LABELS = `${SOURCE}|${AUTHOR}|${CONTRIBUTOR}|${EDITOR}|${CATEGORY}|${DETAIL}|${CREDIT}|记者|通讯员|时间|日期|阅读|浏览|点击|点阅|人气`;

/** No mark of a sentence: 「記者：您是哪一年來的？」 is speech. Ends before a date or the next label. */
export const VALUE = new RegExp(
  `([^\\s|:;?!。…]{1,30}?)(?=[\\s|;]|$|,?(?:19|20)\\d\\d[-/.年]|[,/]?(?:${DATED})?(?:${LABELS})[:(])`,
  'y',
);

export const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';

export const READERS =
  '阅读|浏览|点击|点阅|访问|下载|人气指数|人气|得票|引用|留言|comments|trackback|看过|热度|评论|点赞|收藏|分享|回复|查看|围观|有用|没用|关注者|被浏览|粉丝|转发|播放|参与|喜欢|字数|赞同|做过|综合评分|阅|赞';
export const COUNT = '\\d[\\d.,]*[万wk]?\\+?';
