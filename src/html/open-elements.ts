import { endedBy, FORMATTING, impliedEnds, scopeOf } from './nesting.js';

/** How far an element that a tag ends is looked for: as deep as browsers nest elements. */
const REACH = 512;

/** Elements nested deeper are not remembered one by one. */
const DEEPEST = 8_192;

/** An element that is open. */
export interface Open {
  readonly name: string;
}

/**
 * The elements that are open, as tags open and end them. Pages leave out end tags, or set them crosswise: what ends with what is told by
 * the rules of the HTML Standard (see `nesting.ts`), but for text and elements that a table can't hold, which stay where they stand. Each tag takes
 * bounded time.
 *
 * @typeParam Frame what the caller knows of an open element
 */
export class OpenElements<Frame extends Open> {
  private readonly stack: Frame[] = [];
  private readonly counts = new Map<string, number>();
  /** How many elements are open that are not remembered. */
  private beyond = 0;

  /** @param left called for each element when it ends, the inner ones first */
  constructor(private readonly left: (frame: Frame) => void) {}

  /** The innermost one. */
  get top(): Frame | undefined {
    return this.stack.at(-1);
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** Ends what a start tag ends, before its element is opened. */
  endImplied(name: string): void {
    for (const { names, scope } of impliedEnds(name)) this.endWithin(names, scope);
    if (name === 'a' && this.has('a')) this.end('a');
  }

  push(frame: Frame): void {
    if (this.stack.length >= DEEPEST) {
      this.beyond++;
      this.left(frame);
      return;
    }
    this.stack.push(frame);
    this.counts.set(frame.name, (this.counts.get(frame.name) ?? 0) + 1);
  }

  /** Ends the element of an end tag. @returns whether one was open */
  end(name: string): boolean {
    if (this.beyond > 0) {
      this.beyond--;
      return true;
    }
    if (FORMATTING.has(name)) return this.endAlone(name);
    return this.endWithin(endedBy(name), scopeOf(name));
  }

  /** Ends all. */
  endAll(): void {
    while (this.stack.length > 0) this.pop();
  }

  /** Ends the nearest element of some names, with all that is open in it, if it is within the scope. */
  private endWithin(names: ReadonlySet<string>, scope: ReadonlySet<string>): boolean {
    let isOpen = false;
    for (const name of names) if (this.has(name)) isOpen = true;
    if (!isOpen) return false;
    const at = this.find(names, scope);
    if (at < 0) return false;
    while (this.stack.length > at) this.pop();
    return true;
  }

  /** Ends an element and none of those that are open in it. */
  private endAlone(name: string): boolean {
    if (!this.has(name)) return false;
    const at = this.find(new Set([name]), scopeOf(name));
    if (at < 0) return false;
    const [frame] = this.stack.splice(at, 1) as [Frame];
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    this.left(frame);
    return true;
  }

  private find(names: ReadonlySet<string>, scope: ReadonlySet<string>): number {
    const last = this.stack.length - 1;
    for (let at = last; at >= 0 && at > last - REACH; at--) {
      const { name } = this.stack[at] as Frame;
      if (names.has(name)) return at;
      if (scope.has(name)) return -1;
    }
    return -1;
  }

  private pop(): void {
    const frame = this.stack.pop() as Frame;
    this.counts.set(frame.name, (this.counts.get(frame.name) ?? 1) - 1);
    this.left(frame);
  }
}
