import type { Change } from './article.js';

/** What made a change: the rules, for programs, and the reason, for people. */
export interface Cause extends Pick<Change, 'rule' | 'also'> {
  /** If absent, the one that the stage gives where nothing more is to be said. */
  readonly reason?: string;
}

/** The cause of what several rules did, in the order in which they acted; `undefined` where none did. */
export function causeOf(rules: Iterable<string>, reason?: string): Cause | undefined {
  const [rule, ...others] = new Set(rules);
  if (rule === undefined) return undefined;
  return { rule, ...(others.length > 0 && { also: others }), ...(reason !== undefined && { reason }) };
}

/** The rules of a cause or a change, in the order in which they acted. */
export function rulesOf({ rule, also = [] }: Pick<Change, 'rule' | 'also'>): readonly string[] {
  return [rule, ...also];
}

/**
 * One cause for what was done to a line by and by.
 *
 * @param before what was done before, if anything
 * @param separator stands between the two reasons
 */
export function joinCauses(before: Cause | undefined, cause: Cause, separator = '; '): Cause {
  if (!before) return cause;
  const reasons = [before.reason, cause.reason].filter((reason) => reason !== undefined);
  const reason = reasons.length > 0 ? reasons.join(separator) : undefined;
  return causeOf([...rulesOf(before), ...rulesOf(cause)], reason) ?? cause;
}
