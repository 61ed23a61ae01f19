import { characterModel } from '../../language/characters/index.js';
import { CONTEXT, type Gap } from './gaps.js';

/** How many characters the character model is shown: it looks back four, and so what stands behind a word depends on it for as long. */
const BEFORE = 8;
const AFTER = 6;

/**
 * How well words fit a gap by the character model, log10: as by the language model of words, 0 is as if the word had been certain.
 * It knows marks and the bounds of lines, which the other does not.
 *
 * @returns for a word, folded; '' is no word at all
 */
export function characterFit({ before, after }: Gap): (word: string) => number {
  const model = characterModel();
  const left = (before.length < CONTEXT ? '\n' : '') + before.slice(-BEFORE);
  const right = after.slice(0, AFTER) + (after.length < AFTER ? '\n' : '');
  const alone = model.score(right, 0);
  return (word) => model.score(left + word + right, left.length) - alone;
}
