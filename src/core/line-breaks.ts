import { type Line, type StageFinding, toLines } from './article.js';
import { type Cause, joinCauses } from './cause.js';

/** Whether a stage put a line end into a line. */
export function hasLineEnd({ text }: Pick<Line, 'text'>): boolean {
  return text.includes('\n');
}

/** The same lines with `\n` for line ends of other kinds, as replay and the record have them. */
export function withLineFeeds(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes('\r'))) return lines;
  return lines.map((line) => ({
    ...line,
    text: toLines(line.text)
      .map(({ text }) => text)
      .join('\n'),
  }));
}

/**
 * Knows where the lines that stages see stand in the scrape. A stage may put line ends into a line (`<br>`, `&#10;`): the
 * stages behind it see lines of their own, numbered anew, as if the scrape had been written so; records and structure see the one
 * line of the scrape, with the line ends in its text.
 */
export class LineBreaks {
  /** Numbers in the scrape by the numbers that stages see; `undefined` as long as no line was broken. */
  private origins: ReadonlyMap<number, number> | undefined;

  /** Whether any line was broken. */
  get areMade(): boolean {
    return this.origins !== undefined;
  }

  /**
   * Breaks lines at the line ends in them. Linear.
   *
   * @returns for each line, by its number, the lines that it is now, in order
   */
  split(lines: readonly Line[]): ReadonlyMap<number, readonly Line[]> {
    const origins = new Map<number, number>();
    const pieces = new Map<number, readonly Line[]>();
    let added = 0;
    for (const line of lines) {
      const parts = toLines(line.text).map(({ number, text }) => ({
        ...line,
        number: line.number + added + number - 1,
        text,
      }));
      for (const { number } of parts) origins.set(number, this.originOf(line.number));
      pieces.set(line.number, parts);
      added += parts.length - 1;
    }
    this.origins = origins;
    return pieces;
  }

  /** The lines of the scrape: what was broken is one line again, without the parts that were removed. */
  join(lines: readonly Line[]): readonly Line[] {
    if (!this.origins) return lines;
    const parts = new Map<number, Line>();
    for (const line of lines) {
      const number = this.originOf(line.number);
      const before = parts.get(number);
      parts.set(number, { ...line, number, text: before ? `${before.text}\n${line.text}` : line.text });
    }
    return [...parts.values()];
  }

  /** Causes by the numbers of the scrape. */
  joinCauses(causes: ReadonlyMap<number, Cause> | undefined): ReadonlyMap<number, Cause> | undefined {
    if (!this.origins || !causes) return causes;
    const joined = new Map<number, Cause>();
    for (const [number, cause] of causes) {
      const origin = this.originOf(number);
      joined.set(origin, joinCauses(joined.get(origin), cause));
    }
    return joined;
  }

  /**
   * Findings at their places in the joined lines.
   *
   * @param before the lines as the stage got them, not joined
   * @param after the lines as it left them, not joined
   */
  joinFindings(
    findings: readonly StageFinding[],
    before: readonly Line[],
    after: readonly Line[],
  ): readonly StageFinding[] {
    if (!this.origins) return findings;
    const [starts, ends] = [this.offsets(before), this.offsets(after)];
    return findings.map((finding) => {
      const line = this.originOf(finding.line);
      if (finding.column === undefined) return { ...finding, line };
      const offset = (finding.isInInput ? starts : ends).get(finding.line) ?? 0;
      return { ...finding, line, column: finding.column + offset };
    });
  }

  /** The number in the scrape of a line that stages see. */
  originOf(number: number): number {
    return this.origins?.get(number) ?? number;
  }

  /** Where each line starts in its joined line, by number: UTF-16 offsets. */
  private offsets(lines: readonly Line[]): ReadonlyMap<number, number> {
    const offsets = new Map<number, number>();
    let origin: number | undefined;
    let offset = 0;
    for (const { number, text } of lines) {
      if (this.originOf(number) !== origin) offset = 0;
      origin = this.originOf(number);
      offsets.set(number, offset);
      offset += text.length + 1;
    }
    return offsets;
  }
}
