import { UNKNOWN } from './fill.js';
import { suspiciousForms } from './forms.js';
import { gainOf, hasChance, isLikelier } from './judge.js';
import { exactly, MISREADINGS, type Misreading, undo } from './misreadings.js';
import { CODE_PAGE, LATIN, suspect } from './signs.js';
import type { Span } from './span.js';
import type { Work } from './work.js';

/** A part of a line with what was written there. */
interface Repair {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Misreadings in the order in which they are undone. */
  readonly names: readonly string[];
  readonly lost: number;
  readonly gain: number;
}

/** A line after its repair. */
export interface Repaired {
  readonly text: string;
  readonly names: readonly string[];
  /** Lost bytes, as far as they show. */
  readonly lost: number;
  /** Whether the way back starts from the line in another script. */
  readonly isConverted: boolean;
}

/** Fewer different characters than this of a code page are a drawn line. */
const MIN_DIFFERENT = 4;

function hasDifferent(text: string): boolean {
  const found = new Set<string>();
  for (const character of text) if (found.add(character).size >= MIN_DIFFERENT) return true;
  return false;
}

/** How often a text is misread at most. */
const MAX_DEPTH = 3;

/** The line with all its misread parts undone, or `undefined` where there are none. */
export function repairLine(text: string, confirmed: ReadonlySet<string>, work: Work): Repaired | undefined {
  let repaired: Repaired | undefined;
  for (let round = 0; round < MAX_DEPTH; round++) {
    const current = repaired?.text ?? text;
    const { repairs, isConverted } = firstRepairs(current, confirmed, work);
    if (repairs.length === 0) break;
    repaired = {
      isConverted: isConverted || (repaired?.isConverted ?? false),
      text: apply(current, repairs),
      names: [...new Set([...(repaired?.names ?? []), ...repairs.flatMap(({ names }) => names)])],
      lost: (repaired?.lost ?? 0) + repairs.reduce((sum, { lost }) => sum + lost, 0),
    };
  }
  return repaired && repaired.lost > 0 && isHalfDone(repaired.text) ? undefined : repaired;
}

/** The repairs of the first of a line's forms that has any; offsets are the same in all of them. */
function firstRepairs(
  text: string,
  confirmed: ReadonlySet<string>,
  work: Work,
): { readonly repairs: readonly Repair[]; readonly isConverted: boolean } {
  for (const form of suspiciousForms(text)) {
    const repairs = repairsOf(form, confirmed, work);
    if (repairs.length > 0) return { repairs, isConverted: form !== text };
  }
  return { repairs: [], isConverted: false };
}

/** Whether a line still has stretches that can't be right, so that its losses are not where they seem. */
function isHalfDone(text: string): boolean {
  return (suspect(text) & LATIN) !== 0 || hasChance(text);
}

/** Whether a part of a line is likelier another text, misread: to be said where it can't be repaired. */
export function isDoubtful(text: string, work: Work): boolean {
  const signs = suspect(text);
  return MISREADINGS.some(
    (misreading) =>
      (signs & misreading.sign) !== 0 &&
      !misreading.isStrict &&
      work.spans(misreading, text).some((span) => {
        const undone = undo(misreading, span, span.to === text.length);
        return undone !== undefined && isLikelier(text.slice(span.from, span.to), undone.text);
      }),
  );
}

const STRICT = MISREADINGS.filter(({ isStrict }) => isStrict);
const ALIGNED = MISREADINGS.filter(({ isStrict }) => !isStrict);

/** Where the strict misreadings explain this share of a line, the others, which take long, are not asked. */
const MOSTLY = 0.5;

/** The repairs of a line as it stands. */
function repairsOf(text: string, confirmed: ReadonlySet<string>, work: Work): Repair[] {
  const strict = [...candidates(text, confirmed, STRICT, work)];
  const chosen = choose(strict, text.length);
  const explained = chosen.reduce((sum, { from, to }) => sum + to - from, 0);
  if (explained > text.length * MOSTLY) return chosen;
  const aligned = [...candidates(text, confirmed, ALIGNED, work)];
  return aligned.length === 0 ? chosen : choose([...strict, ...aligned], text.length);
}

function* candidates(
  text: string,
  confirmed: ReadonlySet<string>,
  misreadings: readonly Misreading[],
  work: Work,
): Generator<Repair> {
  const signs = suspect(text);
  for (const misreading of misreadings) {
    if ((signs & misreading.sign) === 0) continue;
    const { name, isStrict, sign } = misreading;
    const evidence = { isStrict, isConfirmed: confirmed.has(name) };
    const spans = work.spans(misreading, text);
    for (const span of spans) {
      const { from, to } = span;
      const raw = text.slice(from, to);
      if (sign === CODE_PAGE && !hasDifferent(raw)) continue;
      const undone = undo(misreading, span, to === text.length);
      if (!undone) continue;
      const gain = gainOf(raw, undone.text, evidence);
      // Most spans are chance, and lead nowhere: nothing is made of them.
      if (gain !== undefined) yield withCut({ from, to, ...undone, names: [name], gain }, span);
      else if (mayBeDeeper(undone))
        yield* deeper(raw, { from, to, ...undone, names: [name], gain: 0 }, MAX_DEPTH - 1);
    }
    const [first] = spans;
    if (first && first.to - first.from < text.length) yield* deeperInAll(text, misreading);
  }
}

/** A repair with the character behind it whose last bytes are lost, and which nothing tells. */
function withCut(repair: Repair, { cut = 0 }: Span): Repair {
  if (cut === 0 || repair.lost > 0) return repair;
  return { ...repair, to: repair.to + cut, text: repair.text + UNKNOWN, lost: repair.lost + 1 };
}

/** Whether what was undone may have been misread before. */
function mayBeDeeper({ text, lost }: { readonly text: string; readonly lost: number }): boolean {
  return lost === 0 && suspect(text) !== 0;
}

/** What is misread text itself may have been misread again. */
function* deeper(raw: string, outer: Repair, depth: number): Generator<Repair> {
  const signs = outer.lost > 0 || depth === 0 ? 0 : suspect(outer.text);
  for (const misreading of signs === 0 ? [] : MISREADINGS) {
    if ((signs & misreading.sign) === 0) continue;
    const text = whole(misreading, outer.text);
    if (text === undefined) continue;
    const { name, isStrict } = misreading;
    const gain = gainOf(raw, text, { isStrict, isConfirmed: false });
    const names = [...outer.names, name];
    if (gain !== undefined) yield { ...outer, text, names, gain };
    else yield* deeper(raw, { ...outer, text, names }, depth - 1);
  }
}

/** A pair's second byte may be ASCII, which ends the spans of what was misread again: then only the whole line tells. */
function* deeperInAll(raw: string, misreading: Misreading): Generator<Repair> {
  const text = whole(misreading, raw);
  if (text === undefined) return;
  const outer = { from: 0, to: raw.length, text, names: [misreading.name], lost: 0, gain: 0 };
  yield* deeper(raw, outer, MAX_DEPTH - 1);
}

function whole(misreading: Misreading, text: string): string | undefined {
  const bytes = misreading.read.encode(text);
  return bytes && exactly(misreading, bytes);
}

/** The likeliest repairs that do not overlap, in the order of the line. */
function choose(found: readonly Repair[], length: number): Repair[] {
  const chosen: Repair[] = [];
  const taken = new Uint8Array(length);
  for (const repair of [...found].sort((a, b) => b.gain - a.gain)) {
    const { from, to } = repair;
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    chosen.push(repair);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

function apply(text: string, repairs: readonly Repair[]): string {
  let result = '';
  let at = 0;
  for (const repair of repairs) {
    result += text.slice(at, repair.from) + repair.text;
    at = repair.to;
  }
  return result + text.slice(at);
}
