import type { Code } from 'mdast';
import { type TaggedCode, taggedCode } from '../../code/tagged.js';
import { taggedLanguage } from '../../code/tagged-language.js';
import type { Article, Line } from '../../core/article.js';
import type { Element, Image } from '../../core/hints.js';
import { join, slice } from '../spans.js';
import { layoutFinder } from './layout.js';
import { nearestFinder } from './nearest.js';
import { type Path, pathFinder } from './path.js';
import type { Piece } from './piece.js';
import { imageText, textOf } from './text.js';

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The pieces of an article, in their order: listings and headings are one each, numbers beside listings are none. */
export function piecesOf({ lines, page }: Article): readonly Piece[] {
  const listings = taggedCode(lines);
  const codeAt = new Map(
    listings.flatMap((listing) => listing.code.map((index) => [index, listing] as const)),
  );
  const numbers = new Set(listings.flatMap(({ gutter }) => gutter));
  const isCode = new Set([...codeAt.keys(), ...numbers].map((index) => lines[index] as Line));
  const pathOf = pathFinder({ isLayout: layoutFinder(lines, (line) => isCode.has(line)) });
  const images = new ImagesInOrder(page?.images ?? [], pathOf, page?.base);
  const headingOf = nearestFinder(HEADINGS);
  const preformattedOf = nearestFinder(new Set(['pre']));
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    for (const image of images.before(line.number)) pieces.push(image);
    const listing = codeAt.get(index);
    if (listing?.code[0] === index) {
      for (const piece of codePieces(listing, lines, pathOf)) pieces.push(piece);
    }
    if (listing || numbers.has(index)) continue;
    const element = line.hints?.element;
    const { text, hints } = line;
    const piece = {
      first: line.number,
      last: line.number,
      content: preformattedOf(element) ? { text } : textOf(line, images.within(line.number), page?.base),
      raw: text,
      element,
      path: pathOf(element),
      heading: headingOf(element),
      cells: hints?.parts.filter(({ kind }) => kind === 'cell') ?? [],
    };
    pieces.push(...withCaptionApart(piece));
  }
  return withWholeHeadings([...pieces, ...images.before(Number.POSITIVE_INFINITY)]);
}

/** Images between lines are pieces; asked for in rising order. */
class ImagesInOrder {
  private next = 0;
  private readonly between: readonly Image[];
  private readonly inside = new Map<number, Image[]>();

  constructor(
    images: readonly Image[],
    private readonly pathOf: (element: Element) => Path,
    private readonly base: string | undefined,
  ) {
    this.between = images.filter(({ offset }) => offset === undefined);
    for (const image of images) {
      if (image.offset === undefined) continue;
      const line = this.inside.get(image.line);
      if (line) line.push(image);
      else this.inside.set(image.line, [image]);
    }
  }

  before(line: number): Piece[] {
    const pieces: Piece[] = [];
    for (; (this.between[this.next]?.line ?? Number.POSITIVE_INFINITY) <= line; this.next++) {
      const image = this.between[this.next];
      if (!image) break;
      const { element } = image;
      const place = { first: image.line, last: image.line, element, path: this.pathOf(element) };
      pieces.push({ ...place, content: imageText(image, this.base), raw: '', cells: [] });
    }
    return pieces;
  }

  within(line: number): readonly Image[] {
    return this.inside.get(line) ?? [];
  }
}

/** A listing as a piece; none if nothing is in it. */
function codePieces(
  { element, code }: TaggedCode,
  lines: readonly Line[],
  pathOf: (element: Element) => Path,
): Piece[] {
  const own = code.map((index) => lines[index] as Line);
  const value = own.map(codeText).join('\n');
  if (value.trim() === '') return [];
  const node: Code = { type: 'code', lang: languageOf(own, element), meta: null, value };
  const place = { first: own[0]?.number ?? 0, last: own.at(-1)?.number ?? 0, element, path: pathOf(element) };
  return [{ ...place, content: { text: '' }, raw: '', node, cells: [] }];
}

/** Code in cells of its own, without what parts the cells; without the numbers of lines that stand in it. */
function codeText({ text, hints }: Line): string {
  const cells = hints?.parts.filter(({ kind, end }) => kind === 'cell' && end > 0) ?? [];
  const inside = text.startsWith('\t') && cells.length > 0 ? text.slice(cells.at(-1)?.start) : text;
  const number = hints?.parts.find(({ kind }) => kind === 'number');
  const isNumber = number?.start === 0 && inside === text && /^\s*\d+\s*$/.test(text.slice(0, number.end));
  return isNumber ? text.slice(number.end) : inside;
}

function languageOf(lines: readonly Line[], element: Element): string | null {
  for (const { hints } of lines) {
    const inside = hints?.parts.find(({ kind }) => kind === 'code')?.element ?? hints?.element;
    if (inside) return taggedLanguage(inside, element);
  }
  return null;
}

/** An image beside nothing but what it shows stands above that: a page lays out such a line as two. */
function withCaptionApart(piece: Piece): Piece[] {
  const { text, spans = [] } = piece.content;
  const image = spans.find(({ kind }) => kind === 'image');
  if (!image || image.start > 0 || text.trim() === '' || text.trim() !== image.description?.trim())
    return [piece];
  const caption = { text, spans: spans.filter((span) => span !== image) };
  return [
    { ...piece, content: { text: '', spans: [{ ...image, end: 0 }] }, raw: '', cells: [] },
    { ...piece, content: caption },
  ];
}

/** Headings of several lines are one piece. */
function withWholeHeadings(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (!last?.heading || last.heading !== piece.heading) whole.push(piece);
    else {
      const content = join([last.content, { text: ' ' }, slice(piece.content, 0)]);
      whole[whole.length - 1] = { ...last, last: piece.last, content, raw: content.text };
    }
  }
  return whole;
}
