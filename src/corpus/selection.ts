import { compileGlob } from './glob.js';

/** The extensions of what folders are read for when no glob says it. */
const EXTENSIONS = /\.(?:txt|md|html|htm|xhtml)$/i;

/** An extension begins with a letter: the name 文章1.2 has none. */
const ANY_EXTENSION = /\.[a-z][a-z0-9]{0,9}$/i;

/** Which files are scrapes. Paths are relative to the folder that was given; `shown` is the same as the user can open it. */
export interface Selection {
  /** Whether a file in a folder is one. */
  readonly includes: (path: string, shown: string) => boolean;
  /** Whether a file, or a folder with all that is in it, is left out on demand. */
  readonly excludes: (path: string, shown: string) => boolean;
  /** Whether a folder can hold any; default: all can. */
  readonly looksInto?: (path: string) => boolean;
  /** Whether it was said what files are read; else those that are not are worth a word. */
  readonly isAskedFor: boolean;
}

/** Whether a file has an extension, and none of those that text has: it may be an image. */
export function hasOtherExtension(name: string): boolean {
  return ANY_EXTENSION.test(name) && !EXTENSIONS.test(name);
}

/**
 * @param include globs of `--include`; none: files without an extension, and those of text and HTML
 * @param exclude globs of `--exclude`
 * @throws SyntaxError when a glob can't be read
 */
export function selectionOf(include: readonly string[] = [], exclude: readonly string[] = []): Selection {
  const isIncluded = anyOf(include);
  return {
    includes: include.length > 0 ? isIncluded : (path) => !hasOtherExtension(path),
    excludes: anyOf(exclude),
    isAskedFor: include.length > 0,
  };
}

/** A glob may be written as seen from the folder that was given, or from where the user is. */
function anyOf(globs: readonly string[]): Selection['includes'] {
  const tests = globs.map((glob) => compileGlob(glob));
  return (path, shown) => {
    const typed = shown.replace(/^\.\//, '');
    return tests.some((matches) => matches(path) || matches(typed));
  };
}
