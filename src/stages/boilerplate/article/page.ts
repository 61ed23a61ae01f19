import type { Metadata } from '../../../core/article.js';
import { type Cause, causeOf } from '../../../core/cause.js';
import { STOP } from '../lines/character-kinds.js';
import { findDatedRows } from '../lines/dated-rows.js';
import type { Facts } from '../lines/facts.js';
import { type Byline, settleByline } from '../metadata/bylines.js';
import { isBracketedCredit, isPrintedCredit, readMetadataLine } from '../metadata/line.js';
import { isPersonName } from '../metadata/surnames.js';
import { causeOfRow } from '../rules-of-stage.js';
import { matchRule } from '../vocabulary/lines.js';
import { isContactHead } from './block.js';
import type { Frame } from './frame.js';
import { findZones, PARAGRAPH_HAN, type Zones } from './zones.js';

/** What is known so far of a page. */
export interface Page {
  readonly facts: readonly Facts[];
  readonly frame: Frame | undefined;
  /** Where the article's text starts and ends, as indexes into the facts. */
  readonly zones: Zones;
  /** Whether it has a paragraph. */
  readonly hasBody: boolean;
  /** The lines above the text, but for the title that the frame has. */
  readonly head: readonly Facts[];
  /** What makes a line go, by its number. */
  readonly removed: Map<number, Cause>;
  /** Metadata in the order in which it was found. */
  readonly found: Metadata[];
  /** Lines of metadata, from the top down. */
  readonly bylines: Byline[];
  /** Whether one of them has a date. */
  isDated: boolean;
  /** Number of the line that names the channel. */
  channel?: number;
}

/** A date written out below a letter or a notice is its last line, not the page's. */
const SIGNATURE =
  /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?\s*)?$/;
/** So many ways to reach someone are a list, which is what the article is about; a site has one or two. */
const MANY_CONTACTS = 3;

/** Applies the rules to the head and the foot of a page, and reads the lines of metadata there. */
export function readPage(facts: readonly Facts[], frame: Frame | undefined): Page {
  const zones = findBody(facts, frame);
  const { bodyStart, bodyEnd } = zones;
  const page: Page = {
    facts,
    frame,
    zones,
    hasBody: bodyStart < facts.length,
    head: facts.slice(0, bodyStart).filter(({ line }) => line !== frame?.title),
    removed: new Map(),
    found: [],
    bylines: [],
    isDated: false,
  };
  const isDatedRow = findDatedRows(
    facts.slice(0, bodyEnd).filter(({ line }) => !frame || line.number >= frame.first),
  );
  for (const line of page.head) readLine(page, line, 'head', page.hasBody, isDatedRow);
  const foot = facts.slice(bodyEnd);
  const isListed = findListedContacts(foot, frame);
  for (const line of foot) {
    if (line.line !== frame?.title) readLine(page, line, 'foot', page.hasBody && !isListed(line), isDatedRow);
  }
  return page;
}

/** Where the article's text starts and ends: inside the frame, if there is one. */
function findBody(facts: readonly Facts[], frame: Frame | undefined): Zones {
  const isInside = ({ line: { number } }: Facts) => !frame || (number >= frame.first && number <= frame.last);
  const from = facts.findIndex(isInside);
  const zones = findZones(
    facts.slice(from, facts.findLastIndex(isInside) + 1),
    (line) => matchRule(line, 'foot', true) !== undefined,
    (line) => line.han >= PARAGRAPH_HAN && line.has(STOP),
  );
  return { bodyStart: from + zones.bodyStart, bodyEnd: from + zones.bodyEnd };
}

/** What answers a question is the article's, though it may tell where to call or what to follow. */
const ANSWER = /^(?:答|回答|A) ?\d{0,3}[：:]\s*[\u3400-\u9FFF]/;

/**
 * Reads a line of an edge: it goes by a rule, or it is metadata, or nothing is known of it.
 *
 * @param mayBeContact whether ways to reach someone would be the site's
 */
function readLine(
  page: Page,
  facts: Facts,
  place: 'head' | 'foot',
  mayBeContact: boolean,
  isDatedRow: (line: Facts) => boolean,
): void {
  if (ANSWER.test(facts.text)) return;
  const { number } = facts.line;
  const rule = matchRule(facts, place, mayBeContact);
  if (rule) page.removed.set(number, causeOfRow(rule));
  if (rule?.id === 'channel-name') page.channel = number;
  if (rule || (page.frame && !page.frame.near.has(number))) return;
  const isSigned = place === 'foot' && SIGNATURE.test(facts.text);
  if (isSigned || !facts.metadata || isDatedRow(facts) || isTitleWithBar(page, facts)) return;
  const { isDated } = page;
  page.bylines.push({ facts, metadata: facts.metadata, place });
  page.isDated ||= facts.metadata.date !== undefined;
  // A credit with a bar is the text's own, but on a page with menus that names its author nowhere else. Once cleaned, a page has none.
  const isOfPage = page.frame !== undefined && !isDated;
  if (isBracketedCredit(facts.text) || (!isOfPage && isPrintedCredit(facts.text))) return;
  const cause = causeOfMetadata(facts);
  if (cause) page.removed.set(number, cause);
}

/** 文丨公园的一天 above everything else is a title with a bar in it, unless a person’s name stands there. */
const BAR = /^(?:作者|撰文|采写|图文|文) ?[/|丨]/;

function isTitleWithBar({ facts, removed }: Page, line: Facts): boolean {
  if (!BAR.test(line.key) || isPersonName(line.key.replace(BAR, '').trim())) return false;
  // The lines above have been read; if all of them are gone, there are as many.
  return facts[removed.size] === line;
}

/** Tells of a line below the last paragraph whether it is one of a list of ways to reach someone. */
function findListedContacts(foot: readonly Facts[], frame: Frame | undefined): (line: Facts) => boolean {
  const inside = foot.filter(({ line }) => !frame || line.number <= frame.last);
  const contacts = new Set(inside.filter(({ isContactLine }) => isContactLine));
  const isList = contacts.size >= MANY_CONTACTS || inside.some(isContactHead);
  return (line) => isList && contacts.has(line);
}

/** What the lines of metadata say, once the section that the page's path leads to is known. */
export function settleBylines({ bylines }: Page, section: string | undefined): Metadata[] {
  const known = mergeMetadata(bylines.map(({ metadata }) => metadata));
  return bylines.map((byline) => settleByline(byline, section, known));
}

/** What was found first is the most telling: earlier metadata wins. */
export function mergeMetadata(found: readonly Metadata[]): Metadata {
  const merged: Record<string, string | undefined> = {};
  for (const metadata of found.toReversed()) Object.assign(merged, metadata);
  return merged;
}

/** Tells whether a line is still taken for the article's. */
export function isLeftOn({ removed }: Page): (facts: Facts) => boolean {
  return ({ line }) => !removed.has(line.number);
}

/** Removes some lines. */
export function removeLines(page: Page, numbers: Iterable<number>, cause: Cause): void {
  for (const number of numbers) page.removed.set(number, cause);
}

function causeOfMetadata({ text, key }: Facts): Cause | undefined {
  const read = readMetadataLine(text, key);
  return read && causeOf(read.rules, `metadata: ${describe(read.metadata)}`);
}

function describe(metadata: Metadata): string {
  const parts = Object.entries(metadata).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? parts.join(', ') : 'counts of readers';
}
