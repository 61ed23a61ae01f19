import type { Part } from '../../core/hidden.js';
import { countHan } from '../../language/han.js';
import { narrowMarks } from '../../language/marks/marks.js';
import { HAN, unitClasses } from '../../language/model/characters.js';
import { unitScores } from '../../language/plausibility.js';
import { sharedScorer } from '../../language/scorer.js';
import { REMAINS } from './unrecoverable.js';

/** What a character of garbage scores, log10: Chinese text is above -3 a character, chance below -5. */
const GARBAGE = -4.2;
/** What it costs to go from text to garbage or back, log10: a rare character alone is none, nor is a word in it text. */
const SWITCH = -4;
/** What a character that surely is garbage scores as text. */
const SURE = -30;

/** Fewer Chinese characters than this between two parts that are garbage are garbage too. */
const MIN_TEXT = 8;
/** The same between one part and an end of the line. */
const MIN_END = 4;

/** What may stand in either; the marks are bytes of Windows-1252 too. */
const NEUTRAL = /[\0-\x7F·–—‘’“”…\u3000]/;
/** Letters and signs that bytes become in charsets of single bytes; a word of such a language may have one or two. */
const SINGLE_BYTE =
  /[\x80-\u024F\u02C6-\u02DD\u0391-\u03C9\u0400-\u0491\u2010-\u203A\u20AC\u2116\u2122\u2219-\u2265\u2320\u2321\u2500-\u2593]/;
/** What one of them scores as text. */
const SINGLE_BYTE_SCORE = -6;

/**
 * The parts of a line that nobody can read, the likeliest division of it into text and garbage: two states, of which text
 * gives each word what the language model does, and garbage the same to all characters. Linear.
 *
 * @returns the whole line where none of it is unlike text: something in it is known to be garbage
 */
export function garbageIn(text: string): Part[] {
  const judged = narrowMarks(text);
  const parts = partsOf(judged, divide(gainsOf(judged)));
  return parts.length > 0 ? parts : [{ start: 0, end: text.length }];
}

/** By how much each code unit is likelier as text than as garbage, log10. */
function gainsOf(text: string): Float64Array {
  const scorer = sharedScorer();
  const [classes, scores] = [unitClasses(), unitScores()];
  const gains = new Float64Array(text.length);
  let at = 0;
  for (const word of scorer.segment(text)) {
    const score = scorer.score(word) / word.length;
    for (const end = at + word.length; at < end; at++) {
      const character = text.charAt(at);
      if (NEUTRAL.test(character)) continue;
      const unit = text.charCodeAt(at);
      const other = SINGLE_BYTE.test(character) ? SINGLE_BYTE_SCORE : (scores[unit] as number);
      gains[at] = (classes[unit] === HAN ? score : other) - GARBAGE;
    }
  }
  for (const [pattern] of REMAINS) {
    for (const { 0: match, index } of text.matchAll(new RegExp(pattern, 'g'))) {
      gains.fill(SURE, index, index + match.length);
    }
  }
  return gains;
}

/** Which code units are garbage: the division with the highest sum of gains, less what the switches cost. */
function divide(gains: Float64Array): Uint8Array {
  const { length } = gains;
  // Of each code unit and state, whether the best division changes state before it.
  const cameFromOther = [new Uint8Array(length), new Uint8Array(length)] as const;
  let [asText, asGarbage] = [0, 0];
  for (let at = 0; at < length; at++) {
    const [stayText, leaveGarbage] = [asText, asGarbage + SWITCH];
    const [stayGarbage, leaveText] = [asGarbage, asText + SWITCH];
    cameFromOther[0][at] = leaveGarbage > stayText ? 1 : 0;
    cameFromOther[1][at] = leaveText > stayGarbage ? 1 : 0;
    asText = Math.max(stayText, leaveGarbage) + (gains[at] as number);
    asGarbage = Math.max(stayGarbage, leaveText);
  }
  const garbage = new Uint8Array(length);
  let state: 0 | 1 = asGarbage > asText ? 1 : 0;
  for (let at = length - 1; at >= 0; at--) {
    garbage[at] = state;
    if (cameFromOther[state][at]) state = state === 0 ? 1 : 0;
  }
  return garbage;
}

/** The runs of garbage, with the marks, digits and blanks beside them as far as the next text. */
function partsOf(text: string, garbage: Uint8Array): Part[] {
  const parts: Part[] = [];
  const isChance = (start: number, end: number, fewest: number) => {
    return end > start && countHan(text.slice(start, end)) < fewest;
  };
  const add = (start: number, to: number) => {
    const last = parts.at(-1);
    const end = isChance(to, text.length, MIN_END) ? text.length : to;
    if (last && isChance(last.end, start, MIN_TEXT)) parts[parts.length - 1] = { start: last.start, end };
    else parts.push({ start: !last && isChance(0, start, MIN_END) ? 0 : start, end });
  };
  for (let at = garbage.indexOf(1); at >= 0; at = garbage.indexOf(1, at)) {
    let start = at;
    while (start > 0 && NEUTRAL.test(text.charAt(start - 1))) start--;
    while (at < text.length && (garbage[at] === 1 || NEUTRAL.test(text.charAt(at)))) at++;
    add(start, at);
  }
  return parts;
}
