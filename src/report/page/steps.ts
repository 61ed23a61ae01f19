import type { FileRecord } from '../data.js';
import { editPieces, type LinePieces, type Piece } from './pieces.js';

/** What one change did to a piece of a line, with a little of the line around it as the change left it. */
export interface Step {
  /** Index into the changes of the file. */
  readonly change: number;
  readonly lead: string;
  readonly before: string;
  /** `null`: the line was removed. */
  readonly after: string | null;
  readonly trail: string;
}

/** How much of the line is shown on either side, in UTF-16 code units. */
const CONTEXT = 6;

/** How a piece of a line became what it is, change by change: each in the line as the changes before it had left it. */
export function stepsOfPiece(
  { raw, changes }: Pick<FileRecord, 'raw' | 'changes'>,
  line: LinePieces,
  index: number,
): Step[] {
  const place = placeOf(line.pieces, index);
  const text = raw[line.number - 1] as string;
  let pieces: readonly Piece[] = [{ raw: text, text, changes: [] }];
  const steps: Step[] = [];
  for (const [change, { line: number, edits }] of changes.entries()) {
    if (number !== line.number || edits === null) continue;
    const next = editPieces(pieces, edits, change);
    if (place.changes.includes(change)) {
      const { lead, text: after, trail } = textAt(next, place);
      steps.push({
        change,
        lead: tail(lead),
        before: textAt(pieces, place).text,
        after,
        trail: head(trail),
      });
    }
    pieces = next;
  }
  return steps;
}

/** How a line went. */
export function stepOfRemoval({ pieces }: LinePieces, change: number): Step {
  const text = pieces.map((piece) => piece.text).join('');
  return { change, lead: '', before: text, after: null, trail: '' };
}

/** Where a piece lies in the raw line, and what made it: pieces grow together, so that earlier ones lie within. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly number[];
}

function placeOf(pieces: readonly Piece[], index: number): Place {
  const before = pieces.slice(0, index).reduce((length, { raw }) => length + raw.length, 0);
  const { raw, changes } = pieces[index] as Piece;
  return { start: before, end: before + raw.length, changes };
}

/** The line at some time: what stands at a place, and around it. */
function textAt(pieces: readonly Piece[], { start, end, changes }: Place) {
  let [lead, text, trail] = ['', '', ''];
  let at = 0;
  for (const piece of pieces) {
    const length = piece.raw.length;
    if (piece.changes.length === 0) {
      lead += piece.text.slice(0, Math.max(0, start - at));
      text += piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      trail += piece.text.slice(Math.max(0, end - at));
    } else if (at >= start && at + length <= end && piece.changes.every((id) => changes.includes(id))) {
      text += piece.text;
    } else if (at < start || (at === start && length === 0 && text === '')) {
      lead += piece.text;
    } else {
      trail += piece.text;
    }
    at += length;
  }
  return { lead, text, trail };
}

function tail(text: string): string {
  return text.length <= CONTEXT
    ? text
    : `…${text.slice(isLow(text, text.length - CONTEXT) ? 1 - CONTEXT : -CONTEXT)}`;
}

function head(text: string): string {
  return text.length <= CONTEXT ? text : `${text.slice(0, isLow(text, CONTEXT) ? CONTEXT - 1 : CONTEXT)}…`;
}

function isLow(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
