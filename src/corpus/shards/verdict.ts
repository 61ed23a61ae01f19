import { isUtf8 } from 'node:buffer';
import type { Failure } from '../../records/vessel.js';
import { ADDED } from './clean-record.js';
import type { Entry } from './entry.js';
import type { ErrorPolicy } from './error-policy.js';
import type { RecordReport } from './record-report.js';
import { sourceOf, splice } from './splice.js';

/** What became of a record: a line for the output or one for the errors. */
export interface Verdict {
  readonly report: RecordReport;
  readonly line: string;
  readonly isWritten: boolean;
}

/** What the answer of a process says: see `clean-record.ts`. */
export function reportOf(answer: Buffer): { readonly report: RecordReport; readonly record: string } {
  const tab = answer.indexOf(0x09);
  return { report: JSON.parse(answer.toString('utf8', 0, tab)), record: answer.toString('utf8', tab + 1) };
}

/** @param source the shard as the user named it */
export function verdictOf(
  entry: Entry,
  answer: Buffer | Failure,
  { version, source, idKey, policy }: { version: string; source: string; idKey: string; policy: ErrorPolicy },
): Verdict {
  const answered =
    answer instanceof Uint8Array ? reportOf(answer) : { report: { error: answer }, record: '' };
  const { report, record } = answered;
  if (!report.error) return { report, line: record, isWritten: true };
  const kept =
    policy === 'keep' && report.error.name !== 'low-confidence'
      ? keptOf(entry, report.error, version)
      : undefined;
  if (kept !== undefined) return { report, line: kept, isWritten: true };
  return { report, line: errorLine(entry, report.error, source, idKey), isWritten: false };
}

/** The record as it was, and why it is so; `undefined` if it is none. */
function keptOf({ line }: Entry, error: Failure, version: string): string | undefined {
  const source = objectIn(line);
  return source === undefined ? undefined : splice(source, { [ADDED]: JSON.stringify({ version, error }) });
}

/** Where a record stands and why it was excluded, with the record as it is written; what is no JSON comes in base64. */
function errorLine({ number, offset, line }: Entry, error: Failure, file: string, idKey: string): string {
  const source = objectIn(line);
  const id = source === undefined ? undefined : sourceOf(source, idKey);
  const head = JSON.stringify({ file, line: number, offset, error }).slice(0, -1);
  const named = id === undefined ? '' : `,"id":${id}`;
  if (source !== undefined) return `${head}${named},"record":${source.trim()}}`;
  return line === undefined ? `${head}}` : `${head},"base64":"${line.toString('base64')}"}`;
}

function objectIn(line: Buffer | undefined): string | undefined {
  if (line === undefined || !isUtf8(line)) return undefined;
  const source = line.toString();
  try {
    const value = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? source : undefined;
  } catch {
    return undefined;
  }
}

/** What names a record to a person: its id, or else its place. */
export function nameOf({ number, line }: Entry, source: string, idKey: string): string {
  const object = objectIn(line);
  const id = object === undefined ? undefined : sourceOf(object, idKey);
  return id === undefined || id === 'null' ? `${source}:${number}` : id.replace(/^"(.*)"$/, '$1');
}
