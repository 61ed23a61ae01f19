import { extname } from 'node:path';
import { Problem } from '../core/problem.js';
import { joinShown, type Walk } from './walk.js';

/** What is looked for in folders, to be spoken of. */
export interface InputKind {
  /** More than one of them. */
  readonly plural: string;
  /** What folders are read for: kinds of files, or their extensions. */
  readonly readFrom: string;
  /** How to have others read. */
  readonly advice: string;
  /** The same where a folder holds nothing else. */
  readonly adviceForAll: string;
}

export const SCRAPES: InputKind = {
  plural: 'scrapes',
  readFrom: 'text and HTML',
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
  const extensions = extensionsOf(files);
  const named = extensions === '' ? '' : ` (${extensions})`;
  const what = files.length === 1 ? 'a file was left out' : `${files.length} files were left out${named}`;
  return `${firstOf(files)}: ${what}: folders are read for ${readFrom}. ${advice}`;
}

/** How many extensions are named. */
const MOST_EXTENSIONS = 5;

/** Which extensions files have, the most frequent first: `.jpg, .css, …`. */
function extensionsOf(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const extension = extname(file).toLowerCase();
    if (extension !== '') counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one).map(([extension]) => extension);
  return `${sorted.slice(0, MOST_EXTENSIONS).join(', ')}${sorted.length > MOST_EXTENSIONS ? ', …' : ''}`;
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
