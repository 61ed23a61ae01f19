import type { Metadata } from '../../article.js';
import { matchKey } from './key.js';
import { isPersonName } from './surnames.js';

/** One part of a metadata line, such as a date or a labelled author. */
export interface MetadataRule {
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
  '((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]{0,2}([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?)?';

/** No mark of a sentence: 「記者：您是哪一年來的？」 is speech. */
const VALUE = '([^\\s|:;?!。…]{1,30})';

/** Tried in this order at each place of a line. */
export const METADATA_RULES: readonly MetadataRule[] = [
  {
    name: 'date',
    pattern: new RegExp(`(?:(?:发布|发表|更新|创建|上传|编辑)?(?:时间|日期|于)?:? ?)${DATE}`, 'y'),
    key: 'date',
    decisive: true,
    example: '发布时间：2024年10月13日 09:30',
  },
  {
    name: 'source',
    pattern: new RegExp(`(?:文章|稿件|信息)?(?:来源|出处|稿源|转自|来自): ?${VALUE}`, 'y'),
    key: 'source',
    decisive: true,
    example: '来源：新华网',
  },
  {
    name: 'author',
    pattern: new RegExp(`(?:作者|撰文|撰稿|发布者|发布人|文): ?${VALUE}`, 'y'),
    key: 'author',
    decisive: true,
    example: '作者：廉亚萌',
  },
  {
    name: 'reporter',
    pattern: new RegExp(`(?:本报|特约)?(?:记者|通讯员): ?${VALUE}`, 'y'),
    key: 'author',
    accepts: isPersonName, // In an interview it is who speaks: 「記者：沒有」.
    decisive: true,
    example: '记者：廉亚萌',
  },
  {
    name: 'editor',
    pattern: new RegExp(`(?:责任编辑|责编|编辑|校对|审核): ?${VALUE}`, 'y'),
    key: 'editor',
    decisive: true,
    example: '责任编辑：荣研民',
  },
  {
    name: 'category',
    pattern: new RegExp(`(?:所属|文章)?(?:栏目|分类|类别|频道): ?${VALUE}`, 'y'),
    key: 'category',
    decisive: true,
    example: '栏目：用卡知识',
  },
  {
    name: 'count',
    pattern:
      /(?:阅读|浏览|点击|人气|热度|评论|点赞|收藏|分享|回复|查看)(?:量|数|次数)?[:( ]{0,2}\d[\d.,]*万?(?:次|人|条)?\)?|\d[\d.,]*万?(?:次|人|条)?(?:阅读|浏览|点击|评论|点赞|收藏|人气)|\d{1,7}℃/y,
    key: undefined,
    decisive: true,
    example: '阅读(123)',
  },
  {
    name: 'bare count',
    pattern: /\d{1,7}(?![\d\p{L}])/uy,
    key: undefined,
    decisive: false,
    example: '0',
  },
  {
    name: 'weekday',
    pattern: /(?:星期|周|礼拜)[一二三四五六日天](?![\p{L}\p{N}])/uy,
    key: undefined,
    decisive: false,
    example: '星期三',
  },
  {
    name: 'name or section',
    pattern: /[\u4E00-\u9FFF]{2,8}(?![\p{L}\p{N}:])/uy,
    key: 'category',
    decisive: false,
    example: '用卡知识',
  },
];

const SEPARATORS = /[\s|·•/,，]+/y;

/**
 * What a line of metadata says, or nothing when any part of it is something else: then it is a sentence. Counts of
 * readers are recognised and dropped.
 *
 * @param text the line in its own script; values are taken from it.
 */
export function parseMetadataLine(text: string): Metadata | undefined {
  const line = text.trim();
  const key = matchKey(line);
  if (key.length !== line.length || key.length > 100) return undefined;
  const metadata: Record<string, string> = {};
  let decisive = false;
  let bare = 0;
  for (let at = 0; at < key.length; ) {
    at = skip(key, at);
    const found = matchPart(key, at);
    if (!found) return undefined;
    const { rule, match } = found;
    decisive ||= rule.decisive;
    if (rule.name === 'name or section' && ++bare > 2) return undefined;
    if (rule.key)
      Object.assign(metadata, partMetadata(rule, match, line.slice(at, at + match[0].length), metadata));
    at += match[0].length;
    at = skip(key, at);
  }
  return decisive ? metadata : undefined;
}

function matchPart(key: string, at: number): { rule: MetadataRule; match: RegExpExecArray } | undefined {
  for (const rule of METADATA_RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(key);
    if (match && (rule.accepts?.(match[1] as string) ?? true)) return { rule, match };
  }
  return undefined;
}

function partMetadata(rule: MetadataRule, match: RegExpExecArray, raw: string, known: Metadata): Metadata {
  if (rule.key === 'date') return { date: isoDate(match) };
  if (rule.name === 'name or section') {
    return isPersonName(match[0]) && !known.author ? { author: raw } : { category: raw };
  }
  // The labelled value ends the match, so it ends the raw text as well.
  return { [rule.key as string]: raw.slice(raw.length - (match[1] as string).length) };
}

/** ISO 8601, as exact as the line: a day, or a day and a time. */
function isoDate(match: RegExpExecArray): string {
  const [, year, month, day, hour, minute, second] = match;
  const two = (digits: string | undefined) => (digits ?? '00').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function skip(key: string, at: number): number {
  SEPARATORS.lastIndex = at;
  return SEPARATORS.test(key) ? SEPARATORS.lastIndex : at;
}
