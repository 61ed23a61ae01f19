import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpBody } from '../../../src/corpus/shards/http-body.js';
import { readWarc } from '../../../src/corpus/shards/read-warc.js';

const PAGE = '<p>清晨的渡口</p>';

/** A WARC record. */
function record(type: string, block: string | Buffer, fields: Record<string, string> = {}): Buffer {
  const bytes = Buffer.from(block);
  const all = { 'WARC-Type': type, 'Content-Length': String(bytes.length), ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

const http = (body: string | Buffer, header = '', status = '200 OK') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=gbk\r\n${header}\r\n`),
    Buffer.from(body),
  ]);
const response = (body: Buffer) =>
  record('response', body, {
    'Content-Type': 'application/http; msgtype=response',
    'WARC-Record-ID': '<urn:uuid:1>',
    'WARC-Target-URI': '<https://example.com/>',
    'WARC-Date': '2024-03-05T10:20:30Z',
  });

async function read(content: Buffer, maxRecordSize = 10_000, chunkSize = 7) {
  const entries: { number: number; offset?: number; input?: string; record?: object; failure?: string }[] =
    [];
  const passedOver: string[] = [];
  let problem: string | undefined;
  async function* chunks() {
    for (let at = 0; at < content.length; at += chunkSize) yield content.subarray(at, at + chunkSize);
  }
  try {
    const settings = { maxRecordSize, textKey: 'text', idKey: 'id' };
    for await (const some of readWarc(chunks(), settings, (what) => passedOver.push(what))) {
      for (const { line, failure, ...entry } of some) {
        entries.push({
          ...entry,
          ...(line && { record: JSON.parse(line.toString()) }),
          ...(failure && { failure: failure.name }),
        });
      }
    }
  } catch (error) {
    problem = (error as Error).message;
  }
  return { entries, passedOver, problem };
}

const textOf = (record: object | undefined) =>
  Buffer.from((record as { text: { base64: string } }).text.base64, 'base64').toString();

describe('readWarc', () => {
  it('gives pages, with what is known of them', async () => {
    const { entries, passedOver, problem } = await read(
      Buffer.concat([
        record('warcinfo', 'software: x'),
        record('request', 'GET /'),
        response(http(PAGE)),
        record('conversion', '清晨的渡口', {
          'Content-Type': 'text/plain',
          'WARC-Record-ID': '<urn:uuid:2>',
        }),
      ]),
    );
    expect({ passedOver, problem }).toEqual({
      passedOver: ['WARC warcinfo', 'WARC request'],
      problem: undefined,
    });
    expect(entries).toMatchObject([
      {
        number: 3,
        input: 'html',
        record: {
          id: '<urn:uuid:1>',
          url: 'https://example.com/',
          date: '2024-03-05T10:20:30Z',
          content_type: 'text/html',
        },
      },
      { number: 4, input: 'text', record: { id: '<urn:uuid:2>', url: null, content_type: 'text/plain' } },
    ]);
    expect(entries.map((entry) => textOf(entry.record))).toEqual([PAGE, '清晨的渡口']);
  });

  it('passes over what is no page', async () => {
    const image = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG');
    const { entries, passedOver } = await read(
      Buffer.concat([
        response(http(PAGE, '', '404 Not Found')),
        response(image),
        record('revisit', ''),
        record('metadata', 'x'),
      ]),
    );
    expect(entries).toEqual([]);
    expect(passedOver).toEqual(['HTTP 404', 'image/png', 'WARC revisit', 'WARC metadata']);
  });

  it('does not hold a record that is too large', async () => {
    const { entries, problem } = await read(
      Buffer.concat([
        record('conversion', 'x'.repeat(500)),
        record('conversion', '短', { 'Content-Type': 'text/plain' }),
      ]),
      100,
    );
    expect(problem).toBe(undefined);
    expect(entries).toMatchObject([
      { number: 1, offset: 0, failure: 'too-large' },
      { number: 2, record: { content_type: 'text/plain' } },
    ]);
  });

  it.each([
    ['cut off in a block', record('conversion', '清晨的渡口').subarray(0, -10), 'the file is cut off'],
    ['cut off in a header', Buffer.from('WARC/1.0\r\nWARC-Type: conv'), 'the file is cut off'],
    ['no WARC', Buffer.from('hello\r\n\r\n'), 'record 2 does not begin as one of WARC does'],
    [
      'no length',
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
      'record 2 does not say how long it is',
    ],
    ['no end of a header', Buffer.from(`WARC/1.0\r\n${'x'.repeat(70_000)}`), 'a header has no end'],
  ])('%s: the records before it, and an error', async (_label, rest, message) => {
    const { entries, problem } = await read(Buffer.concat([response(http(PAGE)), rest]), 10_000, 1000);
    expect({ count: entries.length, problem }).toEqual({ count: 1, problem: message });
  });
});

describe('httpBody', () => {
  const chunked = (body: string | Buffer, size = 5) => {
    const bytes = Buffer.from(body);
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size);
      parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from('\r\n'));
    }
    return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
  };
  const CHUNKED = 'Transfer-Encoding: chunked\r\n';

  it.each([
    ['as it is', http(PAGE)],
    ['with line ends alone', Buffer.from(`HTTP/1.0 200 OK\nContent-Type: text/html\n\n${PAGE}`)],
    ['in chunks', http(chunked(PAGE), CHUNKED)],
    [
      'in chunks, the last of which are missing',
      http(chunked(`${PAGE}后面`, Buffer.byteLength(PAGE)).subarray(0, Buffer.byteLength(PAGE) + 8), CHUNKED),
    ],
    ['gzip', http(gzipSync(PAGE), 'Content-Encoding: gzip\r\n')],
    ['gzip in chunks', http(chunked(gzipSync(PAGE)), `Content-Encoding: x-gzip\r\n${CHUNKED}`)],
    ['deflate as zlib', http(deflateSync(PAGE), 'content-encoding: deflate\r\n')],
    ['deflate as it is', http(deflateRawSync(PAGE), 'Content-Encoding: deflate\r\n')],
    ['Brotli', http(brotliCompressSync(PAGE), 'Content-Encoding: br\r\n')],
    ['unpacked by the crawler', http(PAGE, `Content-Encoding: gzip\r\n${CHUNKED}`)],
    ['unpacked by the crawler, Brotli', http(PAGE, 'Content-Encoding: br\r\n')],
  ])('%s', (_label, message) => {
    const { status, body } = httpBody(message, 1000);
    expect({ status, body: { ...body, bytes: body.bytes.toString() } }).toEqual({
      status: 200,
      body: { bytes: PAGE },
    });
  });

  it('holds no more than is allowed', () => {
    const { body } = httpBody(http(gzipSync('x'.repeat(100_000)), 'Content-Encoding: gzip\r\n'), 1000);
    expect(body.failure?.name).toBe('too-large');
  });

  it('tells of what it can’t unpack', () => {
    const { body } = httpBody(http(gzipSync(PAGE).subarray(0, 20), 'Content-Encoding: gzip\r\n'), 1000);
    expect(body.failure?.name).toBe('bad-payload');
  });
});
