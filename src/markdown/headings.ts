import { looksLikeHeading } from './marks.js';

/** A way of writing a heading. */
export interface HeadingRule {
  readonly what: string;
  /** What its depth depends on, see `headingDepths`. */
  readonly kind: 'section' | 'subsection' | 'subsubsection' | 'named';
  /** Anchored; group 1 is the number, group 2 what follows it. */
  readonly pattern: RegExp;
  /** It is a heading only if the document has the number before or after it too. */
  readonly inSequence?: true;
  readonly example: string;
}

/**
 * What a section heading looks like. The first row that matches decides.
 *
 * Not rules, on purpose: `1. 概述` is a list item or stays a paragraph, as nothing on the line tells; `第一章`,
 * `（一）` and `Ⅰ` need levels inferred from the whole document.
 */
export const HEADING_RULES: readonly HeadingRule[] = [
  {
    what: 'Chinese number and a pause mark; 一、二、三 and 一、二线城市 are enumerations',
    kind: 'section',
    pattern: /^([一二三四五六七八九十]{1,3})[、．.]\s*(?![一二三四五六七八九十]+[、线線])(\S.*)$/u,
    example: '一、爱又米网贷概述',
  },
  {
    what: 'two numbers and a blank',
    kind: 'subsection',
    pattern: /^([1-9]\d?[.．][1-9]\d?)(?:[.．、](?!\d)\s*|\s+)(\S.*)$/u,
    example: '1.1 爱又米的成立与发展',
  },
  {
    what: 'three numbers and a blank',
    kind: 'subsubsection',
    pattern: /^([1-9]\d?[.．][1-9]\d?[.．][1-9]\d?)(?:[.．、](?!\d)\s*|\s+)(\S.*)$/u,
    example: '3.1.1 心理压力',
  },
  {
    what: 'two numbers set close to a Chinese word, which a decimal may be as well',
    kind: 'subsection',
    pattern: /^([1-9]\d?[.．][1-9]\d?)(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '2.1催收方式',
  },
  {
    what: 'three numbers set close to a Chinese word',
    kind: 'subsubsection',
    pattern: /^([1-9]\d?[.．][1-9]\d?[.．][1-9]\d?)(\p{Script=Han}.*)$/u,
    inSequence: true,
    example: '2.1.1催收方式',
  },
  {
    what: "the editor's opening and closing words",
    kind: 'named',
    pattern:
      /^()(小[编編](?:[导導][语語]|[导導][读讀]|前言|[总總][结結]|[结結][语語]|寄[语語]|[点點][评評]))[：:]?$/u,
    example: '小编导语',
  },
  {
    what: 'names of opening parts',
    kind: 'named',
    pattern: /^()(前言|引言|[导導][语語言读讀]|序言|[绪緒][论論]|摘\s*要|[编編]者按)[：:]?$/u,
    example: '前言',
  },
  {
    what: 'names of closing parts',
    kind: 'named',
    pattern: /^()([结結][语語论論]|[结結]束[语語]|[总小總][结結]|[后後][记記]|附[录錄]|致[谢謝])[：:]?$/u,
    example: '结语',
  },
  {
    what: 'names of lists of sources',
    kind: 'named',
    pattern: /^()([参參]考(?:文[献獻]|[资資]料))[：:]?$/u,
    example: '参考文献',
  },
];

/** `1.5 万元`, `1.5 倍`, `3.2 %`, `4.46 1199人`: the number counts something. `1.1 万科`, `1.1 元宇宙` are headings. */
const QUANTITY =
  /^(?:[十百千万萬亿億]+元|(?:[十百千万萬亿億]+[人次吨噸户戶]?|[元倍米吨噸人年月天次]|美元|公里|公斤|小[时時])(?!\p{Script=Han})|[%％℃]|[\d.,，]+\S?$|(?:[kMGT]?[BVWm]|[kMG]?Hz|kg|km|cm|mm)(?![A-Za-z]))/u;

/** Whether a line is written as a heading is; the document decides, see `headingDepths`. */
export function isHeadingLike(text: string): boolean {
  return match(text) !== undefined;
}

/** The depth of each kind of heading; the title has depth 1. */
const DEPTHS = { named: 2, section: 2, subsection: 3, subsubsection: 4 } as const;

/** The depths of the lines that are headings, by index: 一、 is 2, `1.1` is 3, `1.1.1` is 4. */
export function headingDepths(texts: readonly string[]): Map<number, 2 | 3 | 4> {
  const candidates = texts.map(match);
  const numbers = new Set(candidates.map((candidate) => candidate?.number));
  const depths = new Map<number, 2 | 3 | 4>();
  for (const [index, candidate] of candidates.entries()) {
    if (!candidate) continue;
    const { rule, number } = candidate;
    const isInSequence = !rule.inSequence || neighbours(number).some((other) => numbers.has(other));
    if (isInSequence) depths.set(index, DEPTHS[rule.kind]);
  }
  return depths;
}

function match(text: string): { rule: HeadingRule; number: string } | undefined {
  if (!looksLikeHeading(text)) return undefined;
  for (const rule of HEADING_RULES) {
    const [, number, rest] = rule.pattern.exec(text) ?? [];
    if (number === undefined || rest === undefined) continue;
    return /^\d/.test(number) && QUANTITY.test(rest)
      ? undefined
      : { rule, number: number.replaceAll('．', '.') };
  }
  return undefined;
}

/** The numbers before and after `2.1`: `2.0` and `2.2`. */
function neighbours(number: string): string[] {
  const cut = number.lastIndexOf('.') + 1;
  const last = Number(number.slice(cut));
  return [last - 1, last + 1].map((value) => number.slice(0, cut) + value);
}
