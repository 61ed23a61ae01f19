import { HAN } from '../../language/han.js';

/** Brackets round one character, by kind. */
const PAIRS = ['[]', '【】', '［］', '〔〕'].map(([open, close]) => ({
  one: new RegExp(`\\${open}([${HAN}])\\${close}`, 'g'),
  row: new RegExp(`(?:\\${open}[${HAN}]\\${close}){4}`),
}));

const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'g');

/** Numbers, as in （一）（二）, and the blanks of a form. */
const NUMBER = /^[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸零〇上中下左右]$/;

/** Fewer may be a list: 【春】【夏】【秋】【冬】, [金][木][水][火][土], or emoticons, [笑][哭][怒][汗][泪]. */
const MIN_WORDS = 6;

/** Most characters of the line, and not the same ones again: [泪][泪][泪][泪] are emoticons. */
const SHARE = 0.5;
const DIFFERENT = { share: 0.6, enough: 8 };

/** Takes away brackets that stand round every character: [近][年][来] → 近年来. */
export function withoutBrackets(text: string): string {
  const pair = PAIRS.find(({ row }) => row.test(text));
  if (!pair) return text;
  const inside = Array.from(text.matchAll(pair.one), (match) => match[1] as string);
  const han = text.match(HAN_CHARACTER)?.length ?? 0;
  const words = inside.filter((character) => !NUMBER.test(character));
  const isNoise =
    inside.length > han * SHARE &&
    words.length >= MIN_WORDS &&
    words.length > inside.length * SHARE &&
    new Set(inside).size > Math.min(inside.length * DIFFERENT.share, DIFFERENT.enough);
  return isNoise ? text.replace(pair.one, '$1') : text;
}
