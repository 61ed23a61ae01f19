import type { Line, Metadata } from '../../article.js';
import type { Stage } from '../../stage.js';
import { findCrumbs } from './breadcrumbs.js';
import { isContactLine } from './contact.js';
import { matchKey } from './key.js';
import { parseMetadataLine } from './metadata.js';
import { findDatedRows } from './rows.js';
import { BOILERPLATE_RULES, type Place } from './rules.js';
import { findTitle, repetitionOf } from './title.js';
import { findZones } from './zones.js';

/** A date written out below a letter or a notice is its last line, not the page's. */
const SIGNATURE = /^\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*$/;

/** Lines that are not the article, at its edges, and the title repeated inside it; metadata is taken from them. */
export const boilerplate: Stage = {
  name: 'boilerplate',
  summary:
    'removes lines that are not the article, at its edges; takes title, author, date and category from them',
  reason: 'not part of the article',
  run(article) {
    const { lines } = article;
    const { bodyStart, bodyEnd } = findZones(lines, (line) => matchRule(line, 'foot') !== undefined);
    const removed = new Map<number, string>();
    const found: Metadata[] = [];
    const isLeft = (line: Line) => line.text.trim() !== '' && !removed.has(line.number);

    const isDatedRow = findDatedRows(lines.slice(0, bodyEnd));
    let channel: number | undefined;
    for (const [index, line] of lines.entries()) {
      const place = index < bodyStart ? 'head' : index >= bodyEnd ? 'foot' : undefined;
      if (!place || line.text.trim() === '') continue;
      const rule = matchRule(line, place);
      if (rule) removed.set(line.number, rule);
      if (rule === 'channel name') channel = line.number;
      const isSigned = place === 'foot' && SIGNATURE.test(line.text);
      const metadata = rule || isSigned ? undefined : parseMetadataLine(line.text);
      if (metadata && !isDatedRow(line)) {
        found.push(metadata);
        removed.set(line.number, `metadata: ${describe(metadata)}`);
      }
    }

    // Lines of a verse repeat themselves too; a page shows itself by its furniture or its paragraphs.
    const hasFurniture = removed.size > 0;
    const isPage = hasFurniture || bodyStart < lines.length;
    const head = lines.slice(0, bodyStart);
    const crumbs = findCrumbs(head.filter(isLeft), hasFurniture, channel);
    for (const number of crumbs.lines) removed.set(number, 'breadcrumb');
    if (crumbs.category) found.push({ category: crumbs.category });

    const title = findTitle(head.filter(isLeft));
    const isTitled = title && lines.some((line) => line !== title && isLeft(line));
    if (isTitled) {
      found.unshift({ title: title.text.trim() });
      const repeats = repetitionOf(title.text.trim());
      for (const [index, line] of lines.entries()) {
        if (!isPage || line === title || !isLeft(line)) continue;
        if (repeats(line.text, index < bodyStart)) removed.set(line.number, 'the title once more');
      }
    }

    return {
      lines: removed.size === 0 ? lines : lines.filter((line) => !removed.has(line.number)),
      // What was found first is the most telling: earlier metadata wins.
      metadata: Object.assign({}, ...found.reverse(), article.metadata),
      reasons: removed,
    };
  },
};

/** The name of the rule that a line matches in a place. */
function matchRule(line: Line, place: Exclude<Place, 'edge'>): string | undefined {
  const key = matchKey(line.text);
  if (isContactLine(key)) return 'contact line';
  return BOILERPLATE_RULES.find(
    (rule) => (rule.place === place || rule.place === 'edge') && rule.pattern.test(key),
  )?.name;
}

function describe(metadata: Metadata): string {
  const parts = Object.entries(metadata).map(([key, value]) => `${key} ${value}`);
  return parts.length > 0 ? parts.join(', ') : 'counts of readers';
}
