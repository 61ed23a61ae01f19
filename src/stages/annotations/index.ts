import type { Article, Line, StageFinding } from '../../core/article.js';
import { type Cause, joinCauses } from '../../core/cause.js';
import type { KeptParts, Part } from '../../core/hidden.js';
import { count } from '../../core/shown.js';
import { type Edit, editLines, type Stage } from '../../core/stage.js';
import { decodeReferences } from '../../language/references.js';
import { UnitWriter } from '../../language/unit-writer.js';
import { type Candidate, type Look, lookAt } from './candidates.js';
import { annotatedCharacters } from './evidence.js';
import { withoutRuby } from './ruby.js';
import { because, rules } from './rules.js';
import { type Repairs, repairShifts } from './shift/repair.js';
import { residueIn } from './shift/residue.js';
import { mayBeShifted } from './shift/trigger.js';

/** How many annotations a reason spells out. */
const LISTED = 4;

/** Pinyin that a program inserted after characters, 網(wǎng), and the byte shifts that this caused. */
export const annotations: Stage = {
  name: 'annotations',
  summary:
    'undoes the byte shifts that inserted pinyin caused, with proof; removes the pinyin, 網(wǎng) → 網',
  rule: 'inserted-pinyin',
  reason: 'inserted pinyin removed',
  rules,
  run(article) {
    let result = removeInserted(article);
    const { causes } = result;
    let { steps, unsure } = result;
    // Without the readings, what is still garbled tells something else: it is judged again as it is handed on.
    for (let round = 1; round < MAX_ROUNDS && result.isChanged && result.findings.length > 0; round++) {
      const again = removeInserted({ lines: result.lines, metadata: article.metadata }, steps);
      for (const [line, cause] of again.causes) causes.set(line, joinCauses(causes.get(line), cause));
      steps += again.steps;
      unsure = [...unsure, ...again.unsure.map(inOutput)];
      result = { ...again, findings: again.findings.map(inOutput) };
    }
    const findings = [...unsure, ...result.findings];
    const lines = withoutRubies(result.lines, causes);
    return { lines, causes, findings, kept: residueOf(lines), steps };
  },
};

const RUBY = because('reading-beside-characters', 'readings beside characters removed');

/** The lines without readings that the page printed above their characters; adds the causes. */
function withoutRubies(lines: readonly Line[], causes: Map<number, Cause>): readonly Line[] {
  return lines.map((line) => {
    const text = withoutRuby(line);
    if (text === line.text) return line;
    causes.set(line.number, joinCauses(causes.get(line.number), RUBY));
    return { ...line, text };
  });
}

/** How often at most; each round but the last repairs something. */
const MAX_ROUNDS = 3;

interface Removed {
  readonly lines: readonly Line[];
  readonly causes: Map<number, Cause>;
  readonly findings: readonly StageFinding[];
  /** Of what was repaired and is not quite certain. */
  readonly unsure: readonly StageFinding[];
  readonly isChanged: boolean;
  readonly steps: number;
}

/** @param spent steps that earlier rounds have taken */
function removeInserted(article: Article, spent = 0): Removed {
  const read = article.lines.map(readThrough);
  const raw = read.map(lookAt);
  const isAnnotated = raw.some(({ candidates }) => candidates.length > 0);
  const isSuspect = mayBeShifted(read, (index) => (raw[index] as Look).signs, isAnnotated);
  const shifts = isSuspect ? repairShifts(read, spent) : UNSHIFTED;
  const { steps } = shifts;
  const findings = placed(shifts.findings, article.lines, read);
  const unsure = placed(shifts.unsure, article.lines, read);
  const isShifted = shifts.edits.size > 0;
  if (!isShifted && !isAnnotated) {
    return { lines: article.lines, causes: new Map(), findings, unsure, isChanged: false, steps };
  }
  const lines = isShifted ? rewrite(read, shifts.edits) : read;
  const looks = isShifted ? lines.map(lookAt) : raw;
  const accepted = annotatedCharacters(lines, looks);
  const edited = editLines(article, (line, index) => {
    const shift = isShifted ? shifts.edits.get(line.number) : undefined;
    const text = shift?.text ?? (read[index] as Line).text;
    const candidates = outside((looks[index] as Look).candidates, residueIn(text));
    const edit = withoutInserted(text, candidates, accepted);
    return shift && edit
      ? { text: edit.text, cause: joinCauses(shift.cause, edit.cause) }
      : (edit ?? shift ?? line.text);
  });
  const causes = new Map(edited.causes);
  return { lines: edited.lines, causes, findings, unsure, isChanged: causes.size > 0, steps };
}

/** What each line shows of byte shifts that are left: no later stage may change it. */
function residueOf(lines: readonly Line[]): KeptParts {
  const kept = new Map<number, readonly Part[]>();
  for (const line of lines) {
    const read = readThrough(line);
    const residue = residueIn(read.text);
    // Where references hide it, offsets are those of another text.
    if (residue.length > 0)
      kept.set(line.number, read === line ? residue : [{ start: 0, end: line.text.length }]);
  }
  return kept;
}

/** A finding of a later round: what it saw is what the stage leaves, where that round has changed nothing. */
function inOutput({ isInInput: _, ...finding }: StageFinding): StageFinding {
  return finding;
}

/** A line with its character references read, since brackets may be written so: `網&#40;wǎng&#41;`. */
function readThrough(line: Line): Line {
  if (!line.text.includes('&')) return line;
  const text = decodeReferences(line.text);
  return text === line.text ? line : { ...line, text };
}

/** Findings in lines whose references were read name the whole line: their columns are those of another text. */
function placed(
  findings: readonly StageFinding[],
  lines: readonly Line[],
  read: readonly Line[],
): readonly StageFinding[] {
  const others = new Set(lines.filter((line, index) => line !== read[index]).map(({ number }) => number));
  if (others.size === 0) return findings;
  return findings.map((finding) => {
    if (!others.has(finding.line)) return finding;
    const { column: _, ...whole } = finding;
    return whole;
  });
}

const UNSHIFTED: Repairs = { edits: new Map(), findings: [], unsure: [], steps: 0 };

function rewrite(lines: readonly Line[], edits: Repairs['edits']): Line[] {
  return lines.map((line) => ({ ...line, text: edits.get(line.number)?.text ?? line.text }));
}

/** The annotations that are no part of a stretch that stays garbled. */
function outside(candidates: readonly Candidate[], left: readonly Part[]): readonly Candidate[] {
  if (left.length === 0) return candidates;
  let next = 0;
  return candidates.filter(({ start, end }) => {
    while ((left[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return end <= (left[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Cuts the annotations of the accepted characters out of a line; the reason spells out the first of them. */
function withoutInserted(
  text: string,
  candidates: readonly Candidate[],
  accepted: ReadonlySet<number>,
): (Edit & { readonly cause: Cause }) | undefined {
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
  const reason = `inserted pinyin: ${listed.slice(1)}${more}; the document annotates ${count(accepted.size, 'character')} throughout`;
  return { text: kept.write(text, from, text.length).end(), cause: because('inserted-pinyin', reason) };
}
