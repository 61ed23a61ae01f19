import type { SharedLine, SiteEntry } from '../options/site-profile.js';
import { printOf } from '../stages/boilerplate/site/index.js';

/** Of a larger site no pages are told again: a page among so many is no evidence worth taking out. */
const MAX_PRINTS = 2000;
/** As many places of a line are kept, and as many lines of a site. */
const MAX_PLACES = 8;
const MAX_LINES = 2000;
/** A line must stand on so many pages of a site. */
export const MIN_PAGES = 2;

/** The pages on which a line was seen, with its places by their distance from an end. */
interface Seen {
  pages: number;
  readonly top: Map<number, number>;
  readonly bottom: Map<number, number>;
}

/** Puts together what the pages of one site share. Memory grows with the lines that are counted, not with the pages. */
export class SiteBuilder {
  private pages = 0;
  private readonly prints: number[] = [];
  private readonly lines = new Map<string, Seen>();

  /** How many lines are counted. */
  get size(): number {
    return this.lines.size;
  }

  /**
   * @param keys the `sharedKey`s of a page's lines, from the top down
   * @param isCounted tells of a key whether enough pages may hold it
   */
  add(keys: readonly string[], isCounted: (key: string) => boolean): void {
    this.pages++;
    if (this.prints.length <= MAX_PRINTS) this.prints.push(printOf(keys));
    const first = new Map<string, number>();
    const last = new Map<string, number>();
    for (const [row, key] of keys.entries()) {
      if (key === '' || !isCounted(key)) continue;
      if (!first.has(key)) first.set(key, row);
      last.set(key, row);
    }
    for (const [key, row] of first) {
      const seen = this.lines.get(key) ?? { pages: 0, top: new Map(), bottom: new Map() };
      this.lines.set(key, seen);
      seen.pages++;
      count(seen.top, row);
      count(seen.bottom, keys.length - 1 - (last.get(key) as number));
    }
  }

  /** Forgets the lines that were seen least, down to half of them. */
  dropRarest(): void {
    const kept = [...this.lines].sort(([, a], [, b]) => b.pages - a.pages).slice(0, this.lines.size >> 1);
    this.lines.clear();
    for (const [key, seen] of kept) this.lines.set(key, seen);
  }

  /** What the pages share; nothing if they share nothing. */
  build(site: string): SiteEntry | undefined {
    const lines = Array.from(
      this.lines,
      ([line, seen]): SharedLine => ({
        line,
        pages: seen.pages,
        top: placesOf(seen.top),
        bottom: placesOf(seen.bottom),
      }),
    )
      .filter(({ pages }) => pages >= MIN_PAGES)
      .sort((a, b) => b.pages - a.pages || compare(a.line, b.line))
      .slice(0, MAX_LINES);
    if (lines.length === 0) return undefined;
    const prints = this.prints.length > MAX_PRINTS ? [] : [...this.prints].sort((a, b) => a - b);
    return { site, pages: this.pages, prints, lines };
  }
}

function count(places: Map<number, number>, place: number): void {
  const known = places.get(place);
  if (known !== undefined || places.size < MAX_PLACES) places.set(place, (known ?? 0) + 1);
}

function placesOf(places: ReadonlyMap<number, number>): [number, number][] {
  return [...places].sort(([a], [b]) => a - b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
