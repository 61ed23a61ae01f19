import { isSyllable, matchReading } from './readings.js';

const pairs = (rows: string): ReadonlyMap<string, string> =>
  new Map(rows.split(' ').map((row) => row.split('=') as [string, string]));

/** Source: the table of the Ministry of Education of Taiwan, bopomofo beside pinyin. */
const INITIALS = pairs(
  'ㄅ=b ㄆ=p ㄇ=m ㄈ=f ㄉ=d ㄊ=t ㄋ=n ㄌ=l ㄍ=g ㄎ=k ㄏ=h ㄐ=j ㄑ=q ㄒ=x ㄓ=zh ㄔ=ch ㄕ=sh ㄖ=r ㄗ=z ㄘ=c ㄙ=s',
);
/** Behind an initial. */
const FINALS = pairs(
  'ㄚ=a ㄛ=o ㄜ=e ㄝ=ê ㄞ=ai ㄟ=ei ㄠ=ao ㄡ=ou ㄢ=an ㄣ=en ㄤ=ang ㄥ=eng ㄦ=er ㄧ=i ㄧㄚ=ia ㄧㄛ=io ㄧㄝ=ie ㄧㄠ=iao ㄧㄡ=iu ' +
    'ㄧㄢ=ian ㄧㄣ=in ㄧㄤ=iang ㄧㄥ=ing ㄨ=u ㄨㄚ=ua ㄨㄛ=uo ㄨㄞ=uai ㄨㄟ=ui ㄨㄢ=uan ㄨㄣ=un ㄨㄤ=uang ㄨㄥ=ong ㄩ=ü ㄩㄝ=üe ' +
    'ㄩㄢ=üan ㄩㄣ=ün ㄩㄥ=iong',
);
/** Without an initial, where pinyin writes y and w. */
const ALONE = pairs(
  'ㄧ=yi ㄧㄚ=ya ㄧㄛ=yo ㄧㄝ=ye ㄧㄞ=yai ㄧㄠ=yao ㄧㄡ=you ㄧㄢ=yan ㄧㄣ=yin ㄧㄤ=yang ㄧㄥ=ying ㄨ=wu ㄨㄚ=wa ㄨㄛ=wo ㄨㄞ=wai ㄨㄟ=wei ' +
    'ㄨㄢ=wan ㄨㄣ=wen ㄨㄤ=wang ㄨㄥ=weng ㄩ=yu ㄩㄝ=yue ㄩㄢ=yuan ㄩㄣ=yun ㄩㄥ=yong',
);
/** Initials that are a syllable by themselves: ㄕ is shi. */
const SYLLABIC = 'ㄓㄔㄕㄖㄗㄘㄙ';
const TONES = /[ˊˇˋ˙]/g;

/** The pinyin of a syllable in bopomofo, without its tone; `undefined` where it is no syllable, as ㄉ or ㄏㄏ of chats. */
export function pinyinOf(bopomofo: string): string | undefined {
  const letters = bopomofo.replace(TONES, '');
  const initial = INITIALS.get(letters.charAt(0));
  if (initial === undefined) return ALONE.get(letters) ?? FINALS.get(letters);
  const rest = letters.slice(1);
  if (rest === '') return SYLLABIC.includes(letters) ? `${initial}i` : undefined;
  const final = FINALS.get(rest);
  if (final === undefined) return undefined;
  const pinyin = initial + ('jqx'.includes(initial) ? final.replace('ü', 'u') : final);
  return isSyllable(pinyin) ? pinyin : undefined;
}

/** Whether bopomofo is a reading of a character, whatever its tone, since Taiwan has others (績ㄐㄧ). */
export function isReadingOf(bopomofo: string, character: string): boolean {
  const pinyin = pinyinOf(bopomofo);
  return pinyin !== undefined && matchReading(pinyin, character) !== false;
}
