import type { Finding, Line, Metadata } from '../../article.js';
import type { Stage } from '../../stage.js';
import { isPageWithMenus } from './block.js';
import { findCrumbs } from './breadcrumbs.js';
import { type Facts, readFacts } from './facts.js';
import { type Frame, findFrame } from './frame.js';
import { bareTitle } from './key.js';
import { withLearned } from './learned.js';
import { isBracketedCredit, parseMetadataLine, reportersOf } from './metadata.js';
import { withPatterns } from './patterns.js';
import { findDatedRows } from './rows.js';
import { matchRule } from './rules.js';
import { rules, warn } from './rules-of-stage.js';
import { findTitle, repetitionOf } from './title.js';
import { whyNoArticle } from './verdict.js';
import { findWatermarks } from './watermarks.js';
import { findZones, type Zones } from './zones.js';

/** A date written out below a letter or a notice is its last line, not the page's. */
const SIGNATURE = /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$/;

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
    const isMenued = isPageWithMenus(facts);
    const verdict = whyNoArticle(facts, isMenued);
    if (verdict) return { findings: [notAnArticle(facts, verdict)] };
    const frame = isMenued ? findFrame(facts) : undefined;
    const zones = findBody(lines, frame);
    const page = readEdges(lines, zones, frame);
    // Lines of a verse repeat themselves too; a page shows itself by its furniture or its paragraphs.
    const hasFurniture = page.removed.size > 0;
    const isPage = hasFurniture || zones.bodyStart < lines.length;
    const head = lines.slice(0, zones.bodyStart).filter((line) => line !== frame?.title);

    if (frame?.category) page.found.unshift({ category: frame.category });
    const crumbed = head.filter(isLeftOn(page));
    if (!frame || crumbed.length <= MAX_CRUMBED) {
      const crumbs = findCrumbs(crumbed, hasFurniture, page.channel);
      for (const number of crumbs.lines) page.removed.set(number, 'breadcrumb');
      if (crumbs.category) page.found.push({ category: crumbs.category });
    }

    const reporters = reportersOf(lines[zones.bodyStart]?.text ?? '');
    if (reporters) page.found.push({ author: reporters });

    const title = frame?.title ?? findTitle(head.filter(isLeftOn(page)));
    if (title && lines.some((line) => line !== title && isLeftOn(page)(line))) {
      page.found.unshift({ title: bareTitle(title.text) });
      if (isPage) removeRepetitions(title, lines, zones, page);
    }
    for (const number of findWatermarks(lines)) page.removed.set(number, 'a watermark below every paragraph');
    // What no rule has named goes by its features.
    for (const [number, reason] of frame?.outside ?? []) {
      if (!page.removed.has(number)) page.removed.set(number, reason);
    }
    return {
      lines: page.removed.size === 0 ? lines : lines.filter((line) => !page.removed.has(line.number)),
      // What was found first is the most telling: earlier metadata wins.
      metadata: Object.assign({}, ...page.found.reverse(), article.metadata),
      reasons: page.removed,
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
  /** Number of the line that names the channel. */
  channel?: number;
}

function isLeftOn({ removed }: Page): (line: Line) => boolean {
  return (line) => line.text.trim() !== '' && !removed.has(line.number);
}

/** Where the article's text starts and ends, as indexes into the lines: inside the frame, if there is one. */
function findBody(lines: readonly Line[], frame: Frame | undefined): Zones {
  const isInside = ({ number }: Line) => !frame || (number >= frame.first && number <= frame.last);
  const from = lines.findIndex(isInside);
  const inside = lines.slice(from, lines.findLastIndex(isInside) + 1);
  const zones = findZones(inside, (line) => matchRule(line, 'foot', true) !== undefined);
  return { bodyStart: from + zones.bodyStart, bodyEnd: from + zones.bodyEnd };
}

/** Applies the rules to the head and the foot, and reads the lines of metadata there. */
function readEdges(lines: readonly Line[], { bodyStart, bodyEnd }: Zones, frame: Frame | undefined): Page {
  const page: Page = { removed: new Map(), found: [] };
  const hasBody = bodyStart < lines.length;
  const isDatedRow = findDatedRows(
    lines.slice(0, bodyEnd).filter(({ number }) => !frame || number >= frame.first),
  );
  for (const [index, line] of lines.entries()) {
    const place = index < bodyStart ? 'head' : index >= bodyEnd ? 'foot' : undefined;
    if (!place || line.text.trim() === '' || line === frame?.title) continue;
    const rule = matchRule(line, place, hasBody);
    if (rule) page.removed.set(line.number, rule);
    if (rule === 'channel name') page.channel = line.number;
    if (rule || (frame && !frame.near.has(line.number))) continue;
    const isSigned = place === 'foot' && SIGNATURE.test(line.text);
    const metadata = isSigned ? undefined : parseMetadataLine(line.text);
    if (!metadata || isDatedRow(line)) continue;
    page.found.push(metadata);
    if (isBracketedCredit(line.text)) continue;
    page.removed.set(line.number, `metadata: ${describe(metadata)}`);
  }
  return page;
}

/** Removes the title where it stands once more, as the caption of an image or above the text. */
function removeRepetitions(title: Line, lines: readonly Line[], { bodyStart }: Zones, page: Page): void {
  const repeats = repetitionOf(title.text.trim());
  const isLeft = isLeftOn(page);
  for (const [index, line] of lines.entries()) {
    if (line === title || !isLeft(line)) continue;
    if (repeats(line.text, index < bodyStart)) page.removed.set(line.number, 'the title once more');
  }
}

function describe(metadata: Metadata): string {
  const parts = Object.entries(metadata).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? parts.join(', ') : 'counts of readers';
}
