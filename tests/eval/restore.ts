import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../../src/article.js';
import { clean } from '../../src/index.js';
import { fold } from '../../src/language/fold.js';
import { resolveOptions } from '../../src/options.js';
import { stageNames } from '../../src/pipeline.js';
import { fillGaps } from '../../src/stages/restore/fill.js';
import { findHalves } from '../../src/stages/restore/halves.js';
import { restore } from '../../src/stages/restore/index.js';
import {
  cleanDocuments,
  type FilteredDocument,
  filteredDocuments,
  toHalfWidth,
} from './restore-documents.js';

const SEED = 1;
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
 * damage. Every second document of the simulation was never looked at while anything was tuned (`held-out`).
 *
 * @param shared the folder that holds `text` and `cases`
 * @returns one line a figure
 */
export function* measureRestore(shared: string): Generator<string> {
  yield* measureFilter(join(shared, 'text'));
  yield* measureCases(join(shared, 'cases', 'dropped.jsonl'));
  yield* measureHarm(join(shared, 'text'));
}

function* measureFilter(folder: string): Generator<string> {
  const halves = { dev: new Map<string, Count>(), 'held-out': new Map<string, Count>() };
  let index = 0;
  let milliseconds = 0;
  let gaps = 0;
  for (const document of filteredDocuments(folder, SEED)) {
    const half = index++ % 2 === 0 ? 'dev' : 'held-out';
    const lines = toLines(document.lines);
    const start = performance.now();
    const filled = fillGaps(lines, 'safe', []).insertions;
    milliseconds += performance.now() - start;
    gaps += document.group === 'half' ? 0 : document.removals.length;
    count(document, [...filled, ...findHalves(lines)], halves[half]);
  }
  for (const [half, counts] of Object.entries(halves)) {
    for (const key of [...counts.keys()].sort()) {
      yield `restore, ${half}, ${key}: ${(counts.get(key) as Count).toString()}`;
    }
  }
  yield `restore: ${(milliseconds / gaps).toFixed(2)} ms a gap (bar: 5)`;
}

class Count {
  removed = 0;
  right = 0;
  wrong = 0;

  toString(): string {
    const share = (part: number, all: number) => (all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`);
    const precision = share(this.right, this.right + this.wrong);
    return `${share(this.right, this.removed)} of ${this.removed} put back, precision ${precision} (${this.wrong} wrong)`;
  }
}

/** Adds a document to the counts of its kinds. An insertion is right if the very word goes in at its very place. */
function count(
  { removals, group }: FilteredDocument,
  insertions: readonly { line: number; at: number; word: string }[],
  counts: Map<string, Count>,
): void {
  const key = ({ line, at }: { line: number; at: number }) => `${line}:${at}`;
  const put = new Map(insertions.map((insertion) => [key(insertion), insertion.word]));
  const perWord = new Map<string, number>();
  for (const { word } of removals) perWord.set(fold(word), (perWord.get(fold(word)) ?? 0) + 1);
  const bucket = (n: number) => (n < 4 ? `${n}` : n < 8 ? '4-7' : '8+');
  const add = (kind: string, change: (count: Count) => void) => {
    const found = counts.get(kind) ?? new Count();
    counts.set(kind, found);
    change(found);
  };
  const kindsOf = (removal: FilteredDocument['removals'][number]) => {
    const all = group === 'half' ? 'all insertions' : 'all insertions';
    const byWord = `${group}, by gaps of the word: ${bucket(perWord.get(fold(removal.word)) as number)}`;
    return [all, group, `${group}, ${removal.trace}`, byWord];
  };
  for (const removal of removals) {
    const word = put.get(key(removal));
    put.delete(key(removal));
    for (const kind of kindsOf(removal)) {
      add(kind, (found) => {
        found.removed++;
        if (word === fold(removal.word)) found.right++;
        else if (word !== undefined) found.wrong++;
      });
    }
  }
  for (const kind of ['all insertions', group]) {
    add(kind, (found) => {
      found.wrong += put.size;
    });
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
        yield `restore, harm, ${width} width: ${describe(lines[i]?.text as string, line.text)} [${result.reasons?.get(line.number)}]`;
      }
    }
    const rate = ((edits / characters) * 1e6).toFixed(2);
    yield `restore, harm, ${width} width: ${rate} edits (bar: 2) and ${((findings / characters) * 1e6).toFixed(0)} findings a million characters`;
  }
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
