import type { Line } from '../../article.js';
import { decodeReferences } from '../../language/references.js';
import { UnitWriter } from '../../language/unit-writer.js';
import { type Edit, editLines, type Stage, type StageFinding } from '../../stage.js';
import { type Candidate, type Look, lookAt } from './candidates.js';
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
    const read = article.lines.map(readThrough);
    const raw = read.map(lookAt);
    const isAnnotated = raw.some(({ candidates }) => candidates.length > 0);
    const isSuspect = mayBeShifted(read, (index) => (raw[index] as Look).signs, isAnnotated);
    const shifts = isSuspect ? repairShifts(read) : UNSHIFTED;
    const findings = shifts.findings.map((finding) => placed(finding, article.lines, read));
    const isShifted = shifts.edits.size > 0;
    if (!isShifted && !isAnnotated) return { ...article, findings };
    const lines = isShifted ? rewrite(read, shifts.edits) : read;
    const looks = isShifted ? lines.map(lookAt) : raw;
    const accepted = annotatedCharacters(lines, looks);
    const result = editLines(article, (line, index) => {
      const shift = isShifted ? shifts.edits.get(line.number) : undefined;
      const text = shift?.text ?? (read[index] as Line).text;
      const edit = withoutInserted(text, (looks[index] as Look).candidates, accepted);
      return shift && edit
        ? { text: edit.text, reason: `${shift.reason}; ${edit.reason}` }
        : (edit ?? shift ?? line.text);
    });
    return { ...result, findings };
  },
};

/** A line with its character references read, since brackets may be written so: `網&#40;wǎng&#41;`. */
function readThrough(line: Line): Line {
  if (!line.text.includes('&')) return line;
  const text = decodeReferences(line.text);
  return text === line.text ? line : { number: line.number, text };
}

/** A finding in a line whose references were read names the whole line: its column is that of another text. */
function placed(finding: StageFinding, lines: readonly Line[], read: readonly Line[]): StageFinding {
  const index = lines.findIndex(({ number }) => number === finding.line);
  if (lines[index] === read[index]) return finding;
  const { column: _, ...whole } = finding;
  return whole;
}

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
  if (candidates.length === 0) return undefined;
  const kept = new UnitWriter();
  let from = 0;
  let cut = 0;
  let listed = '';
  for (const { start, end, unit, reading } of candidates) {
    if (!accepted.has(unit)) continue;
    kept.write(text, from, start);
    from = end;
    if (cut++ < LISTED) listed += ` ${String.fromCharCode(unit)}(${reading})`;
  }
  if (cut === 0) return undefined;
  const more = cut > LISTED ? ` and ${cut - LISTED} more` : '';
  const reason = `inserted pinyin:${listed}${more}; the document annotates ${accepted.size} character(s) throughout`;
  return { text: kept.write(text, from, text.length).end(), reason };
}
