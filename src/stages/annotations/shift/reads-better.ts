import { fold } from '../../../language/fold.js';
import { HAN } from '../../../language/han.js';
import { sharedScorer } from '../../../language/scorer.js';

const OTHERS = new RegExp(`[^${HAN}]+`, 'g');
/** log10 a character, by which clean text may read worse once it is whole again: rare names are put back, too. Notes show the damage beside it. */
const SLACK = { annotated: 1.5, bare: 1.2 };

/**
 * Whether a repaired stretch reads at least as well as the one that stands there, by the language model and a character. Of a
 * replacement character before a mark a cut is often proved that makes nonsense of good text: �，問題 would become 。瑔栴}.
 *
 * @param isAnnotated whether characters of the document carry notes, as they do where pinyin was inserted
 */
export function readsBetter(repaired: string, raw: string, isAnnotated: boolean): boolean {
  const slack = isAnnotated ? SLACK.annotated : SLACK.bare;
  return likelihood(repaired) >= likelihood(raw) - slack;
}

/** log10 a character. */
function likelihood(text: string): number {
  const han = fold(text).replace(OTHERS, '');
  return han === '' ? 0 : sharedScorer().score(han) / han.length;
}
