import { parseLine } from '../../records/input.js';
import { linesOf } from '../../records/lines.js';
import { tooLarge } from '../../records/serve.js';
import type { Entries, Entry } from './entry.js';

/**
 * A line of JSON each; blank lines between them, as some tools leave at the end, are none.
 *
 * @throws what the content throws, when the records before that were handed on
 */
export async function* readJsonl(content: AsyncIterable<Uint8Array>, maxRecordSize: number): Entries {
  const { chunks, failure } = untilFailure(content);
  for await (const lines of linesOf(chunks, maxRecordSize)) {
    const entries: Entry[] = [];
    for (const line of lines) {
      const { number, offset, bytes } = line;
      // What is behind the last line end when the file fails: an object that is cut off is no JSON.
      if (failure() && !isObject(bytes)) continue;
      if (bytes === undefined) entries.push({ number, offset, failure: tooLarge(line, maxRecordSize) });
      else if (!isBlank(bytes)) entries.push({ number, offset, line: bytes });
    }
    yield entries;
  }
  const failed = failure();
  if (failed) throw failed.cause;
}

/** The content, which ends where it fails; and the failure, as soon as it is known. */
function untilFailure(content: AsyncIterable<Uint8Array>) {
  let failed: { readonly cause: unknown } | undefined;
  async function* chunks() {
    try {
      yield* content;
    } catch (cause) {
      failed = { cause };
    }
  }
  return { chunks: chunks(), failure: () => failed };
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const NOTHING = Buffer.alloc(0);

function isObject(line: Buffer | undefined): boolean {
  try {
    return line !== undefined && parseLine(line) !== undefined;
  } catch {
    return false;
  }
}

/** A file of a byte order mark alone, as some editors save nothing, has no record. */
function isBlank(bytes: Buffer): boolean {
  const [first] = bytes;
  const rest = first === 0xef && bytes.equals(BYTE_ORDER_MARK) ? NOTHING : bytes;
  return rest.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
