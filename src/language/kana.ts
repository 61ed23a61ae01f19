import { countHan } from './han.js';

/** Hiragana and Katakana letters; ー and ・ are no letters, ヶ stands for a Chinese character, half-width kana in emoticons. */
const LETTER = /[ぁ-ゔァ-ヴヷ-ヺ]/g;

/**
 * What written Japanese does not have, and text read with the wrong charset has everywhere: small letters behind
 * letters they don't change, letters that are out of use, one Katakana letter alone (but ヶ, ヵ and ノ of names), ん and ー at
 * the start.
 */
const ODD =
  /(?<![きしちにひみりぎじぢびぴ])[ゃゅょ]|(?<![キシチニヒミリギジヂビピフヴテデト])[ャュョ]|(?<![ぁ-ん])[ぁぃぅぇぉ]|(?<![ぁ-ん々一-龯])[っん]|(?<![ァ-ヴー])[ァィゥェォッンー]|[ゎゐゑヮヰヱぢ]|[っッ](?![ぁ-ヴ]|$)|(?<![ァ-ヴー])[アイウエオカ-ハヒ-ヴ](?![ァ-ヴー])/g;

/** At most this share of the letters of a Japanese text is odd: dialect, song and shouting have some. */
const MAX_ODD = 0.2;

/** How many kana letters a text has if it is written Japanese; 0 if it has none, or only such as misreading makes. */
export function countKana(text: string): number {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters === 0) return 0;
  const odd = text.match(ODD)?.length ?? 0;
  return odd <= letters * MAX_ODD ? letters : 0;
}

/** Japanese has at least this share of kana among kana and Chinese characters; misread text seldom does. */
const MIN_SHARE = 0.25;

/** Whether a line is Japanese beyond doubt: as a whole, and as people write it. */
export function isJapaneseLine(text: string): boolean {
  const kana = countKana(text);
  return kana > 1 && kana >= (kana + countHan(text)) * MIN_SHARE;
}
