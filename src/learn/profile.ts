import type { SiteEntry } from '../options/site-profile.js';
import { MIN_PAGES, SiteBuilder } from './profile-builder.js';

/** A line of a large site counts from this share of its pages on: less is nothing about the site. */
const MIN_SHARE = 0.02;

/** Puts together profiles of many sites in bounded memory. */
export class ProfileCollector {
  private readonly builders = new Map<string, SiteBuilder>();
  private counted = 0;

  /**
   * @param estimate in how many pages of the site a key stands at most
   * @param pagesOf how many pages the site has
   * @param maxCounted as many lines are counted at most; when there are more, each site forgets the half that stands on the fewest pages
   */
  constructor(
    private readonly estimate: (site: string, key: string) => number,
    private readonly pagesOf: (site: string) => number,
    private readonly maxCounted: number,
  ) {}

  add(site: string, keys: readonly string[]): void {
    const pages = this.pagesOf(site);
    if (pages < MIN_PAGES) return;
    const builder = this.builders.get(site) ?? new SiteBuilder();
    this.builders.set(site, builder);
    const least = Math.max(MIN_PAGES, pages * MIN_SHARE);
    const before = builder.size;
    builder.add(keys, (key) => this.estimate(site, key) >= least);
    this.counted += builder.size - before;
    if (this.counted <= this.maxCounted) return;
    this.counted = 0;
    for (const each of this.builders.values()) {
      each.dropRarest();
      this.counted += each.size;
    }
  }

  /** Sorted by their names. */
  build(): SiteEntry[] {
    return [...this.builders.keys()].sort().flatMap((site) => this.builders.get(site)?.build(site) ?? []);
  }
}
