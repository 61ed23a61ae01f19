import type { Line } from '../core/article.js';
import type { SiteEntry, SiteWord } from '../options/site-profile.js';
import { type FilteredText, filteredText, wordsOfSite } from '../stages/restore/site/index.js';

/** So many documents with gaps are kept of a site, and of all sites, at most, none longer than this in UTF-16 code units. */
const MOST_OF_A_SITE = 100;
const MOST = 3000;
const LONGEST = 100_000;
/** One document says nothing that it does not say when it is cleaned. */
const LEAST_DOCUMENTS = 2;

/** Collects the gaps of documents by site, in bounded memory: what the filter of each site drops is told by all of them together. */
export class WordCollector {
  private readonly documents = new Map<string, FilteredText[]>();
  private count = 0;

  /** @param lines of the article, as they are when words are put back */
  add(site: string, lines: readonly Line[]): void {
    const known = this.documents.get(site) ?? [];
    if (this.count >= MOST || known.length >= MOST_OF_A_SITE) return;
    const document = filteredText(lines);
    if (document === undefined || document.text.length > LONGEST) return;
    this.count++;
    known.push(document);
    this.documents.set(site, known);
  }

  /** The profiles with the words of their sites; sites that share words alone have one now. */
  addTo(profiles: readonly SiteEntry[], pagesOf: (site: string) => number): SiteEntry[] {
    const all = new Map(profiles.map((entry) => [entry.site, entry]));
    for (const [site, documents] of this.documents) {
      const words: readonly SiteWord[] = documents.length < LEAST_DOCUMENTS ? [] : wordsOfSite(documents);
      if (words.length === 0) continue;
      const entry = all.get(site) ?? { site, pages: pagesOf(site), prints: [], lines: [] };
      all.set(site, { ...entry, words });
    }
    return [...all.keys()].sort().flatMap((site) => all.get(site) ?? []);
  }
}
