import type { Line } from '../../../core/article.js';

/** A clause of a line: what stands between two marks. */
export interface Clause {
  readonly line: Line;
  readonly text: string;
}

const BETWEEN_MARKS = /[^,.;:!?，。；：！？、\s“”"'（）()《》「」]+/g;

/** The clauses of a document that have Chinese characters only, of a length that can be judged. */
export function clausesOf(lines: readonly Line[], most: number): Clause[] {
  const clauses: Clause[] = [];
  for (const line of lines) {
    for (const [text] of line.text.matchAll(BETWEEN_MARKS)) {
      if (text.length < 2 || text.length > 40) continue;
      clauses.push({ line, text });
      if (clauses.length >= most) return clauses;
    }
  }
  return clauses;
}
