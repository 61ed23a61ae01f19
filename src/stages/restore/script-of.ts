import { createRequire } from 'node:module';
import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';

const require = createRequire(import.meta.url);

let traditional: ReadonlyMap<string, string> | undefined;

/** OpenCC's STCharacters: the first choice, character by character, as the converters of such sites make it. */
function traditionalOf(): ReadonlyMap<string, string> {
  if (traditional) return traditional;
  const rows: string = require('opencc-js/dict/STCharacters').default;
  traditional = new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
  return traditional;
}

/**
 * Writes folded words in the script of their lines: Traditional where a line has more characters of that script only
 * than of the other; where it has none, as most lines of the article.
 */
export function scriptOf(lines: readonly Line[]): (word: string, line: Line) => string {
  let whole: number | undefined;
  return (word, { text }) => {
    let balance = balanceOf(text);
    if (balance === 0) balance = whole ??= lines.reduce((sum, line) => sum + balanceOf(line.text), 0);
    return balance > 0 ? word.replace(/./gu, (each) => traditionalOf().get(each) ?? each) : word;
  };
}

/** How many more characters of a text are only Traditional than are only Simplified. */
function balanceOf(text: string): number {
  const folded = fold(text);
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (folded[i] !== character) balance++;
    else if ((traditionalOf().get(character) ?? character) !== character) balance--;
  }
  return balance;
}
