import type { Line, StageFinding } from '../../../core/article.js';
import { HAN } from '../../../language/han.js';
import { warn } from './rules.js';

const INITIAL = '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)';
const VOWEL = 'aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ';
const SYLLABLE = `${INITIAL}?[${VOWEL}]{1,3}(?:ng|n(?![${VOWEL}])|r(?![${VOWEL}]))?`;
/** Two to four syllables between Chinese characters, or one with its tone. */
const WORD = new RegExp(`(?<=[${HAN}])(?:${SYLLABLE}){1,4}(?=[${HAN}，。！？、；：,.!?;:])`, 'g');

/** Letters with tones, but for those of French words: café, résumé. */
const TONED = /[āáǎēěīíǐìōóǒòūúǔǖǘǚǜ]/;

/** Names that are written in letters, with no tone. */
const NAMES = new Set(
  'weibo taobao huawei baidu xiaomi weixin douyin zhihu bilibili alibaba meituan didi tmall oppo vivo haier'.split(
    ' ',
  ),
);

/** Four letters or more of the alphabet. */
const TONELESS = /^[a-z]{4,}$/;

/** Syllables without tones may be names: of these many different ones must stand in the document. */
const TONELESS_WORDS = 4;

/** Words spelled in pinyin, as novels write what a filter forbids. */
export function findPinyinWords(lines: readonly Line[]): StageFinding[] {
  const found = lines.flatMap((line) =>
    Array.from(line.text.matchAll(WORD), ({ 0: word, index }) => ({ line, word, index })),
  );
  const toned = found.filter(({ word }) => TONED.test(word));
  const words =
    toned.length > 0 ? toned : found.filter(({ word }) => TONELESS.test(word) && !NAMES.has(word));
  if (toned.length === 0 && new Set(words.map(({ word }) => word)).size < TONELESS_WORDS) return [];
  return words.map(({ line, word, index }) =>
    warn('pinyin-word', line, `a word is spelled in pinyin: ${word}`, index),
  );
}
