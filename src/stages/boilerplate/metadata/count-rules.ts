import { COUNT, PROVINCE, READERS } from './label-words.js';
import type { MetadataRule } from './metadata-rule.js';

/** What stands beside all that: counts of readers, buttons, and names without a label. */
export const COUNT_RULES: readonly MetadataRule[] = [
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
      `[【[](?:字体|字号)[: ]?[大中小 ]*[】\\]]|(?:字体|字号|字级):? ?(?:[【[]? ?[大中小] ?[】\\]]? ?){2,3}|我要(?:投稿|评论|留言|报错|提问)(?: ?\\(\\d+\\))?|(?:(?:字体|字号|字级|文字|大字|小字)[: ]?(?:放大|缩小|减小|增大|大|中|小|[ /|,])*|发布|发表|更新|置顶|晚上|上午|下午|早上|中午|凌晨|原创(?=(?:19|20)\\d\\d)|原创|转载|编辑|举报|打印(?:本页)?|关闭(?:窗口)?|分享|收藏|\\+? ?关注|纠错|修改|参与互动|官方整理|楼主|沙发|板凳|(?:台|台湾|北京|台北)时间|只看该作者|倒序浏览|正序浏览|阅读模式|复制链接|[\\u4E00-\\u9FFF]{0,12}官方账号|${PROVINCE})(?![\\p{L}\\p{N}:])`,
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
