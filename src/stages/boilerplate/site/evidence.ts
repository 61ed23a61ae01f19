import type { SharedLine, SiteEntry, SiteProfile } from '../../../options/site-profile.js';
import type { Facts } from '../lines/facts.js';
import { COMMON_HEADING } from './furniture.js';
import { printOf } from './page-print.js';
import { sharedKey } from './shared-key.js';

/** What the other pages of its site say of a page. */
export interface SiteEvidence {
  /** How many other pages were learned from. */
  readonly pages: number;
  /** How many of them hold each line of the page; 0 for a line that fewer than two hold, and for a heading that many articles have. */
  readonly holders: Uint32Array;
  /** How far each line stands from the nearest place where another page has it, from the top and from the bottom; `NOWHERE` if none has. */
  readonly fromTop: Uint8Array;
  readonly fromBottom: Uint8Array;
  /** Which part of the lines that most pages of the site hold this page holds. */
  readonly commonShare: number;
}

/** A line that so many of a site's pages hold is one of its common lines. */
export const COMMON = 0.6;
/** No place of a line is known, or the nearest is further off. In lines. */
export const NOWHERE = 100;
/** A line must stand on so many other pages, and so many other pages must be known. */
const MIN_OTHERS = 2;
/** A page holds so great a part of the common lines of its site, and so many if nothing but they tell whose it is. */
const MIN_COMMON_SHARE = 0.5;
const MIN_COMMON = 3;

/** A site as pages are compared with it. */
interface Site {
  readonly entry: SiteEntry;
  readonly lines: ReadonlyMap<string, SharedLine>;
  readonly prints: ReadonlySet<number>;
  readonly common: ReadonlySet<string>;
}

/** Sites by their common lines and by their names. The same profile is given for every page of a run. */
interface Index {
  readonly byLine: ReadonlyMap<string, readonly Site[]>;
  readonly byName: ReadonlyMap<string, readonly Site[]>;
}

const indexes = new WeakMap<SiteProfile['sites'], Index>();

/** What the profile says of a page, by its facts. */
export function evidenceOf(
  profile: SiteProfile,
  facts: readonly Facts[],
  name: string | undefined,
): SiteEvidence | undefined {
  return findEvidence(
    profile,
    facts.map(({ text }) => sharedKey(text)),
    name,
  );
}

/** The names of the profile's sites that a page is of: by what it holds, or else by its name alone. */
export function sitesOfPage(
  { sites }: SiteProfile,
  facts: readonly Facts[],
  name: string | undefined,
): readonly string[] {
  const index = indexOf(sites);
  const keys = new Set(facts.map(({ text }) => sharedKey(text)));
  const matching = sitesOf(index, keys, name).map(({ site }) => site);
  const own = matching.length > 0 ? matching : namesOf(name).flatMap((one) => index.byName.get(one) ?? []);
  return own.map(({ entry }) => entry.site);
}

/**
 * What the profile's sites that a page is of say of its lines; `undefined` if it is of none, or too little is known of it. A page is of
 * a site if it holds half of what most pages of the site hold: the name alone proves nothing, for a folder may hold pages of many.
 * A page that was learned from is no evidence about itself.
 *
 * @param keys the `sharedKey`s of the page's lines, from the top down, those of blank lines left out
 * @param name the site that the page's lines or path name
 */
export function findEvidence(
  { sites }: SiteProfile,
  keys: readonly string[],
  name: string | undefined,
): SiteEvidence | undefined {
  const matching = sitesOf(indexOf(sites), new Set(keys), name);
  const evidence = {
    pages: 0,
    holders: new Uint32Array(keys.length),
    fromTop: new Uint8Array(keys.length).fill(NOWHERE),
    fromBottom: new Uint8Array(keys.length).fill(NOWHERE),
    commonShare: Math.max(...matching.map(({ share }) => share)),
  };
  const page = { keys, print: printOf(keys), ends: endsOf(keys) };
  for (const { site } of matching) {
    evidence.pages += site.entry.pages - Number(site.prints.has(page.print));
    addSite(evidence, site, page);
  }
  if (evidence.pages < MIN_OTHERS) return undefined;
  for (const [row, count] of evidence.holders.entries()) {
    if (count >= MIN_OTHERS && !COMMON_HEADING.test(keys[row] as string)) continue;
    evidence.holders[row] = 0;
    evidence.fromTop[row] = NOWHERE;
    evidence.fromBottom[row] = NOWHERE;
  }
  return evidence;
}

/** A page as sites are asked about it. */
interface AskedPage {
  readonly keys: readonly string[];
  readonly print: number;
  readonly ends: ReadonlyMap<string, Ends>;
}

/** Adds what one site says. If the page was learned from, it counts once less, and so does where it has put its lines. */
function addSite(
  { holders, fromTop, fromBottom }: SiteEvidence,
  site: Site,
  { keys, print, ends }: AskedPage,
): void {
  const isOwn = site.prints.has(print);
  for (const [row, key] of keys.entries()) {
    const line = site.lines.get(key);
    if (!line) continue;
    const { first, last } = ends.get(key) as Ends;
    const end = keys.length - 1;
    const top = nearest(line.top, row, isOwn ? first : undefined);
    const bottom = nearest(line.bottom, end - row, isOwn ? end - last : undefined);
    holders[row] = (holders[row] as number) + line.pages - Number(isOwn);
    fromTop[row] = Math.min(fromTop[row] as number, top);
    fromBottom[row] = Math.min(fromBottom[row] as number, bottom);
  }
}

/** Where a line stands first and last on the page. */
interface Ends {
  readonly first: number;
  last: number;
}

function endsOf(keys: readonly string[]): Map<string, Ends> {
  const ends = new Map<string, Ends>();
  for (const [row, key] of keys.entries()) {
    const known = ends.get(key);
    if (known) known.last = row;
    else ends.set(key, { first: row, last: row });
  }
  return ends;
}

/** @param own where the page itself, which was learned from, has put the line: that place counts once less */
function nearest(places: SharedLine['top'], at: number, own: number | undefined): number {
  let distance = NOWHERE;
  for (const [place, pages] of places) {
    if (place === own && pages === 1) continue;
    distance = Math.min(distance, Math.abs(place - at));
  }
  return distance;
}

function indexOf(sites: SiteProfile['sites']): Index {
  const known = indexes.get(sites);
  if (known) return known;
  const byLine = new Map<string, Site[]>();
  const byName = new Map<string, Site[]>();
  for (const entry of sites) {
    const site = {
      entry,
      lines: new Map(entry.lines.map((line) => [line.line, line])),
      prints: new Set(entry.prints),
      common: new Set(
        entry.lines.filter(({ pages }) => pages >= entry.pages * COMMON).map(({ line }) => line),
      ),
    };
    for (const key of site.common) put(byLine, key, site);
    put(byName, entry.site, site);
  }
  const index = { byLine, byName };
  indexes.set(sites, index);
  return index;
}

function put(lists: Map<string, Site[]>, name: string, site: Site): void {
  const list = lists.get(name);
  if (list) list.push(site);
  else lists.set(name, [site]);
}

/** The sites that a page is of, with the part of their common lines that it holds. */
function sitesOf({ byLine, byName }: Index, keys: ReadonlySet<string>, name: string | undefined) {
  const counts = new Map<Site, number>();
  for (const key of keys) {
    for (const site of byLine.get(key) ?? []) counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const named = new Set(namesOf(name).flatMap((one) => byName.get(one) ?? []));
  return Array.from(counts, ([site, count]) => ({ site, count, share: count / site.common.size })).filter(
    ({ site, count, share }) => share >= MIN_COMMON_SHARE && (count >= MIN_COMMON || named.has(site)),
  );
}

/** A folder is known by the end of its path too, so that it does not matter from where the paths start. */
function namesOf(name: string | undefined): string[] {
  if (name === undefined) return [];
  return [...new Set([name, name.slice(name.lastIndexOf('/') + 1)])];
}
