import * as v from 'valibot';
import { isEncoding } from '../charset/index.js';
import { HAN } from '../language/han.js';
import { INPUTS, PUNCTUATION_MODES, RESTORE_MODES, SCRIPTS } from './choices.js';
import { flag, listOf, objectOf, oneOf, tableOf, text } from './kinds.js';
import { learnedLine } from './learned-line.js';
import { siteProfile } from './site-profile.js';
import { linePattern, replacement } from './site-tables.js';

const ENCODING = 'the name of a character encoding, such as utf8, gb18030, big5 or utf16le';
const HAN_WORD = new RegExp(`^[${HAN}]{1,8}$`);

/** One list for all who give none: tables are known by their identity. */
const NONE: never[] = [];
Object.freeze(NONE);

/** The keys of the option `boilerplate`: what its stage needs to remove lines that its own rules don't know. */
export const boilerplateEntries = {
  /** As `clean-articles learn` writes them; checked once, so don't change the array after its first use. */
  lines: v.optional(
    v.pipe(tableOf(learnedLine, 'learned lines'), v.description('The same lines, written here.')),
    () => NONE,
  ),
  /** The site of the scrape; default: the host that a line of it names, or else the folder of `path`. */
  site: v.optional(
    v.pipe(text(), v.description('The site of the scrapes. Default: what their lines or paths tell.')),
  ),
  /** Lines that your sites put around or into articles; checked once, so don't change the array after its first use. */
  patterns: v.optional(
    v.pipe(
      tableOf(linePattern, 'patterns'),
      v.description('Lines of your sites: text with * for anything, or /a regular expression (RE2)/.'),
    ),
    () => NONE,
  ),
};

/**
 * What can be set for each scrape, at the library and in a configuration file alike: the one place that says what there is,
 * what is allowed and what holds without it. Types, checks, JSON Schema and configuration are made of it.
 *
 * @param stageNames the names of all stages, in the order of the pipeline
 */
export const scrapeEntries = (stageNames: readonly string[]) => ({
  /** Default `zh-Hans`. */
  script: v.optional(
    v.pipe(oneOf(SCRIPTS), v.description('Script of the result; keep converts nothing.')),
    'zh-Hans',
  ),
  /** Names of the stages to run, in any order (they run in the order of the pipeline). Default: all. */
  stages: v.optional(
    v.pipe(listOf(oneOf(stageNames), 'names of stages'), v.description('Run only these stages.')),
    () => [...stageNames],
  ),
  /** Character encoding of the bytes, such as `gb18030`; default: detected. Ignored for a string. */
  encoding: v.optional(
    v.pipe(
      text(ENCODING),
      v.check(isEncoding, ENCODING),
      v.description('Encoding of the scrapes, such as gb18030. Default: detected.'),
    ),
  ),
  /** Whether scrapes are HTML or the text of pages. Default `auto`: what they look like. */
  input: v.optional(
    v.pipe(oneOf(INPUTS), v.description('What scrapes are: html, text, or auto (what they look like).')),
    'auto',
  ),
  /** Whether the Markdown starts with YAML front matter. Default `true`. */
  frontMatter: v.optional(
    v.pipe(flag(), v.description('Whether Markdown starts with YAML front matter.')),
    true,
  ),
  /** Default `safe`. */
  punctuation: v.optional(
    v.pipe(oneOf(PUNCTUATION_MODES), v.description('Marks: safe, all (matters of style too) or off.')),
    'safe',
  ),
  /** Words that a filter dropped. */
  restore: v.optional(
    v.pipe(
      objectOf({
        /** Default `safe`. */
        mode: v.optional(
          v.pipe(oneOf(RESTORE_MODES), v.description('safe, all (guesses too) or off.')),
          'safe',
        ),
        /** Words that your sites filter, beside the ones that many do; in either script. */
        words: v.optional(
          v.pipe(
            listOf(v.pipe(text(), v.regex(HAN_WORD, 'a Chinese word of 1 to 8 characters')), 'Chinese words'),
            v.description('Words that your sites filter.'),
          ),
          () => [],
        ),
      }),
      v.description('Words that a filter dropped.'),
    ),
    {},
  ),
  /** Lines learned from many documents, and your own patterns of lines. */
  boilerplate: v.optional(
    v.pipe(
      objectOf({
        ...boilerplateEntries,
        /** So that what `clean-articles learn` writes can be given as it is; only its `lines` count here. */
        version: v.optional(siteProfile.entries.version),
        sites: v.optional(siteProfile.entries.sites),
      }),
      v.description('Lines that are not the article.'),
    ),
    {},
  ),
  /** What stands in for other words on your sites; checked once, so don't change the array after its first use. */
  replacements: v.optional(
    v.pipe(
      tableOf(replacement, 'objects of pattern, with, why'),
      v.description('What stands in for other words on your sites.'),
    ),
    () => NONE,
  ),
});

/** All that `clean` takes. */
export const cleanSchema = (stageNames: readonly string[]) =>
  objectOf({
    /** Name of the scrape, shown in the front matter as `source` when the text names none. */
    path: v.optional(text()),
    /** What the pages of its site share, as `clean-articles learn` writes it, parsed; checked once, so don't change it after its first use. */
    site: v.optional(siteProfile),
    ...scrapeEntries(stageNames),
  });
