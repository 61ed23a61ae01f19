import type { Metadata, Severity } from '../article.js';
import type { BlockKind, Edit, FileRecord } from './data.js';

/**
 * Files column by column: what is alike stands together, so that deflate finds it within its window of 32 KB, and the
 * names of fields are written once. A third smaller than a list of records (docs/decisions/0120).
 */
export interface Chunk {
  readonly name: readonly string[];
  readonly lang: readonly string[];
  /** Each file's lines, joined with `\n`. */
  readonly raw: readonly string[];
  readonly metadata: readonly Metadata[];
  /** Every reason once. */
  readonly reasons: readonly string[];
  /** Of each file, three numbers a change: its stage, its reason, its line less that of the change before. */
  readonly changes: readonly (readonly number[])[];
  /** Of each file, the edits of one change after another; 0 for a removed line. */
  readonly edits: readonly (readonly (0 | readonly FlatEdit[])[])[];
  readonly findings: readonly (readonly FlatFinding[])[];
  /** Of each file, its blocks, two numbers each behind the kind: the first line less the last of the block before, how many more. */
  readonly blocks: readonly (readonly (BlockKind | number)[])[];
}

/** Where an edit starts, counted from where the one before it ended; what it removes; what it inserts, if anything. */
type FlatEdit = number | string;
type FlatFinding = readonly [string, Severity, number, number, string];

/** @see unpack */
export function pack(files: readonly FileRecord[]): Chunk {
  const reasons = new Map<string, number>();
  const reasonOf = (reason: string) => {
    const known = reasons.get(reason) ?? reasons.size;
    reasons.set(reason, known);
    return known;
  };
  return {
    name: files.map(({ name }) => name),
    lang: files.map(({ lang }) => lang),
    raw: files.map(({ raw }) => raw.join('\n')),
    metadata: files.map(({ metadata }) => metadata),
    changes: files.map(({ changes }) =>
      changes.flatMap(({ stage, line, reason }, index) => [
        stage,
        reasonOf(reason),
        line - (changes[index - 1]?.line ?? 0),
      ]),
    ),
    reasons: [...reasons.keys()],
    edits: files.map(({ changes }) => changes.map(({ edits }) => (edits === null ? 0 : flatten(edits)))),
    findings: files.map(({ findings }) =>
      findings.map(({ rule, severity, line, column, message }) => [
        rule,
        severity,
        line,
        column ?? 0,
        message,
      ]),
    ),
    blocks: files.map(({ blocks }) =>
      blocks.flatMap(({ kind, first, last }, index) => [
        kind,
        first - (blocks[index - 1]?.last ?? 0),
        last - first,
      ]),
    ),
  };
}

/** The files that `pack` was given. */
export function unpack(chunk: Chunk): FileRecord[] {
  return chunk.name.map((name, file) => ({
    name,
    lang: chunk.lang[file] as string,
    raw: (chunk.raw[file] as string).split('\n'),
    metadata: chunk.metadata[file] as Metadata,
    changes: unpackChanges(chunk, file),
    findings: (chunk.findings[file] as readonly FlatFinding[]).map(
      ([rule, severity, line, column, message]) => ({
        rule,
        severity,
        line,
        ...(column > 0 && { column }),
        message,
      }),
    ),
    blocks: unpackBlocks(chunk.blocks[file] as readonly (BlockKind | number)[]),
  }));
}

function unpackChanges({ changes, edits, reasons }: Chunk, file: number): FileRecord['changes'] {
  const numbers = changes[file] as readonly number[];
  let line = 0;
  return (edits[file] as Chunk['edits'][number]).map((flat, index) => {
    const [stage, reason, further] = numbers.slice(3 * index) as [number, number, number];
    line += further;
    return { stage, line, edits: flat === 0 ? null : unflatten(flat), reason: reasons[reason] as string };
  });
}

function unpackBlocks(flat: readonly (BlockKind | number)[]): FileRecord['blocks'] {
  const blocks = [];
  let before = 0;
  for (let index = 0; index < flat.length; index += 3) {
    const [kind, further, more] = flat.slice(index, index + 3) as [BlockKind, number, number];
    const first = before + further;
    before = first + more;
    blocks.push({ kind, first, last: before });
  }
  return blocks;
}

function flatten(edits: readonly Edit[]): FlatEdit[] {
  let end = 0;
  return edits.flatMap(([start, removed, inserted]) => {
    const further = start - end;
    end = start + removed;
    return inserted === '' ? [further, removed] : [further, removed, inserted];
  });
}

function unflatten(flat: readonly FlatEdit[]): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  for (let index = 0; index < flat.length; ) {
    const [further, removed, inserted] = flat.slice(index, index + 3) as [number, number, string | number];
    const hasText = typeof inserted === 'string';
    const start = end + further;
    end = start + removed;
    edits.push([start, removed, hasText ? inserted : '']);
    index += hasText ? 3 : 2;
  }
  return edits;
}
