// Fits src/stages/restore/certainty-model.ts; README.md beside it says on what, and with what result. Run after `npm run build:eval`.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Line } from '../../src/core/article.js';
import { fold } from '../../src/language/fold.js';
import { widenMarks } from '../../src/language/marks/widen.js';
import type { SiteProfile } from '../../src/options/site-profile.js';
import { SAFE_ODDS } from '../../src/stages/restore/certainty.js';
import { findGaps } from '../../src/stages/restore/gaps.js';
import { filteredText, knownOfSite, wordsOfSite } from '../../src/stages/restore/site/words.js';
import { type Features, featuresOf, weighGaps } from '../../src/stages/restore/weigh.js';
import {
  ALL_WORDS,
  type FilteredScrape,
  type FilteredSite,
  filteredSites,
  halfOf,
} from '../../tests/eval/filtered-sites.js';
import { fitLogistic, type Logistic, oddsOf, type Row } from './logistic.js';
import { ORDINARY_WORDS } from './ordinary-words.js';

const SEED = 12;
const SITES_A_TEXT = 24;
/** The small and the large site of a profile. */
const SIZES = [5, 15];
const FILE = 'src/stages/restore/certainty-model.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('usage: fit.js <text file>...   (plain text, one paragraph a line)\n');
  process.exit(2);
}

/** Whose gaps tell: the document's alone, or those of the site's other documents too. */
const KINDS = ['document', 'site'] as const;
/** Sites are dealt to so many folds; rows are judged by weights that their site had no part in. */
const FOLDS = 4;

interface SiteRow extends Row<keyof Features> {
  readonly site: number;
  readonly kind: (typeof KINDS)[number];
}

let sites = 0;

/** The words of the table, and words of no table: others than those that are measured with. */
const vocabulary = { listed: ALL_WORDS.listed, unlisted: ORDINARY_WORDS };

const sources = new Map(
  paths.map((path) => [basename(path), halfOf(readFileSync(path, 'utf8').split('\n'), 'fitted')]),
);
const rows: SiteRow[] = [];
for (const site of filteredSites(sources, { seed: SEED, sites: SITES_A_TEXT, vocabulary })) {
  sites++;
  rows.push(...rowsOfSite(site));
  process.stderr.write(`${site.source} ${site.words.join(' ')}: ${rows.length} rows\n`);
}
writeFileSync(FILE, modelFile(fitLogistic(rows), rows.length));
for (const kind of KINDS) process.stdout.write(`${judge(kind)}\n`);

/** What goes in at odds that are safe. */
function judge(kind: SiteRow['kind']): string {
  const scored = scoredAcross().filter(({ row }) => row.kind === kind);
  const put = scored.filter(({ odds }) => odds >= SAFE_ODDS);
  const wrong = put.filter(({ row }) => !row.isRight).length;
  return `${kind}: ${put.length} of ${scored.length} gaps filled, ${wrong} of them wrongly`;
}

/** Every row with its odds by weights that its site had no part in. */
function scoredAcross() {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = ({ site }: SiteRow) => site % FOLDS === fold;
    const model = fitLogistic(rows.filter((row) => !isOut(row)));
    return rows.filter(isOut).map((row) => ({ row, odds: oddsOf(model, row.features) }));
  });
  return scored.flat();
}

function rowsOfSite({ learned, fresh }: FilteredSite): SiteRow[] {
  const alone = [...learned, ...fresh].flatMap((scrape) => rowsOf(scrape));
  const known = SIZES.flatMap((size) => {
    const documents = learned.slice(0, size);
    const profile = profileOf(documents);
    const others = size === learned.length ? fresh : [];
    return [...documents, ...others].flatMap((scrape) => rowsOf(scrape, profile));
  });
  return [...alone, ...known];
}

function profileOf(scrapes: readonly FilteredScrape[]): SiteProfile {
  const words = wordsOfSite(scrapes.flatMap((scrape) => filteredText(toLines(scrape)) ?? []));
  return { version: 1, sites: [{ site: 'site', pages: scrapes.length, prints: [], lines: [], words }] };
}

/** What the first round sees of each gap, and whether its best word is right. */
function rowsOf(scrape: FilteredScrape, profile?: SiteProfile): SiteRow[] {
  const lines = toLines(scrape).map((line) => ({ ...line, text: widenMarks(line.text) }));
  const gaps = findGaps(lines);
  if (gaps.every(({ doubtful }) => doubtful)) return [];
  const text = fold(scrape.lines.join('\n'));
  return weighGaps(gaps, [text], knownOfSite(profile, undefined), [], 'full').gaps.flatMap((weighed) => {
    const features = featuresOf(weighed);
    if (features === undefined || weighed.verdict === undefined) return [];
    const { gap, candidates, verdict } = weighed;
    const slot = scrape.slots.find(({ line, at }) => line === gap.line && at === gap.at);
    const isRight = slot !== undefined && fold(slot.word) === candidates[verdict.best]?.word;
    const kind = (candidates[verdict.best]?.elsewhere ?? 0) > 0 ? 'site' : 'document';
    return [{ features, isRight, kind, site: sites }];
  });
}

function toLines({ lines }: FilteredScrape): Line[] {
  return lines.map((text, index) => ({ number: index + 1, text }));
}

function modelFile({ bias, weights }: Logistic<keyof Features>, count: number): string {
  const list = Object.entries(weights).map(([name, weight]) => `    ${name}: ${weight.toFixed(3)},`);
  return `import type { Features } from './weigh.js';

/** A logistic regression, in natural logarithm. */
export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Features, number>>;
}

/**
 * Fitted by \`models/dropped-words/fit.ts\` on ${count} gaps of simulated filters; the README beside it says of which texts, and with what result
 * on others.
 */
export const CERTAINTY: CertaintyModel = {
  bias: ${bias.toFixed(3)},
  weights: {
${list.join('\n')}
  },
};
`;
}
