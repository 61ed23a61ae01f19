import { LATIN } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';

/** Words of one kind that stand on the furniture of pages, and in articles as well: a line that has them is no proof. */
export interface WordFamily {
  readonly id: string;
  /** What they are about, as a reason names it. */
  readonly name: string;
  /** Matches in a `matchKey` in lower case. Alternatives only, without quantifiers that nest. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** Longest line that is looked at, in UTF-16 code units: what a site says of itself is seldom longer. */
const MAX_LENGTH = 120;

/** The families that tell furniture, tried on every short line; the model weighs them. */
export const WORD_FAMILIES: readonly WordFamily[] = [
  {
    id: 'words-rights',
    name: 'rights and licences',
    pattern:
      /版权|copyright|©|all rights|备案|[京沪粤浙苏闽鄂湘渝津冀豫]icp|icp备|icp证|许可证|公网安备|powered|driven|theme|驱动|主题|主办|承办|技术支持|建议使用/,
    example: '版权所有 © 2024 某某网 京ICP备12345678号',
  },
  {
    id: 'words-login',
    name: 'logging in',
    pattern:
      /登录|登入|登陆|注册|註冊|帐号|账号|用户名|密码|退出|会员|sign in|log in|login|register|立即加入/,
    example: '登录 注册 忘记密码',
  },
  {
    id: 'words-share',
    name: 'sharing',
    pattern:
      /分享|转发|微博|微信|qq空间|朋友圈|facebook|twitter|收藏|点赞|赞赏|打赏|推特|line|复制链接|share|举报|赞同|好文要顶|请我|投币|支持一下/,
    example: '分享到：微信 微博 QQ空间',
  },
  {
    id: 'words-comments',
    name: 'comments',
    pattern:
      /评论|留言|回复|跟帖|楼主|沙发|网友|comment|reply|replies|发表于|条评|说两句|必填|昵称|邮箱地址不会|引用来自|来自ip|ip属地|\d楼/,
    example: '发表评论 昵称 必填',
  },
  {
    id: 'words-other-pages',
    name: 'other pages',
    pattern:
      /相关|推荐|热门|排行|最新|精选|猜你|更多|往期|近期|随机|阅读排行|看了又看|都在看|热点|热文|下一篇|上一篇|recent|related|popular|热榜|专题/,
    example: '相关阅读 热门推荐',
  },
  {
    id: 'words-editor-source',
    name: 'editors and sources',
    pattern:
      /编辑|责编|来源|作者|记者|校对|审核|供稿|编审|撰文|投稿|通讯员|出处|by |posted|发布者|发布人|译者/,
    example: '来源：某某网 责任编辑：某某',
  },
  {
    id: 'words-next-print',
    name: 'the next page and printing',
    pattern:
      /上一|下一|前一|后一|打印|关闭|返回|顶部|目录|上篇|下篇|next|prev|newer|older|字体|字号|←|→|翻页|末页|尾页|第一页|回到|书签|推荐票|章节/,
    example: '上一章 目录 下一章 打印',
  },
  {
    id: 'words-channels',
    name: 'the home page and channels',
    pattern:
      /首页|频道|导航|地图|主页|home|archive|归档|分类|标签|tags|关于|about|友链|友情链接|文章目录|categor|rss|搜索|search|栏目|menu|菜单|english|繁体|简体/,
    example: '首页 归档 分类 标签 关于',
  },
  {
    id: 'words-disclaimer',
    name: 'disclaimers',
    pattern:
      /声明|免责|转载|侵权|本站|本网|观点|授权|立场|cc by|许可协议|知识共享|署名|注明|版权归|不代表|仅代表|未经|creative commons|违法|不良信息|删除/,
    example: '本文不代表本站观点，转载请注明出处',
  },
  {
    id: 'words-app',
    name: 'apps and codes to scan',
    pattern:
      /app|客户端|下载|二维码|扫码|扫一扫|公众号|关注|小程序|扫描|订阅|长按|识别|点击|安装|手机版|电脑版|长图/,
    example: '扫码关注公众号 下载客户端',
  },
  {
    id: 'words-contact',
    name: 'telephone and address',
    pattern: /电话|邮箱|地址|热线|传真|邮编|联系|@|\d{7}|email|e-mail|客服|微信号|qq群|qq:/,
    example: '联系电话：0571-0000000',
  },
  {
    id: 'words-path',
    name: 'the path to the page',
    pattern: /位置:|当前位置|您的位置|所在位置|> ?正文|正文$|» |› |首页 ?>|>> /,
    example: '您现在的位置：首页 > 新闻 > 正文',
  },
  {
    id: 'words-counts',
    name: 'views and times',
    pattern:
      /浏览|点击数|人气|阅读[:(\d]|阅读量|阅读时长|阅读数|次阅读|\d ?次|\d ?字|字数|分钟|小时前|天前|年前|月前|views|min read|发布于|发表于|更新于|更新时间|发布时间|编辑于|\d阅读|热度/,
    example: '阅读 1203 次 字数 2100 阅读时长 8 分钟',
  },
  {
    id: 'words-abstract',
    name: 'abstracts and key words',
    pattern: /摘要|关键词|关键字|导读|核心提示|abstract|keyword|本文标签|文章标签|导语|提要|内容简介/,
    example: '关键词：渡口；旧船',
  },
];

/** For each family whether a line has its words, as bits: the first family is the lowest. */
export function familiesOf(line: Facts): number {
  if (line.text.length > MAX_LENGTH) return 0;
  const key = line.has(LATIN) ? line.key.toLowerCase() : line.key;
  let found = 0;
  for (let at = 0; at < WORD_FAMILIES.length; at++) {
    if ((WORD_FAMILIES[at] as WordFamily).pattern.test(key)) found |= 1 << at;
  }
  return found;
}
