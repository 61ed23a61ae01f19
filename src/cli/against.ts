import { resolve } from 'node:path';
import { toBuffer } from '../charset/iconv.js';
import type { Finding } from '../core/article.js';
import { errorCode, ioProblem, Problem } from '../core/problem.js';
import type { Cleaned } from '../corpus/outcome.js';
import { planOutputs } from '../corpus/outputs.js';
import { readRegularFile } from '../corpus/regular-file.js';
import { assertApart, type FileUse } from '../corpus/run-files.js';
import type { Scrape } from '../corpus/scrape.js';
import { kindOf } from '../corpus/scrapes.js';
import { joinShown, walk } from '../corpus/walk.js';
import { find } from './against-rules.js';
import type { Context } from './context.js';
import type { FileReport } from './reporters/report.js';
import type { Run } from './run.js';

/** How much of a line is shown. */
const EXCERPT = 40;
/** Where more lines than this differ, no diff is made: it takes time, and nobody reads it. */
const MAX_EDITS = 5000;

/** A folder of Markdown that should be what some scrapes give. */
export interface Against {
  /** The files of the folder that are read. */
  readonly reads: readonly FileUse[];
  /** What is wrong with the Markdown of a scrape, if anything is. */
  compare(scrape: Scrape, cleaned: Pick<Cleaned, 'markdown' | 'findings'>): Promise<FileReport | undefined>;
  /**
   * The Markdown that no scrape gives. Only looked for when an input is a folder: a few files by name say nothing about
   * the others.
   */
  leftOver(): AsyncGenerator<FileReport, void, undefined>;
}

/**
 * @param folder the folder of Markdown, as `clean` was given it
 * @throws Problem when it is none, or does not lie apart from the inputs
 */
export async function openAgainst(
  folder: string,
  inputs: readonly string[],
  scrapes: readonly Scrape[],
  run: Run,
  { io, flags }: Context,
): Promise<Against> {
  if ((await kindOf(folder, io.cwd)) !== 'folder') {
    throw new Problem(folder, 'no such folder', `Make it: clean-articles ${inputs.join(' ')} ${folder}`);
  }
  await assertApart(inputs, folder, io.cwd);
  const { targets, problems } = planOutputs(scrapes, folder, io.cwd);
  for (const problem of problems) await run.fail(problem);
  const expected = new Set(targets.values());
  const present = await markdownIn(folder, io.cwd);

  return {
    reads: [...expected, ...present.paths].map((path) => ({
      path,
      file: resolve(io.cwd, path),
      what: 'the Markdown',
    })),

    async compare(scrape, { markdown, findings }) {
      const target = targets.get(scrape);
      // Without Markdown it is known from an earlier run to be right.
      if (target === undefined || markdown === undefined) return undefined;
      try {
        const current = readIfThere(resolve(io.cwd, target), target);
        const hasArticle = !findings.some(({ severity }) => severity === 'error');
        if (!hasArticle) return current === undefined ? undefined : report(target, [leftOver(scrape.path)]);
        const expected = toBuffer(markdown).toString();
        const finding = difference(current, expected, scrape.path);
        if (!finding) return undefined;
        const diff = flags.diff ? await unifiedDiff(target, current, expected) : undefined;
        return report(target, [{ ...finding, ...(diff !== undefined && { diff }) }]);
      } catch (error) {
        await run.fail(ioProblem(error, target));
        return undefined;
      }
    },

    async *leftOver() {
      if (!(await hasFolder(inputs, io.cwd))) return;
      for (const problem of present.problems) await run.fail(problem);
      for (const path of present.paths) {
        if (!expected.has(path))
          yield report(path, [find('markdown-left-over', { number: 1 }, 'no scrape gives this')]);
      }
    },
  };
}

async function markdownIn(folder: string, cwd: string) {
  const { files, problems } = await walk(resolve(cwd, folder), folder);
  const paths = files.filter((name) => name.endsWith('.md')).map((name) => joinShown(folder, name));
  return { paths, problems };
}

function report(path: string, findings: FileReport['findings']): FileReport {
  return { path, findings };
}

function leftOver(scrape: string): Finding {
  return find('markdown-left-over', { number: 1 }, `${scrape} holds no article`);
}

async function hasFolder(inputs: readonly string[], cwd: string): Promise<boolean> {
  for (const input of inputs) {
    if (input !== '-' && (await kindOf(input, cwd)) === 'folder') return true;
  }
  return false;
}

function readIfThere(file: string, shown: string): string | undefined {
  try {
    return readRegularFile(file, shown, Number.POSITIVE_INFINITY).toString();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function difference(current: string | undefined, markdown: string, scrape: string): Finding | undefined {
  if (current === undefined)
    return find('markdown-missing', { number: 1 }, `the Markdown of ${scrape} is missing`);
  if (current === markdown) return undefined;
  const lines = current.split('\n');
  const expected = markdown.split('\n');
  const index = expected.findIndex((line, at) => line !== lines[at]);
  const at = index < 0 ? expected.length : index;
  const message = `not what ${scrape} gives now; this line is the first that differs`;
  const excerpt = lines[at]?.slice(0, EXCERPT).replace(/\p{Cs}/gu, '');
  return { ...find('markdown-stale', { number: at + 1 }, message), ...(excerpt && { excerpt }) };
}

/** What cleaning again would change, as `diff -u` shows it. */
async function unifiedDiff(target: string, current: string | undefined, markdown: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const from = current === undefined ? '/dev/null' : target;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY, maxEditLength: MAX_EDITS };
  return (
    createTwoFilesPatch(from, target, current ?? '', markdown, undefined, undefined, options) ??
    `--- ${from}\n+++ ${target}\n(more than ${MAX_EDITS} lines differ)\n`
  );
}
