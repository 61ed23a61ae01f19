import { BIAS, WEIGHTS } from './act-weights.js';
import type { Features } from './features.js';

/** From this probability on a repair is made; what is less likely right is only told. Of all that is repaired 98.5 % are right. */
export const ACT = 0.85;
/** From this one on nothing more is said of it; below, a finding names the repair. */
export const SAFE = 0.95;

/** How likely the likeliest solution of a stretch is the true one. */
export function probabilityOf(features: Features): number {
  const names = Object.keys(WEIGHTS) as (keyof Features)[];
  const odds = names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS);
  return 1 / (1 + Math.exp(-odds));
}
