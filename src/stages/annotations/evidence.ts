import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { TONED } from '../../language/readings.js';
import type { Candidate } from './candidates.js';
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

interface Usage {
  annotated: number;
  readonly readings: Set<string>;
}

interface Occurrences {
  readonly han: number;
  /** Those of the lines that have candidates: a lesson's titles and instructions are printed plain. */
  readonly hanBeside: number;
  of(character: string): number;
}

/**
 * Decides which characters of a document the damage annotated: what was inserted by a program is consistent, what an
 * author wrote is not.
 *
 * - A Traditional character that is always annotated, with one reading, in a document with enough of them.
 * - Any character, in a document that is full of annotations inside running text, that repeats them, 義(yi)(yi), or has
 *   toneless ones at a steady pace that split words.
 */
export function annotatedCharacters(candidates: readonly Candidate[], lines: readonly Line[]): Set<string> {
  const accepted = new Set<string>();
  const usages = collectUsages(candidates);
  const occurrences = countCharacters(lines, [...usages.keys()], new Set(candidates.map(({ line }) => line)));
  const { han } = occurrences;
  if (isPrintedForLearners(usages, occurrences.hanBeside)) return accepted;
  const consistent = [...usages].filter(([character, usage]) => {
    const bare = occurrences.of(character) - usage.annotated;
    return hasOneReading(usage) && bare <= usage.annotated * MAX_BARE_SHARE;
  });
  const traditional = consistent.filter(([character]) => fold(character) !== character);
  const total = sum(traditional);
  if (total * CHARACTERS_AN_ANNOTATION >= han && !isLesson(usages)) {
    // A lone toneless one, 項(xiang), may be a word in brackets.
    for (const [character, usage] of traditional) if (total > 1 || isToned(usage)) accepted.add(character);
  }
  if (
    isRepeated(candidates) ||
    isFullOfAnnotations(candidates, han) ||
    isSteady(candidates, lines, occurrences.hanBeside)
  ) {
    for (const [character, usage] of usages) if (hasOneReading(usage)) accepted.add(character);
  }
  return accepted;
}

/** Whether readings with tones stand behind characters that have no other Traditional form, too. */
function isLesson(usages: ReadonlyMap<string, Usage>): boolean {
  const toned = [...usages].filter(([, usage]) => isToned(usage));
  const sameForm = toned.filter(([character]) => fold(character) === character);
  return sum(sameForm) > sum(toned) * MAX_SAME_FORM_SHARE;
}

function isToned({ readings }: Usage): boolean {
  return [...readings].some((reading) => TONED.test(reading));
}

/** A few characters alone, 網(wǎng)貸(dài), may be damage; damage with tones annotates Traditional ones only. */
function isPrintedForLearners(usages: ReadonlyMap<string, Usage>, han: number): boolean {
  const rows = [...usages];
  const annotatesAny = () =>
    rows.some(([character, usage]) => isToned(usage) && fold(character) === character);
  return sum(rows) > han * PRINTED_FOR_LEARNERS.share && (han >= PRINTED_FOR_LEARNERS.han || annotatesAny());
}

function isFullOfAnnotations(candidates: readonly Candidate[], han: number): boolean {
  const running = candidates.filter((candidate) => candidate.running).length;
  return (
    candidates.length >= ANY_CHARACTER.annotations &&
    candidates.length * ANY_CHARACTER.charactersAnAnnotation >= han &&
    running >= candidates.length * ANY_CHARACTER.running
  );
}

/** Whether the same reading stands behind a character twice, which nobody writes. */
function isRepeated(candidates: readonly Candidate[]): boolean {
  return candidates.some(({ line, start, reading }, i) => {
    const previous = candidates[i - 1];
    return previous?.line === line && previous.end === start && previous.reading === reading;
  });
}

function isSteady(candidates: readonly Candidate[], lines: readonly Line[], hanBeside: number): boolean {
  const running = candidates.filter((candidate) => candidate.running);
  const toneless = running.filter(({ reading }) => !TONED.test(reading)).length;
  if (new Set(running.map(({ character }) => character)).size < STEADY.annotations) return false;
  if (toneless < running.length * STEADY.toneless) return false;
  if (running.length * STEADY.charactersAnAnnotation < hanBeside) return false;
  const texts = new Map(lines.map((line) => [line.number, line]));
  return running.slice(0, MOST_LOOKED_AT).some((candidate) => {
    const line = texts.get(candidate.line) as Line;
    const here = candidates.filter((other) => other.line === candidate.line);
    return splitsWord(line, candidate, here);
  });
}

function collectUsages(candidates: readonly Candidate[]): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  let previous: Candidate | undefined;
  for (const candidate of candidates) {
    const { character, reading, line, start } = candidate;
    const usage = usages.get(character) ?? { annotated: 0, readings: new Set() };
    usages.set(character, usage);
    if (previous?.line !== line || previous.end !== start) usage.annotated++;
    usage.readings.add(reading);
    previous = candidate;
  }
  return usages;
}

/** A program writes one reading for a character, a lesson writes all that it has. */
function hasOneReading({ readings }: Usage): boolean {
  return readings.size === 1;
}

function sum(usages: readonly (readonly [string, Usage])[]): number {
  return usages.reduce((total, [, usage]) => total + usage.annotated, 0);
}

/** For each code unit the place of its count plus one, or 0; all zero between calls. */
const slots = new Uint16Array(0x10000);

/** How often the annotated characters occur at all, and how many Chinese characters the document has. */
function countCharacters(
  lines: readonly Line[],
  characters: readonly string[],
  annotatedLines: ReadonlySet<number>,
): Occurrences {
  for (const [index, character] of characters.entries()) slots[character.charCodeAt(0)] = index + 1;
  const counts = new Uint32Array(characters.length + 1);
  let han = 0;
  let hanBeside = 0;
  for (const { number, text } of lines) {
    const before = han;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x3400 || unit > 0x9fff) continue;
      han++;
      const slot = slots[unit] as number;
      counts[slot] = (counts[slot] as number) + 1;
    }
    if (annotatedLines.has(number)) hanBeside += han - before;
  }
  for (const character of characters) slots[character.charCodeAt(0)] = 0;
  return { han, hanBeside, of: (character) => counts[characters.indexOf(character) + 1] ?? 0 };
}
