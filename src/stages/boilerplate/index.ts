import type { Line, Metadata } from '../../article.js';
import type { Stage } from '../../stage.js';
import { findCrumbs } from './breadcrumbs.js';
import { isContactLine } from './contact.js';
import { matchKey } from './key.js';
import { withLearned } from './learned.js';
import { parseMetadataLine } from './metadata.js';
import { withPatterns } from './patterns.js';
import { findDatedRows } from './rows.js';
import { BOILERPLATE_RULES, type Place } from './rules.js';
import { findTitle, repetitionOf } from './title.js';
import { findZones, type Zones } from './zones.js';

/** A date written out below a letter or a notice is its last line, not the page's. */
const SIGNATURE = /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$/;

/** By the rules that hold for all sites. */
const byRules: Stage = {
  name: 'boilerplate',
  summary:
    'removes lines that are not the article, at its edges; takes title, author, date and category from them',
  reason: 'not part of the article',
  run(article) {
    const { lines } = article;
    const zones = findZones(lines, (line) => matchRule(line, 'foot', true) !== undefined);
    const page = readEdges(lines, zones);
    // Lines of a verse repeat themselves too; a page shows itself by its furniture or its paragraphs.
    const hasFurniture = page.removed.size > 0;
    const isPage = hasFurniture || zones.bodyStart < lines.length;
    const head = lines.slice(0, zones.bodyStart);

    const crumbs = findCrumbs(head.filter(isLeftOn(page)), hasFurniture, page.channel);
    for (const number of crumbs.lines) page.removed.set(number, 'breadcrumb');
    if (crumbs.category) page.found.push({ category: crumbs.category });

    const title = findTitle(head.filter(isLeftOn(page)));
    if (title && lines.some((line) => line !== title && isLeftOn(page)(line))) {
      page.found.unshift({ title: title.text.trim() });
      if (isPage) removeRepetitions(title, lines, zones, page);
    }
    return {
      lines: page.removed.size === 0 ? lines : lines.filter((line) => !page.removed.has(line.number)),
      // What was found first is the most telling: earlier metadata wins.
      metadata: Object.assign({}, ...page.found.reverse(), article.metadata),
      reasons: page.removed,
    };
  },
};

/** Lines that are not the article, at its edges, and the title repeated inside it; metadata is taken from them. */
export const boilerplate: Stage = withPatterns(withLearned(byRules));

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

/** Applies the rules to the head and the foot, and reads the lines of metadata there. */
function readEdges(lines: readonly Line[], { bodyStart, bodyEnd }: Zones): Page {
  const page: Page = { removed: new Map(), found: [] };
  const hasBody = bodyStart < lines.length;
  const isDatedRow = findDatedRows(lines.slice(0, bodyEnd));
  for (const [index, line] of lines.entries()) {
    const place = index < bodyStart ? 'head' : index >= bodyEnd ? 'foot' : undefined;
    if (!place || line.text.trim() === '') continue;
    const rule = matchRule(line, place, hasBody);
    if (rule) page.removed.set(line.number, rule);
    if (rule === 'channel name') page.channel = line.number;
    const isSigned = place === 'foot' && SIGNATURE.test(line.text);
    const metadata = rule || isSigned ? undefined : parseMetadataLine(line.text);
    if (!metadata || isDatedRow(line)) continue;
    page.found.push(metadata);
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

/**
 * The name of the rule that a line matches in a place.
 *
 * @param hasBody whether the page has paragraphs; on a card or in a résumé, ways to reach someone are the text.
 */
function matchRule(line: Line, place: Exclude<Place, 'edge'>, hasBody: boolean): string | undefined {
  const key = matchKey(line.text);
  if (hasBody && isContactLine(key)) return 'contact line';
  return BOILERPLATE_RULES.find(
    (rule) => (rule.place === place || rule.place === 'edge') && rule.pattern.test(key),
  )?.name;
}

function describe(metadata: Metadata): string {
  const parts = Object.entries(metadata).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? parts.join(', ') : 'counts of readers';
}
