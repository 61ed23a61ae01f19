import { characterModel } from '../../../language/characters/index.js';
import { withoutNotes } from './signs.js';
import type { SignedLine, Solution, Span } from './solution.js';
import { logSum } from './solve.js';

/** What is known of a span's likeliest solution, by which it is told whether it is right. Scores are log10. */
export interface Features {
  /** How much likelier it is than all others together: by both models, its root, by the words and marks alone. */
  readonly margin: number;
  readonly rootOfMargin: number;
  readonly wordMargin: number;
  /** A character of it, by either model; 0 where no byte is lost, since all of the text is there then. */
  readonly words: number;
  readonly characters: number;
  /** How much likelier than the raw text it is by the character model, a character; 0 where no byte is lost. */
  readonly gain: number;
  /** Characters of which a byte was not seen: how many, and whether any. */
  readonly lost: number;
  readonly isLost: number;
  readonly vanished: number;
  /** Whether bytes that left no trace must be taken for it. */
  readonly isSilent: number;
  /** Logarithm (natural) of its characters; 0 where no byte is lost. */
  readonly length: number;
  /** Whether the sign of damage can hardly be anything else. */
  readonly isCertain: number;
}

/** The weight of the character model's score beside that of words and marks. */
const CHARACTERS = 0.5;
/** What a pair that vanished is worth (log10): shorter texts, which have fewer, win too easily. */
const A_PAIR_VANISHED = 0.5;
/** Solutions further behind the best (log10) by words and marks are not looked at again. */
const WORTH = 5;
/** Beyond these a figure tells no more. */
const MOST_MARGIN = 5;
const MOST_LOST = 4;
/** log10 a character of what clean text scores at the very least. */
const CHANCE = -4.2;
/** So many characters on both sides are looked at. */
const CONTEXT = 8;
const MOST_NOTES = 40;

/** A span whose solutions were compared again, and what is known of the likeliest. */
export interface Compared extends Span {
  readonly features: Features | undefined;
  /** How likely the raw text is by the character model, log10 a character. */
  readonly raw: number;
}

/** Compares the solutions of a line's spans again, by the character model too: the likeliest first. */
export function compareLine(line: SignedLine, spans: readonly Span[]): readonly Compared[] {
  const { text, signs } = line;
  let before = '\n';
  let copied = 0;
  return spans.map((span) => {
    before += withoutNotes(text.slice(copied, span.start), signs, copied);
    before = before.slice(-CONTEXT);
    const raw = text.slice(span.start, span.end);
    const compared = compare(span, { raw, before, after: textAfter(line, span.end) });
    before += compared.solutions[0]?.stored ?? raw;
    copied = span.end;
    return compared;
  });
}

function textAfter({ text, signs }: SignedLine, end: number): string {
  return `${withoutNotes(text.slice(end, end + MOST_NOTES), signs, end)}\n`.slice(0, CONTEXT);
}

/** The raw text of a span, and the clean text on both sides. */
interface Place {
  readonly raw: string;
  readonly before: string;
  readonly after: string;
}

function compare(span: Span, { raw, before, after }: Place): Compared {
  const best = span.solutions[0];
  const model = characterModel();
  const rawScore = model.score(before + raw + after, before.length);
  const rawMean = rawScore / (raw.length + after.length);
  if (!best) return { ...span, features: undefined, raw: rawMean };
  const worth = span.solutions.filter(({ score }) => score >= best.score - WORTH);
  const rated = worth.map((solution) => {
    const characters = model.score(before + solution.stored + after, before.length);
    const vanished = A_PAIR_VANISHED * solution.last.needs.vanished;
    return { solution, characters, both: solution.score + CHARACTERS * characters + vanished };
  });
  rated.sort((a, b) => b.both - a.both);
  const solutions = [...rated.map(({ solution }) => solution), ...span.solutions.slice(worth.length)];
  return { ...span, solutions, raw: rawMean, features: featuresOf(span, rated, rawScore) };
}

interface Rated {
  readonly solution: Solution;
  readonly characters: number;
  readonly both: number;
}

function featuresOf(span: Span, rated: readonly Rated[], rawScore: number): Features | undefined {
  const best = rated[0];
  if (!best) return undefined;
  const { last, score, stored } = best.solution;
  const same = withoutStyle(stored);
  const others = rated.filter(({ solution }) => withoutStyle(solution.stored) !== same);
  const margin = cap(best.both - logSum(others.map(({ both }) => both)));
  const chance = CHANCE * stored.length;
  const { needs } = last;
  return {
    margin,
    rootOfMargin: Math.sqrt(Math.max(0, margin)),
    wordMargin: cap(score - logSum([...others.map(({ solution }) => solution.score), chance])),
    lost: Math.min(MOST_LOST, needs.lost),
    isLost: needs.lost > 0 ? 1 : 0,
    vanished: needs.vanished,
    isSilent: needs.silent ? 1 : 0,
    isCertain: span.certain ? 1 : 0,
    ...(needs.lost > 0 ? plausibility(best, rawScore) : WHOLE),
  };
}

type Plausibility = Pick<Features, 'words' | 'characters' | 'gain' | 'length'>;

const WHOLE: Plausibility = { words: 0, characters: 0, gain: 0, length: 0 };

/** How well a text reads in its place. */
function plausibility({ solution, characters }: Rated, rawScore: number): Plausibility {
  const { stored, last } = solution;
  const { length } = stored;
  return {
    words: last.style.score / length,
    characters: characters / length,
    gain: Math.max(-2, Math.min((characters - rawScore) / length, 3)),
    length: Math.log(length),
  };
}

/** Which of the closing marks stands there is decided by the marks that are open and the document's own: they are no rivals. */
function withoutStyle(text: string): string {
  return text.replace(/[’」』》]/g, '”');
}

function cap(margin: number): number {
  return Math.max(-2, Math.min(margin, MOST_MARGIN));
}
