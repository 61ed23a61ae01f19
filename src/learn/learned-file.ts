import * as v from 'valibot';
import { ioProblem, Problem } from '../core/problem.js';
import { readNamed } from '../corpus/read.js';
import { MAX_SIZE, readRegularFile } from '../corpus/regular-file.js';
import { parseJson } from '../options/json.js';
import { objectOf, tableOf } from '../options/kinds.js';
import { type LearnedLine, learnedLine } from '../options/learned-line.js';
import { describeMistake } from '../options/mistake.js';
import { PROFILE_VERSION, type SiteEntry, type SiteProfile, siteProfile } from '../options/site-profile.js';

/** Files of older programs hold no sites. */
const learnedFile = objectOf({
  version: siteProfile.entries.version,
  lines: tableOf(learnedLine, 'learned lines'),
  sites: v.optional(siteProfile.entries.sites),
});

/** What was learned as JSON for people to review: one line of the site a row, in the order given. */
export function formatLearned(lines: readonly LearnedLine[], sites: readonly SiteEntry[]): string {
  const profiles = sites.map(({ lines: shared, words = [], ...site }) => {
    const head = rowOf(site).replace(/ }$/, ', "lines": ');
    const filtered = words.length === 0 ? '' : `, "words": ${listOf(words.map(rowOf), '      ')}`;
    return `    ${head}${listOf(shared.map(rowOf), '      ')}${filtered} }`;
  });
  const list = profiles.length === 0 ? '[]' : `[\n${profiles.join(',\n')}\n  ]`;
  return `{\n  "version": ${PROFILE_VERSION},\n  "lines": ${listOf(lines.map(rowOf), '    ')},\n  "sites": ${list}\n}\n`;
}

function rowOf(entry: object): string {
  return JSON.stringify(entry)
    .replace(/([{,])"(\w+)":/g, '$1 "$2": ')
    .replace(/}$/, ' }');
}

/** A list with a row a line. */
function listOf(rows: readonly string[], indent: string): string {
  if (rows.length === 0) return '[]';
  return `[\n${rows.map((row) => `${indent}${row}`).join(',\n')}\n${indent.slice(2)}]`;
}

/** What a file of `learn` holds; one of an older program no sites. */
export type LearnedFile = Pick<SiteProfile, 'version'> & {
  readonly lines: readonly LearnedLine[];
  readonly sites?: readonly SiteEntry[] | undefined;
};

/**
 * The sites of a file of `learn`, as the option `site` takes them.
 *
 * @throws Problem naming the file, if an older program wrote it
 */
export function profileIn({ version, sites }: LearnedFile, shown: string): SiteProfile {
  if (sites) return { version, sites };
  const message = 'it holds lines alone and no sites: an older clean-articles wrote it';
  throw new Problem(shown, message, 'Write it anew with clean-articles learn, or give it as --boilerplate.');
}

/**
 * Reads a regular file of `learn`, which people may have edited.
 *
 * @param file absolute path
 * @param shown the same as the user can open it
 * @throws Problem naming the file, the entry and what is allowed
 */
export function readLearned(file: string, shown: string): LearnedFile {
  let text: Buffer;
  try {
    text = readRegularFile(file, shown);
  } catch (error) {
    throw ioProblem(error, shown);
  }
  return parseLearned(text.toString(), shown);
}

/** The same of a file or pipe that was named on the command line. @throws AbortError when the signal is aborted */
export async function readNamedLearned(
  file: string,
  shown: string,
  signal: AbortSignal,
): Promise<LearnedFile> {
  let text: Buffer;
  try {
    text = await readNamed(file, shown, MAX_SIZE, signal);
  } catch (error) {
    throw signal.aborted ? error : ioProblem(error, shown);
  }
  return parseLearned(text.toString(), shown);
}

/** @throws Problem naming the file, the entry and what is allowed */
export function parseLearned(text: string, shown: string): LearnedFile {
  const fail = (message: string) =>
    new Problem(shown, message, 'Mend it, or write it anew with clean-articles learn.');
  let content: unknown;
  try {
    content = parseJson(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw fail(`no valid JSON: ${(error as Error).message}`);
  }
  // What is no such list may be any file: it is not shown.
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw fail('it must be an object of version, lines, sites');
  }
  const { output, issues } = v.safeParse(learnedFile, content);
  if (issues) throw fail(describeMistake('key', issues));
  return output;
}
