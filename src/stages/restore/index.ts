import type { Finding, Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import type { Stage } from '../../stage.js';
import { DELETION_RULES } from './deletions.js';
import { fillGaps, type Unfilled } from './fill.js';
import { findHalves } from './halves.js';
import { type Insertion, insertAll } from './insertion.js';
import { fillSiblings } from './siblings.js';

/** How much of the line is shown around a gap, in characters. */
const EXCERPT = 8;

/** Puts back the words that filters dropped where the document proves them, and reports the other gaps. */
export const restore: Stage = {
  name: 'restore',
  summary: 'puts back words that a filter dropped where context and document prove them; reports the rest',
  reason: 'dropped word put back',
  run(article, { restore: { mode, words } }) {
    if (mode === 'off') return {};
    const { lines } = article;
    const gaps = fillGaps(lines, mode, words.map(fold));
    const siblings = fillSiblings(lines, gaps.insertions);
    const insertions = [
      ...gaps.insertions,
      ...siblings.insertions,
      ...findHalves(lines),
      ...findDeletions(lines),
    ];
    const findings = [...gaps.unfilled, ...siblings.unfilled]
      .map((unfilled) => report(lines, unfilled))
      .sort((left, right) => left.line - right.line);
    return insertions.length === 0 ? { findings } : { ...insertAll(lines, insertions), findings };
  },
};

/** Words deleted without a trace, by rule. */
function findDeletions(lines: readonly Line[]): Insertion[] {
  return lines.flatMap(({ text }, line) =>
    DELETION_RULES.filter(({ anchor }) => anchor.test(text)).flatMap(({ word, pattern, why }) =>
      [...fold(text).matchAll(pattern)].map((match) => ({
        line,
        at: match.index,
        length: match[0].length,
        word,
        why,
      })),
    ),
  );
}

function report(lines: readonly Line[], { line, at, length, guesses }: Unfilled): Finding {
  const { number, text } = lines[line] as Line;
  const place = { ' ': 'at the blank', '*': 'at the stars' }[text[at] ?? ''] ?? 'here';
  const best = guesses.length > 0 ? ` (${guesses.join(' or ')}?)` : '';
  const message = `a word is missing ${length === 0 ? 'here' : place}${best}: ${excerpt(text, at, length)}`;
  return { rule: 'dropped-word', severity: 'warning', line: number, message };
}

function excerpt(text: string, at: number, length: number): string {
  const start = Math.max(0, at - EXCERPT);
  const end = at + length + EXCERPT;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
