import { rules as charset } from '../charset/rules.js';
import type { Rule } from '../core/rule.js';
import { pipeline } from '../pipeline.js';

/** The rules of one part of the program, out of the tables that it runs on. */
export interface RuleGroup {
  /** Name of the stage, or of what comes before or after the stages. */
  readonly name: string;
  readonly summary: string;
  readonly rules: readonly Rule[];
}

/** All that is done to a scrape and found in it, in the order in which it happens. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    name: 'charset',
    summary: 'reads the bytes of a scrape as text, in the encoding that is detected',
    rules: charset,
  },
  ...pipeline,
];
