import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { errorCode } from '../../core/problem.js';
import type { Failure } from '../../records/vessel.js';

/** The body of a message as it was before it was sent. */
export interface HttpBody {
  readonly bytes: Buffer;
  /** Why it could not be unpacked; it is then as it was sent. */
  readonly failure?: Failure;
}

/** What is needed of an answer of a server. */
export interface HttpAnswer {
  readonly status: number | undefined;
  /** As the header has it. */
  readonly type: string;
  readonly body: HttpBody;
}

/**
 * Parts an answer of a server (RFC 9112) into header and body, and undoes how the body was sent: in chunks, and compressed. Crawlers that store it
 * unpacked leave the header as it was: what does not look packed is not.
 *
 * @param maxSize of the body, unpacked
 */
export function httpBody(message: Buffer, maxSize: number): HttpAnswer {
  const { head, rest } = partsOf(message);
  const [first = '', ...lines] = head.split(/\r?\n/);
  const fieldOf = (name: string) => {
    const line = lines.find((field) => field.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim() ?? '';
  };
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first) ?? [];
  const whole = /\bchunked\b/i.test(fieldOf('transfer-encoding')) ? (withoutChunks(rest) ?? rest) : rest;
  return {
    status: status === undefined ? undefined : Number(status),
    type: fieldOf('content-type'),
    body: unpacked(whole, fieldOf('content-encoding').toLowerCase(), maxSize),
  };
}

/** The header ends with the first empty line. */
function partsOf(message: Buffer): { readonly head: string; readonly rest: Buffer } {
  for (const mark of ['\r\n\r\n', '\n\n']) {
    const end = message.indexOf(mark);
    if (end >= 0)
      return { head: message.toString('latin1', 0, end), rest: message.subarray(end + mark.length) };
  }
  return { head: '', rest: message };
}

/** `undefined` if they are none; a body that was cut off gives the chunks that it has. */
function withoutChunks(body: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const [, digits] =
      /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(body.toString('latin1', at, end < 0 ? at : end)) ?? [];
    if (digits === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

function unpacked(bytes: Buffer, encoding: string, maxSize: number): HttpBody {
  const unpack = unpackerOf(bytes, encoding);
  if (!unpack) return { bytes };
  try {
    return { bytes: unpack(bytes, { maxOutputLength: maxSize }) };
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') {
      return {
        bytes: Buffer.alloc(0),
        failure: { name: 'too-large', message: `more than ${maxSize} bytes, unpacked` },
      };
    }
    const message = `its content can't be unpacked (${encoding}): ${(error as Error).message}`;
    return { bytes, failure: { name: 'bad-payload', message } };
  }
}

function unpackerOf(bytes: Buffer, encoding: string): Unpack | undefined {
  if (/^(?:x-)?gzip$/.test(encoding)) return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync : undefined;
  // Servers send either of two formats by this name (RFC 9110, section 8.4.1.2): one of them begins with a known byte.
  if (encoding === 'deflate')
    return isMarkup(bytes) ? undefined : bytes[0] === 0x78 ? inflateSync : inflateRawSync;
  // It has no mark of its own: text is no Brotli.
  return encoding === 'br' && !isMarkup(bytes) ? brotliDecompressSync : undefined;
}

function isMarkup(bytes: Buffer): boolean {
  return bytes
    .toString('latin1', 0, 64)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .startsWith('<');
}
