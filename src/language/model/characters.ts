import { lazy } from '../../core/lazy.js';

/** What the model makes of a UTF-16 code unit. */
export const BOUNDARY = 0;
export const HAN = 1;
export const TRAIL = 2;

/** Blocks of Chinese characters; the last row is the lead surrogates of planes 2 and 3 (extensions B to H). */
const HAN_RANGES = [
  [0x3007, 0x3007], // 〇
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xd840, 0xd8bf],
] as const;

const TRAIL_RANGE = [0xdc00, 0xdfff] as const;

/**
 * The class of every UTF-16 code unit, as a table:
 * - `HAN`: a Chinese character, or the first half of one;
 * - `TRAIL`: the second half of a surrogate pair, which adds nothing to what the first half was;
 * - `BOUNDARY`: marks, blanks, letters, digits and all else of which the model knows nothing.
 */
export const unitClasses = lazy((): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  for (const [first, last] of HAN_RANGES) classes.fill(HAN, first, last + 1);
  classes.fill(TRAIL, TRAIL_RANGE[0], TRAIL_RANGE[1] + 1);
  return classes;
});
