import { linesOf } from '../../records/lines.js';
import { tooLarge } from '../../records/serve.js';
import type { Entries, Entry } from './entry.js';

/** A line of JSON each; blank lines between them, as some tools leave at the end, are none. */
export async function* readJsonl(content: AsyncIterable<Uint8Array>, maxRecordSize: number): Entries {
  for await (const lines of linesOf(content, maxRecordSize)) {
    const entries: Entry[] = [];
    for (const line of lines) {
      const { number, offset, bytes } = line;
      if (bytes === undefined) entries.push({ number, offset, failure: tooLarge(line, maxRecordSize) });
      else if (!isBlank(bytes)) entries.push({ number, offset, line: bytes });
    }
    yield entries;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
