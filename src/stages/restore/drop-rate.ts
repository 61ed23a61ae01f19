/** What is known of how often texts have a word. */
export interface Frequency {
  /** How many gaps it explains besides those that are weighed. */
  readonly elsewhere: number;
  /** How often ordinary text of the same length has it, all documents together that gaps come from. */
  readonly expected: number;
}

/**
 * The shape of the gamma distribution of rates: texts of one topic have a word many times as often as others. As if one gap had been seen where
 * one was expected.
 */
const SHAPE = 1;
/** Stirling's series is exact to 1e-7 from here on. */
const LARGE = 6;

/** How many times as often as ordinary text a site drops a word, when it explains so many of the gaps: near nothing for a common word that is seldom missing. */
export function rateOf({ elsewhere, expected }: Frequency, gaps: number): number {
  return (SHAPE + elsewhere + gaps) / (SHAPE + expected);
}

/**
 * log10: how much less likely gaps are when the rate is not known before them, but learned from each in turn, than with the rate fitted to all of
 * them.
 */
export function costOfRate({ elsewhere }: Frequency, gaps: number): number {
  if (gaps <= 0) return 0;
  const shape = SHAPE + elsewhere;
  return (gaps * Math.log(shape + gaps) - logGamma(shape + gaps) + logGamma(shape)) / Math.LN10;
}

/** The natural logarithm of the gamma function of a positive number. */
function logGamma(value: number): number {
  let product = 1;
  let large = value;
  for (; large < LARGE; large++) product *= large;
  const series = 1 / (12 * large) - 1 / (360 * large ** 3);
  return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
