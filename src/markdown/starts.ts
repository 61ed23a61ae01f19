/** A row of a table of patterns that says what the texts begin with that it may match. */
interface HasStart {
  /** Matches the first UTF-16 code unit. */
  readonly start: RegExp;
}

/**
 * The rows of a table that a text may match by its first code unit, in their order: the cheap question. Most texts begin
 * as no row does, and one look-up tells it. What a code unit begins is found out when a text begins with it first, and
 * kept: at most 65,536 of them.
 */
export function rowsByStart<Row extends HasStart>(rows: readonly Row[]): (text: string) => readonly Row[] {
  const known = new Map<number, readonly Row[]>();
  return (text) => {
    const unit = text.charCodeAt(0);
    const found = known.get(unit);
    if (found) return found;
    const started = rows.filter(({ start }) => start.test(text.charAt(0)));
    known.set(unit, started);
    return started;
  };
}
