/**
 * Writes the table that the trees are fitted on: the features of every line that may be the title, on labelled pages. Numbers
 * only, no text. The lines are judged by the trees of the folds, which have not seen the page.
 *
 *     npm run table:title -- OUT [FOLDER…]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findContents, linesOfContents } from '../../src/stages/boilerplate/article/contents.js';
import { type JudgedLines, judgeLines } from '../../src/stages/boilerplate/article/judged-lines.js';
import { candidatesOf, tableOf } from '../../src/stages/boilerplate/article/page-title.js';
import { decideLines } from '../../src/stages/boilerplate/article/segments.js';
import { textBounds } from '../../src/stages/boilerplate/article/text-bounds.js';
import { TITLE_COLUMNS, TITLE_FEATURES } from '../../src/stages/boilerplate/article/title-features.js';
import { readTitlePage, type TextBounds } from '../../src/stages/boilerplate/article/title-page.js';
import { readFacts } from '../../src/stages/boilerplate/lines/facts.js';
import { titleKey } from '../../src/stages/boilerplate/lines/key.js';
import { linesOfPage } from '../../src/stages/boilerplate/model/page-lines.js';
import { keyOf, type LabelledPage, readLabelled } from '../../tests/eval/pages/labelled.js';
import { foldsOfPages } from '../../tests/eval/pages/pages.js';
import { articleBefore } from '../../tests/eval/pages/run-until.js';

/** What a row tells of where the text was taken to begin: where the program finds it, where it is labelled, or moved. */
type Kind = 'found' | 'labelled' | 'moved' | 'without';

/** Lines of text that are lost in one variant of each page: the program does not always find the first. */
const LOST = 2;
/** Shorter titles stand in other lines by chance. */
const MIN_TITLE = 3;

const [out = 'out/article-title', ...extras] = process.argv.slice(2);
const foldOf = foldsOfPages();
if (!foldOf) throw new Error('there are no trees of folds; run models/article-lines/fit.py folds first');
const pages = [
  ...readLabelled(resolve('..', 'shared', 'pages', 'labelled')),
  ...extras.flatMap((folder) => readLabelled(folder, true)),
];
const sites = [...new Set(pages.map(({ site }) => site))].sort();
const rows: number[][] = [];
const list = pages.flatMap((page) => [...variantsOf(page), ...withoutTitle(page)]);

mkdirSync(out, { recursive: true });
const columns = [...TITLE_FEATURES.map(({ id }) => id), ...TITLE_COLUMNS.map((name) => `line-${name}`)];
writeFileSync(`${out}/pages.json`, JSON.stringify({ columns, pages: list }));
writeFileSync(`${out}/table.bin`, Buffer.from(Int16Array.from(rows.flat()).buffer));
process.stdout.write(`${list.length} variants of ${pages.length} pages, ${rows.length} lines\n`);

/** The page as the program sees it, as it is labelled, and with a text that begins at its title, right below it, or late. */
function variantsOf(page: LabelledPage): object[] {
  const judged = judge(page);
  const { facts } = judged;
  const isArticle = (at: number) => page.labels[(facts[at]?.line.number ?? 0) - 1] === 'article';
  const start = facts.findIndex((_, at) => isArticle(at));
  const end = facts.findLastIndex((_, at) => isArticle(at)) + 1;
  const isTitle = titleOf(page, judged);
  const titleAt = facts.findLastIndex((_, at) => at < start && isTitle(at));
  const moved = page.title === null ? [] : [titleAt, titleAt + 1, start + LOST];
  const variants: [Kind, TextBounds][] = [['labelled', { start, end, first: start }]];
  const found = textBounds(judged, decideLines(judged));
  if (found) variants.unshift(['found', found]);
  for (const at of new Set(moved))
    if (at > 0 && at < end && at !== start) variants.push(['moved', { start: at, end, first: at }]);
  return variants.map(([kind, bounds]) => addRows(page, judged, kind, bounds));
}

/** The page without the lines of its title: none is the title then. */
function withoutTitle(page: LabelledPage): object[] {
  const wanted = page.title === null ? '' : titleKey(page.title);
  if (wanted.length < MIN_TITLE) return [];
  const holdsTitle = (line: string) => line.length < 200 && titleKey(line).includes(wanted);
  const text = page.text
    .split('\n')
    .map((line) => (holdsTitle(line) ? '' : line))
    .join('\n');
  const bare = { ...page, text, title: null };
  const judged = judge(bare);
  const found = textBounds(judged, decideLines(judged));
  return found ? [addRows(bare, judged, 'without', found)] : [];
}

function judge(page: LabelledPage): JudgedLines {
  const { lines } = articleBefore('boilerplate', page.text);
  const facts = readFacts(lines);
  const contents = linesOfContents(findContents(facts));
  return judgeLines(linesOfPage(lines, facts, contents), (foldOf as NonNullable<typeof foldOf>)(page).judges);
}

function titleOf({ title }: LabelledPage, { facts }: JudgedLines): (at: number) => boolean {
  const wanted = title === null ? undefined : titleKey(title);
  return (at) => wanted !== undefined && facts[at]?.titleKey === wanted;
}

/** Adds a row a candidate: whether it is the title, and its features. */
function addRows(page: LabelledPage, judged: JudgedLines, kind: Kind, bounds: TextBounds): object {
  const candidates = candidatesOf(readTitlePage(judged, bounds));
  const table = tableOf(candidates);
  const isTitle = titleOf(page, judged);
  const values = columnsOf(table);
  for (const [row, { at }] of candidates.entries())
    rows.push([Number(isTitle(at)), ...values.map((column) => column[row] as number)]);
  const { family, isExtra } = page;
  const title = page.title === null ? 'none' : candidates.some(({ at }) => isTitle(at)) ? 'there' : 'missed';
  return {
    key: keyOf(page),
    site: sites.indexOf(page.site),
    family,
    isExtra,
    kind,
    title,
    rows: candidates.length,
  };
}

function columnsOf(table: ReturnType<typeof tableOf>): Int16Array[] {
  return [...TITLE_FEATURES.map(({ id }) => id), ...TITLE_COLUMNS.map((name) => `line-${name}`)].map((name) =>
    table.column(name),
  );
}
