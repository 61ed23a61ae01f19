import type { Line, Severity, StageFinding } from './article.js';

/** What every rule tells of itself: for `clean-articles rules`, for the documentation, and for readers of reports. */
interface RuleText {
  /** What it is about, in a few words. */
  readonly what: string;
  /** Why a change is made, or why damage is reported and not repaired. */
  readonly why: string;
}

/** Something that is put right. */
export interface ChangeRule extends RuleText {
  readonly kind: 'change';
  /** Stable kebab-case id, unlike any other. */
  readonly id: string;
  /** `null`: the line is removed. */
  readonly example: { readonly original: string; readonly expected: string | null };
}

/** Something that a person should look at. */
export interface FindingRule<Id extends string = string> extends RuleText {
  readonly kind: 'finding';
  /** Stable kebab-case id, unlike any other: the `rule` of the finding. */
  readonly id: Id;
  readonly severity: Severity;
  /** A text in which it is found, or a description where a text can't show it. */
  readonly example: string;
  /** What a person can do about it. */
  readonly help: string;
}

export type Rule = ChangeRule | FindingRule;

/** A row of a table of findings; most are warnings. */
type FindingRow<Id extends string> = Omit<FindingRule<Id>, 'kind' | 'severity'> &
  Partial<Pick<FindingRule, 'severity'>>;

/** The rows of a stage's findings. */
export function findingRules<const Id extends string>(
  rows: readonly FindingRow<Id>[],
): readonly FindingRule<Id>[] {
  return rows.map((row) => ({ kind: 'finding', severity: 'warning', ...row }));
}

/** The rows of a stage's changes. */
export function changeRules(rows: readonly Omit<ChangeRule, 'kind'>[]): readonly ChangeRule[] {
  return rows.map((row) => ({ kind: 'change', ...row }));
}

/**
 * Makes findings of some rules, and of no others: an id without a row is an error of the type checker.
 *
 * @returns a function of the rule, the line, the message and, unless the whole line is meant, the UTF-16 offset in it
 */
export function findingMaker<Id extends string>(rules: readonly FindingRule<Id>[]) {
  const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
  return (rule: Id, { number }: Pick<Line, 'number'>, message: string, at?: number): StageFinding => ({
    rule,
    severity: severities.get(rule) as Severity,
    line: number,
    ...(at !== undefined && { column: at + 1 }),
    message,
  });
}

/** How names of rules spell signs. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['?', ' question mark '],
  ['～', ' wave dash '],
  ['©', ' copyright sign '],
]);

/** The id of a rule that has a name: `? for ～` is `question-mark-for-wave-dash`. */
export function idOfName(name: string): string {
  return name
    .replace(/[?～©]/g, (sign) => SIGNS.get(sign) as string)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
