import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../core/article.js';
import { ioProblem, Problem } from '../core/problem.js';
import { shortened } from '../core/shown.js';
import { readNamed } from '../corpus/read.js';
import { MAX_SIZE, readRegularFile } from '../corpus/regular-file.js';
import { parseJson } from '../options/json.js';
import { fingerprint } from './fingerprint.js';

/** Raised when the file's form changes so that an older program would misread it. */
const VERSION = 1;

/** How often each fingerprint is known, by rule. */
type Known = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Findings that are accepted for now, by path. Paths are relative to the file's folder, with `/`. */
export type Baseline = ReadonlyMap<string, Known>;

/** What a baseline says of the findings of one file. */
export interface Judged<T extends Finding> {
  /** More of a rule than it knows. */
  readonly fresh: readonly T[];
  /** How many more findings it knows than there are. */
  readonly gone: number;
}

/**
 * The findings of one file that a baseline does not know. It counts: as long as a rule has no more findings than there
 * were, none is new, though their texts were edited; beyond that the ones whose texts it knows are the old ones.
 */
export function judge<T extends Finding>(findings: readonly T[], known: Known = new Map()): Judged<T> {
  const fresh = new Set<T>();
  let gone = sum([...known.values()].map((prints) => sum(prints.values())));
  for (const [rule, found] of groupBy(findings, (finding) => finding.rule)) {
    const prints = new Map(known.get(rule));
    const allowed = sum(prints.values());
    const unknown = found.filter((finding) => !take(prints, fingerprint(finding)));
    const surplus = Math.max(0, found.length - allowed);
    for (const finding of unknown.slice(unknown.length - surplus)) fresh.add(finding);
    gone -= found.length - surplus;
  }
  return { fresh: findings.filter((finding) => fresh.has(finding)), gone };
}

/** What a baseline keeps of the findings of one file. */
export function know(findings: readonly Finding[]): Known {
  const byRule = groupBy(findings, ({ rule }) => rule);
  return new Map(
    Array.from(byRule, ([rule, found]) => [
      rule,
      new Map(Array.from(groupBy(found, fingerprint), ([print, same]) => [print, same.length])),
    ]),
  );
}

/** The name of a file in a baseline. */
export function pathInBaseline(file: string, baselineFile: string): string {
  return relative(dirname(baselineFile), file).split(sep).join('/');
}

/** The files of a baseline that are not there any more. */
export function vanished(baseline: Baseline, baselineFile: string): string[] {
  const folder = dirname(baselineFile);
  return [...baseline.keys()].filter((path) => !path.startsWith('<') && !existsSync(resolve(folder, path)));
}

/** A baseline as JSON, sorted by code point, so that two of them can be compared and merged line by line. */
export function formatBaseline(baseline: Baseline): string {
  const files = Array.from(baseline, ([path, known]) => [
    path,
    sorted(Array.from(known, ([rule, prints]) => [rule, sorted([...prints])])),
  ]).filter(([, rules]) => Object.keys(rules as object).length > 0);
  return `${JSON.stringify({ version: VERSION, files: sorted(files as [string, unknown][]) }, undefined, 2)}\n`;
}

/**
 * Reads a baseline. One that is to be written anew must be a regular file; a pipe may give the others.
 *
 * @param file absolute path
 * @param shown the same as the user can open it
 * @param signal ends the reading of a pipe; without it, there must be none
 * @returns `undefined` if there is no such file
 * @throws Problem naming the file and what is wrong; AbortError when the signal is aborted
 */
export async function readBaseline(
  file: string,
  shown: string,
  signal?: AbortSignal,
): Promise<Baseline | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    const content = signal ? await readNamed(file, shown, MAX_SIZE, signal) : readRegularFile(file, shown);
    return parseBaseline(content.toString().replace(/^\uFEFF/, ''), shown);
  } catch (error) {
    throw signal?.aborted ? error : ioProblem(error, shown);
  }
}

/** @throws Problem naming the file and what is wrong */
export function parseBaseline(text: string, shown: string): Baseline {
  const fail = (message: string) =>
    new Problem(shown, message, 'Mend it, or delete it and write it anew with --update-baseline.');
  let content: unknown;
  try {
    content = parseJson(text);
  } catch (error) {
    throw fail(`no valid JSON: ${(error as Error).message}`);
  }
  if (!isObject(content) || !isObject(content.files)) throw fail('no baseline: it has no "files"');
  if (content.version !== VERSION) {
    throw fail(
      `version: ${shortened(JSON.stringify(content.version) ?? 'nothing')} is not allowed; it must be ${VERSION}`,
    );
  }
  const entriesOf = (value: unknown, where: string) => {
    if (!isObject(value)) throw fail(`${shortened(where)}: must be an object`);
    return Object.entries(value);
  };
  const countOf = (value: unknown, where: string) => {
    if (!Number.isSafeInteger(value) || (value as number) < 1)
      throw fail(`${shortened(where)}: must be a count, 1 or more`);
    return value as number;
  };
  return new Map(
    Object.entries(content.files).map(([path, rules]) => [
      path,
      new Map(
        entriesOf(rules, path).map(([rule, prints]) => [
          rule,
          new Map(
            entriesOf(prints, `${path}, ${rule}`).map(([print, count]) => [
              print,
              countOf(count, `${path}, ${rule}, ${print}`),
            ]),
          ),
        ]),
      ),
    ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes one of what there is left; whether there was one. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}
