import type { Finding } from '../../article.js';
import { type Edit, editLines, type Stage } from '../../stage.js';
import { type Candidate, findCandidates } from './candidates.js';
import { annotatedCharacters } from './evidence.js';
import { findResidue } from './residue.js';

/** A closing bracket behind a letter: without one there is neither an annotation nor a shift with one. */
const BRACKET_AFTER_LETTER = /[a-zɑɡ\u00E0-\u01DC] ?[)）]/;

/** How many annotations a reason spells out. */
const LISTED = 4;

/** Pinyin that a program inserted after characters, 網(wǎng), and the byte shifts that this caused. */
export const annotations: Stage = {
  name: 'annotations',
  summary:
    'removes pinyin that was inserted after characters, 網(wǎng) → 網; reports the byte shifts it caused',
  reason: 'inserted pinyin removed',
  run(article) {
    const suspects = article.lines.filter(({ text }) => BRACKET_AFTER_LETTER.test(text));
    if (suspects.length === 0) return article;
    const byLine = new Map(suspects.map((line) => [line.number, findCandidates(line)]));
    const accepted = annotatedCharacters([...byLine.values()].flat(), article.lines);
    const findings: Finding[] = [];
    const result = editLines(article, (line) => {
      const candidates = byLine.get(line.number);
      if (!candidates) return line.text;
      const inserted = candidates.filter(({ character }) => accepted.has(character));
      const edit =
        inserted.length > 0 ? removeInserted(line.text, inserted, accepted.size) : { text: line.text };
      findings.push(...findResidue({ number: line.number, text: edit.text }));
      return edit;
    });
    return { ...result, findings };
  },
};

/** Cuts the annotations out of a line; the reason spells out the first of them. */
function removeInserted(
  text: string,
  inserted: readonly Candidate[],
  characters: number,
): Edit & { text: string } {
  let kept = '';
  let from = 0;
  for (const { start, end } of inserted) {
    kept += text.slice(from, start);
    from = end;
  }
  const listed = inserted.slice(0, LISTED).map(({ character, reading }) => `${character}(${reading})`);
  const more = inserted.length > LISTED ? ` and ${inserted.length - LISTED} more` : '';
  const reason = `inserted pinyin: ${listed.join(' ')}${more}; the document annotates ${characters} character(s) throughout`;
  return { text: kept + text.slice(from), reason };
}
