import type { Change, Finding, Line, StageFinding } from './article.js';
import { type DiffPart, diffCharacters } from './diff-characters.js';

/** Above so many single edits in a line, its columns are found in proportion: the diff takes time and tells little. */
const MAX_EDITS = 200;

/** Length of an excerpt, in UTF-16 code units, and how much of it stands before the column. */
const EXCERPT = 40;
const BEFORE = 10;

/**
 * Gives the findings of a stage their place in the raw text. A stage sees a line as the stages before it left it, and
 * names columns there; the recorded changes lead back to where that stood in the scrape.
 *
 * @param changes all that were made until now, in order, the stage's own among them.
 * @param given how many of them were made before the stage.
 * @param lines the raw lines, in rising order, none left out.
 */
export function inRawText(
  findings: readonly StageFinding[],
  changes: readonly Change[],
  given: number,
  lines: readonly Line[],
): Finding[] {
  const made = new Map<number, { change: Change; isOwn: boolean }[]>();
  for (const { line, column } of findings) if (column !== undefined) made.set(line, []);
  if (made.size > 0) {
    for (const [index, change] of changes.entries())
      made.get(change.line)?.push({ change, isOwn: index >= given });
  }
  const diffs: Diffs = new Map();
  return findings.map(({ isInInput = false, ...finding }) => {
    const raw = lines[finding.line - 1]?.text ?? '';
    if (finding.column === undefined) return { ...finding, excerpt: excerptOf(raw, 0) };
    const offset = (made.get(finding.line) ?? [])
      .filter(({ isOwn }) => !isInInput || !isOwn)
      .reduceRight((at, { change }) => offsetBefore(at, change, diffs), finding.column - 1);
    return { ...finding, column: offset + 1, excerpt: excerptOf(raw, offset) };
  });
}

/** What a change did to its line: made once, however many findings the line has. */
type Diffs = Map<Change, readonly DiffPart[] | undefined>;

function diffOf(change: Change, diffs: Diffs): readonly DiffPart[] | undefined {
  if (diffs.has(change)) return diffs.get(change);
  const parts = diffCharacters(change.before, change.after ?? '', MAX_EDITS);
  diffs.set(change, parts);
  return parts;
}

/** Where the character that stands at `offset` after a change stood before it. */
function offsetBefore(offset: number, change: Change, diffs: Diffs): number {
  const { before, after } = change;
  if (after === null) return 0;
  const parts = diffOf(change, diffs);
  if (!parts) return Math.round((offset * before.length) / Math.max(1, after.length));
  let old = 0;
  let left = offset;
  for (const { value, added, removed } of parts) {
    if (removed) old += value.length;
    else if (left < value.length) return added ? old : old + left;
    else {
      left -= value.length;
      if (!added) old += value.length;
    }
  }
  return old;
}

/** The raw text round a place, on one line and short enough to be shown beside a message. */
function excerptOf(raw: string, offset: number): string {
  const start = raw.length <= EXCERPT ? 0 : Math.max(0, Math.min(offset - BEFORE, raw.length - EXCERPT));
  const end = start + EXCERPT;
  // Half of a surrogate pair, cut at either end, is no character.
  const text = raw
    .slice(start, end)
    .replace(/\p{Cs}/gu, '')
    .trim();
  return `${start > 0 ? '…' : ''}${text}${end < raw.length ? '…' : ''}`;
}
