/**
 * Writes the table that the trees are fitted on: of each gap what `featuresOf` says of its best word, with whether that word stood there.
 * Numbers only, no text.
 *
 *     npm run table:words -- OUT TEXT… [PAGES]
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Line } from '../../src/core/article.js';
import { clean } from '../../src/index.js';
import { fold } from '../../src/language/fold.js';
import { widenMarks } from '../../src/language/marks/widen.js';
import type { SiteProfile } from '../../src/options/site-profile.js';
import { COLUMNS, type Column, SCALE } from '../../src/stages/restore/certainty.js';
import { featuresOf } from '../../src/stages/restore/features.js';
import { findGaps } from '../../src/stages/restore/gaps.js';
import { filteredText, knownOfSite, wordsOfSite } from '../../src/stages/restore/site/words.js';
import { Texts } from '../../src/stages/restore/texts.js';
import { weighGaps } from '../../src/stages/restore/weigh.js';
import { whole } from '../../src/trees/table.js';
import {
  ALL_WORDS,
  type FilteredScrape,
  type FilteredSite,
  filteredSites,
  halfOf,
} from '../../tests/eval/filtered-sites.js';
import { ORDINARY_WORDS } from './ordinary-words.js';

const SEED = 12;
const SITES_A_TEXT = 24;
/** The small and the large site of a profile. */
const SIZES = [5, 15];
/** The stages before this one. */
const STAGES = ['annotations', 'mojibake', 'characters', 'boilerplate'];

/** Whose gaps tell: the document's alone, a small or a large site's, those of new documents of that site; or a page from which no word is missing. */
const KINDS = ['alone', 'few', 'many', 'fresh', 'page'] as const;
type Kind = (typeof KINDS)[number];

interface Row {
  readonly kind: Kind;
  /** Of the simulated sites, and pages, its number. */
  readonly site: number;
  readonly isRight: boolean;
  readonly features: Readonly<Record<Column, number>>;
}

const [out = '', ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write(
    'usage: write-table.js OUT TEXT… [PAGES]   (plain text, one paragraph a line; a folder of pages)\n',
  );
  process.exit(2);
}
const texts = paths.filter((path) => statSync(path).isFile());
const folders = paths.filter((path) => statSync(path).isDirectory());

/** The words of the table, and words of no table: others than those that are measured with. */
const vocabulary = { listed: ALL_WORDS.listed, unlisted: ORDINARY_WORDS };
const sources = new Map(
  texts.map((path) => [basename(path), halfOf(readFileSync(path, 'utf8').split('\n'), 'fitted')]),
);

let sites = 0;
const rows: Row[] = [];
for (const site of filteredSites(sources, { seed: SEED, sites: SITES_A_TEXT, vocabulary })) {
  sites++;
  rows.push(...rowsOfSite(site));
  process.stderr.write(`${site.source} ${site.words.join(' ')}: ${rows.length} rows\n`);
}
for (const folder of folders) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.txt')) continue;
    sites++;
    const lines = clean(readFileSync(join(folder, file), 'utf8'), { stages: STAGES }).text.split('\n');
    rows.push(...rowsOf({ lines, slots: [] }, 'page'));
  }
}
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/table.bin`, Buffer.from(Int16Array.from(rows.flatMap(numbersOf)).buffer));
writeFileSync(`${out}/table.json`, JSON.stringify({ kinds: KINDS, columns: COLUMNS, scale: SCALE }));
process.stdout.write(`${rows.length} gaps of ${sites} sites and pages\n`);

function numbersOf({ kind, site, isRight, features }: Row): number[] {
  const values = COLUMNS.map((name) => whole(SCALE * features[name]));
  return [KINDS.indexOf(kind), site, Number(isRight), ...values];
}

function rowsOfSite({ learned, fresh }: FilteredSite): Row[] {
  const alone = [...learned, ...fresh].flatMap((scrape) => rowsOf(scrape, 'alone'));
  const known = SIZES.flatMap((size) => {
    const documents = learned.slice(0, size);
    const profile = profileOf(documents);
    const isAll = size === learned.length;
    return [
      ...documents.flatMap((scrape) => rowsOf(scrape, isAll ? 'many' : 'few', profile)),
      ...(isAll ? fresh.flatMap((scrape) => rowsOf(scrape, 'fresh', profile)) : []),
    ];
  });
  return [...alone, ...known];
}

function profileOf(scrapes: readonly FilteredScrape[]): SiteProfile {
  const words = wordsOfSite(scrapes.flatMap((scrape) => filteredText(toLines(scrape)) ?? []));
  return { version: 1, sites: [{ site: 'site', pages: scrapes.length, prints: [], lines: [], words }] };
}

/** What the first round sees of each gap, and whether its best word is right. */
function rowsOf(scrape: FilteredScrape, kind: Kind, profile?: SiteProfile): Row[] {
  const lines = toLines(scrape).map((line) => ({ ...line, text: widenMarks(line.text) }));
  const gaps = findGaps(lines);
  if (gaps.every(({ doubtful }) => doubtful)) return [];
  const text = fold(scrape.lines.join('\n'));
  return weighGaps(gaps, new Texts([text]), knownOfSite(profile, undefined), [], 'full').gaps.flatMap(
    (weighed) => {
      const features = featuresOf(weighed);
      if (features === undefined || weighed.verdict === undefined) return [];
      const { gap, candidates, verdict } = weighed;
      const slot = scrape.slots.find(({ line, at }) => line === gap.line && at === gap.at);
      const isRight = slot !== undefined && fold(slot.word) === candidates[verdict.best]?.word;
      return [{ features, isRight, kind, site: sites }];
    },
  );
}

function toLines({ lines }: FilteredScrape): Line[] {
  return lines.map((text, index) => ({ number: index + 1, text }));
}
