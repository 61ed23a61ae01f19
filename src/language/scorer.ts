import { lazy } from '../core/lazy.js';
import { Scorer } from './model/index.js';

/** The one scorer of the program: made, and the model loaded, when there is something to score. */
export const sharedScorer: () => Scorer = lazy(() => new Scorer());
