import { pipeline } from './pipeline.js';

export { type CleanResult, clean } from './clean.js';
export type { Change, Finding, Metadata, Severity } from './core/article.js';
export { replay } from './core/replay.js';
export type { Input, LinePlace, RestoreMode, Script } from './options/choices.js';
export type { LearnedLine } from './options/learned-line.js';
export type { BoilerplateOptions, CleanOptions, RestoreOptions } from './options/options.js';
export type { SiteProfile } from './options/site-profile.js';
export type { LinePattern, Replacement } from './options/site-tables.js';
export { cleanArticles } from './plugin.js';

/** What is known about a stage of the pipeline without running it. */
export interface StageInfo {
  readonly name: string;
  /** What the stage does, in one line. */
  readonly summary: string;
}

/** The stages, in the order in which they run; their names are what the option `stages` takes. */
export const stages: readonly StageInfo[] = pipeline.map(({ name, summary }) => ({ name, summary }));
