import type { Convert } from '../../language/regional-forms.js';
import { traditionalForms } from '../../language/traditional-forms.js';
import { withCertainForms } from './certain-rows.js';
import { decide } from './choice.js';
import { traditionalPhrases } from './traditional-phrases.js';
import { TRADITIONAL_CHOICES } from './traditional-rows.js';
import { wordBoundaries } from './words.js';

const CHOICE_OF = new Map(TRADITIONAL_CHOICES.map((choice) => [choice.character, choice]));
const HAN = /\p{Script=Han}/u;

/**
 * Simplified text to OpenCC's Traditional standard. A phrase counts where it begins and ends with words, by the language
 * model: not 林冲 in 史特林冲锋枪, nor 国历 in 本国历史. Within a word that no phrase covers any phrase counts; where none
 * does, a row or the usual form of the character.
 */
export const traditionalize: Convert = (text) => {
  if (!HAN.test(text)) return text;
  const boundaries = wordBoundaries(text);
  let converted = '';
  for (let start = 0; start < text.length; ) {
    const phrase = longest(text, start, (end) => boundaries[end] === 1);
    let end = start + (phrase?.[0].length ?? 1);
    if (!phrase) while (boundaries[end] !== 1) end++;
    const isAfterWord = start > 0 && boundaries[start - 1] === 0;
    converted += phrase ? phrase[1] : convertWord(text, start, end, isAfterWord);
    start = end;
  }
  return withCertainForms(text, converted);
};

/** A word that is no phrase, by the phrases in it, then by rows and characters. */
function convertWord(text: string, start: number, end: number, isAfterWord: boolean): string {
  const isAlone = isAfterWord && end === start + 1;
  let converted = '';
  for (let at = start; at < end; ) {
    const phrase = longest(text, at, (phraseEnd) => phraseEnd <= end);
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    converted += phrase ? phrase[1] : convertCharacter(text, at, character, isAlone);
    at += phrase ? phrase[0].length : character.length;
  }
  return converted;
}

function convertCharacter(text: string, at: number, character: string, isAlone: boolean): string {
  const choice = CHOICE_OF.get(character);
  if (isAlone && choice?.afterWord)
    return decide({ ...choice, forms: [choice.afterWord, choice.forms[0]] }, text, at);
  return choice ? decide(choice, text, at) : (traditionalForms().get(character) ?? character);
}

function longest(text: string, start: number, mayEndAt: (end: number) => boolean) {
  const phrases = traditionalPhrases().get(text.charAt(start));
  return phrases?.find(([key]) => mayEndAt(start + key.length) && text.startsWith(key, start));
}
