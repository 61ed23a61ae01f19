import { ColumnReader, encodeNumbers, encodeText } from './columns.js';
import { BLOCK_KINDS, type BlockKind, type ChangeCause, type Edit, type FileRecord } from './data.js';

/**
 * A chunk is the files of a report column by column, as bytes: what is alike stands together, so that deflate finds it
 * within its window of 32 KB. A sixth smaller than the same columns as JSON (docs/decisions/0121).
 *
 * First the lengths of the columns in bytes, as 32-bit numbers, the lowest byte first; then the columns: the heads as lines
 * of JSON, and what COLUMNS names.
 */

/** Of numbers: lines, changes, edits, blocks. Of text: the raw lines, and what edits insert. */
const COLUMNS = ['lines', 'changes', 'edits', 'blocks', 'raw', 'inserted'] as const;
type Columns<Value> = Record<(typeof COLUMNS)[number], Value>;

/** What is not worth a column. */
interface Head extends Pick<FileRecord, 'name' | 'lang' | 'metadata' | 'findings'> {
  /** Every cause of the changes once. */
  readonly causes: readonly ChangeCause[];
}

/** One file, ready to become part of a chunk; can be sent to another thread at little cost. */
export interface PackedFile {
  readonly head: Head;
  readonly columns: Readonly<Columns<Uint8Array>>;
}

/** What `joinFiles` and `unpack` give back. */
export function packFile({ name, lang, metadata, findings, raw, changes, blocks }: FileRecord): PackedFile {
  const causes = new Map<string, number>();
  const numbers = {
    lines: [raw.length],
    changes: [changes.length],
    edits: [] as number[],
    blocks: [blocks.length],
  };
  const inserted: string[] = [];
  for (const line of raw) numbers.lines.push(line.length);
  let above = 0;
  for (const { stage, line, edits, rule, also, reason } of changes) {
    const written = JSON.stringify({ rule, also, reason });
    if (!causes.has(written)) causes.set(written, causes.size);
    numbers.changes.push(stage, causes.get(written) as number, line - above);
    above = line;
    pushEdits(edits, numbers.edits, inserted);
  }
  above = 0;
  for (const { kind, first, last } of blocks) {
    numbers.blocks.push(BLOCK_KINDS.indexOf(kind), first - above, last - first);
    above = last;
  }
  return {
    head: {
      name,
      lang,
      metadata,
      findings,
      causes: Array.from(causes.keys(), (written) => JSON.parse(written)),
    },
    columns: {
      lines: encodeNumbers(numbers.lines),
      changes: encodeNumbers(numbers.changes),
      edits: encodeNumbers(numbers.edits),
      blocks: encodeNumbers(numbers.blocks),
      raw: encodeText(raw.join('')),
      inserted: encodeText(inserted.join('')),
    },
  };
}

/** 0 for a removed line; else how many there are and one more, and of each how far it is from the one before. */
function pushEdits(edits: readonly Edit[] | null, numbers: number[], inserted: string[]): void {
  if (edits === null) {
    numbers.push(0);
    return;
  }
  numbers.push(edits.length + 1);
  let end = 0;
  for (const [start, removed, text] of edits) {
    numbers.push(start - end, removed, text.length);
    if (text !== '') inserted.push(text);
    end = start + removed;
  }
}

/** The bytes of a chunk, before they are deflated. */
export function joinFiles(files: readonly PackedFile[]): Uint8Array {
  const heads = new TextEncoder().encode(files.map(({ head }) => JSON.stringify(head)).join('\n'));
  const columns = [[heads], ...COLUMNS.map((name) => files.map((file) => file.columns[name]))];
  const lengths = columns.map((parts) => parts.reduce((sum, part) => sum + part.length, 0));
  const whole = new Uint8Array(lengths.reduce((sum, length) => sum + length, 4 * lengths.length));
  const start = new DataView(whole.buffer);
  for (const [index, length] of lengths.entries()) start.setUint32(4 * index, length, true);
  let at = 4 * lengths.length;
  for (const part of columns.flat()) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The files of a chunk. */
export function unpack(chunk: Uint8Array): FileRecord[] {
  const lengths = new DataView(chunk.buffer, chunk.byteOffset);
  const names = ['heads', ...COLUMNS] as const;
  let end = 4 * names.length;
  const columns = names.map((name, index) => {
    const from = end;
    end += lengths.getUint32(4 * index, true);
    return [name, chunk.subarray(from, end)] as const;
  });
  const { heads, ...rest } = Object.fromEntries(columns) as Columns<Uint8Array> & { heads: Uint8Array };
  if (heads.length === 0) return [];
  const readers = Object.fromEntries(
    Object.entries(rest).map(([name, column]) => [name, new ColumnReader(column)]),
  ) as Columns<ColumnReader>;
  return new TextDecoder()
    .decode(heads)
    .split('\n')
    .map((head) => unpackFile(JSON.parse(head), readers));
}

/** The next file of the columns. */
function unpackFile({ causes, ...head }: Head, columns: Columns<ColumnReader>): FileRecord {
  const { lines, changes, blocks, raw } = columns;
  let line = 0;
  let last = 0;
  return {
    ...head,
    raw: listOf(lines.number(), () => raw.text(lines.number())),
    changes: listOf(changes.number(), () => {
      const stage = changes.number();
      const cause = causes[changes.number()] as ChangeCause;
      line += changes.number();
      return { stage, line, edits: readEdits(columns), ...cause };
    }),
    blocks: listOf(blocks.number(), () => {
      const kind = BLOCK_KINDS[blocks.number()] as BlockKind;
      const first = last + blocks.number();
      last = first + blocks.number();
      return { kind, first, last };
    }),
  };
}

function readEdits({ edits, inserted }: Columns<ColumnReader>): Edit[] | null {
  const count = edits.number();
  let end = 0;
  if (count === 0) return null;
  return listOf(count - 1, () => {
    const start = end + edits.number();
    const removed = edits.number();
    end = start + removed;
    return [start, removed, inserted.text(edits.number())];
  });
}

function listOf<Item>(length: number, make: () => Item): Item[] {
  return Array.from({ length }, make);
}
