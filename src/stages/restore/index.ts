import type { Finding } from '../../article.js';
import { fold } from '../../language/fold.js';
import type { Stage } from '../../stage.js';
import { DELETION_RULES } from './deletions.js';
import { findGaps } from './gaps.js';
import { findIncompleteSiblings } from './siblings.js';

/** How much of the line is shown around a gap, in characters. */
const EXCERPT = 8;

/** Words that filters dropped. It reports where one is missing; the text stays as it is. */
export const restore: Stage = {
  name: 'restore',
  summary: 'reports where a filter dropped a word: a blank, stars, or 問 for 問題',
  reason: 'dropped word put back',
  run(article) {
    const findings: Finding[] = [];
    const report = (line: number, message: string) =>
      findings.push({ rule: 'dropped-word', severity: 'warning', line, message });
    for (const { number, text } of article.lines) {
      for (const { at, length } of findGaps(text)) {
        report(
          number,
          `a word is missing at the ${text[at] === ' ' ? 'blank' : 'stars'}: ${excerpt(text, at, length)}`,
        );
      }
      for (const { word, anchor, pattern } of DELETION_RULES) {
        if (!anchor.test(text)) continue;
        for (const match of fold(text).matchAll(pattern)) {
          report(number, `${word} is missing: ${excerpt(text, match.index, match[0].length)}`);
        }
      }
    }
    for (const { line, label } of findIncompleteSiblings(article.lines)) {
      report(line.number, `a word is missing before ${label}: the lines before and after it have one`);
    }
    return { findings: findings.sort((left, right) => left.line - right.line) };
  },
};

function excerpt(text: string, at: number, length: number): string {
  const start = Math.max(0, at - EXCERPT);
  const end = at + length + EXCERPT;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
