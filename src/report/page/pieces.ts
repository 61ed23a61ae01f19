import type { Edit, FileRecord, ReportChange } from '../data.js';
import { applyEdits } from '../edits.js';
import { finerEdits } from './finer-edits.js';

/** A stretch of a line as it was and as it became. */
export interface Piece {
  readonly raw: string;
  readonly text: string;
  /** What made the one the other, as indexes into the changes of the file; none where they are the same. */
  readonly changes: readonly number[];
}

/** A line of the scrape, beside what it became. */
export interface LinePieces {
  /** 1-based, in the raw text. */
  readonly number: number;
  /** Their `raw`s are the raw line, their `text`s the line of the article, or what was removed at last. */
  readonly pieces: readonly Piece[];
  /** The change that removed the line. */
  readonly removedBy?: number;
}

/** Every line of a file with what its changes did to it, whatever number of stages had a hand in it. */
export function linesInPieces({ raw, changes }: Pick<FileRecord, 'raw' | 'changes'>): LinePieces[] {
  const lines: LinePieces[] = raw.map((text, index) => ({
    number: index + 1,
    pieces: text === '' ? [] : [{ raw: text, text, changes: [] }],
  }));
  for (const [id, change] of changes.entries()) {
    const line = lines[change.line - 1];
    if (line) lines[change.line - 1] = after(line, change, id);
  }
  return lines;
}

function after(line: LinePieces, { edits }: ReportChange, id: number): LinePieces {
  if (edits === null) return { ...line, removedBy: id };
  return { ...line, pieces: editPieces(line.pieces, edits, id) };
}

/** Pieces after edits of their text: an edit makes a piece, and takes in the ones of earlier changes that it touches. */
export function editPieces(pieces: readonly Piece[], made: readonly Edit[], id: number): Piece[] {
  const edits = finerEdits(made, textOf(pieces), seamsOf(pieces));
  const result: Piece[] = [];
  const rest = cutAt(pieces, edits);
  let at = 0;
  let next = 0;
  for (let index = 0; index < edits.length; ) {
    const [start] = edits[index] as Edit;
    for (let piece = rest[next]; piece && at + piece.text.length <= start; piece = rest[++next]) {
      result.push(piece);
      at += piece.text.length;
    }
    const group = new Group(at < start ? at : start, id);
    // Each edit may reach into more pieces, each piece may be reached by more edits.
    for (let grown = true; grown; ) {
      grown = false;
      for (let edit = edits[index]; edit && group.isReachedBy(edit); edit = edits[++index]) {
        group.addEdit(edit);
        grown = true;
      }
      for (let piece = rest[next]; piece && at < group.end; piece = rest[++next]) {
        group.addPiece(piece, at);
        at += piece.text.length;
        grown = true;
      }
    }
    result.push(group.toPiece());
  }
  return [...result, ...rest.slice(next)];
}

/** Pieces and edits that overlap: one piece, for no part of it can be told from the others. */
class Group {
  /** Offset where the pieces and edits so far end, in the text before. */
  end: number;
  private readonly pieces: Piece[] = [];
  private readonly edits: Edit[] = [];

  /** @param start offset in the text before */
  constructor(
    private readonly start: number,
    private readonly id: number,
  ) {
    this.end = start;
  }

  isReachedBy([start]: Edit): boolean {
    return start < this.end || this.edits.length === 0;
  }

  addEdit(edit: Edit): void {
    this.edits.push([edit[0] - this.start, edit[1], edit[2]]);
    this.end = Math.max(this.end, edit[0] + edit[1]);
  }

  addPiece(piece: Piece, at: number): void {
    this.pieces.push(piece);
    this.end = Math.max(this.end, at + piece.text.length);
  }

  toPiece(): Piece {
    const before = textOf(this.pieces);
    const changes = new Set(this.pieces.flatMap((piece) => piece.changes)).add(this.id);
    return {
      raw: this.pieces.map(({ raw }) => raw).join(''),
      text: applyEdits(before, this.edits),
      changes: [...changes].sort((one, other) => one - other),
    };
  }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Offsets in the text where changed pieces start and end. */
function seamsOf(pieces: readonly Piece[]): Set<number> {
  const seams = new Set<number>();
  let at = 0;
  for (const { text, changes } of pieces) {
    if (changes.length > 0) seams.add(at).add(at + text.length);
    at += text.length;
  }
  return seams;
}

/** Cuts pieces that nothing has touched yet where edits start and end; one that was changed stays whole. */
function cutAt(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const places = edits.flatMap(([start, removed]) => [start, start + removed]);
  const result: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    while (next < places.length && (places[next] as number) <= at) next++;
    if (piece.changes.length === 0) {
      for (; next < places.length && (places[next] as number) < end; next++) {
        const place = places[next] as number;
        if (place > at) result.push(untouched(piece.text, at - end, place - end));
        at = place;
      }
    }
    result.push(piece.changes.length === 0 ? untouched(piece.text, at - end) : piece);
    at = end;
  }
  return result;
}

/** A part of a text, from and to offsets below zero, counted from its end. */
function untouched(whole: string, from: number, to?: number): Piece {
  const text = whole.slice(from, to);
  return { raw: text, text, changes: [] };
}
