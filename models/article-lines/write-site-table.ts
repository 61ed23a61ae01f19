/**
 * Writes the table that the trees for pages of known sites are fitted on: as `write-table.ts` does, with what some other pages of the
 * site say of each line. Each page stands in it several times, with few and with many other pages. Numbers only, no text.
 *
 *     npm run table:lines-site -- OUT FOLDER…
 *
 * A folder holds a folder for each site.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SiteBuilder } from '../../src/learn/profile-builder.js';
import type { SiteProfile } from '../../src/options/site-profile.js';
import { titleKey } from '../../src/stages/boilerplate/lines/key.js';
import { COLUMNS } from '../../src/stages/boilerplate/model/line-columns.js';
import { type PageLines, readFeatures } from '../../src/stages/boilerplate/model/line-features.js';
import { linesOfPage } from '../../src/stages/boilerplate/model/page-lines.js';
import { SITE_COLUMNS } from '../../src/stages/boilerplate/model/site-features.js';
import { findEvidence } from '../../src/stages/boilerplate/site/evidence.js';
import { sharedKey } from '../../src/stages/boilerplate/site/index.js';
import { type FeatureTable, whole } from '../../src/trees/table.js';
import { keyOf, type LabelledPage, readLabelled } from '../../tests/eval/pages/labelled.js';
import { articleBefore } from '../../tests/eval/pages/run-until.js';
import { mulberry32 } from '../../tests/eval/random.js';

/** How many other pages of the site each page is seen with: each of these ranges once, if the site has so many. */
const OTHERS = [
  [2, 3],
  [4, 6],
  [7, 12],
] as const;
/** Columns before the features. */
const LEADING = 3;
const NAMES = [...COLUMNS, ...SITE_COLUMNS];

interface Prepared {
  readonly page: LabelledPage;
  readonly lines: PageLines;
  readonly keys: readonly string[];
}

const [out = 'out/article-lines/site-table', ...folders] = process.argv.slice(2);
const random = mulberry32(1);
const parts: Int16Array[] = [];
const list: object[] = [];
let sites = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder).sort()) addSite(join(folder, name), `${basename(folder)}/${name}`);
}
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/pages.json`, JSON.stringify({ columns: NAMES, pages: list }));
writeFileSync(`${out}/table.bin`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));

/** Adds the pages of a site, which is numbered: the table names none. */
function addSite(folder: string, name: string): void {
  const labelled = readLabelled(folder);
  const titles = labelled.map(({ title }) => title);
  // What several pages are labelled with is the name of the site.
  const isName = (title: string | null) => titles.filter((other) => other === title).length > 1;
  const pages = labelled.map((page) => prepare(isName(page.title) ? { ...page, title: null } : page));
  const site = sites++;
  for (const prepared of pages) {
    const others = pages.filter((other) => other !== prepared);
    for (const [least, most] of OTHERS) {
      if (others.length < least) continue;
      const size = least + Math.floor(random() * (Math.min(most, others.length) - least + 1));
      const evidence = findEvidence(profileOf(draw(others, size)), prepared.keys, 'site');
      if (!evidence) continue;
      const values = rowsOf(prepared.page, readFeatures({ ...prepared.lines, evidence }), prepared.lines);
      parts.push(values);
      const rows = values.length / (NAMES.length + LEADING);
      const siteKey = keyOf({ id: name });
      list.push({ siteKey, site, family: String(site), others: size, rows });
    }
  }
  process.stdout.write(`${name}: ${pages.length} pages\n`);
}

function prepare(page: LabelledPage): Prepared {
  const lines = linesOfPage(articleBefore('boilerplate', page.text).lines);
  return { page, lines, keys: lines.facts.map(({ text }) => sharedKey(text)) };
}

function draw<T>(items: readonly T[], size: number): T[] {
  const left = [...items];
  return Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

function profileOf(pages: readonly Prepared[]): SiteProfile {
  const builder = new SiteBuilder();
  for (const { keys } of pages) builder.add(keys, () => true);
  const entry = builder.build('site');
  return { version: 1, sites: entry ? [entry] : [] };
}

/** Row after row: label (1 article, 0 other, -1 neutral), characters of the line, whether it is the title, and the features. */
function rowsOf({ labels, title }: LabelledPage, table: FeatureTable, { facts }: PageLines): Int16Array {
  const wanted = title === null ? undefined : titleKey(title);
  const width = NAMES.length + LEADING;
  const values = new Int16Array(table.rows * width);
  const columns = NAMES.map((name) => table.column(name));
  for (const [row, line] of facts.entries()) {
    const label = labels[line.line.number - 1];
    values[row * width] = label === 'article' ? 1 : label === 'neutral' ? -1 : 0;
    values[row * width + 1] = whole(line.text.replace(/\s/g, '').length);
    values[row * width + 2] =
      wanted === undefined ? -1 : Number(line.text.length < 200 && line.titleKey === wanted);
    for (const [at, column] of columns.entries()) values[row * width + LEADING + at] = column[row] as number;
  }
  return values;
}
