import type { Line } from '../../core/article.js';
import { fold, mapUnits } from '../../language/fold.js';
import type { Convert } from '../../language/regional-forms.js';
import { SHARED } from '../../language/script-balance.js';
import { UnitWriter } from '../../language/unit-writer.js';
import { CERTAIN_ASPECT } from './aspect.js';
import { decide, matchesAt } from './choice.js';
import { CHOICES } from './choices.js';
import { originOf } from './origin.js';
import { findPhrase, type Match } from './phrases.js';
import { longForm, quotingForms, SPECIAL, unitForms, usualForms } from './units.js';
import { wordBoundaries } from './words.js';

const CHOICE_OF = new Map(CHOICES.map((choice) => [choice.character, choice]));
type Origin = ReturnType<typeof originOf>;

/** Idioms that Simplified text writes with 瞭 as well as with 了. */
const CLEAR = /瞭(?=如指掌)|(?<=一目)瞭(?=然)/y;
const KANA = /[ぁ-ゖァ-ヺ]/;

/**
 * Traditional text and variants to Simplified. Nearly every character has one Simplified form, found in a table; at the
 * few others a phrase, a row or the language model decides. Text without Traditional characters or variants comes back
 * as it is.
 *
 * @param lines the whole text, to tell Simplified lines from Traditional ones where characters are of both scripts
 */
export function simplifier(lines: readonly Line[]): Convert {
  const isSimplified = originOf(lines);
  return (text) => simplify(text, isSimplified);
}

function simplify(text: string, isSimplified: Origin): string {
  const units = unitForms();
  const { length } = text;
  let i = 0;
  while (i < length && units[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  if (i === length) return text;
  const forms = KANA.test(text) ? quotingForms() : usualForms();
  let line: SpecialLine | undefined;
  const matches: Match[] = [];
  let done = 0;
  for (; i < length; i++) {
    if (units[text.charCodeAt(i)] !== SPECIAL) continue;
    line ??= new SpecialLine(text, isSimplified);
    const match = line.convert(i, done);
    matches.push(match);
    done = match.end;
    i = done - 1;
  }
  return convertAround(text, matches, forms);
}

/** A text with what was decided at some places, in their order, and the table's forms everywhere else. */
function convertAround(text: string, matches: readonly Match[], forms: Uint16Array): string {
  const writer = new UnitWriter();
  let done = 0;
  for (const match of matches) {
    writer.write(text, done, match.start, forms).write(match.text, 0, match.text.length);
    done = match.end;
  }
  return writer.write(text, done, text.length, forms).end();
}

/** A line with characters that need their context. */
class SpecialLine {
  private foldedText: string | undefined;
  constructor(
    private readonly text: string,
    private readonly isSimplified: Origin,
  ) {}

  /** What stands in the result for the character at `at` and those it forms a phrase with. */
  convert(at: number, from: number): Match {
    const { text } = this;
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    const end = at + character.length;
    const whole = (form: string): Match => ({ start: at, end, text: form });
    const long = longForm(character);
    if (long) return whole(long);
    if (SHARED.includes(character) && this.isSimplified(text, at)) {
      return whole(character === '乾' && this.isSlip(at) && !findPhrase(text, at, from) ? '干' : character);
    }
    if (character === '著' && this.isSimplified(text, at)) {
      return whole(matchesAt(CERTAIN_ASPECT, this.folded, at) ? '着' : '著');
    }
    if (character === '瞭' && matchesAt(CLEAR, text, at) && this.isSimplified(text, at)) return whole('瞭');
    const phrase = findPhrase(text, at, from);
    if (phrase) return phrase;
    const choice = CHOICE_OF.get(character);
    return whole(choice ? decide(choice, this.folded, at) : mapUnits(character, usualForms()));
  }

  /** Whether 乾 of Simplified text is a part of a word of 干, 乾涉: a converter wrote it; in a name it stands by itself. */
  private isSlip(at: number): boolean {
    if (this.text.charAt(at - 1) === '乾' || this.text.charAt(at + 1) === '乾') return false;
    const boundaries = wordBoundaries(this.folded);
    return boundaries[at] !== 1 || boundaries[at + 1] !== 1;
  }

  private get folded(): string {
    this.foldedText ??= fold(this.text);
    return this.foldedText;
  }
}
