import { isUtf8 } from 'node:buffer';
import { RecordError } from './protocol.js';

/** A line as a JSON object, with its source. */
export interface Parsed {
  readonly source: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** @throws RecordError `not-json` or `not-an-object` */
export function parseLine(line: Buffer): Parsed {
  if (!isUtf8(line)) throw new RecordError('not-json', 'the line is not in UTF-8');
  return parseObject(line.toString());
}

/** @throws RecordError `not-json` or `not-an-object` */
export function parseObject(text: string): Parsed {
  // A byte order mark at the head of a file is no part of its first line.
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new RecordError('not-json', (error as Error).message);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { source, object: value as Parsed['object'] };
  }
  throw new RecordError('not-an-object', `the line is ${kindOf(value)}`);
}

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

/**
 * What is to be cleaned: a string, or bytes whose charset is to be found, given as `{ "base64": "…" }`.
 *
 * @param name of the member, for messages
 * @throws RecordError `no-text`
 */
export function inputOf(value: unknown, name: string): string | Uint8Array {
  if (typeof value === 'string') return value;
  if (value === undefined) throw new RecordError('no-text', `it has no ${JSON.stringify(name)}`);
  const base64 = (value as { base64?: unknown } | null)?.base64;
  if (typeof base64 === 'string') {
    if (BASE64.test(base64)) return Buffer.from(base64, 'base64');
    throw new RecordError('no-text', `the base64 of ${JSON.stringify(name)} holds other characters`);
  }
  const allowed = 'a string or { "base64": "…" }';
  throw new RecordError('no-text', `${JSON.stringify(name)} is ${kindOf(value)}; it must be ${allowed}`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
