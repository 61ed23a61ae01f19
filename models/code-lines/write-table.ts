/**
 * Writes the table that the trees are fitted on: for every line of every page whose code is known the features that the program
 * computes, with the label. Numbers only, no text.
 *
 *     npm run table:code -- OUT [FOLDER…]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findGutters } from '../../src/code/gutter.js';
import { findListings } from '../../src/code/listings.js';
import { CODE_COLUMNS, readCode } from '../../src/code/model/features.js';
import { keyOf, readGold, readLabelled } from '../../tests/eval/pages/labelled.js';
import { readStructured } from '../../tests/eval/structure/labels.js';

/** A text with the label of each line: 1 code, 0 none, -1 not known. */
interface Sample {
  readonly id: string;
  readonly site: string;
  readonly family: 'post' | 'extra' | 'page' | 'plain';
  readonly lines: readonly string[];
  labelOf(at: number, isListed: boolean): number;
}

const [out = 'out/code-lines/table', ...extras] = process.argv.slice(2);
const shared = resolve('..', 'shared');

/** Clean text without any code, in pieces. */
const PLAIN = ['law-simplified', 'newsletter-simplified', 'wiki-simplified', 'wiki-traditional'];
const PIECE = 60;
const STEP = 400;
const MOST_PIECES = 40;

const squeeze = (line: string) => line.replace(/\s/g, '');

function structured(folder: string, family: 'post' | 'extra'): Sample[] {
  return readStructured(folder).map(({ id, site, text, labels, structure }) => {
    const lines = text.split('\n');
    const code = new Set(structure.code.flat().map(squeeze));
    const labelOf = (at: number) => {
      if (labels[at] === 'article' && code.has(squeeze(lines[at] as string))) return 1;
      return labels[at] === 'neutral' ? -1 : 0;
    };
    return { id: `${family}/${id}`, site, family, lines, labelOf };
  });
}

/** Pages of which nobody has said what is code: what the rules take for it may be. */
function pages(known: ReadonlySet<string>): Sample[] {
  const folder = join(shared, 'pages');
  return [...readGold(folder), ...readLabelled(join(folder, 'labelled'))]
    .filter(({ id }) => !known.has(id))
    .map(({ id, site, text, labels }) => ({
      id,
      site,
      family: 'page',
      lines: text.split('\n'),
      labelOf: (at, isListed) =>
        labels[at] === 'neutral' || (isListed && labels[at] === 'article') ? -1 : 0,
    }));
}

function plainText(name: string): Sample[] {
  const lines = readFileSync(join(shared, 'text', `${name}.txt`), 'utf8').split('\n');
  const starts = Array.from({ length: MOST_PIECES }, (_, at) => at * STEP).filter((at) => at < lines.length);
  return starts.map((start) => ({
    id: `plain/${name}/${start}`,
    site: `plain/${start % 8}`,
    family: 'plain',
    lines: lines.slice(start, start + PIECE),
    labelOf: () => 0,
  }));
}

const posts = structured(join(shared, 'pages', 'labelled'), 'post');
const known = new Set(posts.map(({ id }) => id.slice('post/'.length)));
const samples = [
  ...posts,
  ...extras.flatMap((folder) => structured(folder, 'extra')),
  ...pages(known),
  ...PLAIN.flatMap(plainText),
];
/** Sites are numbered: the table names none. */
const sites = [...new Set(samples.map(({ site }) => site))].sort();

mkdirSync(out, { recursive: true });
const parts: Int16Array[] = [];
const list = samples.map((sample) => {
  const { values, rows } = rowsOf(sample);
  parts.push(values);
  return { key: keyOf(sample), site: sites.indexOf(sample.site), family: sample.family, rows };
});
writeFileSync(`${out}/pages.json`, JSON.stringify({ columns: CODE_COLUMNS, pages: list }));
writeFileSync(`${out}/table.bin`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
process.stdout.write(`${samples.length} texts, ${list.reduce((sum, { rows }) => sum + rows, 0)} lines\n`);

/** Row after row: the label and the features. */
function rowsOf({ lines: texts, labelOf }: Sample): { values: Int16Array; rows: number } {
  const gutters = findGutters(texts);
  const { lines, table } = readCode(texts, findListings(texts, gutters), gutters);
  const columns = CODE_COLUMNS.map((name) => table.column(name));
  const listed = table.column('listing');
  const width = CODE_COLUMNS.length + 1;
  const values = new Int16Array(lines.length * width);
  for (const [row, at] of lines.entries()) {
    values[row * width] = labelOf(at, listed[row] === 1);
    for (const [place, column] of columns.entries()) values[row * width + 1 + place] = column[row] as number;
  }
  return { values, rows: lines.length };
}
