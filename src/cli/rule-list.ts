import type { FindingRule } from '../core/rule.js';
import { type RuleGroup, ruleGroups } from '../explain/rule-groups.js';
import { rules as against } from './against-rules.js';

/** All rules: those of the pipeline, and those by which `check` compares the Markdown that there is. */
export const allRuleGroups: readonly RuleGroup[] = [
  ...ruleGroups,
  {
    name: 'check',
    summary: 'compares the Markdown that there is with what the scrapes give now (check --against)',
    rules: against,
  },
];

/** The rules of all findings, in the order in which they are listed. */
export const findingRulesOfAll: readonly FindingRule[] = allRuleGroups.flatMap(({ rules }) =>
  rules.filter((rule) => rule.kind === 'finding'),
);
