import type { ChangeRule } from '../../core/rule.js';
import { protectedOffsets } from '../../language/marks/protected.js';
import type { DocumentMarks } from './document-marks.js';

/**
 * When a rule of marks acts: with `safe` and `all`; with `all` only, since houses have their own style there; or, with
 * either, in a document that shows the damage.
 */
export type MarkMode = 'safe' | 'all' | 'damaged';

/** Marks that are written in another way in Chinese text. */
export interface MarkRule extends Omit<ChangeRule, 'kind'> {
  readonly mode: MarkMode;
  /** One match is one place. Global; without nested quantifiers. What is protected in a line never matches. */
  readonly pattern: RegExp;
  readonly replace: string | ((match: string) => string);
  /** What the document must show besides; asked first. */
  readonly isShown?: (marks: DocumentMarks) => boolean;
  /** What the document, and the line, must show besides. */
  readonly holds?: (marks: DocumentMarks, text: string) => boolean;
}

/** A line with a rule applied wherever nothing protects its marks. */
export function applyMarkRule(
  { pattern, replace, isShown, holds }: MarkRule,
  text: string,
  marks: DocumentMarks,
): string {
  if (isShown?.(marks) === false || text.search(pattern) < 0 || (holds && !holds(marks, text))) return text;
  const isProtected = protectedOffsets(text);
  return text.replace(pattern, (match: string, ...groups: unknown[]) => {
    const at = groups.find((group) => typeof group === 'number') as number;
    if (isProtected(at)) return match;
    return typeof replace === 'string' ? replace : replace(match);
  });
}
