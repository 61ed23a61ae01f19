import type { Line } from '../../article.js';
import { foldTable } from '../../language/fold.js';
import { simplifiedOnly } from './mixture.js';

/**
 * Characters that are Traditional in most of their uses and Simplified in the others: 乾隆, 魏徵, 慰藉, 沈阳. They don't
 * tell of which script a text is, and stay in a Simplified one. Source: those that both OpenCC's `TSCharacters` or
 * `TSPhrases` converts and the Table of General Standard Characters (2013) has.
 */
export const SHARED = '乾徵夥麽薹袷吒藉沈覆坏俱昇祇剋扞氾脩蒐谿釐陞劄祕';

/** How many more Traditional characters than Simplified ones a text has, of those that are one or the other. */
export function balance(text: string): number {
  const folding = foldTable();
  const simplified = simplifiedOnly();
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x3400) continue;
    const character = text.charAt(i);
    if (folding[unit] !== unit) {
      if (!SHARED.includes(character)) sum++;
    } else if (simplified.has(character)) sum--;
  }
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
