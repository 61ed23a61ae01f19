import { resolve } from 'node:path';
import { ioProblem, Problem } from '../core/problem.js';
import { SCRAPES } from '../corpus/left-out.js';
import { validateOptions } from '../corpus/process.js';
import type { InputSource } from '../corpus/scrapes.js';
import type { Selection } from '../corpus/selection.js';
import { formatOf } from '../corpus/shards/formats.js';
import { writeOutput } from '../corpus/write.js';
import { describeLearned } from '../learn/describe-learned.js';
import {
  DEFAULT_MIN_DOCUMENTS,
  DEFAULT_MIN_SHARE,
  type Learned,
  learn as learnLines,
} from '../learn/learn.js';
import { formatLearned, readLearned } from '../learn/learned-file.js';
import type { Words } from '../messages/words.js';
import { type Context, inputsOrStandardInput } from './context.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { SHARDS } from './find-shards.js';
import { untilClosed } from './io.js';
import { count } from './reporters/summary.js';
import { Run } from './run.js';
import { optionalUse } from './run-files.js';
import { safeJson, visibleBut } from './visible.js';

/** `learn <input...> [-o site.json]`: writes what the documents of each site share. */
export async function learn(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const { io, screen, messages, profiles, learning, flags } = context;
  const output = learning.output === '-' ? undefined : learning.output;
  const run = new Run({ ...context, source: withShards(context.source) });
  const writes = optionalUse(output, 'what is learned', io.cwd);
  const own = writes.map(({ file }) => ({ file, isOurs: isLearned }));
  const scrapes = await run.find(inputsOrStandardInput(paths, io), { own });
  // A configuration may name the file that is to be learned anew.
  for (const { file } of writes) if (isLearned(file)) context.reads.delete(file);
  await run.begin(scrapes, { writes, prints: output === undefined || learning.print === true });
  io.letSignalsEnd?.();
  const learned = await learnLines(scrapes, {
    minDocuments: numberFrom(learning.minDocuments, '--min-documents', isCount, 'a whole number from 1 on'),
    minShare: numberFrom(learning.minShare, '--min-share', isShare, 'a number above 0 and at most 1'),
    encodingOf: ({ profile = 0 }) => profiles.options[profile]?.encoding,
    onProblem: (problem) => run.fail(problem),
    maxSize: flags.maxSize,
    textKey: learning.textKey,
    signal: io.signal,
  });

  // Nothing could be read: what an earlier run has learned is better than nothing.
  if (learned.documents === 0 && run.tally.failed > 0) {
    await messages.note('nothing learned, and nothing written');
    return exitCode({ interrupted: false, failed: run.tally.failed, findings: 0 });
  }
  const json = formatLearned(learned.lines, learned.profiles);
  if (output !== undefined) write(output, json, io.cwd);
  else if (!learning.print) await untilClosed(() => screen.hand(safeJson(json)));
  if (learning.print)
    await untilClosed(() =>
      screen.hand(visibleBut(described(learned, context.words), (character) => character === '\n')),
    );
  const copies = learned.duplicates > 0 ? ` (and ${learned.duplicates} left out as copies)` : '';
  const from = `${count(learned.documents, 'document')}${copies} of ${count(learned.sites, 'site')}`;
  const words = learned.profiles.reduce((sum, site) => sum + (site.words?.length ?? 0), 0);
  const filtered = words > 0 ? ` and ${count(words, 'dropped word')}` : '';
  await messages.note(`${count(learned.lines.length, 'line')}${filtered} learned from ${from}`);
  await advise(learned, context);
  return exitCode({ interrupted: false, failed: run.tally.failed, findings: 0 });
}

/** What the figures mean, where they may surprise, and what to do. */
async function advise(
  { lines, profiles, duplicates }: Learned,
  { messages, learning }: Context,
): Promise<void> {
  const kept = lines.filter(({ keep }) => keep === true).length;
  if (duplicates > 0)
    await messages.note('a copy is a document of the same site with the same long lines; it is counted once');
  const all = count(lines.length, 'line');
  if (kept === 1) {
    await messages.note(
      `1 of ${all} is kept, because it stands inside articles too and may be a heading there; if it is not, set its keep to false`,
    );
  } else if (kept > 1) {
    await messages.note(
      `${kept} of ${all} are kept, because they stand inside articles too and may be headings there; where one is not, set its keep to false`,
    );
  }
  if (lines.length > 0) return;
  const { minDocuments = DEFAULT_MIN_DOCUMENTS, minShare = DEFAULT_MIN_SHARE } = learning;
  const documents = count(Number(minDocuments), 'document');
  const share = `${Math.round(100 * Number(minShare))} %`;
  await messages.note(
    profiles.length > 0
      ? `no line is removed for good: it must stand around the article in at least ${documents} of its site and in ${share} of them. What fewer pages share counts with --site`
      : `nothing was learned: a line must stand around the article in at least ${documents} of its site and in ${share} of them. Give more scrapes of each site, one folder a site, or lower --min-documents and --min-share`,
  );
}

/** Folders are read for shards of records, too, unless it was said what they are read for. */
function withShards(source: InputSource): InputSource {
  const { selection } = source;
  if (!selection || selection.isAskedFor) return source;
  const includes: Selection['includes'] = (path, shown) =>
    selection.includes(path, shown) || formatOf(path).format !== undefined;
  const readFrom = `${SCRAPES.readFrom}, and for shards of records (${SHARDS.readFrom})`;
  return { ...source, selection: { ...selection, includes }, kind: { ...SCRAPES, readFrom } };
}

/** What was learned, line by line in the language of the run. */
function described(learned: Learned, { translate }: Words): string {
  return describeLearned(learned).split('\n').map(translate).join('\n');
}

/** The file that an earlier run wrote among the scrapes is none of them; nothing else there may be overwritten. */
function isLearned(file: string): boolean {
  try {
    readLearned(file, file);
    return true;
  } catch {
    return false;
  }
}

function write(output: string, json: string, cwd: string): void {
  try {
    writeOutput(resolve(cwd, output), Buffer.from(json), output);
  } catch (error) {
    throw ioProblem(error, output);
  }
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1;
const isShare = (value: number) => value > 0 && value <= 1;

function numberFrom(
  given: string | number | undefined,
  flag: string,
  isAllowed: (value: number) => boolean,
  allowed: string,
): number | undefined {
  if (given === undefined) return undefined;
  const value = String(given).trim() === '' ? Number.NaN : Number(given);
  if (isAllowed(value)) return value;
  throw new Problem(
    undefined,
    `option ${flag}: "${given}" is not allowed; it must be ${allowed}`,
    'See clean-articles --help.',
  );
}
