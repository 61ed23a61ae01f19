import type { Line } from '../../core/article.js';
import { isReadingOf } from '../../language/bopomofo.js';
import { HAN, isHanUnit } from '../../language/han.js';
import { isToned, matchReading, PINYIN, TONED } from '../../language/readings.js';

const BOPOMOFO = '(?:˙[ㄅ-ㄩ]{1,3}|[ㄅ-ㄩ]{1,3}[ˊˇˋ˙]?)';
const SYLLABLE = `[${PINYIN}]{1,6}`;

/** A reading behind a character, bare or in brackets, or readings of several characters in brackets, with blanks between. */
const READING = new RegExp(
  `(?<=[${HAN}])(?:(${SYLLABLE})(?![A-Za-z0-9'])|[(（](${BOPOMOFO}(?: ${BOPOMOFO}){0,3}|${SYLLABLE}(?: ${SYLLABLE}){1,3})[)）]|(${BOPOMOFO})(?=[${HAN}，。、！？]))`,
  'g',
);
const IS_BOPOMOFO = /[ㄅ-ㄩ]/;
const ANY = new RegExp(`${TONED.source}|[ㄅ-ㄩ]`);

/** A line has so many of them at least; one alone is a gloss, 彧(ㄩˋ). */
const MIN_READINGS = 2;
/** And of them this share in running text; words of a vocabulary stand alone. */
const RUNNING = 0.5;

/** A line without the readings that a page printed above or beside its characters, 汉hàn字zì, 漢(ㄏㄢˋ)字(ㄗˋ), 政府(zhèng fǔ). */
export function withoutRuby({ text }: Line): string {
  if (!ANY.test(text)) return text;
  const found = Array.from(text.matchAll(READING)).filter((match) => isReading(text, match));
  const running = found.filter(({ 0: reading, index }) => isHanUnit(text.charCodeAt(index + reading.length)));
  if (found.length < MIN_READINGS || running.length < found.length * RUNNING) return text;
  let kept = '';
  let from = 0;
  for (const { 0: reading, index } of found) {
    kept += text.slice(from, index);
    from = index + reading.length;
  }
  return kept + text.slice(from);
}

/** Whether letters are readings of the characters before them: pinyin with its tones; bopomofo with any. Chats write ㄉ for 的. */
function isReading(text: string, { 1: bare, 2: enclosed, 3: bopomofo, index }: RegExpMatchArray): boolean {
  const syllables = (bare ?? enclosed ?? bopomofo ?? '').split(' ');
  const start = (index as number) - syllables.length;
  return syllables.every((syllable, at) => {
    const character = text.charAt(start + at);
    if (IS_BOPOMOFO.test(syllable)) return isReadingOf(syllable, character);
    return isToned(syllable) && matchReading(syllable, character) === 'exact';
  });
}
