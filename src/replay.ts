/** The entry `clean-articles/replay`: what makes recorded changes anew, without the stages, their models and Node. */
export type { Change } from './core/article.js';
export { replay } from './core/replay.js';
