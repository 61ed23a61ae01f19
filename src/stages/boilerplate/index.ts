import type { Finding, Line, Metadata } from '../../article.js';
import type { Stage } from '../../stage.js';
import { isContactHead, isPageWithMenus } from './block.js';
import { findCrumbs } from './breadcrumbs.js';
import { type Byline, settleByline } from './bylines.js';
import { isContactLine } from './contact.js';
import { findContents } from './contents.js';
import { type Facts, readFacts } from './facts.js';
import { type Frame, findFrame } from './frame.js';
import { bareTitle } from './key.js';
import { findLabels } from './labels.js';
import { withLearned } from './learned.js';
import { findMasthead } from './masthead.js';
import { isBracketedCredit, reportersOf } from './metadata.js';
import { withPatterns } from './patterns.js';
import { findDatedRows } from './rows.js';
import { matchRule } from './rules.js';
import { rules, warn } from './rules-of-stage.js';
import { findTitle, repetitionOf } from './title.js';
import { whyNoArticle } from './verdict.js';
import { findWatermarks } from './watermarks.js';
import { findZones, type Zones } from './zones.js';

/** A date written out below a letter or a notice is its last line, not the page's. */
const SIGNATURE =
  /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?\s*)?$/;

/** Why the line of a title changes. */
const DRESSED = 'the title alone, without its label or button';
/** So many lines above an article may be crumbs; more are menus, which name no section. */
const MAX_CRUMBED = 10;

/** By the rules that hold for all sites. */
const byRules: Stage = {
  name: 'boilerplate',
  summary:
    'removes lines that are not the article, around it; takes title, author, date and category from them',
  reason: 'not part of the article',
  rules,
  run(article) {
    const { lines } = article;
    const facts = readFacts(lines);
    const contents = findContents(facts);
    for (const line of facts) line.isContents = contents.has(line.line.number);
    const isMenued = isPageWithMenus(facts);
    const verdict = whyNoArticle(facts, isMenued);
    if (verdict) return { findings: [notAnArticle(facts, verdict)] };
    const frame = isMenued ? findFrame(facts) : undefined;
    const zones = findBody(facts, frame);
    const page = readEdges(facts, zones, frame);
    for (const number of contents) page.removed.set(number, 'table of contents');
    // Lines of a verse repeat themselves too; a page shows itself by its furniture or its paragraphs.
    const hasFurniture = page.removed.size > 0;
    const hasBody = zones.bodyStart < facts.length;
    const isPage = hasFurniture || hasBody;
    const head = facts.slice(0, zones.bodyStart).filter(({ line }) => line !== frame?.title);

    const crumbed = head.filter(isLeftOn(page));
    const isCrumbed = !frame || crumbed.length <= MAX_CRUMBED;
    const crumbs = isCrumbed ? findCrumbs(crumbed, hasFurniture && hasBody, page.channel) : undefined;
    for (const number of crumbs?.lines ?? []) page.removed.set(number, 'breadcrumb');
    if (frame?.category) page.found.push({ category: frame.category });
    page.found.push(...settleBylines(page, frame?.category ?? crumbs?.category));
    if (crumbs?.category) page.found.push({ category: crumbs.category });

    const reporters = reportersOf(facts[zones.bodyStart]?.text ?? '');
    if (reporters) page.found.push({ author: reporters });

    if (isPage && hasBody && !frame) {
      const foot = facts.slice(zones.bodyEnd);
      for (const line of findMasthead(head, page.removed, foot))
        page.removed.set(line, 'the name of the site');
    }
    const candidates = head.filter((line) => isLeftOn(page)(line) && !frame?.outside.has(line.line.number));
    const names = new Set(page.bylines.flatMap(({ metadata }) => Object.values(metadata)));
    const isUnnamed = ({ text }: Facts) => !names.has(text);
    const title = frame?.title ?? (findTitle(candidates.filter(isUnnamed)) ?? findTitle(candidates))?.line;
    const isDressed = title !== undefined && bareTitle(title.text) !== title.text.trim();
    if (title && facts.some((other) => other.line !== title && isLeftOn(page)(other))) {
      page.found.unshift({ title: bareTitle(title.text) });
      if (isPage) removeRepetitions(title, facts, zones, page);
    }
    if (frame) for (const number of findLabels(facts)) page.removed.set(number, 'a label of the page');
    for (const number of findWatermarks(facts)) page.removed.set(number, 'a watermark below every paragraph');
    // What no rule has named goes by its features.
    for (const [number, why] of frame?.outside ?? []) {
      if (!page.removed.has(number)) page.removed.set(number, why());
    }
    return {
      lines: leftOf(lines, page, isDressed ? title : undefined),
      metadata: { ...merge(page.found), ...article.metadata },
      reasons: isDressed ? new Map(page.removed).set(title.number, DRESSED) : page.removed,
      findings: findDoubts(frame, page),
    };
  },
};

/** Lines that are not the article, around it and at its edges, and the title repeated inside it; metadata is taken from them. */
export const boilerplate: Stage = withPatterns(withLearned(byRules));

function notAnArticle(facts: readonly Facts[], why: string): Finding {
  const message = `this is no article: ${why}; nothing was removed`;
  return warn('not-an-article', facts[0]?.line ?? { number: 1 }, message);
}

/** The lines that stay although they look like furniture. */
function findDoubts(frame: Frame | undefined, { removed }: Page): Finding[] {
  return [...(frame?.doubtful ?? [])]
    .filter(([number]) => !removed.has(number))
    .map(([number, features]) => {
      const message = `this may be the page's, not the article's (${features}); it stays`;
      return warn('possible-boilerplate', { number }, message);
    });
}

/** What is known so far of a page. */
interface Page {
  /** Why a line goes, by its number. */
  readonly removed: Map<number, string>;
  /** Metadata in the order in which it was found. */
  readonly found: Metadata[];
  /** Lines of metadata, from the top down. */
  readonly bylines: Byline[];
  /** Number of the line that names the channel. */
  channel?: number;
}

function isLeftOn({ removed }: Page): (facts: Facts) => boolean {
  return ({ line }) => !removed.has(line.number);
}

/** Where the article's text starts and ends, as indexes into the facts: inside the frame, if there is one. */
function findBody(facts: readonly Facts[], frame: Frame | undefined): Zones {
  const isInside = ({ line: { number } }: Facts) => !frame || (number >= frame.first && number <= frame.last);
  const from = facts.findIndex(isInside);
  const inside = facts.slice(from, facts.findLastIndex(isInside) + 1);
  const zones = findZones(inside, ({ key }) => matchRule(key, 'foot', true) !== undefined);
  return { bodyStart: from + zones.bodyStart, bodyEnd: from + zones.bodyEnd };
}

/** Applies the rules to the head and the foot, and reads the lines of metadata there. */
function readEdges(facts: readonly Facts[], { bodyStart, bodyEnd }: Zones, frame: Frame | undefined): Page {
  const page: Page = { removed: new Map(), found: [], bylines: [] };
  const hasBody = bodyStart < facts.length;
  const isDatedRow = findDatedRows(
    facts.slice(0, bodyEnd).filter(({ line }) => !frame || line.number >= frame.first),
  );
  const isListed = findListedContacts(facts.slice(bodyEnd), frame);
  const read = (line: Facts, place: 'head' | 'foot') => {
    const { number } = line.line;
    if (line.line === frame?.title) return;
    const rule = matchRule(line.key, place, hasBody && !isListed(line));
    if (rule) page.removed.set(number, rule);
    if (rule === 'channel name') page.channel = number;
    if (rule || (frame && !frame.near.has(number))) return;
    const isSigned = place === 'foot' && SIGNATURE.test(line.text);
    if (isSigned || !line.metadata || isDatedRow(line)) return;
    page.bylines.push({ facts: line, metadata: line.metadata, place });
    if (isBracketedCredit(line.text)) return;
    page.removed.set(number, `metadata: ${describe(line.metadata)}`);
  };
  for (const line of facts.slice(0, bodyStart)) read(line, 'head');
  for (const line of facts.slice(bodyEnd)) read(line, 'foot');
  return page;
}

/** So many ways to reach someone are a list, which is what the article is about; a site has one or two. */
const MANY_CONTACTS = 3;

/** Tells of a line below the last paragraph whether it is one of a list of ways to reach someone. */
function findListedContacts(foot: readonly Facts[], frame: Frame | undefined): (line: Facts) => boolean {
  const inside = foot.filter(({ line }) => !frame || line.number <= frame.last);
  const contacts = new Set(inside.filter(({ key }) => isContactLine(key)));
  const isList = contacts.size >= MANY_CONTACTS || inside.some(isContactHead);
  return (line) => isList && contacts.has(line);
}

function settleBylines({ bylines }: Page, section: string | undefined): Metadata[] {
  const known = merge(bylines.map(({ metadata }) => metadata));
  return bylines.map((byline) => settleByline(byline, section, known));
}

/** What was found first is the most telling: earlier metadata wins. */
function merge(found: readonly Metadata[]): Metadata {
  return Object.assign({}, ...[...found].reverse());
}

/** @param dressed the title, if the page has set something before or behind it */
function leftOf(lines: readonly Line[], { removed }: Page, dressed: Line | undefined): readonly Line[] {
  if (removed.size === 0 && !dressed) return lines;
  const left = lines.filter(({ number }) => !removed.has(number));
  if (!dressed) return left;
  return left.map((line) => (line === dressed ? { number: line.number, text: bareTitle(line.text) } : line));
}

/** Removes the title where it stands once more, as the caption of an image or above the text. */
function removeRepetitions(title: Line, facts: readonly Facts[], { bodyStart }: Zones, page: Page): void {
  const repeats = repetitionOf(title.text.trim());
  for (const [index, other] of facts.entries()) {
    const { line } = other;
    if (line === title || page.removed.has(line.number)) continue;
    if (repeats(other, index < bodyStart)) page.removed.set(line.number, 'the title once more');
  }
}

function describe(metadata: Metadata): string {
  const parts = Object.entries(metadata).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? parts.join(', ') : 'counts of readers';
}
