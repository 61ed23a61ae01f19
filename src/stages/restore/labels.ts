import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';

/** What a line begins with before a blank: who speaks in an interview or a play. */
const LABEL = new RegExp(`^[${HAN}]{1,5}(?= [${HAN}])`);

/** What two or more lines begin with before a blank (记者 您好！, then 记者 谢谢！), folded. */
export function repeatedLabels(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of lines) {
    const label = LABEL.exec(text)?.[0];
    if (label === undefined) continue;
    const folded = fold(label);
    if (seen.has(folded)) repeated.add(folded);
    seen.add(folded);
  }
  return repeated;
}
