/**
 * Writes the table that the trees are fitted on: for every line of every labelled page the features that the program computes,
 * with the label. Numbers only, no text.
 *
 *     npm run table:lines -- OUT [FOLDER…]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Facts } from '../../src/stages/boilerplate/lines/facts.js';
import { titleKey } from '../../src/stages/boilerplate/lines/key.js';
import { COLUMNS } from '../../src/stages/boilerplate/model/line-columns.js';
import { readFeatures } from '../../src/stages/boilerplate/model/line-features.js';
import { linesOfPage } from '../../src/stages/boilerplate/model/page-lines.js';
import { whole } from '../../src/trees/table.js';
import { keyOf, type LabelledPage, readGold, readLabelled } from '../../tests/eval/pages/labelled.js';
import { articleBefore } from '../../tests/eval/pages/run-until.js';

const [out = 'out/article-lines/table', ...extras] = process.argv.slice(2);
const shared = resolve('..', 'shared', 'pages');
const pages = [
  ...readGold(shared),
  ...readLabelled(`${shared}/labelled`),
  ...extras.flatMap((folder) => readLabelled(folder, true)),
];
/** Sites are numbered: the table names none. */
const sites = [...new Set(pages.map(({ site }) => site))].sort();

mkdirSync(out, { recursive: true });
const parts: Int16Array[] = [];
const list = pages
  .flatMap((page) => [page, plainOf(page)])
  .map((page) => {
    const { values, rows } = rowsOf(page);
    parts.push(values);
    const { family, isExtra } = page;
    return { key: keyOf(page), site: sites.indexOf(page.site), family, isExtra, rows };
  });
writeFileSync(`${out}/pages.json`, JSON.stringify({ columns: COLUMNS, pages: list }));
writeFileSync(`${out}/table.bin`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
process.stdout.write(`${pages.length} pages, ${list.reduce((sum, { rows }) => sum + rows, 0)} lines\n`);

/** The article of a page alone, as it comes out: nothing of it may go when it is cleaned once more. */
function plainOf(page: LabelledPage): LabelledPage {
  const lines = page.text.split('\n');
  const isIn = (at: number) => page.labels[at] !== 'other' && lines[at]?.trim() !== '';
  const isBlankBelow = (at: number) => lines[at]?.trim() === '' && at > 0 && isIn(at - 1);
  const kept = lines.filter((_, at) => isIn(at) || isBlankBelow(at));
  const labels = kept.map(() => 'article' as const);
  return { ...page, id: `${page.id}#plain`, family: 'plain', isExtra: true, text: kept.join('\n'), labels };
}

/** Whether a line is the title: 1, 0, or -1 on a page whose title is not known. */
function titleLabel(line: Facts, wanted: string | undefined): number {
  return wanted === undefined ? -1 : Number(line.text.length < 200 && line.titleKey === wanted);
}

/** Row after row: label (1 article, 0 other, -1 neutral), characters of the line, whether it is the title, and the features. */
function rowsOf({ text, labels, title }: LabelledPage): { values: Int16Array; rows: number } {
  const page = linesOfPage(articleBefore('boilerplate', text).lines);
  const table = readFeatures(page);
  const wanted = title === null ? undefined : titleKey(title);
  const width = COLUMNS.length + 3;
  const values = new Int16Array(table.rows * width);
  const columns = COLUMNS.map((name) => table.column(name));
  for (const [row, { line, text: trimmed }] of page.facts.entries()) {
    const label = labels[line.number - 1];
    values[row * width] = label === 'article' ? 1 : label === 'neutral' ? -1 : 0;
    values[row * width + 2] = titleLabel(page.facts[row] as Facts, wanted);
    values[row * width + 1] = whole(trimmed.replace(/\s/g, '').length);
    for (const [at, column] of columns.entries()) values[row * width + 3 + at] = column[row] as number;
  }
  return { values, rows: table.rows };
}
