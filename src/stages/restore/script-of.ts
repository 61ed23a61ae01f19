import { createRequire } from 'node:module';
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
 * A folded word in the script of a text: Traditional where the text has more characters of that script only.
 *
 * @param texts the line, and the document for a line that tells nothing
 */
export function inScriptOf(texts: readonly string[], word: string): string {
  const map = traditionalOf();
  for (const text of texts) {
    const folded = fold(text);
    let more = 0;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      if (folded[i] !== character) more++;
      else if ((map.get(character) ?? character) !== character) more--;
    }
    if (more !== 0) return more > 0 ? word.replace(/./gu, (each) => map.get(each) ?? each) : word;
  }
  return word;
}
