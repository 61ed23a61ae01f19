/** A logistic regression over how high each doubt is among the pages measured, as a file holds it. */
export interface DoubtPart {
  /** Natural log odds of a page on which all doubts are as on the middle one. */
  readonly intercept: number;
  readonly doubts: Readonly<Record<string, DoubtWeight>>;
}

export interface DoubtWeight {
  /** Values below which the same part of the measured pages lies, rising; the first is the least, the last the most. */
  readonly quantiles: readonly number[];
  /** What a doubt counts that no page had a higher one of, in natural log odds; the lowest counts as much against it. */
  readonly weight: number;
}

/** What `npm run fit:confidence` writes. */
export interface DoubtFile {
  readonly notice: string;
  readonly lines: DoubtPart;
  readonly title: DoubtPart;
  /** The natural log odds that a page is wrong are `shift + slope` times those that the two parts give. */
  readonly calibration: { readonly shift: number; readonly slope: number };
  /** From this risk on, before calibration, there is a finding: so few right pages have one. */
  readonly limit: number;
}

/** How likely something is wrong, before calibration, and the confidence of the whole after it. */
export interface Risk {
  readonly lines: number;
  readonly title: number;
  /** That one of both is wrong. */
  readonly page: number;
  readonly confidence: number;
}

/** Tells from the doubts of a page how likely its article is wrong. */
export interface DoubtModel {
  readonly limit: number;
  judge(doubts: { readonly lines: Values; readonly title: Values }): Risk;
}

type Values = Readonly<Record<string, number>>;

export function doubtModel({ lines, title, calibration, limit }: DoubtFile): DoubtModel {
  return {
    limit,
    judge(doubts) {
      const risks = { lines: riskOf(lines, doubts.lines), title: riskOf(title, doubts.title) };
      const page = 1 - (1 - risks.lines) * (1 - risks.title);
      const odds = calibration.shift + calibration.slope * Math.log(page / (1 - page));
      return { ...risks, page, confidence: 1 / (1 + Math.exp(odds)) };
    },
  };
}

/** The probability, between 0 and 1 and never at either end, that a part is wrong. @throws RangeError for an unknown doubt */
export function riskOf({ intercept, doubts }: DoubtPart, values: Values): number {
  let odds = intercept;
  for (const [name, { quantiles, weight }] of Object.entries(doubts)) {
    const value = values[name];
    if (value === undefined) throw new RangeError(`there is no doubt ${name}; run npm run fit:confidence`);
    odds += weight * rankOf(quantiles, value);
  }
  return 1 / (1 + Math.exp(-odds));
}

/** How high a value is among those measured: -1 for the lowest, 1 for the highest; between quantiles in proportion. */
export function rankOf(quantiles: readonly number[], value: number): number {
  const below = positionOf(quantiles, value, (quantile) => quantile < value);
  const upTo = positionOf(quantiles, value, (quantile) => quantile <= value);
  return (below + upTo) / (quantiles.length - 1) - 1;
}

/** Where a value stands among the quantiles, counted from 0: behind those that a test holds for. */
function positionOf(
  quantiles: readonly number[],
  value: number,
  isBefore: (quantile: number) => boolean,
): number {
  let count = 0;
  while (count < quantiles.length && isBefore(quantiles[count] as number)) count++;
  const [low, high] = [quantiles[count - 1], quantiles[count]];
  if (low === undefined) return 0;
  if (high === undefined || high === low) return count - 1;
  return count - 1 + Math.min(1, Math.max(0, (value - low) / (high - low)));
}
