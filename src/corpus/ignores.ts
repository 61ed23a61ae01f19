import { lstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { ioProblem } from '../core/problem.js';
import { readRegularFile } from './regular-file.js';
import type { FileUse } from './run-files.js';
import { type Top, topOf } from './top.js';

/** Both have the syntax of .gitignore; what stands in the second outweighs the first. */
const FILES = ['.gitignore', '.clean-articlesignore'] as const;

/**
 * What the files .gitignore and .clean-articlesignore leave out, as git does it (gitignore(5)): each counts for its folder
 * and below, deeper ones outweigh higher ones, and what lies in a folder that is left out can't be put back. Symbolic links
 * to ignore files are not followed. Outside of a repository the user's home and the root of the file system have no
 * .gitignore that counts: one that says \* there serves to keep settings in a repository.
 *
 * Asking costs a few calls of `lstat` for each folder once; the package that reads patterns is loaded for the first file.
 */
export class Ignores {
  private readonly rules = new Map<string, readonly Ignore[]>();
  private readonly tops = new Map<string, Top>();
  private readonly folders = new Map<string, boolean>();

  /** @param onRead told of each ignore file */
  constructor(private readonly onRead: (use: FileUse) => void = () => {}) {}

  /** Whether a file is left out, or a folder that it is in. `file` is absolute. */
  isFileIgnored(file: string): boolean {
    return this.isFolderIgnored(dirname(file)) || this.isListed(file, '');
  }

  /** Whether a folder is left out, or one that it is in. `folder` is absolute. */
  isFolderIgnored(folder: string): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const isTop = this.topOf(folder).folder === folder;
    const ignored = !isTop && (this.isFolderIgnored(dirname(folder)) || this.isListed(folder, '/'));
    this.folders.set(folder, ignored);
    return ignored;
  }

  /** Whether the path itself is listed: asks the rules of its own folder first, then of those above. */
  private isListed(path: string, ending: '' | '/'): boolean {
    const top = this.topOf(dirname(path));
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const below = relative(folder, path).split(sep).join('/') + ending;
      for (const rules of this.rulesOf(folder, top)) {
        const { ignored, unignored } = rules.test(below);
        if (unignored || (ignored && !isInherited(rules, below))) return ignored;
      }
      if (folder === top.folder) return false;
    }
  }

  /** The rules in a folder, the weightiest first. */
  private rulesOf(folder: string, top: Top): readonly Ignore[] {
    const known = this.rules.get(folder);
    if (known) return known;
    const rules: Ignore[] = [];
    for (const name of FILES) {
      if (name === '.gitignore' && folder === top.folder && !top.isRepository) continue;
      const file = join(folder, name);
      const text = readRules(file);
      if (text === undefined) continue;
      this.onRead({ path: file, file, what: 'the ignore file' });
      rules.unshift(parse(text));
    }
    this.rules.set(folder, rules);
    return rules;
  }

  private topOf(folder: string): Top {
    const top = this.tops.get(folder) ?? topOf(folder);
    this.tops.set(folder, top);
    return top;
  }
}

/** Whether rules list a path only because of a folder it is in, which deeper rules have put back. */
function isInherited(rules: Ignore, below: string): boolean {
  const parent = /^.*\/(?=.)/s.exec(below)?.[0];
  return parent !== undefined && rules.test(parent).ignored;
}

/** @throws Problem when there is such a file and it can't be read */
function readRules(file: string): string | undefined {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    return readRegularFile(file, file)
      .toString()
      .replace(/^\uFEFF/, '');
  } catch (error) {
    throw ioProblem(error, file);
  }
}

function parse(text: string): Ignore {
  const ignore = createRequire(import.meta.url)('ignore') as typeof import('ignore');
  return ignore({ ignorecase: false }).add(text);
}
