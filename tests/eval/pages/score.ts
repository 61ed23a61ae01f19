import type { Finding, Metadata } from '../../../src/core/article.js';
import { plain } from '../../../src/language/plain.js';
import type { LabelledPage } from './labelled.js';

/** What the program made of a page. */
export interface Outcome {
  /** Numbers of the lines that are left: they never change, so a line counts where it stands, however it was mended. */
  readonly numbers: ReadonlySet<number>;
  readonly metadata: Metadata;
  readonly findings: readonly Finding[];
  readonly confidence: number;
}

/** Right, wrong, or nothing to be found: `undefined`. */
type Verdict = boolean | undefined;

export interface PageScore {
  readonly f1: number;
  /** Lines of the article of over 12 characters that are gone, by their numbers. */
  readonly lost: readonly number[];
  /** Lines that are not the article and stay, by their numbers. */
  readonly kept: readonly number[];
  readonly title: Verdict;
  readonly date: Verdict;
  readonly author: Verdict;
  /** Whether an author was given: a wrong one is invented. */
  readonly hasAuthor: boolean;
  readonly isTold: boolean;
  readonly findings: readonly Finding[];
  readonly confidence: number;
}

/** Longer article lines count as lost one by one. */
const LOST_LENGTH = 12;
/** A date is compared by its day. */
const DAY = 10;

export function scorePage(page: LabelledPage, outcome: Outcome): PageScore {
  const lines = page.text.split('\n').map((text) => text.replace(/\s/g, ''));
  let [both, kept, article] = [0, 0, 0];
  const lost: number[] = [];
  const wrong: number[] = [];
  for (const [at, { length }] of lines.entries()) {
    const label = page.labels[at];
    if (label === 'neutral' || length === 0) continue;
    const isKept = outcome.numbers.has(at + 1);
    if (isKept) kept += length;
    if (label === 'article') article += length;
    if (isKept && label === 'article') both += length;
    if (!isKept && label === 'article' && length > LOST_LENGTH) lost.push(at + 1);
    if (isKept && label === 'other') wrong.push(at + 1);
  }
  const { title, date, author } = outcome.metadata;
  return {
    f1: kept + article === 0 ? 1 : (2 * both) / (kept + article),
    lost,
    kept: wrong,
    title: verdict(page.title, title, comparable),
    date: verdict(page.date, date, (text) => text.slice(0, DAY)),
    author: verdict(page.author, author, comparable),
    hasAuthor: author !== undefined,
    isTold: outcome.findings.length > 0,
    findings: outcome.findings,
    confidence: outcome.confidence,
  };
}

/** Two titles or names are the same if their letters and digits are, Simplified and half width. */
function comparable(text: string): string {
  return plain(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function verdict(wanted: string | null, found: string | undefined, form: (text: string) => string): Verdict {
  return wanted === null ? undefined : form(wanted) === form(found ?? '');
}

/** F1 below 0.95, a lost line or a wrong title. */
export function isWrong({ f1, lost, title }: PageScore): boolean {
  return f1 < 0.95 || lost.length > 0 || title === false;
}

/** F1 below 0.9 or more than two lost lines. */
export function isClearlyWrong({ f1, lost }: PageScore): boolean {
  return f1 < 0.9 || lost.length > 2;
}
