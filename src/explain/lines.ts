import type { CleanResult } from '../clean.js';
import type { Change, Finding } from '../core/article.js';

/** One line of a scrape, with all that was done to it and found there. */
export interface ExplainedLine {
  /** 1-based line in the scrape. */
  readonly line: number;
  readonly raw: string;
  /** `null`: the line was removed. */
  readonly clean: string | null;
  /** In the order in which they were made: the first starts from `raw`, the last ends at `clean`. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * Every line of a scrape, unchanged ones too, in order. The raw text is not needed: a line that was changed is in the
 * record, and any other is in the cleaned text as it was.
 */
export function* explainedLines({
  text,
  changes,
  findings,
}: Pick<CleanResult, 'text' | 'changes' | 'findings'>): Generator<ExplainedLine, void, undefined> {
  const changesOf = byLine(changes);
  const findingsOf = byLine(findings);
  const last = changes.reduce((most, change) => Math.max(most, change.line), 0);
  // Where all lines were removed, the joined text is that of one empty line.
  const isGone = text === '' && changes.some(({ after }) => after === null);
  // Not by `toLines`: a stage may have put a line end of any kind into a line (`&#10;`), which is one line still.
  const kept = isGone ? [] : text.split('\n');
  let next = 0;
  for (let line = 1; line <= last || next < kept.length; line++) {
    const made = changesOf.get(line) ?? [];
    const after = made.at(-1)?.after;
    const clean = after === undefined ? (kept[next] ?? '') : after;
    if (clean !== null) next += clean.split('\n').length;
    yield {
      line,
      raw: made[0]?.before ?? clean ?? '',
      clean,
      changes: made,
      findings: findingsOf.get(line) ?? [],
    };
  }
}

function byLine<T extends { readonly line: number }>(items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const others = map.get(item.line);
    if (others) others.push(item);
    else map.set(item.line, [item]);
  }
  return map;
}
