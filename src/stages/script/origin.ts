import type { Line } from '../../article.js';
import { foldTable } from '../../language/fold.js';
import { simplifiedOnly } from './mixture.js';

/**
 * Characters that are Traditional in most of their uses and Simplified in the others: 乾隆, 魏徵, 慰藉, 沈阳. They don't
 * tell of which script a text is, and stay in a Simplified one. Source: those that both OpenCC's `TSCharacters` or
 * `TSPhrases` converts and the Table of General Standard Characters (2013) has.
 */
export const SHARED = '乾徵夥麽薹袷吒藉沈覆坏俱昇祇剋扞氾脩蒐谿釐陞劄祕';

let signs: Int8Array | undefined;

/** Of every UTF-16 code unit: 1 if it is Traditional only, -1 if Simplified only, else 0. */
function signTable(): Int8Array {
  if (!signs) {
    const folding = foldTable();
    signs = new Int8Array(folding.length);
    for (let unit = 0; unit < folding.length; unit++) if (folding[unit] !== unit) signs[unit] = 1;
    for (const character of simplifiedOnly()) if (character.length === 1) signs[character.charCodeAt(0)] = -1;
    for (const character of SHARED) signs[character.charCodeAt(0)] = 0;
  }
  return signs;
}

/** How many more Traditional characters than Simplified ones a text has, of those that are one or the other. */
export function balance(text: string): number {
  const table = signTable();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)] as number;
  return sum;
}

/** Tells whether a line was written in Simplified characters: by itself, else by the whole text; else it wasn't. */
export function originOf(lines: readonly Line[]): (text: string) => boolean {
  let whole: number | undefined;
  return (text) => {
    const own = balance(text);
    if (own !== 0) return own < 0;
    whole ??= lines.reduce((sum, line) => sum + balance(line.text), 0);
    return whole < 0;
  };
}
