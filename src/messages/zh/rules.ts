import type { RuleWords } from '../words.js';
import { RULES_OF_PAGES } from './rules-of-pages.js';
import { RULES_OF_STAGES } from './rules-of-stages.js';
import { RULES_OF_TEXT } from './rules-of-text.js';

/** In Chinese, by the id of the rule. A test holds them against all rules that there are. */
export const RULES: Readonly<Record<string, RuleWords>> = {
  ...RULES_OF_TEXT,
  ...RULES_OF_PAGES,
  ...RULES_OF_STAGES,
};
