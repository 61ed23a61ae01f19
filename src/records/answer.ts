import { type CleanResult, clean as cleanText } from '../clean.js';
import { type CleanOptions, resolveOptions } from '../options/options.js';
import { stageNames } from '../pipeline.js';
import { inputOf, type Parsed, parseLine } from './input.js';
import { memberNamed, membersOf } from './json-members.js';
import { FIELDS, type Field, RecordError } from './protocol.js';
import { assertArticle, summaryOf, textOf } from './summary.js';
import type { Failure } from './vessel.js';
import type { Handle } from './worker.js';

/** What the handler of `records` needs; can be sent to another thread. */
export interface AnswerSettings {
  readonly version: string;
  /** What holds for a record that says nothing else. */
  readonly options: CleanOptions;
  readonly fields: readonly Field[];
}

/** `clean`, or what a test puts in its place. */
export type Clean = (input: string | Uint8Array, options: CleanOptions) => CleanResult;

/**
 * The handler of `clean-articles records`: a request in, an answer out (docs/records.md).
 *
 * @param clean only tests need another
 */
export function prepare(settings: AnswerSettings, clean: Clean = cleanText): Handle {
  clean('正文。', settings.options);
  return (line) => answer(line, settings, clean);
}

function answer(line: Buffer, settings: AnswerSettings, clean: Clean): string {
  let parsed: Parsed | undefined;
  try {
    parsed = parseLine(line);
    return `{"id":${idOf(parsed)},${cleanedOf(parsed, settings, clean)}}`;
  } catch (error) {
    return failure(parsed ? idOf(parsed) : 'null', failureOf(error));
  }
}

function cleanedOf({ object }: Parsed, settings: AnswerSettings, clean: Clean): string {
  const input = inputOf(object.text, 'text');
  const fields = object.fields === undefined ? settings.fields : fieldsOf(object.fields);
  const result = clean(input, optionsOf(object.options, settings.options));
  assertArticle(result);
  const { text, changed } = textOf(result, input);
  const summary = summaryOf(result, { version: settings.version, changed, fields });
  return `"text":${JSON.stringify(text)},"clean_articles":${JSON.stringify(summary)}`;
}

function optionsOf(given: unknown, options: CleanOptions): CleanOptions {
  if (given === undefined || given === null) return options;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new RecordError('bad-options', 'options: it must be an object');
  }
  const all = { ...options, ...given };
  try {
    resolveOptions(all, stageNames);
  } catch (error) {
    throw new RecordError('bad-options', (error as Error).message);
  }
  return all;
}

function fieldsOf(given: unknown): readonly Field[] {
  const isField = (name: unknown) => (FIELDS as readonly unknown[]).includes(name);
  if (Array.isArray(given) && given.every(isField)) return given;
  throw new RecordError('bad-options', `fields: it must be an array of ${FIELDS.join(', ')}`);
}

/** What a handler tells of an error: what is no fault of the record is one of ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RecordError) return { name: error.name, message: error.message };
  return { name: 'threw', message: error instanceof Error ? error.message : String(error) };
}

/** The answer to a record that the handler has none for. */
export function failureAnswer(line: Buffer | undefined, { name, message }: Failure): string {
  return failure(idOfLine(line), { name, message });
}

function failure(id: string, error: Failure): string {
  return `{"id":${id},"error":${JSON.stringify(error)}}`;
}

function idOfLine(line: Buffer | undefined): string {
  try {
    return line ? idOf(parseLine(line)) : 'null';
  } catch {
    return 'null';
  }
}

/** As it is written in the request: a number may be larger than JavaScript's. */
function idOf({ source, object }: Parsed): string {
  const { id } = object;
  if (id === undefined || id === null) return 'null';
  if (typeof id === 'string') return JSON.stringify(id);
  const member = memberNamed(membersOf(source), 'id');
  return member ? source.slice(member.start, member.end) : 'null';
}
