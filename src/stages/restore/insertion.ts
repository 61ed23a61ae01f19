import type { Line } from '../../core/article.js';
import { type Cause, causeOf } from '../../core/cause.js';
import { scriptOf } from './script-of.js';

/** A word to be put back. */
export interface Insertion {
  /** Index of the line in the article. */
  readonly line: number;
  /** UTF-16 offset and length of the trace that goes; length 0 where nothing stands. */
  readonly at: number;
  readonly length: number;
  /** Folded. */
  readonly word: string;
  /** Id of the rule that puts it back. */
  readonly rule: 'filtered-word' | 'half-of-a-question' | 'deleted-phrase';
  /** The evidence. */
  readonly why: string;
}

/** The lines with the words in them, each in the script of its line, and the causes by line number. */
export function insertAll(lines: readonly Line[], insertions: readonly Insertion[]) {
  const next = [...lines];
  const causes = new Map<number, Cause>();
  const inScript = scriptOf(lines);
  const byLine = new Map<number, Insertion[]>();
  for (const insertion of insertions) {
    const known = byLine.get(insertion.line);
    if (known) known.push(insertion);
    else byLine.set(insertion.line, [insertion]);
  }
  for (const [index, ofLine] of byLine) {
    const line = lines[index] as Line;
    const { number, text } = line;
    // The line is read once for its script and built from pieces: a hostile one has thousands of gaps.
    const write = inScript(text);
    const pieces: string[] = [];
    const rules: string[] = [];
    const evidence: string[] = [];
    let from = 0;
    for (const { at, length, word, rule, why } of ofLine.sort((a, b) => a.at - b.at || a.length - b.length)) {
      const written = write(word);
      pieces.push(text.slice(from, at), written);
      rules.push(rule);
      evidence.push(`${written} put back: ${why}`);
      from = at + length;
    }
    next[index] = { ...line, text: pieces.join('') + text.slice(from) };
    const cause = causeOf(rules, evidence.join('; '));
    if (cause) causes.set(number, cause);
  }
  return { lines: next, causes };
}
