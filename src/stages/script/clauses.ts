/** A part of a text between marks or blanks, as UTF-16 offsets. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const CLAUSE = /[^\s，。、；：！？…“”‘’「」『』（）《》〈〉【】|,.;:!?()[\]"]+/g;
const BOUND = /[\s，。、；：！？…“”‘’「」『』（）《》〈〉【】|,.;:!?()[\]"]/;

/** The clauses of a text, in order; the marks and blanks between them are none. */
export function clausesOf(text: string): Clause[] {
  return Array.from(text.matchAll(CLAUSE), ({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}

/** How far a clause is looked at on each side of a place; none is longer. */
const REACH = 40;

/** The clause round a character, of at most `REACH` on either side. */
export function clauseAt(text: string, at: number): Clause {
  let start = at;
  let end = at + 1;
  while (start > Math.max(0, at - REACH) && !BOUND.test(text.charAt(start - 1))) start--;
  while (end < Math.min(text.length, at + REACH) && !BOUND.test(text.charAt(end))) end++;
  return { start, end };
}

/** A text with each clause changed, and what stands between them as it is. */
export function mapClauses(text: string, convert: (clause: Clause) => string): string {
  let mapped = '';
  let at = 0;
  for (const clause of clausesOf(text)) {
    mapped += text.slice(at, clause.start) + convert(clause);
    at = clause.end;
  }
  return mapped + text.slice(at);
}
