import type { Line } from '../../../core/article.js';
import type { Page } from '../../../core/hints.js';
import { FeatureTable } from '../../../trees/table.js';
import type { Block } from '../article/block.js';
import type { Facts } from '../lines/facts.js';
import { FEATURES, measureFeatures, type Score } from '../lines/features.js';
import type { Surroundings } from '../lines/surroundings.js';
import type { SiteEvidence } from '../site/evidence.js';
import { countForms } from './forms.js';
import { countHolders } from './held.js';
import { HINT_COLUMNS, readHints } from './hint-features.js';
import {
  COLUMNS,
  COUNTS,
  FAR,
  HEIGHTS,
  LANDMARKS,
  PROGRAM_WINDOWS,
  PROSE_WINDOWS,
  SHARES,
  SHORT,
  SIDES,
  TENTHS,
  WORD_WINDOWS,
} from './line-columns.js';
import { countCharacters, OWN_FEATURES } from './own-features.js';
import { sharedPairs } from './shared-pairs.js';
import { readSite, SITE_COLUMNS } from './site-features.js';
import { bestSegment, distances, heights, sums } from './windows.js';
import { familiesOf, WORD_FAMILIES } from './word-families.js';

/** Lines of a page with what is known of them before any model is asked. */
export interface PageLines {
  /** All lines that the stage sees, blank ones too. */
  readonly lines: readonly Line[];
  readonly facts: readonly Facts[];
  readonly around: readonly Surroundings[];
  /** The program's own score of each line, and the lines that it would take for the article by them alone. */
  readonly scores: readonly Score[];
  readonly block: Block | undefined;
  /** What the other pages of its site say of the page, if they are known. */
  readonly evidence?: SiteEvidence | undefined;
  /** What the page says besides its lines, if it came as HTML: the lines have hints then. */
  readonly page?: Page | undefined;
}

/** Computes all features of all lines, in linear time; those of the site too if it is known. */
export function readFeatures(page: PageLines): FeatureTable {
  const { evidence, facts, page: html } = page;
  const names = [...COLUMNS, ...(evidence ? SITE_COLUMNS : []), ...(html ? HINT_COLUMNS : [])];
  const table = new FeatureTable(names, facts.length);
  readOwn(table, page.facts);
  readProgram(table, page);
  readGaps(table, page);
  readForms(table, page.facts);
  const holders = countHolders(page.facts);
  table.set('holders', (row) => Math.min(holders[row] as number, 9));
  readScores(table, page.facts);
  readLandmarks(table);
  readRuns(table);
  readPlaces(table, page.facts);
  readPage(table, page);
  if (evidence)
    readSite(
      table,
      evidence,
      Array.from(facts, ({ text }) => text.length),
    );
  if (html) readHints(table, facts, html);
  return table;
}

function readOwn(table: FeatureTable, facts: readonly Facts[]): void {
  const counts = facts.map(({ text }) => countCharacters(text));
  for (const { id, measure } of OWN_FEATURES) {
    table.set(id, (row) => measure(facts[row] as Facts, counts[row] as (typeof counts)[number]));
  }
  const families = facts.map(familiesOf);
  for (const [bit, { id }] of WORD_FAMILIES.entries())
    table.set(id, (row) => ((families[row] as number) >> bit) & 1);
  table.set('words-of-page', (row) => bitsOf(families[row] as number));
}

function bitsOf(flags: number): number {
  let bits = 0;
  for (let left = flags; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** What the program's own features measure, and their score. */
function readProgram(table: FeatureTable, { facts, around }: PageLines): void {
  const columns = FEATURES.map(({ id }) => table.column(`program-${id}`).fill(0));
  const score = table.column('program-score');
  for (let row = 0; row < facts.length; row++) {
    const here = around[row] as Surroundings;
    const { sum } = measureFeatures(facts[row] as Facts, here, (feature, measured) => {
      (columns[feature] as Int16Array)[row] = Math.round(measured * TENTHS);
    });
    score[row] = Math.round(sum * TENTHS);
  }
  const column = (of: (here: Surroundings) => number | boolean) => (row: number) =>
    Number(of(around[row] as Surroundings));
  table.set(
    'times',
    column(({ repeated }) => Math.min(repeated, 50)),
  );
  table.set(
    'repeated',
    column(({ repeated }) => repeated > 1),
  );
  table.set(
    'dated-row',
    column(({ isDatedRow }) => isDatedRow),
  );
  table.set(
    'contents',
    column(({ isContents }) => isContents),
  );
  table.set(
    'between',
    column(({ isBetween }) => isBetween),
  );
  table.set(
    'teaser-of-another-page',
    column(({ isTeaser }) => isTeaser),
  );
}

/** How many lines are missing above each line: code, which no stage sees. */
function readGaps(table: FeatureTable, { lines, facts }: PageLines): void {
  const gaps = table.column('code-gap');
  let row = 0;
  let last = 0;
  let missing = 0;
  for (const line of lines) {
    missing += line.number - last - 1;
    last = line.number;
    if (facts[row]?.line !== line) continue;
    gaps[row++] = Math.min(missing, 200);
    missing = 0;
  }
}

/** So many lines of one form are rows of a list. */
const MIN_ROWS = 3;

function readForms(table: FeatureTable, facts: readonly Facts[]): void {
  const times = countForms(facts);
  const date = table.column('date');
  table.set('form-times', (row) => Math.min(times[row] as number, 50));
  table.set('row-of-a-form', (row) => Number((times[row] as number) >= MIN_ROWS && date[row] === 1));
  const words = table.column('words-of-page');
  const rows = table.column('row-of-a-form');
  for (const side of SIDES) {
    for (const lines of WORD_WINDOWS) fill(table, `words-sum-${side}-${lines}`, sums(words, { lines, side }));
    fill(table, `dates-${side}`, sums(date, { lines: facts.length, side }));
    fill(table, `rows-${side}`, sums(rows, { lines: facts.length, side }));
  }
}

/** A score of prose from the features of a line alone, in tenths. */
function proseScores(table: FeatureTable): Int16Array {
  const scores = table.column('prose-score');
  const [prose, han, ends, words, short] = ['prose', 'han', 'sentence-end', 'words-of-page', 'length'].map(
    (id) => table.column(id),
  ) as [Int16Array, Int16Array, Int16Array, Int16Array, Int16Array];
  const [buttons, site, heads] = ['page-words', 'about-site', 'section-head'].map((id) =>
    table.column(id),
  ) as [Int16Array, Int16Array, Int16Array];
  for (let row = 0; row < scores.length; row++) {
    const hanHere = han[row] as number;
    const isProse = prose[row] === 1;
    let score = isProse ? 5 + Math.min(hanHere, 120) / 4 : -6;
    if (ends[row] === 1 && hanHere >= 4) score += 10;
    score -= (words[row] as number) * (isProse ? 3 : 8);
    if ((short[row] as number) <= 6) score -= 3;
    score -= 12 * (buttons[row] as number) + 20 * (site[row] as number) + 30 * (heads[row] as number);
    scores[row] = Math.round(score);
  }
  return scores;
}

function readScores(table: FeatureTable, facts: readonly Facts[]): void {
  const scores = proseScores(table);
  const program = table.column('program-score');
  const best = bestSegment(scores);
  readSegment(table, best, ['in-best', 'best-from-start', 'best-to-end']);
  readSegment(table, bestSegment(program), ['program-in-best', 'program-from-start', 'program-to-end']);
  const prose = table.column('prose').map((is, row) => is * (facts[row] as Facts).han);
  const all = Math.max(
    1,
    prose.reduce((sum, value) => sum + value, 0),
  );
  for (const side of SIDES) {
    for (const lines of PROSE_WINDOWS)
      fill(table, `prose-sum-${side}-${lines}`, sums(scores, { lines, side }));
    for (const lines of PROGRAM_WINDOWS)
      fill(table, `program-sum-${side}-${lines}`, sums(program, { lines, side }));
    for (const lines of HEIGHTS)
      fill(table, `prose-height-${side}-${lines}`, heights(scores, { lines, side }));
    const gone = sums(prose, { lines: facts.length, side });
    table.set(`prose-share-${side}`, (row) => (100 * (gone[row] as number)) / all);
  }
  const shared = sharedPairs(facts, best);
  table.set('shared-pairs', (row) => 100 * (shared[row] as number));
}

function fill(table: FeatureTable, name: string, values: Float64Array): void {
  table.set(name, (row) => values[row] as number);
}

function readSegment(
  table: FeatureTable,
  { start, end }: { start: number; end: number },
  [inside, from, to]: readonly [string, string, string],
): void {
  table.set(inside, (row) => Number(row >= start && row < end));
  table.set(from, (row) => Math.max(-FAR, Math.min(FAR, row - start)));
  table.set(to, (row) => Math.max(-FAR, Math.min(FAR, end - 1 - row)));
}

function readLandmarks(table: FeatureTable): void {
  for (const { id } of LANDMARKS) {
    const column = table.column(id);
    const isOf = (row: number) => (column[row] as number) > 0;
    for (const side of SIDES) fill(table, `to-${id}-${side}`, distances(isOf, table.rows, side, FAR));
  }
}

/** How many short lines without an end stand on each side, and how many without a blank line between. */
function readRuns(table: FeatureTable): void {
  const [length, ends, setOff] = ['length', 'sentence-end', 'set-off'].map((id) => table.column(id)) as [
    Int16Array,
    Int16Array,
    Int16Array,
  ];
  const isLong = (row: number) => (length[row] as number) > SHORT || ends[row] === 1;
  for (const side of SIDES) fill(table, `run-${side}`, distances(isLong, table.rows, side, 60));
  const tight = { up: table.column('tight-up'), down: table.column('tight-down') };
  for (let row = 0; row < table.rows; row++)
    tight.up[row] = setOff[row] === 1 || row === 0 ? 0 : Math.min(60, (tight.up[row - 1] as number) + 1);
  for (let row = table.rows - 1; row >= 0; row--)
    tight.down[row] =
      row === table.rows - 1 || setOff[row + 1] === 1 ? 0 : Math.min(60, (tight.down[row + 1] as number) + 1);
}

function readPlaces(table: FeatureTable, facts: readonly Facts[]): void {
  const { rows } = table;
  const all = facts.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  table.set('place-lines', (row) => (1000 * row) / rows);
  table.set('place-characters', (row) => {
    const place = (1000 * before) / all;
    before += (facts[row] as Facts).text.length;
    return place;
  });
  table.set('from-top', (row) => Math.min(row, 300));
  table.set('from-bottom', (row) => Math.min(rows - 1 - row, 300));
}

/** Features that all lines of a page share. */
function readPage(table: FeatureTable, { facts }: PageLines): void {
  const { rows } = table;
  const total = (id: string) => table.column(id).reduce((sum, value) => sum + Math.sign(value), 0);
  const set = (id: string, value: number) => table.set(id, () => value);
  const characters = facts.reduce((sum, { text }) => sum + text.length, 0);
  const missing = table.column('code-gap').reduce((sum, value) => sum + value, 0);
  set('page-lines', Math.min(rows, 3000));
  set('page-length', Math.min(500, characters / rows));
  set('page-code', (1000 * missing) / (missing + rows));
  for (const id of SHARES) set(`page-share-${id}`, (1000 * total(id)) / rows);
  for (const { id } of WORD_FAMILIES) set(`page-share-${id}`, (1000 * total(id)) / rows);
  for (const id of COUNTS) set(`page-count-${id}`, Math.min(200, total(id)));
  set('page-licence', Number(facts.some((line) => line.text.length < 120 && LICENCE.test(line.key))));
  set('page-blog', Number(facts.some((line) => line.text.length < 80 && BLOG.test(line.key))));
}

const LICENCE = /icp ?[备证]|公网安备|许可证/i;
/** Programs and themes that make blogs, as they sign their pages. */
const BLOG =
  /hexo|hugo|typecho|wordpress|jekyll|ghost|blogger|blogspot|butterfly|by next|next\.|github pages|gridea|halo|vuepress|gitbook|zola|pelican|themed? by|theme by/i;
