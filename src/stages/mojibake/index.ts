import type { Finding, Line } from '../../core/article.js';
import { type Cause, causeOf } from '../../core/cause.js';
import type { Part } from '../../core/hidden.js';
import type { Stage } from '../../core/stage.js';
import { isJapaneseLine } from '../../language/kana.js';
import { UNKNOWN } from './fill.js';
import { suspiciousForms } from './forms.js';
import { garbageIn } from './garbage.js';
import { MISREADINGS } from './misreadings.js';
import { type Repaired, repairLine } from './repair.js';
import { rules, warn } from './rules.js';
import { isPoor, unrecoverable } from './unrecoverable.js';
import { Work } from './work.js';

/** U+FFFD, and a question mark between Chinese characters, which is none in a text that has lost bytes. */
const LOST = /\uFFFD|(?<=[\u3400-\u9FFF])\?(?=[\u3400-\u9FFF])/;

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'gu');

/** How many lines of a document make a misreading certain for its other lines, where less evidence is enough then. */
const CONFIRMING = 2;

/**
 * Text that was decoded with the wrong charset, where the way back is exact and clearly better Chinese: whole documents,
 * lines, and parts of lines. Where bytes are lost, what they were is put back if it is clear, else U+FFFD stands for them.
 */
export const mojibake: Stage = {
  name: 'mojibake',
  summary:
    'undoes text that was decoded with the wrong charset: UTF-8, GBK and Big5 read as one another, as Latin-1 or as Windows-1252',
  rule: 'utf-8-misread',
  reason: 'decoded with the wrong charset',
  rules,
  run: (article) => {
    const suspects = article.lines
      .map(wellFormed)
      .filter(({ text }) => suspiciousForms(text).length > 0 && !isJapaneseLine(text));
    if (suspects.length === 0) return {};
    const work = new Work(article.lines.reduce((sum, { text }) => sum + text.length, 0));
    const repairs = repairAll(suspects, work);
    const findings: Finding[] = [];
    const causes = new Map<number, Cause>();
    const kept = new Map<number, readonly Part[]>();
    for (const line of suspects) {
      const repaired = repairs.get(line.number);
      const cause = repaired && causeOfRepair(repaired);
      if (cause) causes.set(line.number, cause);
      const damage = damageOf(line, repaired, work);
      if (!damage) continue;
      findings.push(warn('mojibake', line, damage.message));
      kept.set(line.number, damage.parts);
    }
    if (repairs.size === 0) return { findings, kept, steps: work.steps };
    const lines = article.lines.map((line) => {
      const text = repairs.get(line.number)?.text;
      return text === undefined ? line : { ...line, text };
    });
    return { lines, causes, findings, kept, steps: work.steps };
  },
};

/** A line as `characters` will leave it: a lone half of a surrogate pair is a character that was lost. */
function wellFormed(line: Line): Line {
  if (!LONE_SURROGATE.test(line.text)) return line;
  return { ...line, text: line.text.replace(LONE_SURROGATES, UNKNOWN) };
}

/** Lines by number: first those that speak for themselves, then those that the others explain. */
function repairAll(lines: readonly Line[], work: Work): Map<number, Repaired> {
  const repairs = new Map<number, Repaired>();
  const counts = new Map<string, number>();
  // Short lines first, and half of what is left for one at most: a long line of noise does not take what others need.
  const rising = [...lines].sort((a, b) => a.text.length - b.text.length);
  for (const [index, { number, text }] of rising.entries()) {
    work.turnTo(number, Math.min(2, rising.length - index));
    const repaired = repairLine(text, new Set(), work);
    if (!repaired || isPoor(repaired.text)) continue;
    repairs.set(number, repaired);
    for (const name of repaired.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const confirmed = new Set([...counts].filter(([, count]) => count >= CONFIRMING).map(([name]) => name));
  if (confirmed.size === 0) return repairs;
  for (const { number, text } of lines) {
    work.turnTo(number, 1);
    const repaired = repairs.has(number) ? undefined : repairLine(text, confirmed, work);
    if (repaired && !isPoor(repaired.text)) repairs.set(number, repaired);
  }
  return repairs;
}

/** Ids of rules by the names of misreadings. */
const RULE_OF = new Map(MISREADINGS.map(({ name, rule }) => [name, rule]));

function causeOfRepair({ names, lost, isConverted }: Repaired): Cause | undefined {
  const raw = isConverted ? 'the raw line before its script was converted' : 'the raw line';
  const exact = `reading it so again gives ${raw} exactly`;
  const but = lost === 0 ? '' : `, but for ${lost === 1 ? 'one lost place' : `${lost} lost places`}`;
  const rules = names.flatMap((name) => RULE_OF.get(name) ?? []);
  return causeOf(rules, `${names.join(', then ')}; ${exact}${but}`);
}

interface Damage {
  readonly message: string;
  /** Where it is in the line as it is left. */
  readonly parts: readonly Part[];
}

/** What is said where the budget did not last. */
const CUT =
  'may be text read with the wrong charset; not searched to the end: the document has more such signs than are worth it';

function lost({ names }: Repaired): string {
  return `bytes of misread text (${names.join(', then ')}) are lost; ${UNKNOWN} or ? stands for what they were`;
}

/** What a line has that can't be read: garbage, or signs for what is lost in a line that was repaired. */
function damageOf(line: Line, repaired: Repaired | undefined, work: Work): Damage | undefined {
  const text = repaired?.text ?? line.text;
  work.turnTo(line.number, 1);
  const message = unrecoverable(text, work) ?? (work.isCut(line.number) ? CUT : undefined);
  // What is kept hangs on the line as it is left, as the next pass has it; U+FFFD alone needs no keeping.
  const parts = message === undefined ? [] : garbageIn(text);
  if (repaired && LOST.test(text)) return { message: lost(repaired), parts };
  return message === undefined ? undefined : { message, parts };
}
