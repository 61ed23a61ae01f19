/** Scripts other than those of China, Japan and Korea, with the language that most of their texts are in. */
const SCRIPTS: readonly (readonly [language: string, letter: RegExp])[] = [
  ['Vietnamese', /[ăĂơƠưƯđĐ\u1EA0-\u1EF9]/g],
  ['Russian or another language in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic or another language in its letters', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hindi or another language in Devanagari letters', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Vietnamese has a letter of its own in nearly every second word. */
const MIN_SHARE = 0.05;

/** A word of an alphabet, and a few letters of a script that writes no blanks between words. */
const WORD =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]{1,6}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー\uFF66-\uFF9F])[\p{L}\p{M}])+/gu;

/** What tells nothing of the language of a text: tags and addresses. */
const MACHINE = /<[^<>]*>|\b(?:https?:\/\/|www\.)[^\s\u3000-\u9FFF]*/g;

const LETTER = /[A-Za-z\u00AA-\u2FFF]/;

/** How many words a text has that are not in Chinese characters, kana or Hangul; tags and addresses are none. */
export function countWords(text: string): number {
  if (!LETTER.test(text)) return 0;
  return text.replace(MACHINE, ' ').match(WORD)?.length ?? 0;
}

/** The language of a text in an alphabet, as far as its letters tell. */
export function languageOf(text: string): string {
  const words = countWords(text);
  const row = SCRIPTS.find(([, letter]) => (text.match(letter)?.length ?? 0) > words * MIN_SHARE);
  return row ? row[0] : 'a language in Latin letters';
}
