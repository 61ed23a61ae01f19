import { countHan } from '../../language/han.js';
import { likelihood, plausibility } from '../../language/plausibility.js';
import { UNKNOWN } from './fill.js';

/** How much likelier than the raw text a repair must be, log10. */
const MIN_GAIN = 6;
/** How likely it must be for each character beyond ASCII, log10: Chinese text is above -3, chance below -5. */
const MIN_QUALITY = -4.2;

/** The same where other lines of the document were misread in the same way. */
const MIN_GAIN_CONFIRMED = 3;
const MIN_QUALITY_CONFIRMED = -5;

/** Chinese characters that a repair must bring out; one may be chance in a text that is no mojibake. */
const MIN_HAN = 2;

/** Those that make a part of a line doubtful where it is not repaired. */
const MIN_DOUBTFUL = 4;

/** The share of characters that may stay unknown. */
const MAX_UNKNOWN = 0.3;
/** What an unknown character costs, log10. */
const UNKNOWN_SCORE = -4;

/** Names and terms in a row are unlikely Chinese, but common characters: this many of them and no rare one are enough. */
const COMMON_HAN = 8;
const MIN_COMMON = -3.45;
/** A repair that is accepted for its characters alone stands behind one that is accepted for its words. */
const COMMON_WEIGHT = 0.2;

/** Signs of Latin-1 that no words are written with: among the bytes of Chinese they are one in five. */
const LATIN_SIGNS = /[\u00A1-\u00A9\u00AB-\u00B9\u00BB-\u00BF]/g;
const MIN_LATIN_SIGNS = 0.1;
const LATIN_ONLY = /^[\0-\xFF]*$/;

/** A stretch of characters worse than this, log10 a character, is chance. */
const CHANCE = -5.2;

/** How much of a long text is judged. */
const SAMPLE = 1000;

/** What is known about a misreading besides the text. */
export interface Evidence {
  /** Other lines of the document were misread in the same way. */
  readonly isConfirmed: boolean;
  /** Ordinary text hardly ever fits it, whatever comes out. */
  readonly isStrict: boolean;
}

/** How much likelier a repair is than the raw text, log10; `undefined` where it is not clearly better Chinese. */
export function gainOf(
  raw: string,
  repaired: string,
  { isConfirmed, isStrict }: Evidence,
): number | undefined {
  const sample = repaired.slice(0, SAMPLE);
  const known = sample.replaceAll(UNKNOWN, '');
  const unknown = sample.length - known.length;
  const beyond = known.replace(/[\0-\x7F]+/g, '').length;
  if (countHan(known) < MIN_HAN || unknown > Math.max(1, beyond * MAX_UNKNOWN)) return undefined;
  if (!isStrict && hasChance(sample)) return undefined;
  const score = likelihood(known);
  const ascii = known.replace(/[^\0-\x7F]+/g, '');
  const quality = (score - likelihood(ascii)) / beyond;
  if (quality < (isConfirmed ? MIN_QUALITY_CONFIRMED : MIN_QUALITY)) {
    return isStrict && isCommon(known, beyond) && hasLatinSigns(raw) ? commonGain(raw, sample) : undefined;
  }
  const share = repaired.length === 0 ? 1 : sample.length / repaired.length;
  const gain = score + unknown * UNKNOWN_SCORE - likelihood(raw.slice(0, Math.ceil(raw.length * share)));
  return gain >= (isConfirmed ? MIN_GAIN_CONFIRMED : MIN_GAIN) ? gain : undefined;
}

/** Whether a stretch of a text reads like chance: bytes out of step give such stretches between good ones. */
export function hasChance(text: string): boolean {
  const stretches = text.match(/[\u3400-\u9FFF]{4,}/g) ?? [];
  return stretches.some((stretch) => likelihood(stretch) < stretch.length * CHANCE);
}

function isCommon(known: string, beyond: number): boolean {
  const ascii = known.replace(/[^\0-\x7F]+/g, '');
  return countHan(known) >= COMMON_HAN && plausibility(known) - plausibility(ascii) >= beyond * MIN_COMMON;
}

function hasLatinSigns(raw: string): boolean {
  const signs = raw.match(LATIN_SIGNS)?.length ?? 0;
  return !LATIN_ONLY.test(raw) || (signs >= raw.length * MIN_LATIN_SIGNS && !isRow(raw));
}

/** Whether a text is a row of a character table: most code points follow the one before. */
export function isRow(text: string): boolean {
  let rising = 0;
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) === text.charCodeAt(i - 1) + 1) rising++;
  return rising > text.length / 2;
}

function commonGain(raw: string, repaired: string): number | undefined {
  const gain = plausibility(repaired) - plausibility(raw);
  return gain >= MIN_GAIN ? gain * COMMON_WEIGHT : undefined;
}

/** Whether a repair is likelier than the raw text, though perhaps not good enough to be made. */
export function isLikelier(raw: string, repaired: string): boolean {
  const known = repaired.replaceAll(UNKNOWN, '');
  const unknown = repaired.length - known.length;
  const gain = likelihood(known) + unknown * UNKNOWN_SCORE - likelihood(raw);
  return countHan(known) >= MIN_DOUBTFUL && gain >= MIN_GAIN;
}
