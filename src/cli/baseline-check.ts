import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../core/article.js';
import { ioProblem, Problem } from '../core/problem.js';
import type { FileUse } from '../corpus/run-files.js';
import { writeOutput } from '../corpus/write.js';
import {
  type Baseline,
  formatBaseline,
  judge,
  know,
  pathInBaseline,
  readBaseline,
  vanished,
} from './baseline.js';
import type { BaselineSettings } from './check-settings.js';
import type { Io } from './io.js';
import type { Messages } from './messages.js';
import { count } from './reporters/summary.js';
import type { OwnFile } from './run-files.js';

/** How many paths are named. */
const SHOWN = 3;

/** A run of `check` with a baseline: takes out what it knows, or writes it anew. */
export class BaselineCheck {
  /** The baseline itself is no scrape, though it may stand among them. */
  readonly own: OwnFile;
  readonly reads: readonly FileUse[];
  readonly writes: readonly FileUse[];
  private readonly updated: Map<string, ReturnType<typeof know>>;
  private known = 0;
  private gone = 0;

  private constructor(
    private readonly settings: BaselineSettings,
    private readonly file: string,
    private readonly old: Baseline,
  ) {
    this.updated = new Map(old);
    const use = { path: settings.path, file, what: 'the baseline' };
    this.reads = settings.update ? [] : [use];
    this.writes = settings.update ? [use] : [];
    this.own = { file, isOurs: () => existsSync(file) };
  }

  /** @throws Problem when the baseline can't be read, or is not there and not to be written */
  static async open(settings: BaselineSettings, { cwd, signal }: Io): Promise<BaselineCheck> {
    const file = resolve(cwd, settings.path);
    const old = await readBaseline(file, settings.path, settings.update ? undefined : signal);
    if (!old && !settings.update) {
      throw new Problem(settings.path, 'no such baseline', 'Write it with --update-baseline.');
    }
    return new BaselineCheck(settings, file, old ?? new Map());
  }

  /**
   * @param shown the path as the user can open it
   * @param file absolute path; `undefined` for standard input
   * @returns the findings that are not in the baseline; none while it is written anew
   */
  take<T extends Finding>(shown: string, file: string | undefined, findings: readonly T[]): readonly T[] {
    const path = file === undefined ? shown : pathInBaseline(file, this.file);
    if (this.settings.update) {
      this.updated.set(path, know(findings));
      this.known += findings.length;
      return [];
    }
    const { fresh, gone } = judge(findings, this.old.get(path));
    this.known += findings.length - fresh.length;
    this.gone += gone;
    return fresh;
  }

  /** Writes the baseline if it was asked for, else tells how it could shrink. */
  async finish(messages: Messages): Promise<void> {
    const { path, update } = this.settings;
    const lost = vanished(this.old, this.file);
    if (update) {
      for (const file of lost) this.updated.delete(file);
      try {
        writeOutput(this.file, Buffer.from(formatBaseline(this.updated)), path);
      } catch (error) {
        throw ioProblem(error, path);
      }
      await messages.note(`${path}: ${count(this.known, 'finding')} of this run in it`);
      return;
    }
    if (this.known > 0) await messages.note(`${count(this.known, 'finding')} known from ${path}`);
    const shrink = `Run the same command with --update-baseline.`;
    if (this.gone > 0) {
      await messages.warning(
        `${path}: ${count(this.gone, 'finding')} in it can't be found any more. ${shrink}`,
      );
    }
    if (lost.length > 0) {
      const named = `${lost.slice(0, SHOWN).join(', ')}${lost.length > SHOWN ? ', …' : ''}`;
      await messages.warning(
        `${path}: ${lost.length === 1 ? '1 file in it is' : `${lost.length} files in it are`} not there any more: ${named}. ${shrink}`,
      );
    }
  }
}
