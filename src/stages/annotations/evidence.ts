import type { Line } from '../../core/article.js';
import { foldCode } from '../../language/fold.js';
import { isToned } from '../../language/readings.js';
import type { Candidate, Look } from './candidates.js';
import { splitsWord } from './split-words.js';

/** Damaged documents annotate one character in 10 to 30; a text with a gloss here and there, one in thousands. */
const CHARACTERS_AN_ANNOTATION = 150;

/** A character is annotated always or never; a byte shift may hide one annotation in ten, not more. */
const MAX_BARE_SHARE = 0.1;

/** Annotations on any character, not only on Traditional ones, need a document that is full of them. */
const ANY_CHARACTER = { annotations: 8, charactersAnAnnotation: 40, running: 0.6 };

/**
 * Toneless annotations at a steady pace inside running text: so many, of as many characters, one in at most so many
 * characters of their lines; half of them without tones, as no book prints them; and one in the middle of a word.
 */
const STEADY = { annotations: 3, charactersAnAnnotation: 12, toneless: 0.5 };

/** Annotations whose place in a word is looked at. */
const MOST_LOOKED_AT = 40;

/** Text in which most characters are annotated is printed for readers who learn them. */
const PRINTED_FOR_LEARNERS = { share: 0.5, han: 8 };
/** Damage with tones annotates Traditional characters; of a lesson's, most are the same in both scripts. */
const MAX_SAME_FORM_SHARE = 0.1;

/** A character with candidates. */
interface Usage {
  readonly unit: number;
  /** The first of its readings. */
  readonly reading: string;
  hasOneReading: boolean;
  isToned: boolean;
  /** How often it is annotated, and how often it stands in the document at all. */
  annotated: number;
  occurrences: number;
}

/** What a document's candidates and its lines come to. */
interface Tally {
  readonly usages: readonly Usage[];
  /** The candidates in running text, and those of them without a tone. */
  readonly running: readonly Candidate[];
  readonly toneless: number;
  /** Whether the same reading stands behind a character twice, which nobody writes. */
  readonly isRepeated: boolean;
  readonly candidates: number;
  /** Chinese characters of the document. */
  readonly han: number;
  /** Those of the lines that have candidates: a lesson's titles and instructions are printed plain. */
  readonly hanBeside: number;
}

/**
 * Decides which characters of a document the damage annotated: what was inserted by a program is consistent, what an
 * author wrote is not.
 *
 * - A Traditional character that is always annotated, with one reading, in a document with enough of them.
 * - Any character, in a document that is full of annotations inside running text, that repeats them, 義(yi)(yi), or has
 *   toneless ones at a steady pace that split words.
 */
export function annotatedCharacters(lines: readonly Line[], looks: readonly Look[]): Set<number> {
  const accepted = new Set<number>();
  const tally = countUp(lines, looks);
  const { usages, han } = tally;
  if (isPrintedForLearners(tally)) return accepted;
  const traditional = usages.filter((usage) => isConsistent(usage) && !isSameForm(usage));
  const total = sum(traditional);
  if (total * CHARACTERS_AN_ANNOTATION >= han && !isLesson(usages)) {
    // A lone toneless one, 項(xiang), may be a word in brackets.
    for (const usage of traditional) if (total > 1 || usage.isToned) accepted.add(usage.unit);
  }
  if (tally.isRepeated || isFullOfAnnotations(tally) || isSteady(tally, lines, looks)) {
    for (const usage of usages) if (usage.hasOneReading) accepted.add(usage.unit);
  }
  return accepted;
}

/** A program annotates a character always, and with one reading; a lesson writes all that it has. */
function isConsistent({ hasOneReading, annotated, occurrences }: Usage): boolean {
  return hasOneReading && occurrences - annotated <= annotated * MAX_BARE_SHARE;
}

/** Whether a character has no other Traditional form. */
function isSameForm({ unit }: Usage): boolean {
  return foldCode(unit) === unit;
}

/** Whether readings with tones stand behind characters that have no other Traditional form, too. */
function isLesson(usages: readonly Usage[]): boolean {
  const toned = usages.filter(({ isToned }) => isToned);
  return sum(toned.filter(isSameForm)) > sum(toned) * MAX_SAME_FORM_SHARE;
}

/** A few characters alone, 網(wǎng)貸(dài), may be damage; damage with tones annotates Traditional ones only. */
function isPrintedForLearners({ usages, hanBeside }: Tally): boolean {
  const { share, han } = PRINTED_FOR_LEARNERS;
  const annotatesAny = () => usages.some((usage) => usage.isToned && isSameForm(usage));
  return sum(usages) > hanBeside * share && (hanBeside >= han || annotatesAny());
}

function isFullOfAnnotations({ candidates, running, han }: Tally): boolean {
  return (
    candidates >= ANY_CHARACTER.annotations &&
    candidates * ANY_CHARACTER.charactersAnAnnotation >= han &&
    running.length >= candidates * ANY_CHARACTER.running
  );
}

function isSteady(
  { running, toneless, hanBeside }: Tally,
  lines: readonly Line[],
  looks: readonly Look[],
): boolean {
  if (running.length * STEADY.charactersAnAnnotation < hanBeside) return false;
  if (toneless < running.length * STEADY.toneless) return false;
  if (new Set(running.map(({ unit }) => unit)).size < STEADY.annotations) return false;
  const indices = new Map(lines.map((line, index) => [line.number, index]));
  return running.slice(0, MOST_LOOKED_AT).some((candidate) => {
    const index = indices.get(candidate.line) as number;
    return splitsWord(lines[index] as Line, candidate, (looks[index] as Look).candidates);
  });
}

function sum(usages: readonly Usage[]): number {
  return usages.reduce((total, { annotated }) => total + annotated, 0);
}

function countUp(lines: readonly Line[], looks: readonly Look[]): Tally {
  const usages: Usage[] = [];
  const running: Candidate[] = [];
  let toneless = 0;
  let isRepeated = false;
  let candidates = 0;
  let han = 0;
  let hanBeside = 0;
  for (const look of looks) {
    han += look.han;
    if (look.candidates.length === 0) continue;
    hanBeside += look.han;
    candidates += look.candidates.length;
    let previous: Candidate | undefined;
    for (const candidate of look.candidates) {
      const isAgain = previous?.end === candidate.start;
      if (isAgain && previous?.reading === candidate.reading) isRepeated = true;
      const hasTone = isToned(candidate.reading);
      const usage = usageOf(candidate, usages);
      if (!isAgain) usage.annotated++;
      if (hasTone) usage.isToned = true;
      if (usage.reading !== candidate.reading) usage.hasOneReading = false;
      if (candidate.running) {
        running.push(candidate);
        if (!hasTone) toneless++;
      }
      previous = candidate;
    }
  }
  countOccurrences(lines, usages);
  return { usages, running, toneless, isRepeated, candidates, han, hanBeside };
}

/** For each code unit the place of its usage plus one, or 0; all zero between calls. */
const slots = new Uint16Array(0x10000);

/** The usage of a candidate's character; a new one, if it is the first. */
function usageOf({ unit, reading }: Candidate, usages: Usage[]): Usage {
  const slot = slots[unit] as number;
  if (slot > 0) return usages[slot - 1] as Usage;
  const usage: Usage = {
    unit,
    reading,
    hasOneReading: true,
    isToned: false,
    annotated: 0,
    occurrences: 0,
  };
  slots[unit] = usages.push(usage);
  return usage;
}

/** Counts how often the annotated characters occur at all. */
function countOccurrences(lines: readonly Line[], usages: readonly Usage[]): void {
  for (const { text } of lines) {
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const slot = slots[text.charCodeAt(i)] as number;
      if (slot > 0) (usages[slot - 1] as Usage).occurrences++;
    }
  }
  for (const { unit } of usages) slots[unit] = 0;
}
