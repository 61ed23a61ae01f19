import type { Metadata } from '../../../core/article.js';
import type { Page } from '../../../core/hints.js';
import { findLinked, type LinkedItem } from './linked-data.js';
import { isPersonName } from './surnames.js';

/** Names of `<meta>` that hold the day of publication, the most exact first: Open Graph, microdata, government sites, Baidu, others. */
const DATES = [
  'article:published_time',
  'datepublished',
  'og:release_date',
  'firstpublishedtime',
  'pubdate',
  'publishdate',
  'publish_time',
  'og:time',
  'apub:time',
  'weibo: article:create_at',
  'weibo:article:create_at',
  'bytedance:published_time',
  'datecreated',
  'dc.date',
  'date',
] as const;

/** Day and time of an ISO date or of one as people write it; group 7 is the offset from UTC. */
const DATE =
  /^\s*((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s-]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?/;

/** Chinese pages are of this time: what they give in UTC is shown eight hours later. */
const OFFSET = 8 * 60;

/** What a page's head says of its article: the lines of the page may say it better. */
export function metadataOfHead(page: Page): Metadata {
  const linked = findLinked(page.linkedData);
  const date = dateOfHead(page, linked);
  const author = authorOfHead(page, linked);
  const category = page.metas.get('article:section');
  const url = addressOf(page);
  return {
    ...(author && { author }),
    ...(date && { date }),
    ...(category && { category }),
    ...(url && { url }),
  };
}

/** The day of publication as ISO 8601, as exact as the page gives it. */
function dateOfHead({ metas }: Page, linked: LinkedItem | undefined): string | undefined {
  const given = [linked?.datePublished, linked?.pubDate, ...DATES.map((name) => metas.get(name))];
  for (const value of given) {
    const date = value === undefined ? undefined : readDate(value);
    if (date) return date;
  }
  return undefined;
}

/** A date of the head in the time of the page: `2024-05-01T18:30:00.000Z` is `2024-05-02T02:30:00`. */
export function readDate(value: string): string | undefined {
  const [, year, month, day, hour, minute, second = '00', zone] = DATE.exec(value) ?? [];
  if (year === undefined) return undefined;
  const time = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second),
  );
  const local = new Date(
    zone === undefined || hour === undefined ? time : time + (OFFSET - minutesOf(zone)) * 60_000,
  );
  if (Number.isNaN(local.getTime()) || Number(month) > 12) return undefined;
  const iso = local.toISOString();
  return hour === undefined ? iso.slice(0, 10) : iso.slice(0, 19);
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Who wrote it, where the page names a person: what stands there is the site's name as often. */
function authorOfHead({ metas }: Page, linked: LinkedItem | undefined): string | undefined {
  const account = metas.get('og:article:author');
  if (account && !/^https?:/.test(account)) return account;
  const site = metas.get('og:site_name');
  const named = [linked?.author, metas.get('article:author'), metas.get('author')];
  return named.find(
    (name) =>
      name !== undefined && name !== site && /^\p{Script=Han}{2,4}$/u.test(name) && isPersonName(name),
  );
}

/** Where the page says that it is. */
function addressOf({ canonical, metas }: Page): string | undefined {
  return [canonical, metas.get('og:url')].find(
    (address) => address !== undefined && /^https?:\/\/[^/]/.test(address),
  );
}
