import { languageModel } from '../../language/model/index.js';
import type { Gap } from './gaps.js';

/** Gaps beside the same word on one side prove as much as this many: all 蛇 of one text lack 眼镜, or all lack 毒. */
const MOST_ALIKE = 2;
/** log10 probability from which on a character is common: what stands beside it makes gaps alike, and not it alone. */
const COMMON = -3.5;

/** How much each gap counts as evidence, 0 to 1: gaps with the same word before or behind them are one phrase that is said again. */
export function weightsOf(gaps: readonly Pick<Gap, 'before' | 'after'>[]): number[] {
  const sides = gaps.map(({ before, after }) => {
    const left = before.slice(-2);
    const right = after.slice(0, 2);
    return [
      `${isTelling(left.slice(-1)) ? left.slice(-1) : left}_`,
      `_${isTelling(right.slice(0, 1)) ? right[0] : right}`,
    ];
  });
  const counts = new Map<string, number>();
  for (const side of sides.flat()) counts.set(side, (counts.get(side) ?? 0) + 1);
  return sides.map((both) => Math.min(1, ...both.map((side) => MOST_ALIKE / (counts.get(side) as number))));
}

/** Whether a character is a rare enough word that it alone makes gaps alike. */
function isTelling(character: string): boolean {
  const model = languageModel();
  const number = model.word(character);
  return number >= 0 && model.unigramScore(number) < COMMON;
}
