import { createRequire } from 'node:module';
import type { Line } from '../../core/article.js';
import { foldCode } from '../../language/fold.js';

const require = createRequire(import.meta.url);

const UNITS = 0x10000;

interface Tables {
  /** Traditional by Simplified character. */
  readonly traditional: ReadonlyMap<string, string>;
  /** By UTF-16 code unit: 1 for characters that only Simplified text has. */
  readonly isSimplified: Uint8Array;
}

let tables: Tables | undefined;

/** From OpenCC's STCharacters: the first choice, character by character, as the converters of such sites make it. */
function createTables(): Tables {
  const rows: string = require('opencc-js/dict/STCharacters').default;
  const traditional = new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
  const isSimplified = new Uint8Array(UNITS);
  for (const [from, to] of traditional) if (from !== to) isSimplified[from.charCodeAt(0)] = 1;
  return { traditional, isSimplified };
}

/**
 * Writes folded words in the script of a line: Traditional where it has more characters of that script only than of the
 * other; where it has none, as most lines of the article.
 */
export function scriptOf(lines: readonly Line[]): (text: string) => (word: string) => string {
  tables ??= createTables();
  const { traditional, isSimplified } = tables;
  let whole: number | undefined;
  return (text) => {
    let balance = balanceOf(text, isSimplified);
    if (balance === 0)
      balance = whole ??= lines.reduce((sum, line) => sum + balanceOf(line.text, isSimplified), 0);
    return (word) => (balance > 0 ? word.replace(/./gu, (each) => traditional.get(each) ?? each) : word);
  };
}

/** How many more characters of a text are only Traditional than are only Simplified. */
function balanceOf(text: string, isSimplified: Uint8Array): number {
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (foldCode(unit) !== unit) balance++;
    else if (isSimplified[unit] === 1) balance--;
  }
  return balance;
}
