import * as v from 'valibot';
import { ioProblem, Problem } from '../core/problem.js';
import { readNamed } from '../corpus/read.js';
import { MAX_SIZE, readRegularFile } from '../corpus/regular-file.js';
import { parseJson } from '../options/json.js';
import { objectOf, tableOf } from '../options/kinds.js';
import { type LearnedLine, learnedLine } from '../options/learned-line.js';
import { describeMistake } from '../options/mistake.js';

/** Raised when the file's form changes so that an older program would misread it. */
const VERSION = 1;

const learnedFile = objectOf({
  version: v.literal(VERSION, String(VERSION)),
  lines: tableOf(learnedLine, 'learned lines'),
});

/** The learned lines as JSON for people to review: one entry a line, in the order given. */
export function formatLearned(lines: readonly LearnedLine[]): string {
  const rows = lines.map((line) => `    ${JSON.stringify(line).replace(/([{,])"(\w+)":/g, '$1 "$2": ')}`);
  const list = rows.length === 0 ? '[]' : `[\n${rows.map((row) => row.replace(/}$/, ' }')).join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "lines": ${list}\n}\n`;
}

/**
 * Reads a regular file of learned lines, which people may have edited.
 *
 * @param file absolute path
 * @param shown the same as the user can open it
 * @throws Problem naming the file, the entry and what is allowed
 */
export function readLearned(file: string, shown: string): readonly LearnedLine[] {
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
): Promise<readonly LearnedLine[]> {
  let text: Buffer;
  try {
    text = await readNamed(file, shown, MAX_SIZE, signal);
  } catch (error) {
    throw signal.aborted ? error : ioProblem(error, shown);
  }
  return parseLearned(text.toString(), shown);
}

/** @throws Problem naming the file, the entry and what is allowed */
export function parseLearned(text: string, shown: string): readonly LearnedLine[] {
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
    throw fail('it must be an object of version, lines');
  }
  const { output, issues } = v.safeParse(learnedFile, content);
  if (issues) throw fail(describeMistake('key', issues));
  return output.lines;
}
