import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { Computing } from './computing.js';
import { mainlandWords } from './mainland-words.js';
import { originOf } from './origin.js';
import { certainWordsOfTheMainland, wordsOfTheMainland } from './regional.js';
import { simplifier } from './simplify.js';
import type { Converted } from './towards-traditional.js';

/**
 * A converter of a text into Simplified characters with the words of the mainland. Where a text is Simplified already the words
 * that the mainland has in another sense stay: 档案 of an archive, 支援 of an army.
 */
export function towardsMainland(lines: readonly Line[]): (text: string) => Converted {
  const simplify = simplifier(lines);
  const isSimplified = originOf(lines);
  const isOfTaiwan = lazy(() => hasWordsOfTaiwan(lines));
  const toCertain = certainWordsOfTheMainland();
  const toPlain = wordsOfTheMainland();
  const plainOf = (text: string) => toPlain(simplify(text)).text;
  // The words of computing that tell it are those of the mainland.
  const toAll = lazy(() =>
    wordsOfTheMainland(new Computing(lines.map((line) => ({ ...line, text: plainOf(line.text) })))),
  );
  return (text) => {
    const simplified = simplify(text);
    const isOwn = (simplified === text || isSimplified(text, 0)) && !isOfTaiwan();
    const worded = isOwn ? toCertain(simplified) : toAll()(toPlain(simplified).text);
    const rules: Converted['rules'][number][] = [];
    if (simplified !== text) rules.push('traditional-to-simplified');
    if (worded.text !== simplified)
      rules.push(worded.senses.length > 0 ? 'words-of-computing' : 'words-of-the-region');
    return { text: worded.text, rules, senses: worded.senses };
  };
}

/** So many words that no text of the mainland has, and a Simplified text was converted from that of Taiwan. */
const MIN_WORDS = 2;

function hasWordsOfTaiwan(lines: readonly Line[]): boolean {
  const found = new Set<string>();
  for (const [key, word] of mainlandWords().certain) {
    if (key !== word && lines.some(({ text }) => text.includes(key))) found.add(key);
    if (found.size >= MIN_WORDS) return true;
  }
  return false;
}
