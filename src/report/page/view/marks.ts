import type { ReportFinding } from '../../data.js';
import type { LinePieces, Piece } from '../pieces.js';
import { visibleText } from '../visible.js';
import { element } from './dom.js';
import { text } from './text.js';

/**
 * Marks: elements that stand for a piece of a line on one side of the text. Each has in `data-changes` the changes that
 * made it, and in `data-piece` its line and its index in it, which its partner on the other side has too. They are
 * reached by stepping, of which one at a time is in the order of the Tab key (see stepper.ts).
 */

/** How much of a text is said of what is not there. */
const LABEL_LENGTH = 40;

/** Findings of one line, with their indexes in the file. */
export type FindingsOfLine = readonly (readonly [index: number, finding: ReportFinding])[];

/** A raw line: what was taken out or exchanged is marked, and where a finding points to. */
export function rawLine(line: LinePieces, findings: FindingsOfLine): Node[] {
  const points = pointsOf(findings);
  let at = 0;
  let next = 0;
  const nodes = line.pieces.flatMap((piece, index) => {
    const start = at;
    at += piece.raw.length;
    const first = next;
    while (next < points.length && (points[next] as Point)[0] < at) next++;
    const content = withPoints(piece.raw, start, points.slice(first, next));
    if (piece.changes.length === 0) return content;
    if (piece.raw === '') return [caret(line, piece, index, `put in: ${piece.text}`)];
    return [element(piece.text === '' ? 'del' : 'mark', markOf(line, piece, index), content)];
  });
  if (line.removedBy === undefined) return nodes;
  const attributes = {
    class: 'mark removed-line',
    'data-changes': line.removedBy,
    'data-piece': line.number,
    tabindex: -1,
  };
  return [element('del', attributes, nodes)];
}

/** The line of the article that it became; a caret stands where something was taken out. */
export function articleLine(line: LinePieces): Node[] {
  if (line.removedBy !== undefined) return [];
  return line.pieces.flatMap((piece, index) => {
    if (piece.changes.length === 0) return text(piece.text);
    if (piece.text === '') return [caret(line, piece, index, `taken out: ${piece.raw}`)];
    return [element(piece.raw === '' ? 'ins' : 'mark', markOf(line, piece, index), text(piece.text))];
  });
}

function markOf({ number }: LinePieces, { changes }: Piece, index: number) {
  return {
    class: 'mark',
    'data-changes': changes.join(' '),
    'data-piece': `${number}.${index}`,
    tabindex: -1,
  };
}

/** Has no width, so that the text reads as it is; but it is seen and can be stepped to. */
function caret(line: LinePieces, piece: Piece, index: number, label: string): HTMLElement {
  const shown = visibleText(label);
  return element('span', {
    ...markOf(line, piece, index),
    class: 'mark caret',
    role: 'img',
    'aria-label': shown.length > LABEL_LENGTH ? `${shown.slice(0, LABEL_LENGTH)}…` : shown,
  });
}

/** An offset in the raw line that findings point to, with their indexes. */
type Point = readonly [offset: number, findings: number[]];

/** In rising order. */
function pointsOf(findings: FindingsOfLine): Point[] {
  const points = new Map<number, number[]>();
  for (const [index, { column }] of findings) {
    if (column === undefined) continue;
    const known = points.get(column - 1);
    if (known) known.push(index);
    else points.set(column - 1, [index]);
  }
  return [...points].sort(([one], [other]) => one - other);
}

/**
 * @param start offset of the text in its raw line
 * @param points those within the text
 */
function withPoints(content: string, start: number, points: readonly Point[]): Node[] {
  const nodes: Node[][] = [];
  let shown = 0;
  for (const [offset, findings] of points) {
    const at = offset - start;
    if (at < shown) continue;
    const character = String.fromCodePoint(content.codePointAt(at) as number);
    const attributes = { class: 'finding-point', 'data-findings': findings.join(' '), tabindex: -1 };
    nodes.push(text(content.slice(shown, at)), [element('span', attributes, text(character))]);
    shown = at + character.length;
  }
  return [...nodes.flat(), ...text(content.slice(shown))];
}
