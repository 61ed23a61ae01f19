import type { Finding, Line } from '../../src/core/article.js';
import type { Stage } from '../../src/core/stage.js';
import { scrapeOf } from '../../src/corpus/scrape.js';
import { fold } from '../../src/language/fold.js';
import { learn } from '../../src/learn/learn.js';
import { type Options, resolveOptions } from '../../src/options/options.js';
import { PROFILE_VERSION, type SiteProfile } from '../../src/options/site-profile.js';
import { stageNames } from '../../src/pipeline.js';
import { FILTERED_WORDS } from '../../src/stages/restore/filtered-words.js';
import { restore } from '../../src/stages/restore/index.js';
import { ALL_WORDS, type FilteredScrape, filteredSites, readSources, type Slot } from './filtered-sites.js';

/** What the stage has made of a document. */
export interface Restored {
  readonly lines: readonly Line[];
  readonly findings: readonly Pick<Finding, 'line'>[];
}

const LISTED: ReadonlySet<string> = new Set(FILTERED_WORDS.map(({ word }) => word));

/** How many slots of simulated filters were filled, rightly and wrongly, and how many were passed over in silence. */
export class SlotCount {
  private slots = 0;
  private right = 0;
  private wrong = 0;
  private silent = 0;
  /** Slots, and those filled rightly, of words of the table and of others. */
  private readonly kinds = new Map<string, [number, number]>([
    ['of the table', [0, 0]],
    ['other', [0, 0]],
  ]);

  /** @param list where each wrong word is written, with its line */
  add({ lines, slots }: FilteredScrape, restored: Restored, list?: string[]): void {
    const reported = new Set(restored.findings.map(({ line }) => line));
    for (const [index, text] of lines.entries()) {
      const here = slots.filter(({ line }) => line === index);
      const after = restored.lines[index]?.text as string;
      const fillings = fillingsOf(text, here, after);
      // Something was put in where nothing is missing.
      if (fillings === undefined) {
        this.wrong++;
        list?.push(`${text} → ${after}`);
      }
      for (const [i, { word }] of here.entries()) {
        const filling = fillings?.[i] ?? '';
        const kind = this.kinds.get(LISTED.has(fold(word)) ? 'of the table' : 'other') as [number, number];
        this.slots++;
        kind[0]++;
        if (fold(filling) === fold(word)) {
          this.right++;
          kind[1]++;
        } else if (!/^[ *]*$/.test(filling)) {
          this.wrong++;
          list?.push(`${filling} for ${word}: ${text}`);
        } else if (!reported.has(index + 1)) this.silent++;
      }
    }
  }

  toString(): string {
    const share = (part: number, all: number) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`);
    const kinds = [...this.kinds].map(([name, [all, right]]) => `${share(right, all)} of ${all} ${name}`);
    const put = this.right + this.wrong;
    return `${share(this.right, this.slots)} of ${this.slots} words put back (${kinds.join(', ')}), ${share(this.wrong, put)} of what was put in wrong (${this.wrong}), ${share(this.silent, this.slots)} neither changed nor reported`;
  }
}

/** What stands at each slot after the repair; `undefined` when the line changed anywhere else. */
export function fillingsOf(
  damaged: string,
  slots: readonly Pick<Slot, 'at' | 'length'>[],
  result: string,
): string[] | undefined {
  let from = 0;
  let pattern = '^';
  for (const { at, length } of slots) {
    pattern += `${literal(damaged.slice(from, at))}(.{0,8}?)`;
    from = at + length;
  }
  return new RegExp(`${pattern}${literal(damaged.slice(from))}$`).exec(result)?.slice(1);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Draws: words of the table and others, on texts that nothing was fitted on. */
const SEEDS = [2_026, 60_214] as const;
const SITES_A_SOURCE = 8;
const SOURCES = ['law-simplified', 'newsletter-simplified', 'wiki-simplified', 'wiki-traditional'];
const OPTIONS = resolveOptions({}, stageNames);
/** With all options, the site's profile too. */
const stage: Stage<Options> = restore;
/** So many scrapes make a small site. */
const FEW = 5;

/**
 * How many words come back where a filter has passed over a site: from each document by itself, from 5 and from 15 scrapes with the
 * profile learned from them, and from new scrapes of the site with that profile.
 */
export async function* measureSiteFilters(folder: string, isListed: boolean): AsyncGenerator<string> {
  const names = ['one document at a time', '5 scrapes', '15 scrapes', 'new scrapes'] as const;
  for (const seed of SEEDS) {
    const counts = names.map((name) => ({ name, count: new SlotCount(), wrong: [] as string[] }));
    const [alone, few, many, fresh] = counts as [Counted, Counted, Counted, Counted];
    const draw = { seed, sites: SITES_A_SOURCE, vocabulary: ALL_WORDS };
    for (const site of filteredSites(readSources(folder, SOURCES), draw)) {
      const small = site.learned.slice(0, FEW);
      addAll(alone, [...site.learned, ...site.fresh]);
      addAll(few, small, await profileOf(small));
      const profile = await profileOf(site.learned);
      addAll(many, site.learned, profile);
      addAll(fresh, site.fresh, profile);
    }
    for (const { name, count, wrong } of counts) {
      yield `restore, filters of sites, draw ${seed}, ${name}: ${count.toString()}`;
      if (isListed) yield* wrong.map((line) => `restore, ${name}, wrong: ${line}`);
    }
  }
}

interface Counted {
  readonly name: string;
  readonly count: SlotCount;
  readonly wrong: string[];
}

function addAll({ count, wrong }: Counted, scrapes: readonly FilteredScrape[], site?: SiteProfile): void {
  for (const scrape of scrapes) {
    const lines = scrape.lines.map((text, index): Line => ({ number: index + 1, text }));
    const result = stage.run({ lines, metadata: {} }, { ...OPTIONS, site });
    count.add(scrape, { lines, findings: [], ...result }, wrong);
  }
}

async function profileOf(scrapes: readonly FilteredScrape[]): Promise<SiteProfile> {
  const { profiles } = await learn(
    scrapes.map(({ lines }, number) => {
      const name = `site/${number}.txt`;
      return scrapeOf({ path: name, name, source: Buffer.from(lines.join('\n')) });
    }),
  );
  return { version: PROFILE_VERSION, sites: profiles };
}
