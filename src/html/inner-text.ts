import type { Line } from '../core/article.js';
import type { Element, Image, Part } from '../core/hints.js';

/** An element whose text is a part of the lines that it stands in. */
interface OpenPart {
  readonly kind: Part['kind'];
  readonly element: Element;
  /** Offset in the line that is written, as soon as some of its text is there. */
  start: number | undefined;
}

/** Tables within tables: no page needs more. */
const MOST_OPEN = 24;

/**
 * The text of a page as it is read, line by line, as a browser's `innerText` has it: blanks collapse, blocks stand on lines of their own,
 * paragraphs have a blank line around them, the cells of a row are parted by tabs.
 */
export class InnerText {
  readonly lines: Line[] = [];
  readonly images: Image[] = [];
  private text = '';
  /** Its last character. To ask the text itself would copy all of it each time: it is put together from pieces. */
  private last = '';
  /** Line ends that must be there before more text. */
  private breaks = 0;
  /** Blanks of the page, not yet written: one if text of the same line follows. A line end among them is told apart. */
  private gap: '' | ' ' | '\n' = '';
  /** At the start of a box that is laid out within a line: blanks there are dropped. */
  private isAtStart = false;
  /** Whether the line that is written next has an image, a field or a box in it already: blanks behind that stay. */
  private hasAtom = false;
  private element: Element | undefined;
  private parts: Part[] = [];
  private readonly open: OpenPart[] = [];
  /** Images in front of the next text, and how many of them have a line end behind them. */
  private waiting: Image[] = [];
  private parted = 0;

  /** At least so many line ends stand between what is written and what will be. */
  breakLine(least: number): void {
    this.dropBlanks();
    this.parted = this.waiting.length;
    if (this.lines.length > 0 || this.text !== '') this.breaks = Math.max(this.breaks, least);
  }

  /** What stands next begins a line, which it may do already: a block in code, whose blank lines are its own. */
  startLine(): void {
    if (this.text !== '') this.breakLine(1);
    else this.dropBlanks();
  }

  /** A line end: `<br>`. @param element that of code, whose blank lines are its own */
  endLine(element?: Element): void {
    this.dropBlanks();
    this.parted = this.waiting.length;
    this.flush();
    this.element ??= element;
    this.next();
  }

  /** What parts the cells of a row. */
  tab(): void {
    this.dropBlanks();
    this.flush();
    this.text += '\t';
    this.last = '\t';
  }

  /** What stands next begins on a line of its own as far as blanks go: a cell. */
  dropBlanks(): void {
    this.gap = '';
    this.hasAtom = false;
  }

  /** What takes room in a line and is no text: an image, a field. Blanks on both sides of it stay. */
  atom(): void {
    if (this.gap !== '' && (this.hasAtom || this.breaks === 0)) {
      this.flush();
      this.writeGap('');
    }
    this.gap = '';
    this.hasAtom = true;
    this.isAtStart = false;
  }

  /** Text whose blanks collapse. */
  collapse(data: string, element: Element, keepsLines = false): void {
    let from = 0;
    for (const { 0: blanks, index } of data.matchAll(/[ \t\n]+/g)) {
      if (index > from) this.write(data.slice(from, index), element);
      if (keepsLines && blanks.includes('\n')) for (const _ of blanks.matchAll(/\n/g)) this.endLine();
      else if (!this.isAtStart && this.gap === '') this.gap = this.gapOf(blanks);
      from = index + blanks.length;
    }
    if (from < data.length) this.write(from === 0 ? data : data.slice(from), element);
  }

  /** Text that stays as it is, line ends too. */
  preserve(data: string, element: Element): void {
    let from = 0;
    for (let at = data.indexOf('\n'); at >= 0; at = data.indexOf('\n', from)) {
      if (at > from) this.write(data.slice(from, at), element);
      this.flush();
      this.element = this.element ?? element;
      this.next();
      from = at + 1;
    }
    if (from < data.length) this.write(data.slice(from), element);
  }

  /** Begins a box that is laid out within a line. */
  enterBox(): void {
    this.atom();
    this.isAtStart = true;
  }

  leaveBox(): void {
    this.gap = '';
    this.hasAtom = true;
    this.isAtStart = false;
  }

  /** Begins a part of a line, or of several; one of the same kind that is open goes on. @returns what ends it */
  enterPart(kind: Part['kind'], element: Element): (() => void) | undefined {
    const isOpen = kind !== 'cell' && this.open.some((other) => other.kind === kind);
    if (isOpen || this.open.length >= MOST_OPEN) return undefined;
    const part: OpenPart = { kind, element, start: undefined };
    this.open.push(part);
    return () => {
      this.endPart(part);
      this.open.splice(this.open.indexOf(part), 1);
    };
  }

  addImage(address: string, description: string, element: Element): void {
    const image = { address, description, element, line: this.lines.length + 1 };
    if (this.breaks === 0 && this.text !== '') this.images.push({ ...image, offset: this.text.length });
    else this.waiting.push(image);
  }

  /** Ends the page. */
  end(): void {
    const isEmpty = this.lines.length === 0 && this.text === '';
    if (!isEmpty) this.next();
    this.parted = this.waiting.length;
    this.placeImages();
  }

  private write(text: string, element: Element): void {
    this.flush();
    this.writeGap(text);
    this.isAtStart = false;
    this.element = this.element ?? element;
    if (this.waiting.length > 0) this.placeImages();
    for (const part of this.open) part.start ??= this.text.length;
    this.text += text;
    this.last = text.slice(-1);
  }

  /** A line end of the source is none behind a zero-width space, nor in front of one. */
  private gapOf(blanks: string): typeof this.gap {
    if (!blanks.includes('\n')) return ' ';
    return this.last === '\u200B' ? '' : '\n';
  }

  private writeGap(next: string): void {
    const isInLine = this.last !== '' && this.last !== '\t';
    const isDropped = this.gap === '\n' && next.startsWith('\u200B');
    if (this.gap !== '' && !isDropped && (this.hasAtom || isInLine)) this.text += ' ';
    this.gap = '';
  }

  private flush(): void {
    for (; this.breaks > 0; this.breaks--) this.next();
  }

  private next(): void {
    for (const part of this.open) this.endPart(part);
    const { text, element, parts } = this;
    const number = this.lines.length + 1;
    this.lines.push(
      element
        ? { number, text, hints: { element, linkShare: linkShareOf(text, parts), parts } }
        : { number, text },
    );
    this.text = '';
    this.last = '';
    this.element = undefined;
    this.parts = [];
  }

  private endPart(part: OpenPart): void {
    const { kind, element, start } = part;
    const end = this.text.length;
    if (start !== undefined && end > start) this.parts.push({ kind, start, end, element });
    part.start = undefined;
  }

  /** The images that wait stand before the line that is written now, or at its start. */
  private placeImages(): void {
    const line = this.lines.length + 1;
    for (const [index, image] of this.waiting.entries())
      this.images.push({ ...image, line, ...(index >= this.parted && { offset: 0 }) });
    this.waiting = [];
    this.parted = 0;
  }
}

function linkShareOf(text: string, parts: readonly Part[]): number {
  let linked = 0;
  for (const { kind, start, end } of parts) if (kind === 'link') linked += end - start;
  return linked === 0 ? 0 : Math.min(1, linked / text.trim().length);
}
