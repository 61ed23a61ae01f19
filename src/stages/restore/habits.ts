import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';

/** Marks before which the word that a blank may stand for would begin a clause or follow something quoted. */
const LOOSE_MARKS = '，。；：！？”’）》」』';

/** The star of a list item, and rules made of stars. */
export const LIST_ITEM = /^[\s>]*\*(?: |[\s*]*$)/;

/** What a line begins with before a blank: who speaks in an interview or a play. */
const LABEL = new RegExp(`^[${HAN}]{1,5}(?= [${HAN}])`);

/**
 * Whether paired stars are Markdown emphasis in an article: not where a third of the lines with stars have one without
 * its partner, for a filter does not care about pairs.
 */
export function hasEmphasis(lines: readonly Line[]): boolean {
  const starred = lines.filter(({ text }) => text.includes('*') && !LIST_ITEM.test(text));
  const paired = starred.filter(({ text }) => isPaired(text)).length;
  return paired > 2 * (starred.length - paired);
}

/** Whether every run of stars of a line has a partner of the same length. */
export function isPaired(text: string): boolean {
  const open = new Set<string>();
  for (const run of text.match(/\*+/g) ?? []) if (!open.delete(run)) open.add(run);
  return open.size === 0;
}

/** Whether the article has blanks after more than two of its full-width marks; a filter seldom takes so many words there. */
export function hasLooseMarks(lines: readonly Line[]): boolean {
  let loose = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (at > 0 && LOOSE_MARKS.includes(text[at - 1] as string) && ++loose > 2) return true;
    }
  }
  return false;
}

/** Whether the article sets a blank after its half-width marks, as Latin text does. */
export function hasSpacedMarks(lines: readonly Line[]): boolean {
  let spaced = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      if (at > 0 && ',;:'.includes(text[at - 1] as string) && ++spaced > 2) return true;
    }
  }
  return false;
}

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
