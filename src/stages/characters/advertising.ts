import type { Finding, Line } from '../../article.js';
import { HAN } from '../../language/han.js';
import { warn } from './findings/rules.js';
import { KEYWORDS } from './keywords.js';
import { affinity } from './scorer.js';

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
  readonly edits: ReadonlyMap<number, { readonly text: string; readonly reason: string }>;
  readonly findings: readonly Finding[];
}

export const NO_ADVERTISING: Advertising = { edits: new Map(), findings: [] };

/**
 * Advertising keywords inside words and sentences. One goes when the document has it in at least two places that are
 * clearly better without it, and none where it belongs, as an article about the matter has.
 */
export function findAdvertising(lines: readonly Line[]): Advertising {
  const found = lines.filter(({ text }) => HAS_KEYWORD.test(text)).flatMap(inLine);
  if (found.length === 0) return NO_ADVERTISING;
  const foreign = found.filter(({ text }) => !belongs(text, found));
  const proved = (text: string) =>
    foreign.filter((one) => one.text === text && one.gain > CLEARLY).length >= PROOFS;
  const removed = foreign.filter(({ text, gain }) => gain > 0 && proved(text));
  const findings = foreign
    .filter((one) => !removed.includes(one) && (one.gain > CLEARLY || proved(one.text)))
    .map(({ line, text }) =>
      warn('advertising-keyword', line, `an advertising keyword that does not belong here: ${text}`),
    );
  const edits = new Map<number, { text: string; reason: string }>();
  for (const line of new Set(removed.map((one) => one.line))) {
    const here = removed.filter((one) => one.line === line);
    edits.set(line.number, { text: cutOut(line.text, here), reason: reasonFor(here) });
  }
  return { edits, findings };
}

/** Whether a keyword is a word of the text: it fits somewhere, or it seldom stands where it breaks the text. */
function belongs(keyword: string, found: readonly Inserted[]): boolean {
  const gains = found.filter(({ text }) => text === keyword).map(({ gain }) => gain);
  const clear = gains.filter((gain) => gain > CLEARLY).length;
  return clear < gains.length * SHARE || gains.some((gain) => gain < -FITS);
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
