import { Problem } from '../core/problem.js';
import { kindOf } from '../corpus/scrapes.js';
import { closest } from '../options/closest.js';

/**
 * What is no command is a path, so a misspelt command is a path too. Where there is no such file, the user is told
 * what was likely meant.
 *
 * @param words what can stand first: commands, and words that people try, with what to type for them
 * @throws Problem when the first path does not exist and is much like one of the words
 */
export async function refuseMistyped(
  [first = '']: readonly string[],
  words: Readonly<Record<string, string>>,
  cwd: string,
): Promise<void> {
  const word = closest(first, Object.keys(words));
  if (word === undefined || (await kindOf(first, cwd)) !== 'none') return;
  const advice = `Did you mean clean-articles ${words[word]}?`;
  throw new Problem(first, 'neither a command nor a file', advice);
}
