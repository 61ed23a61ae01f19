import type { Line } from '../../core/article.js';
import { HAN } from '../../language/han.js';
import { sharedScorer } from '../../language/scorer.js';
import { affinity } from './affinity.js';

const ONE =
  '(?:\\p{Regional_Indicator}{2}|(?:\\p{Emoji_Presentation}|\\p{Emoji}\\uFE0F|(?=\\p{Emoji})[\\u2600-\\u27BF\\u{1F000}-\\u{1FAFF}])(?:\\p{Emoji_Modifier}|\\uFE0F|\\u200D\\p{Emoji}){0,8})';

/** Up to three emoji between two Chinese characters, without a blank. Emoji beside marks and at line ends are the author's. */
const BETWEEN = new RegExp(`(?<=[${HAN}])(?:(?![\\d#*])${ONE}){1,3}(?=[${HAN}])`, 'gu');

/** How far around an emoji words are looked for, in characters. */
const AROUND = 8;

/** The halves of a word are this much likelier together than apart, log10. */
const ONE_WORD = 1;

/** A program does it all over the text. */
const PROOFS = 2;
/** Faces, hands, hearts, suns: authors put these in words for fun, 开❤️心, so few prove nothing. */
const FEELING =
  /[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}\u{1F440}-\u{1F450}\u{1F493}-\u{1F49F}\u{1F31E}\u{1F339}\u{1F389}\u{1F382}\u{1F4AA}\u{1F4AF}\u{1F525}\u2600\u2728\u2764]/u;
/** Words cut, as a share of all other emoji between characters. */
const SHARE = 0.3;
/** Nobody does it to so many words, and hardly anywhere else. */
const FUN_PROOFS = 4;
const FUN_SHARE = 0.6;

/** Places that are looked at; and how far the characters around them may lie, in code units, other emoji between them. */
const MOST_PLACES = 100;
const REACH = 40;

/** Whether emoji stand in the middle of words, so that a program must have put them there. */
export function hasEmojiInWords(lines: readonly Line[]): boolean {
  const plain: Tally = { between: 0, inWords: 0 };
  const feelings: Tally = { between: 0, inWords: 0 };
  for (const { text } of lines) {
    for (const { index, 0: emoji } of text.matchAll(BETWEEN)) {
      const tally = FEELING.test(emoji) ? feelings : plain;
      if (tally.between === MOST_PLACES) continue;
      tally.between++;
      const end = index + emoji.length;
      const left = withoutEmoji(text.slice(Math.max(0, index - REACH), index)).slice(-AROUND);
      const right = withoutEmoji(text.slice(end, end + REACH)).slice(0, AROUND);
      if (isInWord(left, right)) tally.inWords++;
    }
  }
  const all = { between: plain.between + feelings.between, inWords: plain.inWords + feelings.inWords };
  return isProved(plain, PROOFS, SHARE) || isProved(all, FUN_PROOFS, FUN_SHARE);
}

/** How many emoji stand between characters, and how many of them in words. */
interface Tally {
  between: number;
  inWords: number;
}

function isProved({ between, inWords }: Tally, proofs: number, share: number): boolean {
  return inWords >= proofs && inWords >= between * share;
}

/** Takes the emoji between Chinese characters out. */
export function withoutEmoji(text: string): string {
  return text.replace(BETWEEN, '');
}

function isInWord(left: string, right: string): boolean {
  const words = sharedScorer().segment(left + right);
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (end >= left.length) break;
  }
  return end > left.length && affinity(left, right) > ONE_WORD;
}
