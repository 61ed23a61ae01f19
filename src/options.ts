import { isEncoding } from './charset/index.js';

/** The script of the result. `zh-TW` and `zh-HK` also use their region's words; `keep` converts nothing. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK', 'keep'] as const;
export type Script = (typeof SCRIPTS)[number];

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
}

/** Options with every default filled in. */
export interface Options {
  readonly path: string | undefined;
  readonly script: Script;
  readonly stages: readonly string[];
  readonly encoding: string | undefined;
  readonly frontMatter: boolean;
}

const NAMES = ['path', 'script', 'stages', 'encoding', 'frontMatter'];

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
  const { path, script = 'zh-Hans', stages = stageNames, encoding, frontMatter = true } = options;
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
  return { path, script, stages, encoding, frontMatter };
}

function bad(option: string, given: unknown, allowed: string): TypeError {
  return new TypeError(`option ${option}: ${show(given)} is not allowed; it must be ${allowed}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
