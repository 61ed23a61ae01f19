import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../../src/core/article.js';
import { clean } from '../../src/index.js';
import { fold } from '../../src/language/fold.js';
import { resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { restore } from '../../src/stages/restore/index.js';
import { readLabelled } from './pages/labelled.js';
import {
  cleanDocuments,
  type FilteredDocument,
  filteredDocuments,
  toHalfWidth,
} from './restore-documents.js';
import { fillingsOf, measureSiteFilters } from './restore-sites.js';

/** The draw of single documents with one or two words: of those of decision 12, one that no threshold was chosen on. */
const SEEDS = { fresh: 20_260 } as const;
const OPTIONS = resolveOptions({}, stageNames);

/** A row of `../shared/cases/dropped.jsonl`. */
interface Case {
  readonly id: string;
  readonly damaged: string;
  readonly gold: string | null;
  readonly missing: string | null;
  readonly trace?: 'blank' | 'stars' | 'nothing';
  readonly negative: boolean;
}

/**
 * How well dropped words are put back: on clean text after a simulated filter, on real cases, and on text without any
 * damage. The simulation is drawn more than once, with other documents, words and traces; the text that they are cut from
 * is the same.
 *
 * @param shared the folder that holds `text` and `cases`
 * @returns one line a figure
 */
export async function* measureRestore(shared: string, isListed: boolean): AsyncGenerator<string> {
  yield* measureSiteFilters(join(shared, 'text'), isListed);
  yield* measureFilter(join(shared, 'text'));
  yield* measureCases(join(shared, 'cases', 'dropped.jsonl'));
  yield* measureHarm(join(shared, 'text'));
  yield* measurePages(join(shared, 'pages'), isListed);
}

function* measureFilter(folder: string): Generator<string> {
  let milliseconds = 0;
  let gaps = 0;
  for (const [draw, seed] of Object.entries(SEEDS)) {
    const counts = new Map<string, Count>();
    for (const document of filteredDocuments(folder, seed)) {
      const lines = toLines(document.lines);
      const start = performance.now();
      const { lines: result = lines, findings = [] } = restore.run({ lines, metadata: {} }, OPTIONS);
      milliseconds += performance.now() - start;
      gaps += document.removals.length;
      count(document, result, new Set(findings.map(({ line }) => line)), counts);
    }
    for (const key of [...counts.keys()].sort()) {
      yield `restore, ${draw}, ${key}: ${(counts.get(key) as Count).toString()}`;
    }
  }
  yield `restore: ${(milliseconds / gaps).toFixed(2)} ms a gap (bar: 5)`;
}

/** How long the traces are; stars are as many as the word has characters. */
const LENGTHS: Readonly<Partial<Record<FilteredDocument['removals'][number]['trace'], number>>> = {
  blank: 1,
  nothing: 0,
};

class Count {
  removed = 0;
  right = 0;
  wrong = 0;
  /** Left, in a line without a finding. */
  silent = 0;

  toString(): string {
    const share = (part: number, all: number) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`);
    const precision = share(this.right, this.right + this.wrong);
    return `${share(this.right, this.removed)} of ${this.removed} put back, precision ${precision} (${this.wrong} wrong), ${share(this.silent, this.removed)} neither put back nor reported`;
  }
}

/** Adds a document to the counts of its kinds. A word is right if it is the very one that was there. */
function count(
  { lines, removals, group }: FilteredDocument,
  result: readonly Line[],
  reported: ReadonlySet<number>,
  counts: Map<string, Count>,
) {
  const times = new Map<string, number>();
  for (const { word } of removals) times.set(fold(word), (times.get(fold(word)) ?? 0) + 1);
  const bucket = (n: number) => (n < 4 ? `${n}` : n < 8 ? '4-7' : '8+');
  const add = (kinds: readonly string[], change: (count: Count) => void) => {
    for (const kind of kinds) {
      const found = counts.get(kind) ?? new Count();
      counts.set(kind, found);
      change(found);
    }
  };
  for (const [index, text] of lines.entries()) {
    const here = removals.filter(({ line }) => line === index);
    const after = result[index]?.text as string;
    const slots = here.map(({ at, word, trace }) => ({ at, length: LENGTHS[trace] ?? word.length }));
    const fillings = fillingsOf(text, slots, after);
    // Something was put in where nothing is missing.
    if (fillings === undefined) add(['all insertions', group], (found) => found.wrong++);
    for (const [i, { word, trace }] of here.entries()) {
      const filling = fillings?.[i] ?? '';
      const byWord = `${group}, by gaps of the word: ${bucket(times.get(fold(word)) as number)}`;
      add(['all insertions', group, `${group}, ${trace}`, byWord], (found) => {
        found.removed++;
        if (fold(filling) === fold(word)) found.right++;
        else if (!/^[ *]*$/.test(filling)) found.wrong++;
        else if (!reported.has(index + 1)) found.silent++;
      });
    }
  }
}

function* measureCases(file: string): Generator<string> {
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row): Case => JSON.parse(row));
  const restored = (text: string) => fold(clean(text, { stages: ['annotations', 'restore'] }).text);
  const annotated = (text: string) => fold(clean(text, { stages: ['annotations'] }).text);
  const harmed = cases.filter((one) => one.negative && restored(one.damaged) !== annotated(one.damaged));
  yield `restore, cases, negatives changed: ${harmed.length} (bar: 0) ${harmed.map(({ id }) => id).join(' ')}`;
  for (const trace of ['blank', 'stars', 'nothing']) {
    const rows = cases.filter((one) => !one.negative && one.trace === trace);
    const wrong = rows.filter((one) => restored(one.damaged) !== fold(one.gold ?? ''));
    const list = trace === 'nothing' ? '' : `; not: ${wrong.map(({ id }) => id).join(' ')}`;
    yield `restore, cases, ${trace}: ${rows.length - wrong.length} of ${rows.length} as in gold${list}`;
  }
}

/** Prints every edit of clean text. */
function* measureHarm(folder: string): Generator<string> {
  for (const width of ['full', 'half'] as const) {
    let characters = 0;
    let edits = 0;
    let findings = 0;
    for (const document of cleanDocuments(folder)) {
      const lines = toLines(width === 'full' ? document : document.map(toHalfWidth));
      characters += lines.reduce((sum, { text }) => sum + text.length, 0);
      const result = restore.run({ lines, metadata: {} }, OPTIONS);
      findings += result.findings?.length ?? 0;
      for (const [i, line] of (result.lines ?? lines).entries()) {
        if (line.text === lines[i]?.text) continue;
        edits++;
        yield `restore, harm, ${width} width: ${describe(lines[i]?.text as string, line.text)} [${result.causes?.get(line.number)?.reason}]`;
      }
    }
    const rate = ((edits / characters) * 1e6).toFixed(2);
    yield `restore, harm, ${width} width: ${rate} edits (bar: 1) and ${((findings / characters) * 1e6).toFixed(0)} findings a million characters`;
  }
}

/** What is said about pages that no filter has passed over. */
function* measurePages(folder: string, isListed: boolean): Generator<string> {
  const pages = readLabelled(join(folder, 'labelled'));
  let findings = 0;
  let reported = 0;
  for (const { id, text } of pages) {
    const result = clean(text, { script: 'keep' });
    const here = result.findings.filter(({ rule }) => rule === 'dropped-word');
    const changes = result.changes.filter(({ rule }) => rule === 'filtered-word');
    findings += here.length;
    reported += Number(here.length > 0);
    if (isListed) yield* here.map(({ message }) => `restore, page ${id}: ${message}`);
    yield* changes.map(
      ({ after, reason }) => `restore, page ${id} changed: ${after?.slice(0, 60)} [${reason}]`,
    );
  }
  yield `restore, ${pages.length} pages that no filter passed over: ${(findings / pages.length).toFixed(2)} findings a page (bar: 0.1), on ${reported} pages`;
}

/** The place of the first difference. */
function describe(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at++;
  return `${before.slice(Math.max(0, at - 12), at + 12)} → ${after.slice(Math.max(0, at - 12), at + 14)}`;
}

function toLines(texts: readonly string[]): Line[] {
  return texts.map((text, index) => ({ number: index + 1, text }));
}
