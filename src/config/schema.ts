import { z } from 'zod';
import { parseSize } from '../corpus/size.js';
import { LINE_PLACES } from '../learned-line.js';
import { RESTORE_MODES, SCRIPTS } from '../options.js';
import { stageNames } from '../pipeline.js';
import { SEVERITY_CHOICES } from '../severity.js';
import type { Config, FileOptions, RunOptions } from './config.js';

/*
 * The schema knows keys and types; what a value means is checked by the library (`resolveOptions`), so that there is one
 * list of what is allowed. Every `error` completes the sentence "it must be …".
 */

const COUNT = 'a whole number from 1 on';
const WARNINGS = 'a whole number from 0 on';
const SIZE = 'a size such as 64MiB, 10MB, 500k or 4096 (bytes)';
const SHARE = 'a number above 0 and at most 1';

const text = (what = 'a string') => z.string({ error: what });
const flag = () => z.boolean({ error: 'true or false' });
const count = () => z.int({ error: COUNT }).min(1, { error: COUNT });
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });
const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: `an array of ${what}` });
/** Begins what is allowed of an object; the names of its keys follow, separated by commas. */
export const OBJECT_OF = 'an object of ';

const objectOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: OBJECT_OF + namesOf(shape).join(', ') });

/** $schema is for editors, and nobody looks for it. */
function namesOf(shape: z.ZodRawShape): string[] {
  return Object.keys(shape).filter((name) => name !== '$schema');
}

const learnedLine = objectOf({
  line: text(),
  site: text().optional(),
  place: oneOf(LINE_PLACES).optional(),
  keep: flag().optional(),
  documents: count().optional(),
  of: count().optional(),
});

const linePattern = z.union(
  [text(), objectOf({ pattern: text(), place: oneOf(LINE_PLACES).optional(), why: text().optional() })],
  { error: 'a pattern or an object of pattern, place, why' },
);

const FILE_OPTIONS = {
  script: oneOf(SCRIPTS)
    .optional()
    .describe('Script of the result; keep converts nothing. Default: zh-Hans.'),
  stages: listOf(oneOf(stageNames), 'names of stages').optional().describe('Run only these stages.'),
  encoding: text().optional().describe('Encoding of the scrapes, such as gb18030. Default: detected.'),
  frontMatter: flag().optional().describe('Whether Markdown starts with YAML front matter. Default: true.'),
  restore: objectOf({
    mode: oneOf(RESTORE_MODES).optional().describe('safe (default), all (guesses too) or off.'),
    words: listOf(text(), 'Chinese words').optional().describe('Words that your sites filter.'),
  })
    .optional()
    .describe('Words that a filter dropped.'),
  boilerplate: objectOf({
    file: text().optional().describe('Lines to remove, written by clean-articles learn.'),
    lines: listOf(learnedLine, 'learned lines').optional().describe('The same lines, written here.'),
    site: text().optional().describe('The site of the scrapes. Default: what their lines or paths tell.'),
    patterns: listOf(linePattern, 'patterns')
      .optional()
      .describe('Lines of your sites: text with * for anything, or /a regular expression (RE2)/.'),
  })
    .optional()
    .describe('Lines that are not the article.'),
  replacements: listOf(
    objectOf({
      pattern: text().describe('Text with * for anything, or /a regular expression (RE2)/.'),
      with: text().describe('What takes its place; $1 is a group of the regular expression.'),
      why: text().optional().describe('The reason recorded with the change.'),
    }),
    'objects of pattern, with, why',
  )
    .optional()
    .describe('What stands in for other words on your sites.'),
};

/** One row an option of the command line, under its name. */
const RUN_OPTIONS = {
  jobs: count().optional().describe('Threads. Default: one for each core.'),
  maxSize: z
    .union([count(), text()], { error: SIZE })
    .refine((size) => parseSize(String(size)) !== undefined, { error: SIZE })
    .transform((size) => parseSize(String(size)) as number)
    .optional()
    .describe('Refuse larger scrapes: 64MiB, 10MB, 500k or a number of bytes.'),
  cache: flag().optional().describe('Skip scrapes that have not changed since the last run. Default: false.'),
  severity: z
    .record(z.string(), oneOf(SEVERITY_CHOICES), { error: 'an object of rules with off, warning or error' })
    .optional()
    .describe('check: rules that are off, or whose findings are warnings or errors.'),
  maxWarnings: z
    .int({ error: WARNINGS })
    .min(0, { error: WARNINGS })
    .optional()
    .describe('check: exit with 1 only if there are more warnings, or errors.'),
  minDocuments: count().optional().describe('learn: lines in at least so many documents of a site.'),
  minShare: z
    .number({ error: SHARE })
    .gt(0, { error: SHARE })
    .max(1, { error: SHARE })
    .optional()
    .describe('learn: and in at least this share of them.'),
};

/** The names of what may be set for a run as a whole. */
export const RUN_OPTION_NAMES = Object.keys(RUN_OPTIONS) as readonly (keyof RunOptions)[];

const fileOptions = objectOf(FILE_OPTIONS) satisfies z.ZodType<FileOptions>;

const override = objectOf({
  files: z
    .union([text(), z.array(text()).min(1)], { error: 'a glob or an array of globs' })
    .describe('Globs, relative to this file.'),
  options: fileOptions,
});

/** The content of a configuration file. */
export const configSchema = objectOf({
  $schema: text().optional().describe('For editors.'),
  ...FILE_OPTIONS,
  ...RUN_OPTIONS,
  overrides: listOf(override, 'objects of files, options')
    .optional()
    .describe('Other options for some of the files; later ones outweigh earlier ones.'),
}) satisfies z.ZodType<Config>;

/** The same for editors, as JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return { title: 'Configuration of clean-articles', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}
