import { join } from 'node:path';
import { treeOf } from '../../../src/clean.js';
import { toLines } from '../../../src/core/article.js';
import { resolveOptions } from '../../../src/options/options.js';
import { runPipeline, stageNames, steps } from '../../../src/pipeline.js';
import { boilerplateBy } from '../../../src/stages/boilerplate/index.js';
import { run } from '../../../src/steps/run-stage.js';
import { judgesOfPages } from '../pages/pages.js';
import { measureCode } from './code.js';
import { readStructured, type StructuredPage } from './labels.js';
import { type Made, readMade } from './made.js';

/** Structure that was there, that was made, and that was made rightly. */
interface Tally {
  there: number;
  made: number;
  right: number;
}

const PARTS = [
  'headings',
  'headings where a table of contents stands',
  'headings elsewhere',
  'code lines',
  'list items',
  'list items where blank lines part paragraphs',
  'table rows',
  'quotations',
] as const;
type Part = (typeof PARTS)[number];

/**
 * Headings, code, lists, tables and quotations of posts whose tags are known, through the whole program; lines are found by the
 * trees of the folds, if they are there, so by trees that have not seen the blog.
 */
export function* measureStructure(shared: string): Generator<string> {
  const pages = readStructured(join(shared, 'pages', 'labelled'));
  const tallies = new Map<Part, Tally>(PARTS.map((part) => [part, { there: 0, made: 0, right: 0 }]));
  const unlike: string[] = [];
  let formulas = 0;
  for (const page of pages) {
    const tree = cleanedTree(page);
    const made = readMade(tree);
    const scores = [...compare(page, made)];
    for (const [part, score] of scores) add(tallies.get(part) as Tally, score);
    formulas += made.formulas.length;
    unlike.push(...linesNotAsTheyStand(page, made).map((line) => `  ${page.id}: ${line}`));
  }
  yield `structure, ${pages.length} posts`;
  yield* measureCode(pages);
  for (const [part, { there, made, right }] of tallies) {
    yield `  ${part}: ${right} of ${there} found (${percent(right, there)} %), ${percent(right, made)} % of ${made} made are right`;
  }
  yield `  formulas in fences, which the HTML says nothing of: ${formulas}`;
  yield `  lines of code that do not stand so in the page: ${unlike.length}`;
  yield* unlike.slice(0, 10);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : ((100 * part) / whole).toFixed(1);
}

function add(sum: Tally, { there, made, right }: Tally): void {
  sum.there += there;
  sum.made += made;
  sum.right += right;
}

let judgesOf: ReturnType<typeof judgesOfPages> | undefined;

function cleanedTree(page: StructuredPage) {
  judgesOf ??= judgesOfPages();
  const judges = judgesOf(page);
  const options = resolveOptions({ script: 'keep', frontMatter: false }, stageNames);
  const stage = run(boilerplateBy(() => judges));
  const list = steps.map((step) => (step.name === stage.name ? stage : step));
  const result = runPipeline({ lines: toLines(page.text), metadata: {} }, options, list);
  return treeOf(result, options).tree;
}

function* compare(page: StructuredPage, made: Made): Generator<[Part, Tally]> {
  const { structure } = page;
  const isTitle = (text: string) => lettersOf(text) === lettersOf(page.title ?? '');
  const wanted = structure.headings.map(([, text]) => text).filter((text) => !isTitle(text));
  const given = made.headings.filter(([level, text]) => level > 1 && !isTitle(text)).map(([, text]) => text);
  const headings = tally(wanted, given);
  yield ['headings', headings];
  yield [hasContents(page) ? 'headings where a table of contents stands' : 'headings elsewhere', headings];
  yield ['code lines', tally(codeLines(structure.code), codeLines(made.code), (text) => text)];
  const items = tally(structure.items, made.items);
  yield ['list items', items];
  if (isSpaced(page)) yield ['list items where blank lines part paragraphs', items];
  yield ['table rows', tally(structure.tables.flat(), made.tables.flat())];
  yield [
    'quotations',
    quotationTally(
      structure.quotes.map((lines) => lines.join('')),
      made.quotes,
    ),
  ];
}

function codeLines(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flat().map((line) => line.replace(/\s/g, ''));
}

/** Each is counted as often as it stands. */
function tally(wanted: readonly string[], given: readonly string[], form = lettersOf): Tally {
  const left = new Map<string, number>();
  const known = (texts: readonly string[]) => texts.map(form).filter((text) => text !== '');
  const all = known(wanted);
  for (const text of all) left.set(text, (left.get(text) ?? 0) + 1);
  let right = 0;
  const made = known(given);
  for (const text of made) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    right++;
  }
  return { there: all.length, made: made.length, right };
}

/** A quotation is right if one that was there holds it, or is part of it. */
function quotationTally(wanted: readonly string[], given: readonly string[]): Tally {
  const all = wanted.map(lettersOf);
  const isRight = (text: string) => all.some((other) => other.includes(text) || text.includes(other));
  const made = given.map(lettersOf);
  return { there: all.length, made: made.length, right: made.filter(isRight).length };
}

/** Letters and digits alone, so that marks may be mended; without the number that a theme sets before a heading. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** So many headings stand once more outside of the article. */
const LEAST_ENTRIES = 3;

function hasContents({ text, labels, structure }: StructuredPage): boolean {
  const outside = new Set(
    text
      .split('\n')
      .filter((_, at) => labels[at] !== 'article')
      .map((line) => lettersOf(line.replace(/^[\s\d.]+/, ''))),
  );
  const entries = structure.headings.filter(([, name]) =>
    outside.has(lettersOf(name.replace(/^[\s\d.]+/, ''))),
  );
  return entries.length >= LEAST_ENTRIES;
}

/** A paragraph, by its length. */
const PARAGRAPH = 20;

/** This share of the paragraphs has a blank line below, where blank lines part them. */
const SPACED = 0.9;

/** Whether nearly all paragraphs of the article, those that are nothing else, have a blank line below. */
function isSpaced({ text, labels, structure }: StructuredPage): boolean {
  const lines = text.split('\n');
  const { headings, items, code, tables, quotes } = structure;
  const others = new Set(
    [headings.map(([, name]) => name), items, code.flat(), tables.flat(), quotes.flat()]
      .flat()
      .map(lettersOf),
  );
  const paragraphs = [...lines.keys()].filter((at) => {
    const line = lines[at] as string;
    return labels[at] === 'article' && line.trim().length >= PARAGRAPH && !others.has(lettersOf(line));
  });
  const spaced = paragraphs.filter((at) => (lines[at + 1] ?? '').trim() === '');
  return spaced.length > 0 && spaced.length >= SPACED * paragraphs.length;
}

/** Lines in fences that stand in no line of the page as they are. */
function linesNotAsTheyStand({ text }: StructuredPage, { code, formulas }: Made): string[] {
  const lines = new Set(text.split('\n').map((line) => line.trimEnd()));
  return [...code, ...formulas].flat().filter((line) => line.trim() !== '' && !lines.has(line.trimEnd()));
}
