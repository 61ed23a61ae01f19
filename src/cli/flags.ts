import type { Compression } from '../corpus/shards/compressions.js';
import type { ErrorPolicy } from '../corpus/shards/error-policy.js';
import type { Format, OutputFormat } from '../corpus/shards/formats.js';
import type { RecordLimits } from '../records/limits.js';
import type { ColourChoice } from './colour.js';
import type { Verbosity } from './messages.js';
import type { PartNumber } from './option-values.js';
import type { ReporterName } from './reporters/names.js';
import type { Suppression } from './suppressions.js';

/** The options of `learn` alone, but for `output`, which `clean` takes too. */
export interface LearnFlags {
  readonly output?: string | undefined;
  readonly minDocuments?: string | number | undefined;
  readonly minShare?: string | number | undefined;
  /** For people, not as JSON. */
  readonly print?: boolean | undefined;
  /** The member of a shard's record that holds its text. */
  readonly textKey: string;
}

/** The options of `check` alone. */
export interface CheckFlags {
  readonly reporter?: ReporterName;
  readonly reporterFile?: string;
  /** As `rule=level`. */
  readonly severity?: readonly string[];
  /** Of the configuration alone. */
  readonly suppressions?: readonly Suppression[];
  readonly maxWarnings?: number;
  readonly minConfidence?: number;
  readonly statistics?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly against?: string;
  readonly diff?: boolean;
  readonly rulesUrl?: string;
}

/** The options of `records` and `corpus`. They always have the limits; other commands ask for none. */
export interface RecordFlags extends RecordLimits {
  readonly fields?: readonly string[];
}

/** The options of `corpus` alone, which only it has. */
export interface CorpusFlags {
  readonly format?: Format;
  readonly textKey: string;
  readonly idKey: string;
  readonly keepRaw?: boolean;
  readonly errors: ErrorPolicy;
  readonly maxErrors?: number;
  readonly outputFormat?: OutputFormat;
  readonly compression?: Compression;
  readonly limit?: number;
  readonly sample: number;
  readonly seed: number;
  readonly shard?: PartNumber;
  readonly skipCompleted: boolean;
}

/** The options of the command line, as commander gives them. */
export interface Flags extends Partial<Verbosity>, LearnFlags, CheckFlags, RecordFlags, CorpusFlags {
  readonly script?: string;
  readonly stages?: readonly string[];
  readonly encoding?: string;
  readonly input?: string;
  readonly frontMatter?: boolean;
  readonly punctuation?: string;
  readonly restore?: string;
  readonly restoreWords?: readonly string[];
  readonly boilerplate?: string;
  /** Files of `learn`, or `auto` alone. */
  readonly site?: readonly string[];
  /** A file's path, or `false` for none; default: the nearest above each scrape. */
  readonly config?: string | false;
  readonly printConfig?: string;
  readonly ignore: boolean;
  /** Globs. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly stdinFilepath?: string;
  readonly color: ColourChoice;
  readonly lang?: string;
  readonly jobs?: number;
  /** In bytes. */
  readonly maxSize: number;
  readonly cache?: boolean;
  readonly cacheLocation: string;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly watch?: boolean;
  /** A file's path. */
  readonly report?: string;
  readonly json?: boolean;
  /** Only given to `explain`. */
  readonly context?: number;
}
