import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { countHan } from '../../language/han.js';
import type { Convert } from '../../language/regional-forms.js';
import { japaneseOnly, simplifiedOnly } from '../../language/script-characters.js';

const require = createRequire(import.meta.url);

/**
 * Words that are wrong in Traditional text and right neither: what a character-by-character converter leaves of
 * Simplified text (以后 for 以後, 關系 for 關係).
 */
const MIXED_WORDS =
  /[以之然最背隨先今日事前其]后|后[果來續面期者]|[關联聯]系|復[雜制印合]|[怎什這那多要]么|[這那哪心家城夜]里|里面|几[率乎]|甲胄|[走來去到說看做吃死完成過忘掉起聽見坐站跑]瞭(?![望解然])|干[部凈淨擾預]|[沖游]擊|制[造作]品|發[型廊]/;

/** A Traditional text quotes a Simplified word now and then; a mixed one has more than this share of its characters. */
const MAX_QUOTED = 1 / 400;

/**
 * What a mixed page has at least of characters that the conversion by context writes in another way: as many, of as many
 * kinds, and more than this share. Measured in decision 23.
 */
const MIN_WRONG = 3;
const MIN_WRONG_KINDS = 2;
const MIN_WRONG_SHARE = 1 / 500;

/**
 * Pairs, as written and as converted, of which Traditional writers choose either (公布 or 公佈), or which names have where
 * no phrase knows them (塘后). Source: those that half a million characters of Traditional text have most.
 */
const CHOSEN = new Set(
  (
    '布佈 占佔 周週 週周 盃杯 杯盃 畫劃 艷豔 于於 回迴 跡蹟 了瞭 並併 併並 并幷 岩巖 遊游 游遊 綫線 牠它 它牠 毀燬 昇升 巨鉅 具俱 涌湧 ' +
    '湧涌 搜蒐 家傢 庄莊 舖鋪 雇僱 勛勳 夥伙 泛氾 匯彙 匯滙 帳賬 鑒鑑 采採 盡儘 凶兇 厘釐 弦絃 扎紮 恤卹 倖幸 念唸 臺檯 砲炮 鎗槍 欲慾 ' +
    '穀谷 范範 里裏 岳嶽 嶽岳 后後 乾幹 咸鹹 念唸 團糰'
  ).split(' '),
);

/** Whether a text has a word that is wrong in Traditional text. */
export function hasMixedWord(text: string): boolean {
  return MIXED_WORDS.test(text);
}

/**
 * Whether Traditional text has Simplified characters or words mixed in, or was converted character by character, and so
 * must be converted by context.
 *
 * @param byContext the conversion by context, to OpenCC's Traditional standard
 */
export function isMixed(texts: readonly string[], byContext: Convert): boolean {
  const simplified = simplifiedOnly();
  let found = 0;
  for (const text of texts) for (const character of text) if (simplified.has(character)) found++;
  return found + countMixedWords(texts) > countAll(texts) * MAX_QUOTED || hasWrong(texts, byContext);
}

/** Whether Traditional text without Simplified characters was converted character by character: 后果, 標准. */
export function isConverted(texts: readonly string[], byContext: Convert): boolean {
  return countMixedWords(texts) > countAll(texts) * MAX_QUOTED || hasWrong(texts, byContext);
}

function countMixedWords(texts: readonly string[]): number {
  return texts.filter((text) => MIXED_WORDS.test(text)).length;
}

function countAll(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countHan(text), 0);
}

/** Whether the context asks for other characters (標准, 复 as 復 in 復雜) more often than writers choose their own. */
function hasWrong(texts: readonly string[], byContext: Convert): boolean {
  const kinds = new Set<string>();
  const japanese = japaneseOnly();
  let wrong = 0;
  let han = 0;
  for (const text of texts) {
    const converted = byContext(text);
    han += countHan(text);
    if (converted === text || converted.length !== text.length) continue;
    for (let i = 0; i < text.length; i++) {
      if (text.charCodeAt(i) === converted.charCodeAt(i)) continue;
      const pair = commonForm(text.charAt(i)) + commonForm(converted.charAt(i));
      if (pair[0] === pair[1] || CHOSEN.has(pair) || japanese.has(text.charAt(i))) continue;
      wrong++;
      kinds.add(pair);
    }
  }
  return wrong >= MIN_WRONG && kinds.size >= MIN_WRONG_KINDS && wrong > han * MIN_WRONG_SHARE;
}

const commonForms = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      ['TWVariants', 'HKVariants'].flatMap((table) => {
        const rows: string = require(`opencc-js/dict/${table}`).default;
        return rows.split('|').map((row) => row.split(' ').reverse() as [string, string]);
      }),
    ),
);

/** A character in OpenCC's Traditional standard, where Taiwan or Hong Kong write it in another way (裡, 説). */
export function commonForm(character: string): string {
  return commonForms().get(character) ?? character;
}
