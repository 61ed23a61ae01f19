import type { Line } from '../../article.js';
import { type Edit, editLines, type Stage } from '../../stage.js';
import { type Candidate, findCandidates } from './candidates.js';
import { annotatedCharacters } from './evidence.js';
import { rules } from './rules.js';
import { type Repairs, repairShifts } from './shift/repair.js';
import { mayBeShifted } from './shift/trigger.js';

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
    const raw = article.lines.map(findCandidates);
    const shifts = mayBeShifted(article.lines, raw) ? repairShifts(article.lines) : UNSHIFTED;
    const isShifted = shifts.edits.size > 0;
    const lines = isShifted ? rewrite(article.lines, shifts.edits) : article.lines;
    const candidates = isShifted ? lines.map(findCandidates) : raw;
    if (!isShifted && candidates.every(({ length }) => length === 0))
      return { ...article, findings: shifts.findings };
    const accepted = annotatedCharacters(lines, candidates);
    const result = editLines(article, (line, index) => {
      const shift = shifts.edits.get(line.number);
      const text = shift?.text ?? line.text;
      const edit = withoutInserted(text, candidates[index] as readonly Candidate[], accepted);
      return shift && edit
        ? { text: edit.text, reason: `${shift.reason}; ${edit.reason}` }
        : (edit ?? shift ?? text);
    });
    return { ...result, findings: shifts.findings };
  },
};

const UNSHIFTED: Repairs = { edits: new Map(), findings: [] };

function rewrite(lines: readonly Line[], edits: Repairs['edits']): Line[] {
  return lines.map((line) => ({ number: line.number, text: edits.get(line.number)?.text ?? line.text }));
}

/** Cuts the annotations of the accepted characters out of a line; the reason spells out the first of them. */
function withoutInserted(
  text: string,
  candidates: readonly Candidate[],
  accepted: ReadonlySet<number>,
): Edit | undefined {
  let kept = '';
  let from = 0;
  let cut = 0;
  let listed = '';
  for (const { start, end, unit, reading } of candidates) {
    if (!accepted.has(unit)) continue;
    kept += text.slice(from, start);
    from = end;
    if (cut++ < LISTED) listed += ` ${String.fromCharCode(unit)}(${reading})`;
  }
  if (cut === 0) return undefined;
  const more = cut > LISTED ? ` and ${cut - LISTED} more` : '';
  const reason = `inserted pinyin:${listed}${more}; the document annotates ${accepted.size} character(s) throughout`;
  return { text: kept + text.slice(from), reason };
}
