import type { Cleaned } from '../corpus/outcome.js';
import type { Context } from './context.js';
import { count } from './reporters/summary.js';

/** From so many gaps in so many scrapes on it is worth learning what the filter of their site drops. */
const LEAST_GAPS = 5;
const LEAST_SCRAPES = 3;

/** Counts the gaps of dropped words that a run leaves. */
export class GapCount {
  private gaps = 0;
  private scrapes = 0;

  add({ findings }: Pick<Cleaned, 'findings'>): void {
    const here = findings.filter(({ rule }) => rule === 'dropped-word').length;
    this.gaps += here;
    this.scrapes += Number(here > 0);
  }

  /** What a run without a profile of the site should be told at its end: all scrapes of a site share its filter. */
  advice({ site, options }: Pick<Context, 'site' | 'options'>): string | undefined {
    const hasProfile = site.length > 0 || options.site !== undefined;
    if (hasProfile || this.gaps < LEAST_GAPS || this.scrapes < LEAST_SCRAPES) return undefined;
    const left = `${count(this.gaps, 'gap')} of dropped words left in ${count(this.scrapes, 'scrape')}`;
    return `${left}: all scrapes of a site tell its filter together; run clean-articles learn, or clean with --site auto`;
  }
}
