import type { Line } from '../../core/article.js';
import { foldTable } from '../../language/fold.js';
import { NOT_JAPANESE, writingTable } from '../../language/writing.js';
import { clauseAt } from './clauses.js';
import { japaneseOnly, simplifiedOnly } from './mixture.js';

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

/** Whether a text has a character that only Simplified text has. */
export function isPartlySimplified(text: string): boolean {
  const table = signTable();
  for (let i = 0; i < text.length; i++) if (table[text.charCodeAt(i)] === -1) return true;
  return false;
}

/**
 * Whether a text has a character that only Japanese text has, and none that Japanese text has not (门票500円): its 国 and 会
 * are no evidence of Simplified then.
 */
export function isJapanese(text: string): boolean {
  const japanese = japaneseOnly();
  let found = false;
  for (const character of text) if (japanese.has(character)) found = true;
  if (!found) return false;
  const table = writingTable();
  for (let i = 0; i < text.length; i++)
    if ((table[text.charCodeAt(i)] as number) & NOT_JAPANESE) return false;
  return true;
}

/** So many more characters of one script than of the other and a clause of a few words speaks for itself. */
const CLEAR = 2;

/**
 * Tells whether a place of a line was written in Simplified characters: by its clause, else by the line, else by the whole
 * text; else it wasn't.
 */
export function originOf(lines: readonly Line[]): (text: string, at: number) => boolean {
  let whole: number | undefined;
  return (text, at) => {
    const { start, end } = clauseAt(text, at);
    const nearest = balance(text.slice(start, end));
    if (Math.abs(nearest) >= CLEAR) return nearest < 0;
    const own = balance(text);
    if (own !== 0) return own < 0;
    whole ??= lines.reduce((sum, line) => sum + balance(line.text), 0);
    return whole < 0;
  };
}
