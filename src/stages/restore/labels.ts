import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';

/** The longest label, in characters. */
export const LONGEST_LABEL = 5;

/** What a line begins with before a blank: who speaks in an interview or a play, or a term that is explained. */
const LABEL = new RegExp(`^[${HAN}]{1,${LONGEST_LABEL}}(?= [${HAN}])`);

/** Shortest and longest term, in characters. */
const TERM = { shortest: 2, longest: 4 };

/**
 * What lines begin with before a blank, folded: who speaks twice or more (记者 您好！, then 记者 谢谢！), and terms of a list in the
 * lines below one another (镜像 一个模板, then 容器 一个实例).
 */
export function labelsOf(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const labels = new Set<string>();
  let above: string | undefined;
  for (const { text } of lines) {
    if (text.trim() === '') continue;
    const found = LABEL.exec(text)?.[0];
    const label = found === undefined ? undefined : fold(found);
    if (label !== undefined) {
      if (above !== undefined && above !== label && isTerm(above) && isTerm(label))
        labels.add(above).add(label);
      if (seen.has(label)) labels.add(label);
      seen.add(label);
    }
    above = label;
  }
  return labels;
}

function isTerm(label: string): boolean {
  return label.length >= TERM.shortest && label.length <= TERM.longest;
}
