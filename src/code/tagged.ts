import type { Line } from '../core/article.js';
import type { Element } from '../core/hints.js';
import { type CodePlace, placeFinder } from './tagged-places.js';
import { isProse } from './tagged-prose.js';

/** Code by the tags of a page: indices of lines, rising. */
export interface TaggedCode {
  /** The element whose text it is. */
  readonly element: Element;
  /** Its lines, with the blank ones between them; none where the element holds numbers alone. */
  readonly code: readonly number[];
  /** Those that only number lines of code. */
  readonly gutter: readonly number[];
}

/** What numbers a line of code. */
const NUMBER = /^\s*\d{0,5}[.:]?\s*$/;

/**
 * The code of a page as its tags have it: preformatted text, and what highlighters make of code. Preformatted prose and poems are
 * none. Linear.
 */
export function taggedCode(lines: readonly Line[]): TaggedCode[] {
  const placeOf = placeFinder();
  const found: TaggedCode[] = [];
  for (let index = 0; index < lines.length; ) {
    const { element } = placeOf(lines[index]?.hints?.element);
    if (!element) {
      index++;
      continue;
    }
    const end = elementEnd(lines, index, element, placeOf);
    found.push(readCode(lines, index, end, element, placeOf));
    index = end;
  }
  return withNumberCells(lines, found).filter(
    ({ element, code }) =>
      !isProse(
        element,
        code.map((index) => lines[index] as Line),
      ),
  );
}

type PlaceFinder = (element: Element | undefined) => CodePlace;

/** Blank lines say nothing of where they stand: they are of the element that goes on below them. */
function elementEnd(lines: readonly Line[], start: number, element: Element, placeOf: PlaceFinder): number {
  let end = start + 1;
  for (let index = end; index < lines.length; index++) {
    const { text, hints } = lines[index] as Line;
    if (!hints && text.trim() === '') continue;
    if (placeOf(hints?.element).element !== element) break;
    end = index + 1;
  }
  return end;
}

function readCode(
  lines: readonly Line[],
  start: number,
  end: number,
  element: Element,
  placeOf: PlaceFinder,
): TaggedCode {
  const code: number[] = [];
  const gutter: number[] = [];
  let blanks: number[] = [];
  for (let index = start; index < end; index++) {
    const { text, hints } = lines[index] as Line;
    const { role } = placeOf(hints?.element);
    if (!hints) blanks.push(index);
    else if (role === 'tool' || (role === 'gutter' && NUMBER.test(text))) {
      if (role === 'gutter') gutter.push(index);
      blanks = [];
    } else {
      for (const blank of code.length > 0 ? blanks : []) code.push(blank);
      code.push(index);
      blanks = [];
    }
  }
  return { element, code, gutter };
}

/** Numbers alone in a cell beside a cell of code number it, whatever the page calls them. */
function withNumberCells(lines: readonly Line[], found: readonly TaggedCode[]): readonly TaggedCode[] {
  return found.map((one, at) => {
    const row = rowOf(one.element);
    const isBeside =
      row !== undefined && found[at + 1] !== undefined && rowOf(found[at + 1]?.element) === row;
    const isNumbers = isBeside && one.code.every((index) => NUMBER.test(lines[index]?.text ?? ''));
    return isNumbers ? { ...one, code: [], gutter: [...one.gutter, ...one.code] } : one;
  });
}

/** The row of the table that an element stands in, near enough. */
function rowOf(element: Element | undefined): Element | undefined {
  let around = element;
  for (let steps = 0; around && steps < 5; steps++) {
    if (around.name === 'tr') return around;
    around = around.parent;
  }
  return undefined;
}
