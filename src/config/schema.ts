import * as v from 'valibot';
import { SEVERITY_CHOICES } from '../core/severity.js';
import { flag, type Immutable, listOf, objectOf, oneOf, text, wholeNumber } from '../options/kinds.js';
import { boilerplateEntries, scrapeEntries } from '../options/schema.js';
import { parseSize } from '../options/size.js';
import { stageNames } from '../pipeline.js';

const SIZE = 'a size such as 64MiB, 10MB, 500k or 4096 (bytes)';
const SHARE = 'a number above 0 and at most 1';
const PROBABILITY = 'a number from 0 to 1';

const SITE = 'a file that clean-articles learn wrote (--site auto is for the command line)';

/** Options of the library that may be set for each file, and files of what was learned. */
const FILE_ENTRIES = {
  ...scrapeEntries(stageNames),
  /** Written by `clean-articles learn`; relative to the configuration. */
  site: v.optional(
    v.pipe(
      text(SITE),
      v.check((file) => file !== 'auto', SITE),
      v.description('What the pages of your sites share, written by clean-articles learn.'),
    ),
  ),
  /** Lines learned from many documents, and your own patterns of lines. */
  boilerplate: v.optional(
    v.pipe(
      objectOf({
        /** Written by `clean-articles learn`; relative to the configuration. In place of `lines`. */
        file: v.optional(v.pipe(text(), v.description('Lines to remove, written by clean-articles learn.'))),
        ...boilerplateEntries,
      }),
      v.description('Lines that are not the article.'),
    ),
    {},
  ),
};

const suppression = objectOf({
  rule: v.pipe(text(), v.description('A rule of findings; clean-articles rules lists them.')),
  text: v.pipe(text(), v.minLength(1), v.description('The line, or a part of it that the report shows.')),
  why: v.optional(v.pipe(text(), v.description('For those who read the configuration.'))),
});

/** What may be set for a run as a whole: one row an option of the command line, under its name. */
const RUN_ENTRIES = {
  jobs: v.optional(v.pipe(wholeNumber(1), v.description('Threads. Default: one for each core.'))),
  maxSize: v.optional(
    v.pipe(
      v.union([v.number(), v.string()], SIZE),
      v.check((size) => parseSize(String(size)) !== undefined, SIZE),
      v.description('Refuse larger scrapes: 64MiB, 10MB, 500k or a number of bytes.'),
    ),
  ),
  cache: v.optional(
    v.pipe(flag(), v.description('Skip scrapes that have not changed since the last run. Default: false.')),
  ),
  /** For `clean-articles check`: how grave the findings of a rule are. */
  severity: v.optional(
    v.pipe(
      v.record(v.string(), oneOf(SEVERITY_CHOICES), 'an object of rules with off, warning or error'),
      v.description('check: rules that are off, or whose findings are warnings or errors.'),
    ),
  ),
  /** For `clean-articles check`: findings that were looked at and are to stay. */
  suppressions: v.optional(
    v.pipe(
      listOf(suppression, 'objects of rule, text, why'),
      v.description('check: findings that are not reported, by their rule and the text of their line.'),
    ),
  ),
  /** For `clean-articles check`. */
  maxWarnings: v.optional(
    v.pipe(wholeNumber(0), v.description('check: exit with 1 only if there are more warnings, or errors.')),
  ),
  /** For `clean-articles check`. */
  minConfidence: v.optional(
    v.pipe(
      v.number(PROBABILITY),
      v.minValue(0, PROBABILITY),
      v.maxValue(1, PROBABILITY),
      v.description('check: exit with 1 if an article is less likely to be right, such as 0.6.'),
    ),
  ),
  /** For `clean-articles learn`. */
  minDocuments: v.optional(
    v.pipe(
      wholeNumber(1),
      v.description('learn: take lines that at least this many documents of a site have.'),
    ),
  ),
  /** For `clean-articles learn`. */
  minShare: v.optional(
    v.pipe(
      v.number(SHARE),
      v.gtValue(0, SHARE),
      v.maxValue(1, SHARE),
      v.description('learn: and in at least this share of them.'),
    ),
  ),
};

const override = objectOf({
  files: v.pipe(
    v.union([text(), v.pipe(v.array(text()), v.minLength(1))], 'a glob or an array of globs'),
    v.description('Globs, relative to this file: * within a name, ** across folders, ?, [a-z] and {a,b}.'),
  ),
  options: objectOf(FILE_ENTRIES),
});

/** The content of a configuration file. */
export const configSchema = objectOf({
  $schema: v.optional(v.pipe(text(), v.description('For editors.'))),
  ...FILE_ENTRIES,
  ...RUN_ENTRIES,
  overrides: v.optional(
    v.pipe(
      listOf(override, 'objects of files, options'),
      v.description('Other options for some of the files; later ones outweigh earlier ones.'),
    ),
  ),
});

/** The names of what may be set for a run as a whole. */
export const RUN_OPTION_NAMES = Object.keys(RUN_ENTRIES) as readonly (keyof typeof RUN_ENTRIES)[];

export type Config = Immutable<v.InferInput<typeof configSchema>>;
export type RunOptions = Pick<Config, keyof typeof RUN_ENTRIES>;
export type Override = NonNullable<Config['overrides']>[number];
export type FileOptions = Override['options'];
