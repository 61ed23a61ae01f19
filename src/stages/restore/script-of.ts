import type { Line } from '../../core/article.js';
import { mapUnits } from '../../language/fold.js';
import { balance } from '../../language/script-balance.js';
import { traditionalTable } from '../../language/traditional-forms.js';

/**
 * Writes folded words in the script of a line: Traditional where it has more characters of that script only than of the
 * other; where it has none, as most lines of the article. Character by character, as the converters of such sites do.
 */
export function scriptOf(lines: readonly Line[]): (text: string) => (word: string) => string {
  let whole: number | undefined;
  return (text) => {
    let traditional = balance(text);
    if (traditional === 0) traditional = whole ??= lines.reduce((sum, line) => sum + balance(line.text), 0);
    return (word) => (traditional > 0 ? mapUnits(word, traditionalTable()) : word);
  };
}
