/**
 * Where a rule may match: before the first paragraph, after the last one, or in either place; `anywhere` on a page with
 * menus between its paragraphs, too.
 */
export type Place = 'head' | 'foot' | 'edge' | 'anywhere';

/** A kind of line that is not the article. */
export interface BoilerplateRule {
  /** Stable kebab-case id, the `rule` of the change. */
  readonly id: string;
  /** What the line is, for the change's reason. */
  readonly name: string;
  readonly place: Place;
  /** Matches a whole line as `matchKey` gives it: Simplified, half-width marks. Without nested quantifiers. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}
