import { foldWidth } from '../../src/stages/annotations/shift/channel.js';
import { compareLine, type Features } from '../../src/stages/annotations/shift/features.js';
import { findDamage, type Suspect } from '../../src/stages/annotations/shift/find-damage.js';
import { damagedHalf, excerptsOfHalf, type Half } from '../../tests/eval/damaged-halves.js';
import type { DamagedDocument, DamagedLine } from '../../tests/eval/documents.js';

/** The likeliest solution of a damaged stretch, and whether it is the truth. */
export interface Row {
  readonly features: Features;
  readonly isRight: boolean;
}

/** The rows of one draw of damage: whole documents, or excerpts that stand alone. */
export function rowsOf(shared: string, half: Half, seed: number, unit: 'documents' | 'excerpts'): Row[] {
  const draw = unit === 'documents' ? damagedHalf : excerptsOfHalf;
  return [...draw(shared, half, seed)].flatMap(rowsIn);
}

function rowsIn({ lines }: DamagedDocument): Row[] {
  const damage = findDamage(lines.map(({ raw }, i) => ({ number: i + 1, text: raw })));
  if (!damage) return [];
  return damage.suspects.flatMap((line) => rowsOfLine(line, lines[line.number - 1] as DamagedLine));
}

function rowsOfLine(line: Suspect, { raw, expected }: DamagedLine): Row[] {
  const truths = truthsOf(line, expected);
  return compareLine(line, line.spans).flatMap(({ features, solutions, start, end }, i) => {
    const [truth, best] = [truths[i], solutions[0]];
    if (truth === undefined || !features || !best) return [];
    const text = foldWidth(best.text);
    return text === foldWidth(raw.slice(start, end)) ? [] : [{ features, isRight: text === truth }];
  });
}

/** What should stand in place of each span of a line: what is between the texts around them. */
function truthsOf({ text, spans }: Suspect, expected: string): (string | undefined)[] {
  const gaps = spans.map(({ end }, i) => text.slice(end, spans[i + 1]?.start));
  let at = spans[0]?.start ?? 0;
  let isLost = !expected.startsWith(text.slice(0, at));
  return gaps.map((gap, i) => {
    const behind = i === gaps.length - 1 ? expected.length - gap.length : expected.indexOf(gap, at);
    const isLast = i === gaps.length - 1;
    isLost ||= behind < at || (gap === '' && !isLast) || !expected.startsWith(gap, behind);
    if (isLost) return undefined;
    const truth = expected.slice(at, behind);
    at = behind + gap.length;
    return truth;
  });
}
