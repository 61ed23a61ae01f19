import { COUNT_RULES } from './count-rules.js';
import { DATE_RULES } from './date-rules.js';
import { LABELLED_RULES } from './labelled-rules.js';
import type { MetadataRule } from './metadata-rule.js';
import { NEWSPAPER_RULES } from './newspaper-rules.js';
import { POSTER_RULES } from './poster-rules.js';

/** The parts of a metadata line, tried in this order at each place of it. */
export const METADATA_RULES: readonly MetadataRule[] = [
  ...DATE_RULES,
  ...POSTER_RULES,
  ...LABELLED_RULES,
  ...NEWSPAPER_RULES,
  ...COUNT_RULES,
];
