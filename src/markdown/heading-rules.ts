import { PatternIndex } from '../core/pattern-index.js';
import { HEADING_LENGTH, looksLikeHeading } from './marks.js';

/** A way of writing a heading, by which the line alone tells that it is one. */
export interface HeadingRule {
  readonly what: string;
  /** Headings of one style have one depth, see `depths`. `named` ones and `unnumbered` ones have no number. */
  readonly style:
    | '第一部分'
    | '第一章'
    | '第一节'
    | '壹、'
    | '一、'
    | '1.1'
    | '1.1.1'
    | 'named'
    | 'unnumbered';
  /** Anchored; group 1 is the number, a later group what follows it. */
  readonly pattern: RegExp;
  /** It is a heading only if the document has the number before or after it too. */
  readonly inSequence?: true;
  /** It is a heading only beside another one of its row, each with text below. */
  readonly isSibling?: true;
  readonly example: string;
}

/**
 * What a heading looks like. The first row that matches decides.
 *
 * Not rules, on purpose: `第一条` begins an article of a law, which is a paragraph; `8.8.8.8` is an address. What `1. 概述`, `（一）概述`, `Ⅰ 概述` or a
 * short line without a number are, nothing on the line tells: see `series.ts` and `unnumbered.ts`.
 */
export const HEADING_RULES: readonly HeadingRule[] = [
  {
    what: 'Chinese number and a pause mark; 一、二、三 and 一、二线城市 are enumerations',
    style: '一、',
    pattern: /^([一二三四五六七八九十]{1,3})[、．.]\s*(?![一二三四五六七八九十]+[、线線])(\S.*)$/u,
    example: '一、爱又米网贷概述',
  },
  {
    what: 'a formal number and a pause mark',
    style: '壹、',
    pattern:
      /^([壹贰貳叁參叄参肆伍陆陸柒捌玖拾]{1,3})[、．.]\s*(?![壹贰貳叁參叄参肆伍陆陸柒捌玖拾]+[、])(\S.*)$/u,
    example: '壹、行程安排',
  },
  {
    what: 'a part of a book',
    style: '第一部分',
    pattern:
      /^第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?(?:部分|[编編卷篇])(?:[\s：:、，]\s*(\S.*)|()$)/u,
    example: '第一部分 催收的现状',
  },
  {
    what: 'a chapter',
    style: '第一章',
    pattern: /^第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?[章讲講回](?:[\s：:、]\s*(\S.*)|()$)/u,
    example: '第一章 总则',
  },
  {
    what: 'a chapter in brackets',
    style: '第一章',
    pattern:
      /^[【〔［[「『]第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?[章讲講回话話集][】〕］\]」』]\s*(?:(\S.*)|()$)/u,
    example: '【第一章】总则',
  },
  {
    what: 'a section of a chapter',
    style: '第一节',
    pattern: /^第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?[节節](?:[\s：:、]\s*(\S.*)|()$)/u,
    example: '第一节 一般规定',
  },
  {
    what: 'a part or chapter set close to its name, which 第一章讲了什么 may be as well',
    style: '第一章',
    pattern: /^第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?章(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '第一章总则',
  },
  {
    what: 'a section set close to its name',
    style: '第一节',
    pattern: /^第\s?([一二三四五六七八九十百零\d０-９]{1,5})\s?[节節](?![课課])(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '第一节一般规定',
  },
  {
    what: 'two numbers and a blank',
    style: '1.1',
    pattern: /^([1-9]\d?[.．][1-9]\d?)(?:[.．、](?!\d)\s*|\s+)(\S.*)$/u,
    example: '1.1 爱又米的成立与发展',
  },
  {
    what: 'three numbers and a blank',
    style: '1.1.1',
    pattern: /^([1-9]\d?[.．][1-9]\d?[.．][1-9]\d?)(?:[.．、](?!\d)\s*|\s+)(\S.*)$/u,
    example: '3.1.1 心理压力',
  },
  {
    what: 'two numbers set close to a Chinese word, which a decimal may be as well',
    style: '1.1',
    pattern: /^([1-9]\d?[.．][1-9]\d?)(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '2.1催收方式',
  },
  {
    what: 'three numbers set close to a Chinese word',
    style: '1.1.1',
    pattern: /^([1-9]\d?[.．][1-9]\d?[.．][1-9]\d?)(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '2.1.1催收方式',
  },
  {
    what: "the editor's opening and closing words",
    style: 'named',
    pattern:
      /^()(小[编編](?:[导導][语語]|[导導][读讀]|前言|[总總][结結]|[结結][语語]|寄[语語]|[点點][评評]))[：:]?$/u,
    example: '小编导语',
  },
  {
    what: 'names of opening parts',
    style: 'named',
    pattern: /^()(前\s*言|引\s*言|[导導]\s*[语語言读讀]|序\s*言|[绪緒]\s*[论論]|摘\s*要|[编編]者按)[：:]?$/u,
    example: '前言',
  },
  {
    what: 'names of closing parts',
    style: 'named',
    pattern:
      /^()([结結]\s*[语語论論]|[结結]束[语語]|[总小總]\s*[结結]|[后後]\s*[记記]|附\s*[录錄]|致\s*[谢謝])[：:]?$/u,
    example: '结语',
  },
  {
    what: "the author's words before or after the work",
    style: 'named',
    pattern:
      /^()(写在(?:最[后後]|前面|最前|[后後]面)|寫在(?:最[后後]|前面|最前|[后後]面)|(?:作者|[译譯]者)的[话話]|尾[声聲]|楔子|引子|[题題][记記])[：:]?$/u,
    example: '写在最后',
  },
  {
    what: 'parts of a recipe, of the page of a product, of the guide to a place or a plant',
    style: 'unnumbered',
    pattern:
      /^()(?:[【「]?(?:(?:菜品|菜谱|菜譜|食谱|食譜|产品|產品|商品|活动|活動|植物|品种|品種|景点|景點)?(?:简介|簡介|介绍|介紹|特点|特點|特色|亮点|亮點|参数|參數|规格|規格)|(?:所需|准备|準備|主要)?(?:用料|食材|材料|原料|配料|调料|調料|主料|辅料|輔料)|(?:制作|製作|操作|烹饪|烹飪|具体|具體)?(?:步骤|步驟|做法|方法|过程|過程)|(?:烹饪|烹飪|养护|養護|温馨|溫馨)?(?:小?[贴貼]士|小?提示|小窍门|小竅門)|(?:使用|食用|保存|养护|養護|安装|安裝)(?:方法|说明|說明|须知|須知)|注意(?:事项|事項)|(?:适用|適用)(?:人群|范围|範圍)|(?:包装|包裝)清[单單]|(?:售后|售後)(?:服务|服務|说明|說明))[】」]?)[：:]?$/u,
    isSibling: true,
    example: '用料',
  },
  {
    what: 'names of lists of sources',
    style: 'named',
    pattern: /^()([参參]考(?:文[献獻]|[资資]料))[：:]?$/u,
    example: '参考文献',
  },
];

/** `1.5 万元`, `1.5 倍`, `3.2 %`, `4.46 1199人`: the number counts something. `1.1 万科`, `1.1 元宇宙` are headings. */
const QUANTITY =
  /^(?:[十百千万萬亿億]+元|(?:[十百千万萬亿億]+[人次吨噸户戶]?|[元倍米吨噸人年月天次]|美元|公里|公斤|小[时時])(?!\p{Script=Han})|[%％℃]|[\d.,，]+\S?$|(?:[kMGT]?[BVWm]|[kMG]?Hz|kg|km|cm|mm)(?![A-Za-z]))/u;

const INDEX = new PatternIndex('headings', HEADING_RULES, ({ pattern }) => pattern);

/** A line with the rule that it matched and its number. */
export interface MatchedHeading {
  readonly rule: HeadingRule;
  readonly number: string;
}

/** The rule that a line is written by, if there is one. */
export function matchHeading(text: string): MatchedHeading | undefined {
  if (text.length > HEADING_LENGTH) return undefined;
  if (!looksLikeHeading(text)) return undefined;
  for (const rule of INDEX.candidates(text)) {
    const found = rule.pattern.exec(text);
    if (!found) continue;
    const isQuantity = rule.style.startsWith('1') && QUANTITY.test(found[2] as string);
    if (isQuantity) return undefined;
    const number = found[1] as string;
    return { rule, number: number.includes('．') ? number.replaceAll('．', '.') : number };
  }
  return undefined;
}

/** Whether a line is written as a heading is; the document decides, see `headingDepths`. */
export function isHeadingLike(text: string): boolean {
  return matchHeading(text) !== undefined;
}
