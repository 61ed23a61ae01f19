import { isEncoding } from './charset/index.js';
import { HAN } from './language/han.js';
import { findWrongEntry, type LearnedLine } from './learned-line.js';
import { shortened } from './shown.js';
import {
  compileLinePatterns,
  compileReplacements,
  type LinePattern,
  type Replacement,
  WrongEntryError,
} from './site-table.js';

/** The script of the result. `zh-TW` and `zh-HK` also use their region's words; `keep` converts nothing. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK', 'keep'] as const;
export type Script = (typeof SCRIPTS)[number];

/**
 * What happens where a filter dropped a word: `safe` puts back what is proved and reports the rest, `all` also puts in
 * the best guess, `off` neither repairs nor reports.
 */
export const RESTORE_MODES = ['off', 'safe', 'all'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/** What the `restore` stage needs. */
export interface RestoreOptions {
  /** Default `safe`. */
  readonly mode?: RestoreMode | undefined;
  /** Words that your sites filter, beside the ones that many do; in either script. */
  readonly words?: readonly string[] | undefined;
}

/** What the `boilerplate` stage needs to remove lines that its own rules don't know. */
export interface BoilerplateOptions {
  /** As `clean-articles learn` writes them; read once, so don't change the array after its first use. */
  readonly lines?: readonly LearnedLine[] | undefined;
  /** The site of the scrape; default: the host that a line of it names, or else the folder of `path`. */
  readonly site?: string | undefined;
  /** Lines that your sites put around or into articles; read once, so don't change the array after its first use. */
  readonly patterns?: readonly LinePattern[] | undefined;
}

/** What a caller may give to `clean`; every key has a default. */
export interface CleanOptions {
  /** Name of the scrape, shown in the front matter as `source` when the text names none. */
  readonly path?: string | undefined;
  /** Default `zh-Hans`. */
  readonly script?: Script | undefined;
  /** Names of the stages to run, in any order (they run in the order of the pipeline). Default: all. */
  readonly stages?: readonly string[] | undefined;
  /** Character encoding of the bytes, such as `gb18030`; default: detected. Ignored for a string. */
  readonly encoding?: string | undefined;
  /** Whether the Markdown starts with YAML front matter. Default `true`. */
  readonly frontMatter?: boolean | undefined;
  /** Words that a filter dropped. */
  readonly restore?: RestoreOptions | undefined;
  /** Lines learned from many documents, and your own patterns of lines. */
  readonly boilerplate?: BoilerplateOptions | undefined;
  /** What stands in for other words on your sites; read once, so don't change the array after its first use. */
  readonly replacements?: readonly Replacement[] | undefined;
}

/** Options with every default filled in. */
export interface Options {
  readonly path: string | undefined;
  readonly script: Script;
  readonly stages: readonly string[];
  readonly encoding: string | undefined;
  readonly frontMatter: boolean;
  readonly restore: { readonly mode: RestoreMode; readonly words: readonly string[] };
  readonly boilerplate: {
    readonly lines: readonly LearnedLine[];
    readonly site: string | undefined;
    readonly patterns: readonly LinePattern[];
  };
  readonly replacements: readonly Replacement[];
}

const HAN_WORD = new RegExp(`^[${HAN}]{1,8}$`);

const NAMES = [
  'path',
  'script',
  'stages',
  'encoding',
  'frontMatter',
  'restore',
  'boilerplate',
  'replacements',
];

/**
 * Checks options and fills in the defaults.
 *
 * @param stageNames the names of all stages, in the order of the pipeline.
 * @throws TypeError naming the option, what was given and what is allowed.
 */
export function resolveOptions(options: CleanOptions, stageNames: readonly string[]): Options {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options: ${show(options)} is not allowed; it must be an object`);
  }
  for (const name of Object.keys(options)) {
    if (!NAMES.includes(name))
      throw new TypeError(`unknown option ${show(name)}; the options are ${NAMES.join(', ')}`);
  }
  const {
    path,
    script = 'zh-Hans',
    stages = stageNames,
    encoding,
    frontMatter = true,
    restore,
    boilerplate,
    replacements = NONE,
  } = options;
  if (path !== undefined && typeof path !== 'string') throw bad('path', path, 'a string');
  if (!SCRIPTS.includes(script)) throw bad('script', script, `one of ${SCRIPTS.join(', ')}`);
  if (!Array.isArray(stages)) throw bad('stages', stages, `an array of ${stageNames.join(', ')}`);
  for (const stage of stages) {
    if (!stageNames.includes(stage)) throw bad('stages', stage, `any of ${stageNames.join(', ')}`);
  }
  if (encoding !== undefined && !(typeof encoding === 'string' && isEncoding(encoding))) {
    throw bad(
      'encoding',
      encoding,
      'the name of a character encoding, such as utf8, gb18030, big5 or utf16le',
    );
  }
  if (typeof frontMatter !== 'boolean') throw bad('frontMatter', frontMatter, 'true or false');
  return {
    path,
    script,
    stages,
    encoding,
    frontMatter,
    restore: resolveRestore(restore),
    boilerplate: resolveBoilerplate(boilerplate),
    replacements: resolveTable('replacements', replacements, compileReplacements),
  };
}

function resolveRestore(given: RestoreOptions | undefined): Options['restore'] {
  if (given === undefined) return { mode: 'safe', words: [] };
  if (typeof given !== 'object' || given === null) throw bad('restore', given, 'an object { mode?, words? }');
  const unknown = Object.keys(given).find((name) => name !== 'mode' && name !== 'words');
  if (unknown !== undefined)
    throw new TypeError(`unknown option "restore.${unknown}"; restore has mode and words`);
  const { mode = 'safe', words = [] } = given;
  if (!RESTORE_MODES.includes(mode)) throw bad('restore.mode', mode, `one of ${RESTORE_MODES.join(', ')}`);
  const isWord = (word: unknown) => typeof word === 'string' && HAN_WORD.test(word);
  if (!Array.isArray(words)) throw bad('restore.words', words, 'an array of Chinese words');
  const wrong = words.findIndex((word) => !isWord(word));
  if (wrong >= 0) throw bad('restore.words', words[wrong], 'a Chinese word of 1 to 8 characters');
  return { mode, words };
}

/** One object for all, because tables are read once by their identity. */
const NONE: readonly never[] = [];

function resolveBoilerplate(given: BoilerplateOptions | undefined): Options['boilerplate'] {
  if (given === undefined) return { lines: NONE, site: undefined, patterns: NONE };
  if (typeof given !== 'object' || given === null)
    throw bad('boilerplate', given, 'an object { lines?, site?, patterns? }');
  const unknown = Object.keys(given).find((name) => !['lines', 'site', 'patterns'].includes(name));
  if (unknown !== undefined)
    throw new TypeError(`unknown option "boilerplate.${unknown}"; boilerplate has lines, site and patterns`);
  const { lines = NONE, site, patterns = NONE } = given;
  if (!Array.isArray(lines)) throw bad('boilerplate.lines', lines, 'an array of { line, site?, place? }');
  const wrong = findWrongEntry(lines);
  if (wrong) throw bad(`boilerplate.lines${wrong.at}`, wrong.given, wrong.allowed);
  if (site !== undefined && typeof site !== 'string') throw bad('boilerplate.site', site, 'a string');
  return { lines, site, patterns: resolveTable('boilerplate.patterns', patterns, compileLinePatterns) };
}

/** Reads a site table, so that a bad entry is found before the first scrape. */
function resolveTable<Entry>(
  option: string,
  entries: readonly Entry[],
  compile: (entries: readonly Entry[]) => unknown,
): readonly Entry[] {
  if (!Array.isArray(entries)) throw bad(option, entries, 'an array');
  try {
    compile(entries);
    return entries;
  } catch (error) {
    if (!(error instanceof WrongEntryError)) throw error;
    const { at, given, allowed } = error.entry;
    throw bad(`${option}${at}`, given, allowed);
  }
}

function bad(option: string, given: unknown, allowed: string): TypeError {
  return new TypeError(`option ${option}: ${show(given)} is not allowed; it must be ${allowed}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${shortened(value)}"` : shortened(String(value));
}
