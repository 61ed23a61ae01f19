import type { Metadata } from '../../../core/article.js';
import { sign } from '../lines/character-kinds.js';
import { matchKey } from '../lines/key.js';
import { inOrder, isoDate } from './iso-date.js';
import { METADATA_RULES } from './labels.js';
import type { MetadataRule } from './metadata-rule.js';
import { isBracketedDateline } from './reporters.js';
import { isPersonName } from './surnames.js';

/** Longest line of metadata, in UTF-16 code units. */
const MAX_LENGTH = 100;
/** What any such line has: a date, the mark of a label, or a part of the words that need none. */
const SUSPECT =
  /[:(/丨|于自℃]|(?:19|20)\d\d[-.年]|记者|通讯员|看板|\d ?版|ip|前$|[前天] |min read|报[道导]$|\d{2}[-/.]\d{2}[-/.]\d{2} |posted|, (?:19|20)\d\d|级 |[读览击问气度论赞藏享复看观者丝发放与注用欢数阅做评]/i;
/** A character of every one of those. */
export const METADATA = sign(
  ':(/丨|于自℃0-9记通前天报A-Za-z级读览击问气度论赞藏享复看观者丝发放与注用欢数阅做评',
);
/** A credit at the end of an article stands in brackets often; a date in brackets is part of the text. */
const BRACKETED = /^[(（【[]([^()（）【】[\]]+)[)）】\]]$/;

const PRINTED =
  /^(?:文|[图圖]文|文[图圖]|作者|撰文|[来來]源|[编編][辑輯]|[责責][编編]|[记記]者|[摄攝]影|[设設][计計]|校[对對])\s?[丨｜|]/;

/** What a page tells whoever opens it, as a `matchKey`: the day is not the article's. */
const CLOCK =
  /^(?:今天|现在)是?[: ]{0,2}(?:19|20)\d\d ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2} ?日?(?: ?(?:星期|周).)?(?: ?\d{1,2}:\d\d(?::\d\d)?)?$/;
const NAME_OR_SECTION = 'metadata-name-or-section';
const CONTRIBUTOR = 'metadata-contributor';

const SEPARATORS = /[\s|·•/,，]+/y;

/** A line of metadata: what it says, and by which rules it is one. */
interface MetadataLine {
  readonly metadata: Metadata;
  /** Ids of the decisive ones, in the order of the line. */
  readonly rules: readonly string[];
}

/**
 * What a line of metadata says, or nothing when any part of it is something else: then it is a sentence. Counts of
 * readers are recognised and dropped.
 *
 * @param text the line in its own script; values are taken from it.
 * @param key its `matchKey`
 */
export function parseMetadataLine(text: string, key = keyOf(text)): Metadata | undefined {
  return readMetadataLine(text, key)?.metadata;
}

/** The same with the rules by which it is one. */
export function readMetadataLine(text: string, key = keyOf(text)): MetadataLine | undefined {
  // No part has a full stop, and most lines that are none do.
  if (key.length > MAX_LENGTH + 40 || key.includes('。') || !SUSPECT.test(key)) return undefined;
  const line = text.trim();
  const bracketed = BRACKETED.exec(line);
  if (bracketed) {
    const inside = (bracketed[1] as string).trim();
    const inner = parseParts(inside, matchKey(inside));
    const { author, source, editor } = inner?.metadata ?? {};
    return author || source || editor ? inner : undefined;
  }
  return parseParts(line, key);
}

function keyOf(text: string): string {
  return text.length > MAX_LENGTH + 40 ? text : matchKey(text);
}

/** Whether a line credits someone in （） or 【】; such a line belongs to the text as printed, and stays. In [] it is the site’s. */
export function isBracketedCredit(text: string): boolean {
  const line = text.trim();
  if (!BRACKETED.test(line)) return false;
  const isOfText = !/^[[［]/.test(line) || isBracketedDateline(line);
  return isOfText && parseMetadataLine(text) !== undefined;
}

/** Whether a line credits someone as an account prints it above or below its own text, with a bar: 文丨某某. */
export function isPrintedCredit(text: string): boolean {
  return PRINTED.test(text) && parseMetadataLine(text) !== undefined;
}

function parseParts(line: string, key: string): MetadataLine | undefined {
  if (key.length !== line.length || key.length > MAX_LENGTH) return undefined;
  if (CLOCK.test(key)) return { metadata: {}, rules: ['metadata-date'] };
  const metadata: Record<string, string> = {};
  const rules = new Set<string>();
  let bare = 0;
  let isList = false;
  for (let at = 0; at < key.length; ) {
    at = skip(key, at);
    const found = matchPart(key, at);
    if (!found) return undefined;
    const { rule, match } = found;
    const text = match[0] as string;
    if (rule.decisive) rules.add(rule.id);
    if (rule.id === NAME_OR_SECTION && ++bare > 2) return undefined;
    const isSecond = metadata.category !== undefined;
    isList ||= rule.id === NAME_OR_SECTION && isSecond && !isPersonName(text);
    // An impossible date (2024-13-05) is none, and its line stays to be seen.
    if (rule.key === 'date' && isoDate(inOrder(rule.name, match)) === undefined) return undefined;
    if (rule.key)
      Object.assign(metadata, partMetadata(rule, match, line.slice(at, at + text.length), metadata));
    at += text.length;
    at = skip(key, at);
  }
  // Several are tags: 分类：古桥 | 明朝建筑.
  if (isList) delete metadata.category;
  return rules.size > 0 ? { metadata, rules: [...rules] } : undefined;
}

/** A part of a line: its text and the groups of its rule. */
type Match = readonly (string | undefined)[];

function matchPart(key: string, at: number): { rule: MetadataRule; match: Match } | undefined {
  for (const rule of METADATA_RULES) {
    const match = matchRule(rule, key, at);
    if (match && (rule.accepts?.(match[1] as string) ?? true)) return { rule, match };
  }
  return undefined;
}

function matchRule({ pattern, value }: MetadataRule, key: string, at: number): Match | null {
  const match = matchAt(pattern, key, at);
  if (!match || !value) return match;
  const behind = matchAt(value, key, at + match[0].length);
  return behind && [match[0] + behind[0], behind[1]];
}

function matchAt(pattern: RegExp, key: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(key);
}

function partMetadata(rule: MetadataRule, match: Match, raw: string, known: Metadata): Metadata {
  if (rule.key === 'date') {
    const date = isoDate(inOrder(rule.name, match));
    // Of several the first in time: a page is published, then touched.
    return date === undefined || (known.date && known.date < date) ? {} : { date };
  }
  if (rule.id === CONTRIBUTOR && known.author) return {};
  if (rule.id === NAME_OR_SECTION) {
    if (!isPersonName(match[0] as string)) return { category: raw };
    return { author: known.author ? `${known.author} ${raw}` : raw };
  }
  // The raw text has the length of its key.
  const value = match[1] as string;
  const at = (match[0] as string).lastIndexOf(value);
  return { [rule.key as string]: raw.slice(at, at + value.length) };
}

function skip(key: string, at: number): number {
  SEPARATORS.lastIndex = at;
  return SEPARATORS.test(key) ? SEPARATORS.lastIndex : at;
}
