import { Budget } from '../../core/budget.js';
import type { Misreading } from './misreadings.js';
import type { Span } from './span.js';

/** What searching a document for misread pairs is worth: a search tries a few dozen readings of each character. */
const STEPS = 60_000;
const STEPS_A_CHARACTER = 150;

/**
 * What is found in one document: the same text is searched for the same misreading once, however often it is asked for
 * and however often it stands there.
 */
export class Work {
  private readonly budget: Budget;
  private readonly known = new Map<Misreading, Map<string, readonly Span[]>>();
  private readonly cut = new Set<number>();
  private line = 0;

  /** @param length that of the document, UTF-16 code units */
  constructor(length: number) {
    this.budget = new Budget(STEPS + STEPS_A_CHARACTER * length);
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.budget.spent;
  }

  /** Turns to a line, by its number, and gives it one of so many shares of what is left. */
  turnTo(line: number, shares: number): void {
    this.line = line;
    this.budget.share(shares);
  }

  /** The parts of a line that may be text misread so; none where the budget does not last. */
  spans(misreading: Misreading, text: string): readonly Span[] {
    const known = this.known.get(misreading) ?? new Map<string, readonly Span[]>();
    this.known.set(misreading, known);
    let spans = known.get(text);
    if (!spans) {
      const found = misreading.spans(text, this.budget);
      if (!found) this.cut.add(this.line);
      spans = [...(found ?? [])];
      if (found) known.set(text, spans);
    }
    return spans;
  }

  /** Whether a search in a line was not finished. */
  isCut(line: number): boolean {
    return this.cut.has(line);
  }
}
