/**
 * Writes the table that the trees for pages of HTML are fitted on: as `write-table.ts` does, with what the tags say of each line. The
 * labels are of the page's text as a browser gave it: a line gets the label of the line that it is there. Numbers only, no text.
 *
 *     npm run table:lines-html -- OUT [FOLDER=HTML…]
 *
 * A folder has the texts and labels, another the HTML of them (`<name>.html` or `<name>.html.gz`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { diffArrays } from 'diff';
import { decode } from '../../src/charset/index.js';
import type { Article, Line } from '../../src/core/article.js';
import type { Element } from '../../src/core/hints.js';
import { readHtml } from '../../src/html/index.js';
import type { Facts } from '../../src/stages/boilerplate/lines/facts.js';
import { titleKey } from '../../src/stages/boilerplate/lines/key.js';
import { sharedElement } from '../../src/stages/boilerplate/model/element-facts.js';
import { HINT_COLUMNS } from '../../src/stages/boilerplate/model/hint-features.js';
import { COLUMNS } from '../../src/stages/boilerplate/model/line-columns.js';
import { readFeatures } from '../../src/stages/boilerplate/model/line-features.js';
import { linesOfPage } from '../../src/stages/boilerplate/model/page-lines.js';
import { whole } from '../../src/trees/table.js';
import {
  keyOf,
  type Label,
  type LabelledPage,
  readLabelled,
  squeeze,
} from '../../tests/eval/pages/labelled.js';
import { articleBefore } from '../../tests/eval/pages/run-until.js';

const NAMES = [...COLUMNS, ...HINT_COLUMNS];
const LEADING = 3;
const [out = 'out/article-lines/html-table', ...extras] = process.argv.slice(2);
const shared = resolve('..', 'shared', 'pages');
const sources = [
  { pages: readLabelled(`${shared}/labelled`), html: `${shared}/html` },
  ...extras.map((extra) => {
    const [folder = '', html = ''] = extra.split('=');
    return { pages: readLabelled(folder, true), html };
  }),
];
const sites = [...new Set(sources.flatMap(({ pages }) => pages.map(({ site }) => site)))].sort();
const parts: Int16Array[] = [];
const list: object[] = [];
for (const { pages, html } of sources) {
  for (const page of pages) {
    const bytes = readHtmlOf(html, page.id.replace(/^extra\//, ''));
    if (!bytes) continue;
    const raw: Article = { ...readHtml(decode(bytes).text), metadata: {} };
    const labels = labelsOf(raw, page);
    add(page, raw, labels);
    const [own, piece] = aloneOf(raw, labels);
    const plain = { ...page, family: 'plain', isExtra: true };
    add({ ...plain, id: `${page.id}#plain` }, own, labels);
    add({ ...plain, id: `${page.id}#piece` }, piece, labels);
  }
}
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/pages.json`, JSON.stringify({ columns: NAMES, pages: list }));
writeFileSync(`${out}/table.bin`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
process.stdout.write(`${list.length} pages\n`);

function add(page: LabelledPage, raw: Article, labels: ReadonlyMap<number, Label>): void {
  const values = rowsOf(page, raw, labels);
  parts.push(values);
  const { family, isExtra } = page;
  const rows = values.length / (NAMES.length + LEADING);
  list.push({ key: keyOf(page), site: sites.indexOf(page.site), family, isExtra, rows });
}

/**
 * The article of a page alone, of which nothing may go: as the page has it, and as a piece of HTML without what is around it there.
 */
function aloneOf(raw: Article, labels: ReadonlyMap<number, Label>): [Article, Article] {
  const isIn = ({ number }: Line) => labels.get(number) === 'article' || labels.get(number) === 'neutral';
  const first = raw.lines.findIndex(({ number }) => labels.get(number) === 'article');
  const last = raw.lines.findLastIndex(({ number }) => labels.get(number) === 'article');
  const lines = raw.lines.slice(first, last + 1).filter((line) => isIn(line) || line.text.trim() === '');
  const own = { ...raw, lines };
  const elements = lines.flatMap(({ hints }) => hints?.element ?? []);
  const top = elements.reduce<Element | undefined>(
    (one, other) => (one ? sharedElement(one, other) : other),
    undefined,
  );
  const known = new Map<Element, Element>();
  const cut = (element: Element): Element => {
    const before = known.get(element);
    if (before) return before;
    const isTop = element === top || !element.parent;
    const root: Element = { name: 'html', attributes: {}, depth: 0 };
    const parent = isTop ? root : cut(element.parent as Element);
    const now: Element = isTop ? root : { ...element, parent, depth: parent.depth + 1 };
    known.set(element, now);
    return now;
  };
  const bare = { metas: new Map<string, string>(), linkedData: [], images: [] };
  const piece = lines.map((line) =>
    line.hints ? { ...line, hints: { ...line.hints, element: cut(line.hints.element) } } : line,
  );
  return [own, { ...raw, lines: piece, page: bare }];
}

function readHtmlOf(folder: string, name: string): Uint8Array | undefined {
  const [plain, packed] = [`${folder}/${name}.html`, `${folder}/${name}.html.gz`];
  if (existsSync(plain)) return readFileSync(plain);
  return existsSync(packed) ? gunzipSync(readFileSync(packed)) : undefined;
}

/** The label of each line of the HTML's text, by number; lines that the labelled text has not are neutral. */
function labelsOf({ lines }: Article, page: LabelledPage): Map<number, Label> {
  const labelled = page.text
    .split('\n')
    .map((text, at) => ({ text: squeeze(text), label: page.labels[at] as Label }))
    .filter(({ text }) => text !== '');
  const own = lines
    .map(({ number, text }) => ({ number, text: squeeze(text) }))
    .filter(({ text }) => text !== '');
  const labels = new Map<number, Label>();
  let [left, right] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    labelled.map(({ text }) => text),
    own.map(({ text }) => text),
  )) {
    if (added)
      for (let at = 0; at < count; at++) labels.set((own[right++] as (typeof own)[0]).number, 'neutral');
    else if (removed) left += count;
    else
      for (let at = 0; at < count; at++)
        labels.set(
          (own[right++] as (typeof own)[0]).number,
          (labelled[left++] as (typeof labelled)[0]).label,
        );
  }
  return labels;
}

/** Row after row: label (1 article, 0 other, -1 neutral), characters of the line, whether it is the title, and the features. */
function rowsOf(page: LabelledPage, raw: Article, labels: ReadonlyMap<number, Label>): Int16Array {
  const article = articleBefore('boilerplate', raw);
  const lines = linesOfPage(article.lines);
  const table = readFeatures({ ...lines, page: article.page });
  const wanted = page.title === null ? undefined : titleKey(page.title);
  const width = NAMES.length + LEADING;
  const values = new Int16Array(table.rows * width);
  const columns = NAMES.map((name) => table.column(name));
  for (const [row, line] of lines.facts.entries()) {
    const label = labels.get(line.line.number);
    values[row * width] = label === 'article' || page.family === 'plain' ? 1 : label === 'other' ? 0 : -1;
    values[row * width + 1] = whole(line.text.replace(/\s/g, '').length);
    values[row * width + 2] = titleLabel(line, wanted);
    for (const [at, column] of columns.entries()) values[row * width + LEADING + at] = column[row] as number;
  }
  return values;
}

function titleLabel(line: Facts, wanted: string | undefined): number {
  return wanted === undefined ? -1 : Number(line.text.length < 200 && line.titleKey === wanted);
}
