import type { Line, Severity, StageFinding } from './article.js';
import type { Cause } from './cause.js';

/** What every rule tells of itself: for `clean-articles rules`, for the documentation, and for readers of reports. */
interface RuleText {
  /** What it is about, in a few words. */
  readonly what: string;
  /** Why a change is made, or why damage is reported and not repaired. */
  readonly why: string;
}

/** Something that is put right. */
export interface ChangeRule<Id extends string = string> extends RuleText {
  readonly kind: 'change';
  /** Stable kebab-case id, unlike any other: the `rule` of the change. */
  readonly id: Id;
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
export function changeRules<const Id extends string>(
  rows: readonly Omit<ChangeRule<Id>, 'kind'>[],
): readonly ChangeRule<Id>[] {
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

/**
 * Makes causes of some rules, and of no others: an id without a row is an error of the type checker.
 *
 * @returns a function of the rule and the reason
 */
export function causeMaker<Id extends string>(_rules: readonly ChangeRule<Id>[]) {
  return (rule: Id, reason: string): Cause => ({ rule, reason });
}
