import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffChars } from 'diff';
import { foldWidth } from '../../src/stages/annotations/shift/channel.js';
import { repairShifts } from '../../src/stages/annotations/shift/repair.js';
import { damagedHalf, excerptsOfHalf } from './damaged-halves.js';
import type { DamagedDocument, DamagedLine } from './documents.js';

/** Draws of damage that nothing was fitted on, by name. */
const DRAWS: Readonly<Record<string, (shared: string) => Iterable<DamagedDocument>>> = {
  documents: (shared) => damagedHalf(shared, 'measuring', 601),
  excerpts: (shared) => excerptsOfHalf(shared, 'measuring', 602),
  'articles of pages': (shared) => damagedHalf(shared, 'pages', 603),
  'excerpts of pages': (shared) => excerptsOfHalf(shared, 'pages', 604),
};
const OUTCOMES = ['right', 'wrong', 'left', 'unseen'] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * How well byte shifts are undone: on clean text damaged as the documents were in which the damage was studied, of the half of each text that
 * nothing was fitted on, and on real spans. `right` is the original, exactly; `wrong` something else; `left` has a
 * finding; `unseen` is neither changed nor a finding. Lines that lost a letter, a digit or a blank, which nothing can tell, count apart.
 * Notes that follow their character are no matter here.
 *
 * @param shared the folder that holds `text` and `cases`
 * @returns one line a figure
 */
export function* measureShift(shared: string): Generator<string> {
  for (const [name, draw] of Object.entries(DRAWS)) {
    const figures = new Figures();
    for (const document of draw(shared)) figures.add(document);
    yield* figures.report(`shift, ${name}`);
  }
  yield* measureReal(shared);
}

/** The figures of damaged documents. */
class Figures {
  private readonly kinds = new Map<string, Record<Outcome, number>>();
  private documents = 0;
  private undamaged = 0;
  private changed = 0;
  private repaired = 0;
  private unsure = 0;
  private damaged = 0;
  private spans = 0;
  private time = 0;
  private worst = 0;

  add({ channel, lines }: DamagedDocument): void {
    const start = performance.now();
    const { edits, findings, unsure } = repairShifts(
      lines.map(({ raw }, i) => ({ number: i + 1, text: raw })),
    );
    const time = performance.now() - start;
    const damaged = lines.filter((line) => line.raw !== line.expected).length;
    // The first documents also pay for loading.
    if (this.documents++ > 2) {
      this.time += time;
      this.damaged += damaged;
      for (const line of lines) this.spans += countSpans(line);
      this.worst = Math.max(this.worst, time / Math.max(damaged, 1));
    }
    this.repaired += edits.size;
    this.unsure += unsure.length;
    for (const [i, line] of lines.entries()) {
      const text = edits.get(i + 1)?.text ?? line.raw;
      if (line.raw === line.expected) {
        this.undamaged++;
        if (text !== line.raw) this.changed++;
        continue;
      }
      const outcome = outcomeOf(
        line,
        text,
        findings.some((finding) => finding.line === i + 1),
      );
      const use = `private use ${channel.privateUse === 'drop' ? 'stripped' : 'kept'}`;
      const others = [
        'all others',
        line.lost ? 'a byte lost' : 'no byte lost',
        line.cut ? 'cut' : 'not cut',
        use,
      ];
      for (const kind of line.lostAscii ? ['a letter, digit or blank lost'] : others) {
        const counts = this.kinds.get(kind) ?? { right: 0, wrong: 0, left: 0, unseen: 0 };
        counts[outcome]++;
        this.kinds.set(kind, counts);
      }
    }
  }

  *report(name: string): Generator<string> {
    for (const [kind, counts] of this.kinds) {
      const all = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
      const figures = OUTCOMES.map((outcome) => `${outcome} ${((100 * counts[outcome]) / all).toFixed(1)} %`);
      yield `${name}, ${kind}: ${figures.join(', ')} of ${all} lines`;
    }
    yield `${name}, repaired lines: ${this.repaired}, with ${this.unsure} findings that say so`;
    yield `${name}, undamaged lines changed: ${this.changed} of ${this.undamaged}`;
    const aLine = (this.time / this.damaged).toFixed(1);
    const aSpan = (this.time / this.spans).toFixed(1);
    yield `${name}, time: ${aLine} ms a damaged line, ${aSpan} ms a damaged span, ${this.worst.toFixed(0)} ms a line at worst`;
  }
}

function outcomeOf(line: DamagedLine, text: string, found: boolean): Outcome {
  if (text === line.expected) return 'right';
  if (found) return 'left';
  return text === line.raw ? 'unseen' : 'wrong';
}

interface RealSpan {
  readonly id: string;
  readonly damaged: string;
  readonly damaged_if_private_use_kept?: string;
  readonly gold: string;
  readonly annotated?: Readonly<Record<string, string>>;
  readonly check: string;
}

/** Stretches of a line that differ from the clean one, with at least this many sound characters between them. */
const SOUND_BETWEEN = 8;

function countSpans({ raw, expected }: DamagedLine): number {
  if (raw === expected) return 0;
  let spans = 0;
  let sound = SOUND_BETWEEN;
  for (const { added, removed, value } of diffChars(raw, expected)) {
    if (!added && !removed) sound += value.length;
    else {
      if (sound >= SOUND_BETWEEN) spans++;
      sound = 0;
    }
  }
  return spans;
}

/** The spans of real pages that have one solution, each alone, in both forms where private use was unseen. */
function* measureReal(shared: string): Generator<string> {
  const rows = readFileSync(join(shared, 'cases', 'shift.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const spans = rows
    .map((row): RealSpan => JSON.parse(row))
    .filter(({ check }) => !check.startsWith('ambiguous'));
  const failed = spans.filter((span) => {
    const forms = [span.damaged, span.damaged_if_private_use_kept ?? span.damaged];
    return forms.some((form) => restore(form, span) !== foldWidth(span.gold));
  });
  const names = failed.map((span) => span.id).join(' ');
  yield `shift, real spans: ${spans.length - failed.length} of ${spans.length} right; not: ${names}`;
}

function restore(raw: string, { annotated = {} }: RealSpan): string {
  let text = repairShifts([{ number: 1, text: raw }]).edits.get(1)?.text ?? raw;
  for (const [character, reading] of Object.entries(annotated)) {
    text = text.replaceAll(`${character}(${reading})`, character);
  }
  return foldWidth(text);
}
