import type { BoilerplateOptions, CleanOptions } from '../options.js';
import type { SeverityChoice } from '../severity.js';

/** What may be set for each file: options of the library, and a file of learned lines. */
export interface FileOptions extends Omit<CleanOptions, 'path' | 'boilerplate'> {
  readonly boilerplate?: BoilerplateFileOptions | undefined;
}

export interface BoilerplateFileOptions extends BoilerplateOptions {
  /** Written by `clean-articles learn`; relative to the configuration. In place of `lines`. */
  readonly file?: string | undefined;
}

/** What may be set for a run as a whole. The names are those of the command line. */
export interface RunOptions {
  readonly jobs?: number | undefined;
  /** In bytes, or a text such as 10MB. */
  readonly maxSize?: number | string | undefined;
  readonly cache?: boolean | undefined;
  /** For `clean-articles check`: how grave the findings of a rule are. */
  readonly severity?: Readonly<Record<string, SeverityChoice>> | undefined;
  /** For `clean-articles check`: so many warnings are let pass. */
  readonly maxWarnings?: number | undefined;
  /** For `clean-articles learn`. */
  readonly minDocuments?: number | undefined;
  readonly minShare?: number | undefined;
}

/** Other options for some of the files. */
export interface Override {
  /** Globs, relative to the configuration: `*` within a name, `**` across folders, `?`, `[a-z]` and `{a,b}`. */
  readonly files: string | readonly string[];
  readonly options: FileOptions;
}

/** The content of a configuration file. */
export interface Config extends FileOptions, RunOptions {
  readonly $schema?: string | undefined;
  /** Where several match a file, later ones outweigh earlier ones. */
  readonly overrides?: readonly Override[] | undefined;
}
