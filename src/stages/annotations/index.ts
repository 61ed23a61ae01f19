import type { Line } from '../../article.js';
import { type Edit, editLines, type Stage } from '../../stage.js';
import { type Candidate, findCandidates } from './candidates.js';
import { annotatedCharacters } from './evidence.js';
import { rules } from './rules.js';
import { type Repairs, repairShifts } from './shift/repair.js';
import { mayBeShifted } from './shift/trigger.js';

/** A closing bracket behind a letter: without one there is no annotation. */
const BRACKET_AFTER_LETTER = /[a-zɑɡ\u00E0-\u01DC] ?[)）]/;

/** How many annotations a reason spells out. */
const LISTED = 4;

/** Pinyin that a program inserted after characters, 網(wǎng), and the byte shifts that this caused. */
export const annotations: Stage = {
  name: 'annotations',
  summary:
    'undoes the byte shifts that inserted pinyin caused, with proof; removes the pinyin, 網(wǎng) → 網',
  reason: 'inserted pinyin removed',
  rules,
  run(article) {
    const raw = candidatesByLine(article.lines);
    const counts = new Map([...raw].map(([number, candidates]) => [number, candidates.length]));
    const shifts = mayBeShifted(article.lines, counts) ? repairShifts(article.lines) : UNSHIFTED;
    const lines = shifts.edits.size === 0 ? article.lines : rewrite(article.lines, shifts.edits);
    const byLine = lines === article.lines ? raw : candidatesByLine(lines);
    if (byLine.size === 0 && lines === article.lines) return { ...article, findings: shifts.findings };
    const accepted = annotatedCharacters([...byLine.values()].flat(), lines);
    const result = editLines(article, (line) => {
      const shift = shifts.edits.get(line.number);
      const text = shift?.text ?? line.text;
      const inserted = byLine.get(line.number)?.filter(({ character }) => accepted.has(character)) ?? [];
      if (inserted.length === 0) return shift ?? text;
      const edit = removeInserted(text, inserted, accepted.size);
      return shift ? { text: edit.text, reason: `${shift.reason}; ${edit.reason}` } : edit;
    });
    return { ...result, findings: shifts.findings };
  },
};

const UNSHIFTED: Repairs = { edits: new Map(), findings: [] };

/** The candidates of the lines that have any. */
function candidatesByLine(lines: readonly Line[]): Map<number, readonly Candidate[]> {
  const byLine = new Map<number, readonly Candidate[]>();
  for (const line of lines) {
    const candidates = BRACKET_AFTER_LETTER.test(line.text) ? findCandidates(line) : [];
    if (candidates.length > 0) byLine.set(line.number, candidates);
  }
  return byLine;
}

function rewrite(lines: readonly Line[], edits: Repairs['edits']): Line[] {
  return lines.map((line) => ({ number: line.number, text: edits.get(line.number)?.text ?? line.text }));
}

/** Cuts the annotations out of a line; the reason spells out the first of them. */
function removeInserted(text: string, inserted: readonly Candidate[], characters: number): Edit {
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
