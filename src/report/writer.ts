import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Severity } from '../core/article.js';
import { ENGLISH, type Words } from '../messages/words.js';
import { pipeline } from '../pipeline.js';
import { encodeBase85 } from './base85.js';
import { joinFiles, type PackedFile } from './chunk.js';
import type { FailedFile, FileColumns, Overview } from './data.js';
import { closeDocument, dataElement, openDocument } from './document.js';
import type { Recorded } from './recorded.js';

/** A chunk is closed at so many characters of raw text (1 MB of Chinese) or files: the page opens one to show a file. */
const CHUNK_CHARACTERS = 350_000;
const CHUNK_FILES = 200;

/** At zlib's own level; see docs/decisions/0121. */
const deflate = promisify(deflateRaw);

/** Takes the document's text, piece by piece. */
export type Sink = (text: string) => void;

/**
 * Writes the report of a run, file by file as they come. Holds what the table shows of all of them, but no more
 * than two chunks: one that is filled, and one that is deflated meanwhile in a thread of zlib's own.
 */
export class ReportWriter {
  private readonly columns = emptyColumns();
  private readonly failed: FailedFile[] = [];
  private readonly chunkStarts: number[] = [];
  private changesOfStage = pipeline.map(() => 0);
  private readonly findingsOfRule = new FindingCounts();
  private files: PackedFile[] = [];
  private characters = 0;
  /** The data elements so far, written one behind the other. */
  private written = Promise.resolve();

  private constructor(
    private readonly sink: Sink,
    private readonly version: string,
    private readonly script: string,
    private readonly words: Words,
  ) {}

  /**
   * Writes all up to the data.
   *
   * @param version of the program
   * @param words of the language in which the page speaks
   */
  static async open(sink: Sink, version: string, words: Words = ENGLISH): Promise<ReportWriter> {
    const scripts = words.language === 'zh' ? ['chinese.js', 'page.js'] : ['page.js'];
    const [css = '', ...parts] = await Promise.all(['page.css', ...scripts].map(readPart));
    const script = parts.join('\n');
    sink(openDocument(css, script, words.language));
    return new ReportWriter(sink, version, script, words);
  }

  /** @throws what the sink threw, now or earlier */
  async add({ file, charactersIn, charactersOut, changesOfStage }: Recorded): Promise<void> {
    const { name, metadata, findings } = file.head;
    if (this.files.length === 0) this.chunkStarts.push(this.columns.name.length);
    this.columns.name.push(name);
    this.columns.title.push(metadata.title ?? '');
    this.columns.date.push(metadata.date ?? '');
    this.columns.charactersIn.push(charactersIn);
    this.columns.charactersOut.push(charactersOut);
    this.columns.changes.push(changesOfStage.reduce((sum, count) => sum + count, 0));
    this.columns.findings.push(findings.length);
    this.changesOfStage = this.changesOfStage.map((sum, stage) => sum + (changesOfStage[stage] as number));
    for (const { rule, severity } of findings) this.findingsOfRule.add(rule, severity);
    this.files.push(file);
    this.characters += charactersIn;
    if (this.characters >= CHUNK_CHARACTERS || this.files.length >= CHUNK_FILES) await this.closeChunk();
  }

  /** A scrape for which there is nothing to show. */
  fail(file: FailedFile): void {
    this.failed.push(file);
  }

  /** Writes what is left, and the end. */
  async finish(): Promise<void> {
    if (this.files.length > 0) await this.closeChunk();
    await this.write('overview', new TextEncoder().encode(JSON.stringify(this.overview())));
    await this.written;
    this.sink(closeDocument(this.script));
  }

  private closeChunk(): Promise<void> {
    const bytes = joinFiles(this.files);
    this.files = [];
    this.characters = 0;
    return this.write({ chunk: this.chunkStarts.length - 1 }, bytes);
  }

  /** Waits until the data before is written, not for this. */
  private async write(kind: Parameters<typeof dataElement>[0], data: Uint8Array): Promise<void> {
    const deflated = deflate(data);
    await this.written;
    this.written = deflated.then((bytes) => this.sink(dataElement(kind, encodeBase85(bytes))));
    // Whoever waits for it next is told.
    this.written.catch(() => {});
  }

  private overview(): Overview {
    return {
      version: this.version,
      stages: pipeline.map(({ name, summary }) => ({ name, summary: this.words.stage(name) ?? summary })),
      changesOfStage: this.changesOfStage,
      findingsOfRule: this.findingsOfRule.rows(),
      files: this.columns,
      failed: this.failed,
      chunkStarts: this.chunkStarts,
    };
  }
}

/** How often each rule was found, by its severity: a check may have been told that a rule is graver than it is. */
class FindingCounts {
  private readonly counts = new Map<string, { rule: string; severity: Severity; count: number }>();

  add(rule: string, severity: Severity): void {
    const key = `${rule} ${severity}`;
    const row = this.counts.get(key) ?? { rule, severity, count: 0 };
    row.count++;
    this.counts.set(key, row);
  }

  /** Most frequent first; of as many, by name. */
  rows(): Overview['findingsOfRule'] {
    return [...this.counts]
      .sort(([key, one], [other, two]) => two.count - one.count || (key < other ? -1 : 1))
      .map(([, row]) => row);
  }
}

type Mutable<Columns> = {
  -readonly [Name in keyof Columns]: Columns[Name] extends readonly (infer Value)[] ? Value[] : never;
};

function emptyColumns(): Mutable<FileColumns> {
  return { name: [], title: [], date: [], charactersIn: [], charactersOut: [], changes: [], findings: [] };
}

/** A part of the page that is the same in all reports. `npm run build` makes it, as near to src/report as to dist/report. */
function readPart(name: string): Promise<string> {
  return readFile(new URL(`../../dist/report/page/${name}`, import.meta.url), 'utf8');
}
