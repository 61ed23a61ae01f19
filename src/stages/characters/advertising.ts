import type { Line, StageFinding } from '../../core/article.js';
import type { Cause } from '../../core/cause.js';
import { HAN } from '../../language/han.js';
import { affinity } from './affinity.js';
import { warn } from './findings/rules.js';
import { KEYWORDS } from './keywords.js';

const KEYWORD = KEYWORDS.flatMap(({ forms }) => forms).join('|');
const HAS_KEYWORD = new RegExp(KEYWORD);
/** One keyword, or several with up to three characters between them: 試管盛京試管. */
const INSERTED = new RegExp(`(?:${KEYWORD})(?:[${HAN}]{0,3}(?:${KEYWORD})){0,3}`, 'g');
const HAN_BEFORE = new RegExp(`[${HAN}]{1,8}$`);
const HAN_AFTER = new RegExp(`^[${HAN}]{1,8}`);

/**
 * How much likelier what stands around a keyword is together than with it, log10: half of the inserted ones have 2.5 and more,
 * all but a few in a hundred more than 0; one that belongs has -2 to -4.
 */
const CLEARLY = 2;
const FITS = 1;
const PROOFS = 2;
const SHARE = 0.25;

interface Inserted {
  readonly line: Line;
  readonly start: number;
  readonly text: string;
  /** How much better the text fits together without it, log10. */
  readonly gain: number;
}

/** Keywords that go, by line; and the ones that are only reported. */
export interface Advertising {
  readonly edits: ReadonlyMap<number, { readonly text: string; readonly cause: Cause }>;
  readonly findings: readonly StageFinding[];
}

export const NO_ADVERTISING: Advertising = { edits: new Map(), findings: [] };

/**
 * Advertising keywords inside words and sentences. One goes when the document has it in at least two places that are
 * clearly better without it, and none where it belongs, as an article about the matter has.
 */
export function findAdvertising(lines: readonly Line[]): Advertising {
  const edits = new Map<number, { text: string; cause: Cause }>();
  const findings: StageFinding[] = [];
  const found = lines.filter(({ text }) => HAS_KEYWORD.test(text)).map((line) => inLine(line));
  const verdicts = judge(found.flat());
  const goes = ({ text, gain }: Inserted) => verdicts.get(text) === 'inserted' && gain > 0;
  const isForeign = ({ text, gain }: Inserted) =>
    verdicts.get(text) === 'inserted' || (verdicts.get(text) === 'unsure' && gain > CLEARLY);
  for (const here of found) {
    const removed = here.filter(goes);
    const [first] = removed;
    if (first) {
      edits.set(first.line.number, {
        text: cutOut(first.line.text, removed),
        cause: { rule: 'advertising-inside-words', reason: reasonFor(removed) },
      });
    }
    for (const { line, text } of here.filter((one) => isForeign(one) && !goes(one))) {
      const message = `an advertising keyword that does not belong here: ${text}`;
      findings.push(warn('advertising-keyword', line, message));
    }
  }
  return { edits, findings };
}

type Verdict = 'belongs' | 'inserted' | 'unsure';

/** Keywords by what all their places say: one that fits somewhere, or seldom breaks the text, is a word of the text. */
function judge(found: readonly Inserted[]): Map<string, Verdict> {
  const gains = new Map<string, number[]>();
  for (const { text, gain } of found) {
    const all = gains.get(text);
    if (all) all.push(gain);
    else gains.set(text, [gain]);
  }
  return new Map(
    Array.from(gains, ([text, all]): [string, Verdict] => {
      const clear = all.filter((gain) => gain > CLEARLY).length;
      if (clear < all.length * SHARE || all.some((gain) => gain < -FITS)) return [text, 'belongs'];
      return [text, clear >= PROOFS ? 'inserted' : 'unsure'];
    }),
  );
}

function inLine(line: Line): Inserted[] {
  return Array.from(line.text.matchAll(INSERTED), ({ 0: text, index }) => {
    const left = HAN_BEFORE.exec(line.text.slice(Math.max(0, index - 8), index))?.[0] ?? '';
    const end = index + text.length;
    const right = HAN_AFTER.exec(line.text.slice(end, end + 8))?.[0] ?? '';
    const apart = affinity(left, right);
    const beside = affinity(left, text) + affinity(left + text, right);
    return { line, start: index, text, gain: left || right ? apart - beside : 0 };
  });
}

function cutOut(text: string, inserted: readonly Inserted[]): string {
  let kept = '';
  let from = 0;
  for (const { start, text: keyword } of inserted) {
    kept += text.slice(from, start);
    from = start + keyword.length;
  }
  return kept + text.slice(from);
}

function reasonFor(inserted: readonly Inserted[]): string {
  const words = [...new Set(inserted.map(({ text }) => text))].join(', ');
  return `advertising keyword in the middle of a sentence: ${words}; the text fits together without it, and the document repeats it`;
}
