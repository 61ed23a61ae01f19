import { built } from '../core/built.js';
import { foldTable } from './fold.js';
import { japaneseOnly, simplifiedOnly } from './script-characters.js';
import { NOT_JAPANESE, writingTable } from './writing.js';

/**
 * Characters that are Traditional in most of their uses and Simplified in the others: 乾隆, 魏徵, 慰藉, 沈阳. They don't
 * tell of which script a text is, and stay in a Simplified one. Source: those that both OpenCC's `TSCharacters` or
 * `TSPhrases` converts and the Table of General Standard Characters (2013) has.
 */
export const SHARED = '乾徵夥麽薹袷吒藉沈覆坏俱昇祇剋扞氾脩蒐谿釐陞劄祕拚';

/** Of every UTF-16 code unit: 1 if it is Traditional only, -1 if Simplified only, else 0. */
const signTable = built('script-balance', Int8Array, () => {
  const folding = foldTable();
  const signs = new Int8Array(folding.length);
  for (let unit = 0; unit < folding.length; unit++) if (folding[unit] !== unit) signs[unit] = 1;
  for (const character of simplifiedOnly()) if (character.length === 1) signs[character.charCodeAt(0)] = -1;
  for (const character of SHARED) signs[character.charCodeAt(0)] = 0;
  return signs;
});

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
