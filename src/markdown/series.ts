import { PatternIndex } from '../core/pattern-index.js';
import type { Candidate } from './candidate.js';
import { endsSentence, looksLikeHeading } from './marks.js';
import { numeral } from './numerals.js';

/** A way of numbering that headings and items of a list share. */
export interface SeriesStyle {
  readonly style: string;
  /** Anchored; group 1 is the number, group 2 the text. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** The first that matches decides. The spellings of one style may mix. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  {
    style: '（一）',
    pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)][、.]?\s*(\S.*)$/,
    example: '（一）催收的方式',
  },
  {
    style: '1.',
    pattern: /^([1-9]\d?)[.．、](?![\d.．])\s*(\S.*)$/,
    example: '1. 催收的方式',
  },
  {
    style: '(1)',
    pattern: /^[（(]([1-9]\d?)[）)][、.]?\s*(\S.*)$/,
    example: '（1）催收的方式',
  },
  { style: '1)', pattern: /^([1-9]\d?)[）)]\s*(\S.*)$/, example: '1）催收的方式' },
  { style: '①', pattern: /^([①-⑳])\s*(\S.*)$/, example: '①催收的方式' },
  {
    style: 'Ⅰ',
    pattern: /^([Ⅰ-Ⅻ]|[IVX]{1,4}(?=[.．、\s]))[.．、]?\s*(\S.*)$/,
    example: 'Ⅰ. 催收的方式',
  },
  { style: '⑴', pattern: /^([⑴-⒇])\s*(\S.*)$/, example: '⑴催收的方式' },
  { style: 'A.', pattern: /^([A-H])[.．、]\s*(\S.*)$/, example: 'A. 催收的方式' },
  {
    style: 'Step 1',
    pattern: /^(?:step|part|chapter|section|tips?)[.\s]?0{0,2}([1-9]\d?)(?!\d)[.．、:：]?\s*(.*)$/i,
    example: 'Step 1 准备材料',
  },
  {
    style: '步骤一',
    pattern: /^(?:步骤|步驟)\s?([一二三四五六七八九十\d]{1,2})[、：:\s]?(.*)$/,
    example: '步骤一：准备材料',
  },
  {
    style: '第一步',
    pattern: /^第([一二三四五六七八九十\d]{1,2})步[，、：:\s]?(.*)$/,
    example: '第一步：准备材料',
  },
  {
    style: '【1】',
    pattern: /^【([一二三四五六七八九十\d]{1,3})】\s*(\S.*)$/,
    example: '【1】准备材料',
  },
  {
    style: '方法一',
    pattern:
      /^(?:方法|方式|技巧|原因|误区|誤區|案例|情况|情況|类型|類型|建议|建議|问题|問題)([一二三四五六七八九十\d]{1,2})[、：:\s](.*)$/,
    example: '方法一：主动沟通',
  },
  {
    style: '单元一',
    pattern:
      /^(?:单元|單元|阶段|階段|任务|任務|模块|模組|主题|主題|专题|專題|展区|展區|展厅|展廳)([一二三四五六七八九十\d]{1,2})[、：:\s](.*)$/,
    example: '单元一：一根线的来历',
  },
  {
    style: '01',
    pattern: /^(0[1-9]|[1-9]\d?|[一二三四五六七八九十]{1,2}|[Ⅰ-Ⅻ])[.．、]?()$/,
    example: '01',
  },
  {
    style: '001',
    pattern: /^(0\d{1,2})[\s.．、_:：-]\s*(?![\d.×xX*/+=-])([^\d\s\p{P}].*)$/u,
    example: '01 准备材料',
  },
  {
    style: '一 ',
    pattern: /^([一二三四五六七八九十]{1,3})\s+([^\s\p{P}].*)$/u,
    example: '一 准备材料',
  },
  {
    style: '1 ',
    pattern: /^([1-9]\d?)\s+(?![\d.×xX*/+=-])([^\d\s\p{P}].*)$/u,
    example: '1 引言',
  },
];

/** This share of a series has text below it, at least, if it is one of headings. */
const LEAST_BODIES = 0.8;

/** A style whose numbers may count something (2 人), so that a series needs a finer one: `2.1` below `2`. */
const BARE = '1 ';
/** A number with zeros before it counts nothing, and 10 comes behind 09. */
const PADDED = '001';
/** A number that has a line for itself, as cells of a table have: a sentence must follow. */
const ALONE = '01';

/**
 * The lines that are headings because they are a series: numbered in one style from one on, short, no sentences, and
 * with text of their own below nearly each. With nothing between them they are a list, and with sentences
 * paragraphs. One alone is a heading where its style has made a series already.
 *
 * @param written the headings that are known
 */
export function seriesHeadings(texts: readonly string[], written: readonly Candidate[]): Candidate[] {
  const isTaken: boolean[] = texts.map(() => false);
  for (const { index } of written) isTaken[index] = true;
  const byStyle = new Map<string, Candidate[]>();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    const candidate = isTaken[index] ? undefined : match(text, index);
    if (!candidate) continue;
    // 10 goes on where 09 was.
    const style = candidate.style === BARE && byStyle.has(PADDED) ? PADDED : candidate.style;
    const others = byStyle.get(style);
    if (others) others.push({ ...candidate, style });
    else byStyle.set(style, [candidate]);
  }
  if (byStyle.size === 0) return [];
  // What ends a part, as 1.1 below 1. does not.
  const ends = new Set(written.flatMap(({ style, index }) => (style.startsWith('1.1') ? [] : [index])));
  const refined = new Set(written.flatMap(({ style, group }) => (style === '1.1' ? [group] : [])));
  return [...byStyle].flatMap(([style, candidates]) => {
    const isBare = style === BARE;
    const isRefined = ({ number }: Candidate) => refined.has(`${number}.`);
    const series = split(candidates)
      .map((items) => (isBare && !items.some(isRefined) ? [] : items))
      .filter((items) => items.length > 0 && isHeadings(items, texts, ends));
    return isBare || series.some((items) => items.length > 1) ? series.flat() : [];
  });
}

/** Whether a line is numbered as headings of a series are. */
export function isSeriesLine(text: string): boolean {
  const style = match(text, 0)?.style;
  return style !== undefined && style !== BARE;
}

/** The way in which a line is numbered as headings of a series are. */
export function seriesStyle(text: string): string | undefined {
  return match(text, 0)?.style;
}

/** A series that has been established goes on over so many numbers that are missing: their lines were no headings, or are lost. */
const MISSED = 2;
const ESTABLISHED = 3;

/** Each part rises by one. */
function split(candidates: readonly Candidate[]): Candidate[][] {
  const series: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = series.at(-1);
    const step = last ? candidate.number - (last.at(-1) as Candidate).number : Number.NaN;
    if (last && (step === 1 || (last.length >= ESTABLISHED && step > 1 && step <= 1 + MISSED)))
      last.push(candidate);
    else series.push([candidate]);
  }
  return series;
}

function isHeadings(
  series: readonly Candidate[],
  texts: readonly string[],
  ends: ReadonlySet<number>,
): boolean {
  if (series[0]?.number !== 1 && series[0]?.style !== BARE) return false;
  if (!series.every(({ index }) => looksLikeHeading(texts[index] as string))) return false;
  const hasBody = ({ index, style }: Candidate, place: number) => {
    if (index + 1 >= texts.length || series[place + 1]?.index === index + 1 || ends.has(index + 1))
      return false;
    return style !== ALONE || endsSentence(texts[index + 1] as string);
  };
  return series.filter(hasBody).length >= LEAST_BODIES * series.length;
}

const INDEX = new PatternIndex('series', SERIES_STYLES, ({ pattern }) => pattern);

function match(text: string, index: number): Candidate | undefined {
  for (const { style, pattern } of INDEX.candidates(text)) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return { index, style, group: '', number: numeral(number) };
  }
  return undefined;
}
