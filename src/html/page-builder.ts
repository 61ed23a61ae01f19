import type { Line } from '../core/article.js';
import type { Element, Page } from '../core/hints.js';
import {
  blockOf,
  type Display,
  displayOf,
  isFlexible,
  isNeverShown,
  type WhiteSpace,
  whiteSpaceOf,
} from './display.js';
import { Head } from './head.js';
import { HiddenProse } from './hidden-prose.js';
import { imageAddress } from './images.js';
import { InnerText } from './inner-text.js';
import { isQuirky, VOID } from './nesting.js';
import { OpenElements } from './open-elements.js';
import { partKind } from './parts.js';

/** As deep as browsers nest elements; deeper ones are told as part of that. */
const DEEPEST = 512;

/** A page of HTML as text. */
export interface HtmlText {
  /** Its text, line by line, as a browser shows it (`innerText`), with what HTML knew of each. */
  readonly lines: readonly Line[];
  readonly page: Page;
  /** Chinese characters of the prose that it hides by its own attributes. */
  readonly hiddenProse: number;
}

/** An open element and what it does to the text in it. */
interface Frame {
  readonly name: string;
  readonly element: Element;
  readonly display: Display;
  readonly whiteSpace: WhiteSpace;
  readonly isHidden: boolean;
  /** Whether it is hidden by attributes, its own or those around it, and not by what it is. */
  readonly isConcealed: boolean;
  /** Whether these are its own. */
  readonly conceals: boolean;
  readonly endPart?: (() => void) | undefined;
  /** The table, and the row of it, that the element is in or is itself. */
  readonly table: Frame | undefined;
  readonly row: Frame | undefined;
  /** Whether a row of this table, or a cell of this row, has been read. */
  hasInner: boolean;
  /** Whether what is in it is code, where a block takes no line end that is not written; and whether it is in such an element. */
  readonly isCode: boolean;
  readonly isInCode: boolean;
  /** Whether what is in it are blocks. */
  readonly isFlexible: boolean;
  /** Whether nothing of it was read yet: a line end there belongs to the tag of `<pre>`. */
  isFresh: boolean;
}

/** Elements that stand in tables only. */
const IN_TABLE: ReadonlySet<string> = new Set('caption col colgroup tbody td tfoot th thead tr'.split(' '));

/** Elements that hold rows or cells only. */
const AROUND_CELLS: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);

/** Elements whose tag a line end may follow, which is no part of the text. */
const LINE_END_DROPPED: ReadonlySet<string> = new Set(['pre', 'listing']);

const ROOT: Element = { name: 'html', attributes: {}, depth: 0 };

/** Elements that stand once: further tags of them are left out. */
const ONCE: ReadonlySet<string> = new Set(['html', 'head', 'body', 'form']);

/** Builds the text of a page from its tags and pieces of text. */
export class PageBuilder {
  private readonly lines = new InnerText();
  private readonly head = new Head();
  private readonly hidden = new HiddenProse();
  private readonly opened = new OpenElements<Frame>((frame) => this.leave(frame));

  /** Whether the page is read as browsers before standards did. */
  private isQuirky = true;

  /** Whether tags are those of a drawing or a formula. */
  get isForeign(): boolean {
    return this.opened.has('svg') || this.opened.has('math');
  }

  /** A declaration, without the brackets: that of the document type tells how its tables are read. */
  declare(text: string): void {
    if (/^doctype\s/i.test(text)) this.isQuirky = isQuirky(text);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, isSelfClosing: boolean): void {
    if (ONCE.has(name) && this.opened.has(name)) return;
    if (this.isMisplaced(name)) return;
    // Old pages have tables in paragraphs.
    if (name !== 'table' || !this.isQuirky) this.opened.endImplied(name);
    if ((name === 'td' || name === 'th') && !this.opened.top?.row) this.open('tr', {}, false);
    const around = this.opened.top;
    if (around) around.isFresh = false;
    const frame = this.frameOf(name, attributes, around);
    this.head.open(name, attributes);
    this.enter(frame);
    if (VOID.has(name)) {
      this.enterVoid(frame);
      this.leave(frame);
      return;
    }
    this.opened.push(frame);
    if (isSelfClosing && this.isForeign) this.opened.end(name);
  }

  close(name: string): void {
    if (name === 'body' || name === 'html') return;
    if (name === 'br') this.open('br', {}, false);
    else if (!this.opened.end(name) && name === 'p') {
      this.open('p', {}, false);
      this.opened.end('p');
    }
  }

  text(data: string): void {
    this.head.addText(data);
    const frame = this.opened.top;
    if (!frame) {
      this.lines.collapse(data, ROOT);
      return;
    }
    if (frame.isConcealed) this.hidden.add(data);
    if (frame.isHidden || frame.display === 'fallback') return;
    const { element, whiteSpace } = frame;
    const isFirst = frame.isFresh && LINE_END_DROPPED.has(frame.name);
    frame.isFresh = false;
    if (whiteSpace === 'preserve') this.lines.preserve(isFirst ? data.replace(/^\n/, '') : data, element);
    else this.lines.collapse(data, element, whiteSpace === 'lines');
  }

  end(): HtmlText {
    this.opened.endAll();
    this.lines.end();
    const { lines, images } = this.lines;
    return { lines, page: this.head.toPage(images), hiddenProse: this.hidden.characters };
  }

  /** Whether a parser leaves a tag out: a part of a table outside of one, a form between its rows or cells. */
  private isMisplaced(name: string): boolean {
    if (IN_TABLE.has(name)) return !this.opened.has('table');
    return name === 'form' && AROUND_CELLS.has(this.opened.top?.name ?? '');
  }

  private frameOf(
    name: string,
    attributes: Readonly<Record<string, string>>,
    around: Frame | undefined,
  ): Frame {
    const parent = around?.element ?? ROOT;
    const depth = parent.depth + 1;
    const element = depth > DEEPEST ? parent : { name, attributes, parent, depth };
    const isInCode = around?.isCode ?? false;
    const own = this.opened.has('svg') && name === 'text' ? 'block' : displayOf(name, attributes);
    const display = around?.isFlexible && !isInCode ? blockOf(own) : own;
    const isFolded =
      around?.name === 'details' && name !== 'summary' && around.element.attributes.open === undefined;
    const isHidden = around?.isHidden || display === 'none' || around?.display === 'fallback' || isFolded;
    const conceals = isHidden && around?.isHidden !== true && !isNeverShown(name);
    const whiteSpace = whiteSpaceOf(name, attributes) ?? around?.whiteSpace ?? 'collapse';
    const kind = isHidden ? undefined : partKind(name, attributes, whiteSpace);
    const frame: Frame = {
      name,
      element,
      display,
      whiteSpace,
      isHidden,
      isConcealed: conceals || (around?.isConcealed === true && !isNeverShown(name)),
      conceals,
      endPart: kind && this.lines.enterPart(kind, element),
      table: around?.table,
      row: display === 'table' ? undefined : around?.row,
      hasInner: false,
      isCode: name === 'pre' || (isInCode && display !== 'cell'),
      isInCode,
      isFlexible: isFlexible(attributes),
      isFresh: true,
    };
    if (display === 'table') return withItself(frame, 'table');
    return display === 'row' ? withItself(frame, 'row') : frame;
  }

  private enter(frame: Frame): void {
    const { name, display, isHidden, table, row } = frame;
    if (isHidden) return;
    if (isBlock(name, display)) this.breakLine(frame);
    else if (display === 'box') this.lines.enterBox();
    else if (display === 'atom' || display === 'fallback') this.lines.atom();
    else if (display === 'row') this.enterInner(table, () => this.lines.endLine());
    else if (display === 'cell') this.enterInner(row, () => this.lines.tab());
  }

  /** Parts a row from the one before, or a cell. */
  private enterInner(outer: Frame | undefined, part: () => void): void {
    if (!outer) this.lines.breakLine(1);
    else if (outer.hasInner) part();
    else {
      outer.hasInner = true;
      this.lines.dropBlanks();
    }
  }

  private enterVoid({ name, element, isHidden, isInCode }: Frame): void {
    if (isHidden) return;
    if (name === 'br') this.lines.endLine(isInCode ? element.parent : undefined);
    else if (name === 'img') {
      const address = imageAddress(element.attributes);
      if (address) this.lines.addImage(address, element.attributes.alt?.trim() ?? '', element);
    }
  }

  private breakLine({ name, isInCode }: Frame): void {
    if (isInCode) this.lines.startLine();
    else this.lines.breakLine(name === 'p' ? 2 : 1);
  }

  private leave(frame: Frame): void {
    const { name, display, isHidden, conceals, endPart } = frame;
    if (conceals) this.hidden.end();
    endPart?.();
    if (name === 'title' || name === 'script') this.head.close();
    if (isHidden) return;
    if (isBlock(name, display)) this.breakLine(frame);
    else if (display === 'box' || display === 'atom') this.lines.leaveBox();
    else if (display === 'cell' || display === 'row') this.lines.dropBlanks();
  }
}

/** Whether line ends stand around it: around a paragraph always. */
function isBlock(name: string, display: Display): boolean {
  return display === 'block' || display === 'table' || name === 'p';
}

/** A frame that is the table, or the row, that it is in. */
function withItself(frame: Frame, key: 'table' | 'row'): Frame {
  const own: { -readonly [Key in keyof Frame]: Frame[Key] } = frame;
  own[key] = frame;
  return frame;
}
