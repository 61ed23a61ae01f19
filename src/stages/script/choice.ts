import { advantage } from './words.js';

/** A place where a row decides between the forms of a character. */
export interface ChoiceRow {
  /** Sticky; matches the folded text at the character, and looks around it. */
  readonly pattern: RegExp;
  /** The form, or `model`: the language model decides. */
  readonly form: string;
  readonly why: string;
  readonly example: string;
}

/** A Traditional character for which Simplified text has two. */
export interface Choice {
  readonly character: string;
  /** The form where neither a row nor the model says otherwise, then the other form. */
  readonly forms: readonly [usual: string, other: string];
  /** The first row that matches decides. */
  readonly rows: readonly ChoiceRow[];
  /** Where no row matches: how much better, log10, the other form must fit; without it the model isn't asked. */
  readonly margin?: number;
}

/** The form of a choice's character at a place of a folded Traditional text. */
export function decide({ forms, rows, margin }: Choice, folded: string, at: number): string {
  const row = rows.find(({ pattern }) => matchesAt(pattern, folded, at));
  if (row && row.form !== 'model') return row.form;
  const needed = row ? 0 : margin;
  if (needed === undefined) return forms[0];
  return advantage(folded, at, forms) > needed ? forms[1] : forms[0];
}

/** Whether a sticky pattern matches at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
