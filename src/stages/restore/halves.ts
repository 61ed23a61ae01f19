import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';
import { Scorer } from '../../language/model/index.js';
import type { Insertion } from './insertion.js';

/** A 问 or 問 that is not followed by its 题. */
const BARE = /[问問](?![题題])/;
const BARE_FOLDED = /问(?!题)/g;

/** Two-character words that end in 问, and what follows 问 in words that begin with it: nothing is missing there. */
const WHOLE_BEFORE = /[疑访询讯质顾提反追拷慰责盘逼审学设诘发叩请闻试借诉自考查]$/;
const WHOLE_AFTER = /^(?:[世答卷询及候诊津讯罪号道]|[:：“「『]|我|你|他|她|一?问|了|过|着|他们|自己)/;

/** log10: how much likelier the text is with 题 than without. Below this a 问 stays. */
const LEAST = 0;
/** log10: what all of a document together must reach, so that one doubtful 问 in clean text stays. */
const LEAST_TOGETHER = 0.9;
/** How many characters on each side count. */
const WINDOW = 8;

const LAST_HAN = new RegExp(`[${HAN}]*$`);
const FIRST_HAN = new RegExp(`^[${HAN}]*`);

let scorer: Scorer | undefined;

/**
 * Where 题 of 问题 is missing. A filter removes it without a trace and from most but not all 问题, so complete ones are
 * no evidence; the language model decides, by the whole document.
 */
export function findHalves(lines: readonly Line[]): Insertion[] {
  const found = lines.flatMap(({ text }, line) => (BARE.test(text) ? halvesOf(text, line) : []));
  const together = found.reduce((sum, { gain }) => sum + gain, 0);
  if (together < LEAST_TOGETHER) return [];
  return found.map(({ line, at, gain }) => ({
    line,
    at,
    length: 0,
    word: '题',
    why: `问题 is 10^${gain.toFixed(1)} times likelier than 问 here, 10^${together.toFixed(1)} in the document`,
  }));
}

function halvesOf(text: string, line: number): { line: number; at: number; gain: number }[] {
  const folded = fold(text);
  return [...folded.matchAll(BARE_FOLDED)].flatMap(({ index }) => {
    const at = index + 1;
    const left = folded.slice(Math.max(0, index - WINDOW), index);
    const right = folded.slice(at, at + WINDOW);
    if (WHOLE_BEFORE.test(left) || WHOLE_AFTER.test(right)) return [];
    scorer ??= new Scorer();
    const before = `${LAST_HAN.exec(left)?.[0]}问`;
    const after = FIRST_HAN.exec(right)?.[0] as string;
    const gain = scorer.score('题', { before, after }) - scorer.score('', { before, after });
    return gain < LEAST ? [] : [{ line, at, gain }];
  });
}
