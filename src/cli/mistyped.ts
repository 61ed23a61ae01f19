import { diffArrays } from 'diff';
import { Problem } from '../corpus/problem.js';
import { kindOf } from '../corpus/scrapes.js';

/** So many letters put in or left out still look like the same word; two letters that changed places count twice. */
const MAX_DISTANCE = 2;

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
  const [, meant] = Object.entries(words).find(([word]) => distance(first, word) <= MAX_DISTANCE) ?? [];
  if (meant === undefined || (await kindOf(first, cwd)) !== 'none') return;
  const advice = `Did you mean clean-articles ${meant}?`;
  throw new Problem(first, 'neither a command nor a file', advice);
}

/** How many letters have to be put in or left out to make one word of another. */
function distance(one: string, other: string): number {
  const parts = diffArrays([...one], [...other], { maxEditLength: MAX_DISTANCE });
  if (!parts) return Number.POSITIVE_INFINITY;
  return parts.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
}
