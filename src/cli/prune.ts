import { resolve } from 'node:path';
import { ioProblem } from '../core/problem.js';
import type { FileUse } from '../corpus/run-files.js';
import type { Scrape } from '../corpus/scrape.js';
import { WrittenFiles } from '../corpus/written.js';
import type { Context } from './context.js';
import type { Run } from './run.js';
import { visible } from './visible.js';

/** `--prune`: keeps a note of what is written, and removes what an earlier run wrote of scrapes that are gone. */
export class Pruning {
  readonly writes: readonly FileUse[];

  private constructor(
    private readonly folder: string,
    private readonly written: WrittenFiles,
    private readonly context: Context,
  ) {
    this.writes = [{ path: folder, file: written.file, what: 'the note of --prune' }];
  }

  /** @throws Problem when the note of an earlier run can't be understood */
  static open(folder: string, context: Context): Pruning | undefined {
    if (!context.flags.prune) return undefined;
    return new Pruning(folder, WrittenFiles.in(resolve(context.io.cwd, folder), folder), context);
  }

  /** Takes note of the Markdown of a scrape; `markdown` is absent where it is there as an earlier run left it. */
  add({ file }: Scrape, target: string, markdown: Uint8Array | undefined): void {
    if (file === undefined || this.context.flags.dryRun) return;
    this.written.add(resolve(this.context.io.cwd, target), file, markdown);
  }

  /**
   * Removes what is left over, unless scrapes may be there that were not found.
   *
   * @param targets where the Markdown of each scrape goes, as the user can open it
   * @param isWhole whether all scrapes were found, and each has a place
   */
  async finish(targets: Iterable<string>, isWhole: boolean, run: Run): Promise<void> {
    const { messages, io, flags } = this.context;
    if (!isWhole) await messages.warning('--prune removed nothing, since not all scrapes could be found.');
    else await this.removeLeftOver(new Set(Array.from(targets, (path) => resolve(io.cwd, path))), run);
    if (flags.dryRun) return;
    try {
      this.written.save();
    } catch (error) {
      await run.fail(ioProblem(error, this.folder));
    }
  }

  private async removeLeftOver(expected: ReadonlySet<string>, run: Run): Promise<void> {
    const { messages, screen, flags, words } = this.context;
    if (!this.written.isKnown)
      await messages.note('--prune removes nothing in its first run: it takes note of what is written');
    for (const left of this.written.leftOver(expected)) {
      const path = `${this.folder.replace(/\/$/, '')}/${left.name}`;
      if (!left.isAsWritten) {
        await messages.warning(
          `${path}: its scrape is gone, but it was changed since it was written, so it stays.`,
        );
      } else if (flags.dryRun) {
        await screen.tell(`${words.translate(`would remove ${visible(path)}`)}\n`);
      } else {
        await this.remove(left, path, run);
      }
    }
  }

  private async remove(
    left: ReturnType<WrittenFiles['leftOver']>[number],
    path: string,
    run: Run,
  ): Promise<void> {
    try {
      this.written.remove(left);
      run.tally.removed++;
      await this.context.messages.detail(`removed ${path}`);
    } catch (error) {
      await run.fail(ioProblem(error, path));
    }
  }
}
