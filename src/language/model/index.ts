export { Lattice, type Node } from './lattice.js';
export { languageModel, readShared } from './load.js';
export { LanguageModel } from './model.js';
export { type Context, type Ranked, Scorer } from './scorer.js';
