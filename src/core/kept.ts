import type { Article, Line, Metadata } from './article.js';
import type { Cause } from './cause.js';
import { hiddenParts, hide, type KeptParts, mergeParts, type Part, reveal, withoutHidden } from './hidden.js';
import type { StageResult } from './stage.js';

interface KeptLine {
  readonly text: string;
  /** In rising order, none touching another. */
  readonly parts: readonly Part[];
}

/** A value of the metadata shorter than this, in UTF-16 code units, may stand in a line by chance. */
const MIN_QUOTED = 4;

/**
 * The parts of an article that no stage may change: garbage that can't be undone, text that isn't Chinese. Stages get
 * the article with these hidden, and what they hand back has them again. An edit that did not leave all of them in a line
 * as they were is refused: the line stays. Decision 139.
 */
export class Kept {
  private readonly lines = new Map<number, KeptLine>();

  /**
   * Keeps parts of lines, besides those that are kept already.
   *
   * @param lines the lines that the offsets are of
   */
  add(parts: KeptParts | undefined, lines: readonly Line[]): void {
    if (!parts || parts.size === 0) return;
    for (const { number, text } of lines) {
      const added = parts.get(number);
      // What looks hidden in the text itself is kept too, so that a placeholder always stands for something.
      if (added) this.set(number, text, [...this.partsOf(number), ...added, ...hiddenParts(text)]);
    }
  }

  /** The article as stages see it; the same object where nothing is kept. */
  hide(article: Article): Article {
    if (this.lines.size === 0) return article;
    const lines = article.lines.map((line) => {
      const parts = this.partsOf(line.number);
      return parts.length === 0 ? line : { ...line, text: hide(line.text, parts) };
    });
    return { lines, metadata: mapValues(article.metadata, (value) => this.hideValue(value)) };
  }

  /**
   * What a stage made of a hidden article, with the kept parts in it.
   *
   * @param before the article before it was hidden
   * @param seen what `hide` made of it
   */
  reveal(before: Article, seen: Article, result: StageResult): StageResult {
    if (before === seen) return result;
    const { lines, metadata, findings, causes } = result;
    return {
      ...result,
      ...(lines && { lines: this.revealLines(before.lines, seen.lines, lines) }),
      ...(metadata && { metadata: revealMetadata(before.metadata, seen.metadata, metadata) }),
      ...(findings && { findings: findings.map((one) => ({ ...one, message: withoutHidden(one.message) })) }),
      ...(causes && {
        causes: new Map([...causes].map(([number, cause]) => [number, revealCause(cause)])),
      }),
    };
  }

  /** What a stage made of lines that it saw as they are: where an edit lost a kept part, the line stays. */
  check(before: readonly Line[], after: readonly Line[]): readonly Line[] {
    if (this.lines.size === 0 || before === after) return after;
    const old = new Map(before.map((line) => [line.number, line]));
    return after.map((line) => {
      const kept = this.lines.get(line.number);
      const was = old.get(line.number);
      if (!kept || !was || line.text === was.text) return line;
      const parts = findParts(line.text, originals(kept));
      if (!parts) return was;
      this.set(line.number, line.text, parts);
      return line;
    });
  }

  /**
   * Follows lines that were broken at line ends and numbered anew. A kept part holds no line end.
   *
   * @param pieces by number, the lines that a line is now
   */
  split(pieces: ReadonlyMap<number, readonly Line[]>): void {
    const lines = [...this.lines];
    this.lines.clear();
    for (const [old, { parts }] of lines) {
      let start = 0;
      for (const { number, text } of pieces.get(old) ?? []) {
        const end = start + text.length;
        const inside = parts.filter((part) => part.start >= start && part.end <= end);
        const moved = inside.map((part) => ({ start: part.start - start, end: part.end - start }));
        if (moved.length > 0) this.lines.set(number, { text, parts: moved });
        start = end + 1;
      }
    }
  }

  private partsOf(number: number): readonly Part[] {
    return this.lines.get(number)?.parts ?? [];
  }

  private set(number: number, text: string, parts: readonly Part[]): void {
    const whole = parts.map((part) => withWholeCharacters(part, text));
    this.lines.set(number, { text, parts: mergeParts(whole) });
  }

  private revealLines(
    before: readonly Line[],
    seen: readonly Line[],
    after: readonly Line[],
  ): readonly Line[] {
    if (after === seen) return before;
    const old = new Map(
      seen.map((line, index) => [line.number, { hidden: line, was: before[index] as Line }]),
    );
    return after.map((line) => {
      const { hidden, was } = old.get(line.number) ?? {};
      if (!was || line.text === hidden?.text) return was ?? line;
      const kept = this.lines.get(line.number);
      if (!kept) return line;
      const text = reveal(line.text, originals(kept));
      if (text === undefined) return was;
      this.set(line.number, text, hiddenParts(line.text));
      return { ...line, text };
    });
  }

  /** A value was taken from a line and is hidden as that is, or kept parts stand in it. */
  private hideValue(value: string): string {
    let hidden = value;
    for (const kept of this.lines.values()) {
      const at = value.length < MIN_QUOTED && value !== kept.text ? -1 : kept.text.indexOf(value);
      if (at >= 0) return hide(kept.text, kept.parts).slice(at, at + value.length);
      for (const original of originals(kept)) {
        hidden = hidden.replaceAll(original, () => hide(original, [{ start: 0, end: original.length }]));
      }
    }
    return hidden;
  }
}

/** A part that takes no half of a surrogate pair: the other half would be a lone one to the stages. */
function withWholeCharacters({ start, end }: Part, text: string): Part {
  const isInside = (at: number) => isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function revealCause(cause: Cause): Cause {
  return cause.reason === undefined ? cause : { ...cause, reason: withoutHidden(cause.reason) };
}

function originals({ text, parts }: KeptLine): string[] {
  return parts.map(({ start, end }) => text.slice(start, end));
}

/** Where texts stand in another, one behind the other; `undefined` where they do not. */
function findParts(text: string, wanted: readonly string[]): Part[] | undefined {
  const parts: Part[] = [];
  let from = 0;
  for (const part of wanted) {
    const start = text.indexOf(part, from);
    if (start < 0) return undefined;
    from = start + part.length;
    parts.push({ start, end: from });
  }
  return parts;
}

function mapValues(metadata: Metadata, convert: (value: string, key: string) => string): Metadata {
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => [key, value && convert(value, key)]),
  );
}

function revealMetadata(before: Metadata, seen: Metadata, after: Metadata): Metadata {
  return mapValues(after, (value, key) => {
    const [was, hidden] = [before[key], seen[key]];
    if (was === undefined || hidden === undefined) return withoutHidden(value);
    if (value === hidden) return was;
    const parts = hiddenParts(hidden);
    return reveal(value, originals({ text: was, parts })) ?? was;
  });
}
