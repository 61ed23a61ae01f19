import type { FindingRule } from '../core/rule.js';
import { type RuleGroup, ruleGroups } from '../explain/rule-groups.js';
import { rules as against } from './against-rules.js';
import { rules as confidence } from './confidence.js';

/** All rules: those of the pipeline, and those of `check` alone. */
export const allRuleGroups: readonly RuleGroup[] = [
  ...ruleGroups,
  {
    name: 'check',
    summary:
      'compares the Markdown that there is with what the scrapes give now (--against), and how sure an article is with what was asked for (--min-confidence)',
    rules: [...against, ...confidence],
  },
];

/** The rules of all findings, in the order in which they are listed. */
export const findingRulesOfAll: readonly FindingRule[] = allRuleGroups.flatMap(({ rules }) =>
  rules.filter((rule) => rule.kind === 'finding'),
);
