import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { Problem } from '../core/problem.js';
import { parseJson } from '../options/json.js';
import { digestOf } from './outcome.js';
import { readRegularFile } from './regular-file.js';
import { writeOutput } from './write.js';

/** The name of the note in a folder of Markdown: hidden, so no run takes it for a scrape. */
const NOTE = '.clean-articles-written.json';

/** Raised when the note's form changes so that an older program would misread it. */
const VERSION = 1;

/** Markdown as it was written. */
interface Written {
  /** Its scrape, relative to the folder of Markdown. */
  readonly scrape: string;
  readonly digest: string;
}

/** Markdown whose scrape is gone. */
export interface LeftOver {
  /** Absolute path. */
  readonly file: string;
  /** Relative to the folder of Markdown. */
  readonly name: string;
  /** Whether it is as it was written: else someone has put work into it. */
  readonly isAsWritten: boolean;
}

/**
 * What runs with `--prune` have written into a folder of Markdown, as a note that they keep in it. Only what the note names
 * can be removed, and only while it is as the program wrote it: nothing about a file itself proves whose it is.
 */
export class WrittenFiles {
  private constructor(
    private readonly folder: string,
    private readonly files: Map<string, Written>,
    /** Whether an earlier run left a note. */
    readonly isKnown: boolean,
  ) {}

  /**
   * @param folder absolute path of the folder of Markdown
   * @param shown the same as the user can open it
   * @throws Problem when the note can't be understood
   */
  static in(folder: string, shown: string): WrittenFiles {
    const file = join(folder, NOTE);
    if (!existsSync(file)) return new WrittenFiles(folder, new Map(), false);
    const path = `${shown.replace(/\/$/, '')}/${NOTE}`;
    const files = readNote(readRegularFile(file, path).toString());
    if (!files) {
      const advice = 'Delete it: then nothing is removed until a run with --prune has written it anew.';
      throw new Problem(path, 'no note of what was written that this version knows', advice);
    }
    return new WrittenFiles(folder, files, true);
  }

  /** Markdown whose scrape is gone, by name. `expected`: absolute paths of what the scrapes that are there give. */
  leftOver(expected: ReadonlySet<string>): LeftOver[] {
    const left: LeftOver[] = [];
    for (const [name, { scrape, digest }] of this.files) {
      const file = join(this.folder, name);
      if (expected.has(file) || existsSync(resolve(this.folder, scrape))) continue;
      const stats = lstatSync(file, { throwIfNoEntry: false });
      if (!stats) this.files.delete(name);
      else if (stats.isFile() && !this.leadsOut(file))
        left.push({ file, name, isAsWritten: digestOf(readRegularFile(file, file)) === digest });
    }
    return left;
  }

  /** Whether a link on the way to a file leads out of the folder. */
  private leadsOut(file: string): boolean {
    return join(realpathSync(this.folder), relative(this.folder, file)) !== realpathSync(file);
  }

  /** Removes a file, and takes it out of the note. @throws system errors as they come */
  remove({ file, name }: LeftOver): void {
    rmSync(file);
    this.files.delete(name);
  }

  /**
   * Takes note of Markdown that was written, or that was there as it would have been written. Paths are absolute.
   *
   * @param markdown default: what is in the file
   */
  add(file: string, scrape: string, markdown: string | Uint8Array = readRegularFile(file, file)): void {
    const name = slashed(relative(this.folder, file));
    this.files.set(name, { scrape: slashed(relative(this.folder, scrape)), digest: digestOf(markdown) });
  }

  /** Absolute path of the note. */
  get file(): string {
    return join(this.folder, NOTE);
  }

  /** @throws system errors as they come */
  save(): void {
    const rows = [...this.files].sort(([one], [other]) => (one < other ? -1 : 1));
    const note = { version: VERSION, files: Object.fromEntries(rows) };
    writeOutput(this.file, Buffer.from(`${JSON.stringify(note, undefined, 2)}\n`), this.file);
  }
}

/** `undefined` when it is no note of this version. A name can only lead below the folder: the note may have come with it. */
function readNote(text: string): Map<string, Written> | undefined {
  let note: { version?: unknown; files?: unknown };
  try {
    note = Object(parseJson(text));
  } catch {
    return undefined;
  }
  if (note.version !== VERSION) return undefined;
  const files = new Map<string, Written>();
  for (const [name, value] of Object.entries(Object(note.files))) {
    const { scrape, digest } = Object(value) as Partial<Record<keyof Written, unknown>>;
    const isBelow = name.split('/').every((part) => part !== '' && part !== '..');
    if (isBelow && typeof scrape === 'string' && typeof digest === 'string')
      files.set(name, { scrape, digest });
  }
  return files;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
