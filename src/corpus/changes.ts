import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';

/** Changes are handed on when nothing has changed for this long, so that a file is read when it is written. Milliseconds. */
const QUIET = 100;

/** An input, and where it really is: links below an input are not followed, but the input itself may be one. */
interface Root {
  readonly path: string;
  readonly real: string;
}

/** The files below some inputs that were added, changed or removed, as a walk would name them. */
export class Changes {
  private readonly paths = new Set<string>();
  private events = 0;
  private wake = () => {};

  private constructor(
    private readonly watcher: FSWatcher,
    roots: readonly Root[],
    private readonly signal: AbortSignal,
  ) {
    watcher.on('all', (event, path) => {
      if (event === 'addDir' || event === 'unlinkDir') return;
      for (const root of roots) {
        const below = belowRoot(root, path);
        if (below !== undefined) this.paths.add(resolve(root.path, below));
      }
      this.events++;
      this.wake();
    });
    // What can't be watched is met, and told of, when it is read.
    watcher.on('error', () => {});
    signal.addEventListener('abort', () => this.wake());
  }

  /**
   * Watches from now on; files that are there already are no changes. Paths are absolute.
   *
   * @param output a folder that is not watched; it need not exist
   */
  static async below(paths: readonly string[], output: string, signal: AbortSignal): Promise<Changes> {
    const roots = paths.map((path) => ({ path, real: realpathOr(path) }));
    const watcher = watch(
      roots.map(({ real }) => real),
      {
        ignoreInitial: true,
        followSymlinks: false,
        ignored: (path) =>
          path === realpathOr(output) || roots.every((root) => isHidden(belowRoot(root, path))),
      },
    );
    const changes = new Changes(watcher, roots, signal);
    await new Promise<void>((ready) => {
      watcher.on('ready', ready);
      signal.addEventListener('abort', () => ready());
    });
    return changes;
  }

  /** What has changed since the last call, as absolute paths; nothing only when the signal is aborted. */
  async next(): Promise<ReadonlySet<string>> {
    if (this.paths.size === 0 && !this.signal.aborted) {
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    }
    for (let seen = -1; seen !== this.events && !this.signal.aborted; ) {
      seen = this.events;
      await sleep(QUIET, undefined, { signal: this.signal }).catch(() => {});
    }
    const changed = this.signal.aborted ? new Set<string>() : new Set(this.paths);
    this.paths.clear();
    return changed;
  }

  close(): Promise<void> {
    return this.watcher.close();
  }
}

/** The part of a path below a root, empty for the root itself; `undefined` when it lies elsewhere. */
function belowRoot({ real }: Root, path: string): string | undefined {
  const below = relative(real, path);
  return below === '..' || below.startsWith(`..${sep}`) ? undefined : below;
}

function isHidden(below: string | undefined): boolean {
  return below === undefined || below.split(sep).some((part) => part.startsWith('.'));
}

function realpathOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
