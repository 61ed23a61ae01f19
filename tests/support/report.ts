import { inflateRawSync } from 'node:zlib';
import { decodeBase85 } from '../../src/report/base85.js';
import { unpack } from '../../src/report/chunk.js';
import type { FileRecord, Overview } from '../../src/report/data.js';

/** What a report holds. */
export interface ReadReport {
  readonly overview: Overview;
  /** Chunk by chunk. */
  readonly chunks: readonly (readonly FileRecord[])[];
  /** All of them. */
  readonly files: readonly FileRecord[];
}

/** Reads a report back from its HTML, as the page does. */
export function readReport(html: string): ReadReport {
  const data = [...html.matchAll(/<script type="application\/octet-stream" data-(\S+?)>([^<]*)<\/script>/g)];
  const bytesOf = (text: string) => inflateRawSync(decodeBase85(text));
  const chunks: FileRecord[][] = [];
  let overview: Overview | undefined;
  for (const [, kind = '', text = ''] of data) {
    const [, index] = /^chunk="(\d+)"$/.exec(kind) ?? [];
    if (index !== undefined) chunks[Number(index)] = unpack(bytesOf(text));
    else if (kind === 'overview') overview = JSON.parse(bytesOf(text).toString());
    else throw new Error(`data of another kind: ${kind}`);
  }
  if (!overview) throw new Error('no overview');
  return { overview, chunks, files: chunks.flat() };
}
