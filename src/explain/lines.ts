import type { FullResult } from '../clean.js';
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

/** What explanations need of a result. */
export type Explainable = Pick<FullResult, 'rawLines' | 'article' | 'changes' | 'findings'>;

/** Every line of a scrape, unchanged ones too, in order. */
export function explainedLines({ rawLines, article, changes, findings }: Explainable): ExplainedLine[] {
  const cleanOf = new Map(article.lines.map(({ number, text }) => [number, text]));
  const changesOf = byLine(changes);
  const findingsOf = byLine(findings);
  return rawLines.map(({ number, text }) => ({
    line: number,
    raw: text,
    clean: cleanOf.get(number) ?? null,
    changes: changesOf.get(number) ?? [],
    findings: findingsOf.get(number) ?? [],
  }));
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
