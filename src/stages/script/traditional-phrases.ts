import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';

const require = createRequire(import.meta.url);

/** Rows of OpenCC's `STPhrases` that aren't used, since the text that they go wrong on is commoner. */
export const DROPPED: readonly {
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}[] = [
  {
    pattern: /^(?:是|有|单|别|人|不|仅|大|小|多|何|我)只$/,
    why: '只 begins the next word',
    example: '这是只有他知道的事',
  },
  {
    pattern: /^(?:一|这)出$/,
    why: '出 is mostly the verb; plays have rows of their own',
    example: '他一出门就下雨',
  },
  { pattern: /^(?:总|吧)台$/, why: 'a fortress and a bar have 台 as well as 檯', example: '要塞总台' },
  { pattern: /^不准$/, why: 'not allowed is commoner than not exact', example: '不准入内' },
  { pattern: /^复校$/, why: 'a school founded again is commoner than proof-reading', example: '在新竹复校' },
  { pattern: /^改?制为$/, why: '制 ends the word before (改制为)', example: '改制为学院' },
];

const TRADITIONAL_THINGS = new Map([['伞', '傘']]);

/** Phrases that OpenCC lacks: Simplified, Traditional, why. */
export const ADDED: readonly (readonly [simplified: string, traditional: string, why: string])[] = [
  ['一出戏', '一齣戲', 'a play'],
  ['这出戏', '這齣戲', 'a play'],
  ['这出剧', '這齣劇', 'a play'],
  ['这出音乐剧', '這齣音樂劇', 'a play'],
  ['这出话剧', '這齣話劇', 'a play'],
  ['不准确', '不準確', 'not exact'],
  ['发动机', '發動機', 'not 髮 of 括发'],
  ['圣历', '聖曆', 'an era'],
  ['黄帝历', '黃帝曆', 'a calendar'],
  ['几率', '幾率', 'a probability'],
  ['甲胄', '甲冑', 'armour; 胄 alone is a descendant'],
  ['介胄', '介冑', 'armour'],
  ['灌制', '灌製', 'to make a record'],
  ['幺麽', '么麼', 'small; 麽 is 麼'],
  ...['床', '椅', '桌', '伞', '刀', '凳'].map(
    (thing) =>
      [`折叠${thing}`, `折疊${TRADITIONAL_THINGS.get(thing) ?? thing}`, 'a thing that folds'] as const,
  ),
];

/** Phrases by the character they begin with, the longest first. */
export type PhraseTable = ReadonlyMap<
  string,
  readonly (readonly [simplified: string, traditional: string])[]
>;

/** OpenCC's phrases from Simplified to its own Traditional standard, less and more the rows above. */
export const traditionalPhrases: () => PhraseTable = lazy(createTable);

function createTable(): PhraseTable {
  const pairs = new Map<string, string>();
  for (const name of ['STPhrases_GeneratedFromRegionalPhrases', 'STPhrases']) {
    const rows: string = require(`opencc-js/dict/${name}`).default;
    for (const row of rows.split('|')) {
      const [key = '', value = ''] = row.split(' ');
      pairs.set(key, value);
    }
  }
  for (const key of pairs.keys()) if (DROPPED.some(({ pattern }) => pattern.test(key))) pairs.delete(key);
  for (const [key, value] of ADDED) pairs.set(key, value);
  const created = new Map<string, (readonly [string, string])[]>();
  for (const pair of pairs) {
    const first = pair[0].charAt(0);
    const phrases = created.get(first);
    if (phrases) phrases.push(pair);
    else created.set(first, [pair]);
  }
  for (const phrases of created.values()) phrases.sort((a, b) => b[0].length - a[0].length);
  return created;
}
