import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Finding } from '../core/article.js';
import { errorCode, ioProblem } from '../core/problem.js';
import { parseJson } from '../options/json.js';
import { digestOf, type Outcome } from './outcome.js';
import type { CleanSettings } from './process.js';
import { programDigest } from './program-digest.js';
import { readRegularFile } from './regular-file.js';
import type { Scrape } from './scrape.js';
import { sweep } from './temporary-files.js';
import { makeFolder, replaceFile } from './write.js';

/** What is remembered of one scrape. */
export interface Entry {
  /** Digest of everything that decides the result: the scrape, its name, the options, the program and its model. */
  readonly key: string;
  /** Digest of the Markdown. */
  readonly markdown: string;
  readonly changes: number;
  readonly confidence: number;
  readonly findings: readonly Finding[];
}

/** A file of ours begins with this, also if its end is lost. Another format gets another number. */
const HEAD = '{"clean-articles cache":1,';

/**
 * Results of earlier runs, in one JSON file: which scrape gave which Markdown and findings. It does not hold the
 * Markdown itself, which is in the outputs. A scrape has one entry, and entries of scrapes that are gone are dropped,
 * so the file is never larger than what there is to clean.
 */
export class Cache {
  private readonly entries: Map<string, Entry>;
  private readonly used = new Set<string>();
  private changed = false;
  /** Of each of the run's options. */
  private readonly settingsDigests: readonly string[];

  /** Why nothing, or no more, could be used of the file; for the user. */
  readonly warning: string | undefined;
  private readonly foreign: boolean;

  /**
   * @param file absolute path; it need not exist
   * @param program digest of all that decides a result beside the scrape and the options
   */
  constructor(
    private readonly file: string,
    private readonly settings: CleanSettings,
    program = programDigest(),
  ) {
    const { entries, warning, foreign = false } = read(file);
    this.entries = new Map(Object.entries(entries));
    this.warning = warning;
    this.foreign = foreign;
    this.settingsDigests = settings.options.map((options) =>
      digestOf(JSON.stringify([program, options], functionsToo)),
    );
  }

  /** What became of this scrape earlier, unless it changed since then, or `accepts` does not want it. */
  async lookUp(scrape: Scrape, accepts: (entry: Entry) => boolean): Promise<Outcome | undefined> {
    const entry = this.entries.get(this.nameOf(scrape));
    if (!entry) return undefined;
    try {
      const bytes = await scrape.read(this.settings.maxSize);
      const digest = digestOf(bytes);
      if (entry.key !== this.keyOf(scrape, digest) || !accepts(entry)) return undefined;
      this.used.add(this.nameOf(scrape));
      const { findings, changes, confidence } = entry;
      return { scrape, cleaned: { findings, changes, confidence, size: bytes.length, digest } };
    } catch {
      // The run itself will meet the same error, and tell of it.
      return undefined;
    }
  }

  /** Remembers what became of a scrape. Problems are not remembered: they may be mended without a change to the scrape. */
  record({ scrape, cleaned }: Outcome): void {
    if (cleaned?.markdown === undefined || scrape.file === undefined) return;
    const { digest, markdown, changes, confidence, findings } = cleaned;
    const key = this.keyOf(scrape, digest);
    const entry = { key, markdown: digestOf(markdown), changes, confidence, findings };
    this.entries.set(this.nameOf(scrape), entry);
    this.used.add(this.nameOf(scrape));
    this.changed = true;
  }

  /**
   * Writes the file, whole or not at all; a file that is not ours is left alone.
   *
   * @throws system errors as they come
   */
  save(): void {
    for (const name of this.entries.keys()) {
      if (this.used.has(name) || existsSync(resolve(dirname(this.file), name))) continue;
      this.entries.delete(name);
      this.changed = true;
    }
    sweep(dirname(this.file));
    if (this.foreign || !this.changed) return;
    makeFolder(dirname(this.file));
    replaceFile(this.file, Buffer.concat([...this.lines()]));
    this.changed = false;
  }

  private *lines(): Generator<Buffer> {
    yield Buffer.from(`${HEAD}"scrapes":{`);
    let separator = '\n';
    for (const [name, entry] of this.entries) {
      yield Buffer.from(`${separator}${JSON.stringify(name)}:${JSON.stringify(entry)}`);
      separator = ',\n';
    }
    yield Buffer.from('\n}}\n');
  }

  /** Below the cache's folder, so that both can be moved together. */
  private nameOf({ file }: Scrape): string {
    return file === undefined ? '' : relative(dirname(this.file), file);
  }

  private keyOf({ name = '', profile = 0 }: Scrape, digest: string): string {
    return digestOf(`${this.settingsDigests[profile]} ${digest} ${name}`);
  }
}

interface Stored {
  readonly entries: Readonly<Record<string, Entry>>;
  readonly warning?: string;
  /** Something else than a cache: must not be replaced. */
  readonly foreign?: boolean;
}

function read(file: string): Stored {
  let text: string;
  try {
    text = readRegularFile(file, file).toString();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { entries: {} };
    const why = errorCode(error) ?? ioProblem(error, file).message;
    return { entries: {}, warning: `it can't be read (${why}) and is not used`, foreign: true };
  }
  if (!text.startsWith(HEAD)) {
    const warning =
      'this is no cache of this version: it is neither used nor replaced. Remove it, or choose another';
    return { entries: {}, warning: `${warning} --cache-location`, foreign: true };
  }
  const entries = parse(text);
  return entries ? { entries } : { entries: {}, warning: 'it is damaged: it is not used, and made anew' };
}

/** The entries; `undefined` if anything about them is not as this program wrote it. */
function parse(text: string): Stored['entries'] | undefined {
  try {
    const { scrapes } = parseJson(text) as { scrapes?: unknown };
    if (typeof scrapes !== 'object' || scrapes === null) return undefined;
    return Object.values(scrapes).every(isEntry) ? (scrapes as Stored['entries']) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  const { key, markdown, changes, confidence, findings } = (value ?? {}) as Partial<
    Record<keyof Entry, unknown>
  >;
  return (
    typeof key === 'string' &&
    typeof markdown === 'string' &&
    typeof changes === 'number' &&
    typeof confidence === 'number' &&
    Array.isArray(findings) &&
    findings.every(isFinding)
  );
}

function isFinding(value: unknown): value is Finding {
  const finding = (value ?? {}) as Partial<Record<keyof Finding, unknown>>;
  const { rule, severity, line, column = 1, message, excerpt = '' } = finding;
  return (
    [rule, message, excerpt].every((text) => typeof text === 'string') &&
    [line, column].every((number) => typeof number === 'number') &&
    (severity === 'error' || severity === 'warning')
  );
}

/** Whether a file is a cache, though perhaps a damaged one: it may be replaced. `file` is absolute. */
export function isCache(file: string): boolean {
  try {
    return readRegularFile(file, file).subarray(0, HEAD.length).equals(Buffer.from(HEAD));
  } catch {
    return false;
  }
}

/** JSON leaves out functions and the content of regular expressions, which decide a result as well. */
function functionsToo(_key: string, value: unknown): unknown {
  return typeof value === 'function' || value instanceof RegExp ? String(value) : value;
}
