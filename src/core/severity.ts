import type { Finding } from './article.js';
import type { FindingRule } from './rule.js';
import { shortened } from './shown.js';

/** What can be asked for of a rule: that its findings are not reported, or how grave they are. */
export const SEVERITY_CHOICES = ['off', 'warning', 'error'] as const;
export type SeverityChoice = (typeof SEVERITY_CHOICES)[number];

/** What was asked for, by rule. */
export type Severities = ReadonlyMap<string, SeverityChoice>;

/**
 * Checks severities by rule, as a configuration or a command line gives them.
 *
 * @throws TypeError naming the rule or the severity that is none, and what is allowed
 */
export function resolveSeverities(
  given: Readonly<Record<string, unknown>>,
  rules: readonly Pick<FindingRule, 'id'>[],
): Severities {
  const severities = new Map<string, SeverityChoice>();
  for (const [rule, severity] of Object.entries(given)) {
    if (!rules.some(({ id }) => id === rule)) {
      throw new TypeError(
        `severity: "${shortened(rule)}" is no rule of findings; they are ${rules.map(({ id }) => id).join(', ')}`,
      );
    }
    if (!isChoice(severity)) {
      throw new TypeError(
        `severity of ${rule}: ${JSON.stringify(severity)} is not allowed; it must be one of ${SEVERITY_CHOICES.join(', ')}`,
      );
    }
    severities.set(rule, severity);
  }
  return severities;
}

/** Findings with the severities asked for, without those of rules that are off. */
export function withSeverities<T extends Finding>(findings: readonly T[], severities: Severities): T[] {
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function isChoice(value: unknown): value is SeverityChoice {
  return (SEVERITY_CHOICES as readonly unknown[]).includes(value);
}
