import { decodeBase85 } from '../../base85.js';
import { unpack } from '../../chunk.js';
import type { FileRecord, Overview } from '../../data.js';

/** How many chunks are kept open, each about 1 MB of text. */
const KEPT = 3;

/** The data of the page: the overview, and files as they are asked for. */
export interface ReportData {
  readonly overview: Overview;
  /** @param index into the columns of the overview */
  open(index: number): Promise<FileRecord>;
}

/** @throws Error if the document ends before its data does */
export async function openReport(): Promise<ReportData> {
  const overview = JSON.parse(new TextDecoder().decode(await inflate('script[data-overview]'))) as Overview;
  /** The most recently used last. */
  const chunks = new Map<number, Promise<FileRecord[]>>();
  const openChunk = (chunk: number) => {
    const files = chunks.get(chunk) ?? inflate(`script[data-chunk="${chunk}"]`).then(unpack);
    chunks.delete(chunk);
    chunks.set(chunk, files);
    for (const oldest of chunks.keys()) if (chunks.size > KEPT) chunks.delete(oldest);
    return files;
  };
  return {
    overview,
    async open(index) {
      const chunk = overview.chunkStarts.findLastIndex((start) => start <= index);
      const files = await openChunk(chunk);
      const file = files[index - (overview.chunkStarts[chunk] ?? 0)];
      if (!file) throw new Error(`file ${index} is not in part ${chunk} of this report`);
      return file;
    },
  };
}

async function inflate(selector: string): Promise<Uint8Array> {
  const data = document.querySelector(selector)?.textContent;
  if (!data) throw new Error('a part of this report is missing: the run that wrote it did not end');
  const stream = new Blob([decodeBase85(data)]).stream();
  const bytes = await new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
  return new Uint8Array(bytes);
}
