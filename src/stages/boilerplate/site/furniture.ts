import { headWords } from '../vocabulary/list-heads.js';
import { neighbourLink } from '../vocabulary/neighbour-links.js';

/** A kind of short line whose words tell what it is. */
export interface FurnitureRule {
  readonly name: string;
  /** Matches a whole `lineKey`. Without nested quantifiers. */
  readonly pattern: RegExp;
  /** Whether the words can be no heading of an article, so that the line may go from between its paragraphs too. */
  readonly anywhere: boolean;
  readonly example: string;
}

/**
 * Lines that head or link what is no article. The words alone remove nothing: they decide about a line that many
 * documents share, where its place leaves open whether it is a heading.
 */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    name: 'previous or next page',
    pattern: new RegExp(`^[<«‹← ]*(?:${neighbourLink('shared')}|[上下]一篇文章)(?: ?:\\*| ?:)?[>»›→ ]*$`),
    anywhere: true,
    example: '上一篇：怎樣挑選房東',
  },
  {
    name: 'address or tags of the page',
    pattern:
      /^(?:本文(?:链接|地址|网址|标签)|文章(?:链接|地址|标签)|热门标签|标签(?:云)?|tags?|转载请注明(?:出处|来源)?)(?::\*?)?$/,
    anywhere: true,
    example: '标签：',
  },
  {
    name: 'head of a list of other pages',
    pattern: new RegExp(
      `^[【[]?(?:${headWords('qualifier', 'shared')}${headWords('subject', 'shared')}|${headWords('whole', 'shared')})[\\]】]?[: >»]*$`,
    ),
    anywhere: true,
    example: '相关阅读',
  },
  {
    name: 'head of the comments',
    pattern:
      /^(?:发表|网友|全部|最新|热门|精彩|我要|用户|读者|文章|暂无)?(?:评论|跟帖|留言)(?:区|列表)?(?: ?\(?#条?\)?)?[: >»]*$/,
    anywhere: false,
    example: '网友评论(12)',
  },
  {
    name: 'head of a box about the author',
    pattern: /^(?:关于作者|作者(?:简介|介绍|信息|其他文章)|本文作者|文章作者)[: ]*$/,
    anywhere: false,
    example: '关于作者',
  },
  {
    name: 'head of a table of contents',
    pattern: /^[【[]?(?:文章|本文|章节|本页)?(?:目录|导航)[\]】]?[: ]*$/,
    anywhere: false,
    example: '目录',
  },
];

/** Headings that stand in articles of any site, and so in many documents. Matches a `matchKey`. */
export const COMMON_HEADING =
  /^[【[]?(?:摘 ?要|内容(?:摘要|提要|简介)|关键[词字]|目的|方法|结果|引 ?言|前 ?言|绪论|导[读语言]|编者按|正 ?文|背景|概[述况要]|简介|讨论|分析|总 ?结|小 ?结|结[论语]|结束语|后记|附[录件]|致 ?谢|注 ?释|参考(?:文献|资料|书目)|引用文献|资料来源|译文|原文|赏析|abstract|introduction|conclusion|references)[\]】]?[: ]*$/i;

/** The number of a heading: 一、 （一） 第一章 1. 1.1 ① Ⅰ 步骤1 Step 1. Matches the beginning of a `matchKey`. */
export const HEADING_NUMBER =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[章节回部卷篇讲课步条]|[([]?[一二三四五六七八九十]{1,3}[)\]、.,:]|[([]?\d{1,3}[)\]、]|\d{1,2}\.(?!\d)|\d{1,2}\.\d{1,2}[.\d]{0,6}[ \u4E00-\u9FFF]|[\u2160-\u217F\u2460-\u2473]|(?:步骤|step|问题?|q|part) ?[一二三四五六七八九十\d]{1,2})/i;
