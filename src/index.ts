export type { Change, Finding, Metadata, Severity } from './article.js';
export { type CleanResult, clean } from './clean.js';
export type { CleanOptions, Script } from './options.js';
export { cleanArticles } from './plugin.js';
