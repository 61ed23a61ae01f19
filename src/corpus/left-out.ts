import { Problem } from '../core/problem.js';
import { joinShown, type Walk } from './walk.js';

/** What is looked for in folders, to be spoken of. */
export interface InputKind {
  /** More than one of them. */
  readonly plural: string;
  /** The extensions of the files that folders are read for. */
  readonly readFrom: string;
  /** How to have others read. */
  readonly advice: string;
  /** The same where a folder holds nothing else. */
  readonly adviceForAll: string;
}

export const SCRAPES: InputKind = {
  plural: 'scrapes',
  readFrom: '.txt, .md and .html',
  advice: 'Name what else with --include.',
  adviceForAll: "Say which are scrapes, such as --include '*.text'.",
};

/** A folder that gave nothing. */
export function noFiles(folder: string, { ignored, others }: Walk, kind: InputKind): Problem {
  if (others.length > 0) {
    return new Problem(folder, 'no files in this folder that are read from folders', kind.adviceForAll);
  }
  if (ignored === 0) {
    const message = 'no files in this folder (hidden ones are not read)';
    return new Problem(folder, message, `Name a folder of ${kind.plural}.`);
  }
  const message = 'no files in this folder but those that a .gitignore or .clean-articlesignore lists';
  return new Problem(folder, message, 'Use --no-ignore to read them all the same.');
}

/** Warnings of what a walk left out, and what to do for it. */
export function leftOut(
  folder: string,
  { links, saved, others }: Pick<Walk, 'links' | 'saved' | 'others'>,
  kind: InputKind,
): string[] {
  const warning = (paths: readonly string[], warn: (paths: readonly string[]) => string) =>
    paths.length > 0 ? [warn(paths.map((path) => joinShown(folder, path)))] : [];
  return [
    ...warning(links, linkWarning),
    ...warning(saved, savedWarning),
    ...warning(others, (files) => otherWarning(files, kind)),
  ];
}

function otherWarning(files: readonly string[], { readFrom, advice }: InputKind): string {
  const what = files.length === 1 ? 'a file was' : `${files.length} files were`;
  return `${firstOf(files)}: ${what} left out: folders are read for ${readFrom}. ${advice}`;
}

function linkWarning(links: readonly string[]): string {
  const what = links.length === 1 ? 'a symbolic link was' : `${links.length} symbolic links were`;
  return `${firstOf(links)}: ${what} not followed. Name the target as an input to clean it.`;
}

function savedWarning(folders: readonly string[]): string {
  const what =
    folders.length === 1
      ? 'what a browser saved beside a page was'
      : `what a browser saved beside ${folders.length} pages was`;
  return `${firstOf(folders)}: ${what} left out. Name the folder as an input to clean it.`;
}

function firstOf(paths: readonly string[]): string {
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`;
}
