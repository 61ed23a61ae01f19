import type { Line, Metadata } from '../../../core/article.js';
import type { Page as HtmlPage } from '../../../core/hints.js';
import type { Facts } from '../lines/facts.js';
import { accountOf } from '../metadata/accounts.js';
import { authorNames } from '../metadata/author-names.js';
import { authorOf } from '../metadata/authors.js';
import { findDates } from '../metadata/dates.js';
import { edgesOf } from '../metadata/edges.js';
import { headlineOf } from '../metadata/headline.js';
import { noticeOf } from '../metadata/notices.js';
import { metadataOfHead } from '../metadata/page-head.js';
import { publicationDate } from '../metadata/publication-date.js';
import { taggedNames } from '../metadata/tagged-names.js';
import { mergeMetadata, type Page } from './page.js';

/** So many lines above a text without a title may name the account. */
const HEAD = 8;

/** What is known of an article: what its lines say, what stands around it, and then what the head of a page of HTML says. */
export function metadataOf(page: Page, title: Line | undefined, html: HtmlPage | undefined): Metadata {
  return withHead(withEdges(mergeMetadata(page.found), page, title), page, html);
}

/** What the lines around the article say of its author and its date, where no line of metadata has said it. */
function withEdges(found: Metadata, { facts, zones }: Page, title: Line | undefined): Metadata {
  const lines = facts.filter(({ line }, index) => line !== title || index >= zones.bodyStart);
  const start = lines.indexOf(facts[zones.bodyStart] as Facts);
  const edges = edgesOf(lines, start < 0 ? lines.length : start, start + zones.bodyEnd - zones.bodyStart);
  const titleAt = title ? facts.findIndex(({ line }) => line === title) : -1;
  const head = edges.above.slice(titleAt >= 0 && titleAt < zones.bodyStart ? titleAt : -HEAD);
  const author = found.author ? authorNames(found.author) : (authorOf(edges) ?? accountOf(head));
  const date = found.date ?? publicationDate(edges);
  const { author: _, category, ...rest } = found;
  // A name without a label beside a date was taken for the section, until another row knew whose it is.
  const section = category !== author ? category : undefined;
  return {
    ...noticeOf(edges.above),
    ...rest,
    ...(section && { category: section }),
    ...(author && { author }),
    ...(date && { date }),
  };
}

/** What the head of a page says, and its links, where its lines say nothing. */
function withHead(found: Metadata, { facts, zones }: Page, html: HtmlPage | undefined): Metadata {
  if (!html) return found;
  const { authors, categories } = taggedNames(
    facts.slice(Math.max(0, zones.bodyStart - HEAD), zones.bodyStart),
  );
  const title = found.title ?? headlineOf(html);
  const head = metadataOfHead(html);
  const { author: read, ...rest } = found;
  // A name beside a date may be the author's, or that of the section if it leads to that.
  const isSection = read !== undefined && categories.includes(read);
  const [author = isSection ? undefined : read] = read === undefined || isSection ? authors : [];
  return {
    ...head,
    ...(isSection && { category: read }),
    ...rest,
    ...(head.date && isShown(head.date, facts) && { date: head.date }),
    ...(author && { author }),
    ...(title && { title }),
  };
}

/** Longest line that shows the day of publication, in UTF-16 code units. */
const DATED = 120;
const DAY = 'YYYY-MM-DD'.length;

/** Whether the page shows the day that its head names: then no other date of its lines is meant. */
function isShown(date: string, facts: readonly Facts[]): boolean {
  const day = date.slice(0, DAY);
  return facts.some(
    ({ text, key }) => text.length <= DATED && findDates(key).some(({ iso }) => iso.startsWith(day)),
  );
}
