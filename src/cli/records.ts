import { Problem } from '../core/problem.js';
import { validateOptions } from '../corpus/process.js';
import { type AnswerSettings, failureAnswer } from '../records/answer.js';
import { FIELDS, type Field, helloLine } from '../records/protocol.js';
import { serve } from '../records/serve.js';
import { startThread } from '../records/thread.js';
import { AUTO, type Context } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { untilClosed } from './io.js';
import { assertSafe } from './run-files.js';
import { version } from './version.js';

/** The most records under way at a time. A client must read answers while it writes, or write no more than this ahead. */
const WINDOW_RECORDS = 256;

/** The same in bytes; a single larger one is let in alone. */
const WINDOW_BYTES = 8 * 1024 ** 2;

/** The module that answers requests. */
const HANDLER = new URL('../records/answer.js', import.meta.url).href;

/** `records`: NDJSON in, NDJSON out, one answer a line, in order. */
export async function records(paths: readonly string[], context: Context): Promise<ExitCode> {
  const { io, flags, profiles, screen, site } = context;
  if (paths.length > 0) {
    throw new Problem(paths[0], 'records reads standard input alone', 'For files: clean-articles corpus.');
  }
  if (site.includes(AUTO)) {
    throw new Problem(undefined, '--site auto learns from files', 'Give a file of clean-articles learn.');
  }
  const { options } = await profiles.settingsOf('-');
  validateOptions(options);
  assertSafe([], { prints: true }, context);
  const limits = limitsOf(flags);
  const window = { records: WINDOW_RECORDS, bytes: WINDOW_BYTES };
  const settings: AnswerSettings = { version: version(), options, fields: fieldsOf(flags.fields) };
  // What is under way when a signal comes is nobody's loss: the client knows what was answered.
  io.letSignalsEnd?.();
  await untilClosed(async () => {
    await screen.hand(`${helloLine({ version: settings.version, window, ...limits })}\n`);
    await serve(io.stdin, screen.hand, {
      ...limits,
      window,
      start: (events) => startThread({ handler: HANDLER, settings }, limits.maxMemory, events),
      failureAnswer: ({ bytes }, failure) => failureAnswer(bytes, failure),
    });
  });
  return io.signal.aborted ? EXIT_CODES.interrupted : EXIT_CODES.done;
}

/** Those that `--fields` names. @throws Problem when there is no such field */
export function fieldsOf(names: readonly string[] = []): readonly Field[] {
  const unknown = names.find((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown === undefined) return names as readonly Field[];
  const message = `option --fields: "${unknown}" is not allowed; it must be some of ${FIELDS.join(', ')}`;
  throw new Problem(undefined, message, 'See clean-articles --help.');
}

/** What a record may take. */
export function limitsOf({ timeout, maxMemory, maxRecordSize }: Context['flags']) {
  return { timeout, maxMemory, maxRecordSize };
}
