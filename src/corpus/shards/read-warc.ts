import type { Entries, Entry, PassedOver } from './entry.js';
import { type HttpBody, httpBody } from './http-body.js';
import { StreamReader } from './stream-reader.js';

/** The most bytes of the header of a record; more is no WARC file. */
const MAX_HEADER = 64 * 1024;

/** How the records of a WARC file become JSON objects. */
export interface WarcSettings {
  readonly maxRecordSize: number;
  readonly textKey: string;
  readonly idKey: string;
}

interface WarcHeader {
  readonly fields: ReadonlyMap<string, string>;
  readonly length: number;
}

/**
 * The records of a WARC file (ISO 28500) that hold pages: responses and resources of HTML or text, and conversions (the text of WET files). All
 * others are passed over: requests, metadata, revisits, images, answers that are none (404).
 *
 * @param passOver told of each of those
 * @throws Error where the file is damaged or cut off, when the records before it were handed on
 */
export async function* readWarc(
  content: AsyncIterable<Uint8Array>,
  settings: WarcSettings,
  passOver: PassedOver,
): Entries {
  const reader = new StreamReader(content);
  for (let number = 1; ; number++) {
    const offset = await startOfRecord(reader);
    if (offset === undefined) return;
    const { fields, length } = headerOf(await reader.until('\r\n\r\n', MAX_HEADER), number);
    const what = othersThan(fields);
    if (what === undefined && length <= settings.maxRecordSize) {
      const page = pageOf(fields, await reader.take(length), settings.maxRecordSize);
      if (typeof page === 'string') passOver(page);
      else yield [entryOf({ number, offset }, fields, page, settings)];
    } else {
      await reader.skip(length);
      if (what !== undefined) passOver(what);
      else yield [{ number, offset, failure: tooLarge(length, settings.maxRecordSize) }];
    }
  }
}

/** Line ends between records are no part of any. */
async function startOfRecord(reader: StreamReader): Promise<number | undefined> {
  while ((await reader.peek()) === 0x0d || (await reader.peek()) === 0x0a) await reader.skip(1);
  return (await reader.peek()) === undefined ? undefined : reader.offset;
}

function headerOf(block: Buffer, number: number): WarcHeader {
  const [version = '', ...lines] = block.toString('utf8').split('\r\n');
  if (!/^WARC\/\d/.test(version)) throw new Error(`record ${number} does not begin as one of WARC does`);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = Number(fields.get('content-length') ?? Number.NaN);
  if (Number.isSafeInteger(length) && length >= 0) return { fields, length };
  throw new Error(`record ${number} does not say how long it is`);
}

const PAGES: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);

/** What a record is, if it is none of a page. */
function othersThan(fields: WarcHeader['fields']): string | undefined {
  const type = fields.get('warc-type') ?? '';
  return PAGES.has(type) ? undefined : `WARC ${type}`;
}

interface Page {
  readonly payload: HttpBody;
  readonly type: string;
}

/** The payload of a record that holds a page; else what it is. */
function pageOf(fields: WarcHeader['fields'], block: Buffer, maxSize: number): Page | string {
  const type = fields.get('content-type') ?? '';
  if (!/^application\/http\b/i.test(type)) return ofType(type, { bytes: block });
  const { status, body, type: own } = httpBody(block, maxSize);
  if (status !== undefined && (status < 200 || status > 299)) return `HTTP ${status}`;
  return ofType(own, body);
}

/** A page without a type is looked at: what is no text is found out there. */
function ofType(contentType: string, payload: HttpBody): Page | string {
  const [type = ''] = contentType.toLowerCase().split(/[;\s]/);
  return type === '' || /^text\/(?:html|plain)$|^application\/xhtml\+xml$/.test(type)
    ? { payload, type }
    : type;
}

function entryOf(
  place: Pick<Entry, 'number'> & { readonly offset: number },
  fields: WarcHeader['fields'],
  { payload: { bytes, failure }, type }: Page,
  { textKey, idKey }: WarcSettings,
): Entry {
  // WARC 1.0 has addresses in angle brackets in its grammar, and Wget writes them so.
  const record: Record<string, unknown> = {
    [idKey]: fields.get('warc-record-id') ?? null,
    url: fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    date: fields.get('warc-date') ?? null,
    content_type: type || null,
    [textKey]: { base64: bytes.toString('base64') },
  };
  const isHtml = /html/.test(type);
  const input = isHtml ? { input: 'html' as const } : type === 'text/plain' ? { input: 'text' as const } : {};
  return { ...place, ...input, line: Buffer.from(JSON.stringify(record)), ...(failure && { failure }) };
}

function tooLarge(size: number, limit: number) {
  return { name: 'too-large', message: `${size} bytes, and the limit is ${limit}` };
}
