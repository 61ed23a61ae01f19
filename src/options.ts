/** The script of the result. `zh-TW` and `zh-HK` also use their region's words; `keep` converts nothing. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK', 'keep'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What a caller may give to `clean`; every key has a default. */
export interface CleanOptions {
  /** Name of the scrape, shown in the front matter as `source` when the text names none. */
  readonly path?: string;
  /** Default `zh-Hans`. */
  readonly script?: Script;
  /** Names of the stages to run, in any order (they run in the order of the pipeline). Default: all. */
  readonly stages?: readonly string[];
  /** Character encoding of the bytes, such as `gb18030`; default: detected. Ignored for a string. */
  readonly encoding?: string;
  /** Whether the Markdown starts with YAML front matter. Default `true`. */
  readonly frontMatter?: boolean;
}

/** Options with every default filled in. */
export interface Options {
  readonly path: string | undefined;
  readonly script: Script;
  readonly stages: readonly string[];
  readonly encoding: string | undefined;
  readonly frontMatter: boolean;
}

/** Fills in the defaults. */
export function resolveOptions(options: CleanOptions): Options {
  return {
    path: options.path,
    script: options.script ?? 'zh-Hans',
    stages: options.stages ?? [
      'mojibake',
      'annotations',
      'characters',
      'boilerplate',
      'restore',
      'script',
      'punctuation',
    ],
    encoding: options.encoding,
    frontMatter: options.frontMatter ?? true,
  };
}
