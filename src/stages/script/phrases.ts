import { createRequire } from 'node:module';
import { builtText } from '../../core/built.js';
import { lazy } from '../../core/lazy.js';
import { fold, foldCode } from '../../language/fold.js';
import { endsWords } from './words.js';

const require = createRequire(import.meta.url);

/** A row of OpenCC's `TSPhrases` that isn't used, or one that is added to it. */
export interface PhraseRow {
  /** What it is about; the rows whose Traditional side it matches are dropped. */
  readonly pattern: RegExp;
  readonly why: string;
  /** Text on which the dropped rows go wrong, and what it should be. */
  readonly example: readonly [string, string];
}

/** Rows of `TSPhrases` that are wrong more often than right. */
export const DROPPED: readonly PhraseRow[] = [
  {
    pattern: /^於(?!菟)..?$|^於陵子$/,
    why: '於 of two or three characters is a rare name or the preposition before a word; of more, a whole name',
    example: ['他於倫敦病逝', '他于伦敦病逝'],
  },
  {
    pattern: /^(角徵|徵[音聲調弦])$/,
    why: 'the note 徵 is rarer than 徵 of 徵調, 特徵 and 徵求',
    example: ['主角徵求意見', '主角征求意见'],
  },
  {
    pattern: /^([打拉捏製脫鑿一]坏|坏[子布戶土])$/,
    why: 'mixed text has 坏 from 壞; nobody mixes 坯',
    example: ['電視打坏了', '电视打坏了'],
  },
  {
    pattern: /^不可貲計$/,
    why: 'leaves 計 Traditional',
    example: ['損失不可貲計', '损失不可赀计'],
  },
  { pattern: /^(.?藉甚)$/, why: '藉甚 is jí: of great renown', example: ['名聲藉甚', '名声藉甚'] },
];

/** Phrases that OpenCC lacks: Traditional and Simplified, each whole. */
export const ADDED: readonly (readonly [traditional: string, simplified: string, why: string])[] = [
  ['甚麼', '什么', 'the form of Hong Kong and of old print'],
  ...['直', '定', '樣', '样', '起', '般', '些', '邊', '边', '旦', '切', '次'].map(
    (next) => [`壹${next}`, `一${fold(next)}`, '壹 of amounts of money written for any 一'] as const,
  ),
  ['於梨華', '於梨华', 'a name, whole'],
  ['藉甚', '藉甚', '藉 is jí'],
  ['徐乾學', '徐乾学', 'a name, whole'],
  ['張乾元', '张乾元', 'a name, whole'],
  ['蘊藉', '蕴藉', '藉 is jí'],
  ['醞藉', '酝藉', '藉 is jí'],
  ['袷衣', '夹衣', 'lined; 袷袢 is a coat'],
  ['袷裙', '夹裙', 'lined'],
  ['狼藉', '狼藉', '藉 is jí'],
  ['枕藉', '枕藉', '藉 is jí'],
  ['不可貲計', '不可赀计', 'beyond reckoning'],
  ['乾興', '乾兴', 'an era'],
  ['乾封', '乾封', 'an era'],
  ['乾符', '乾符', 'an era'],
  ['乾寧', '乾宁', 'an era'],
  ['乾化', '乾化', 'an era'],
  ['乾祐', '乾祐', 'an era'],
  ['乾統', '乾统', 'an era'],
  ['乾貞', '乾贞', 'an era'],
  ['乾清門', '乾清门', 'a gate of the palace'],
];

/** What follows the name of an era or of an emperor: 乾興元年, 乾封初. */
const AFTER_ERA = /[元初末年間间帝]/;

interface Phrase {
  readonly key: string;
  readonly value: string;
  /** Where in the key the character stands that the phrase was looked up by. */
  readonly offset: number;
  /** The phrase keeps a character that is converted elsewhere; so it must be a word here. */
  readonly mustBeWord: boolean;
}

/** A phrase found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The phrases by each code unit in them that they convert in another way than the character table does. */
export const phraseIndex: () => ReadonlyMap<number, readonly Phrase[]> = lazy(createIndex);

/** OpenCC's phrases, less and more the rows above: a phrase and its conversion a line. */
const phraseRows = builtText('phrases', () => {
  const rows: string = require('opencc-js/dict/TSPhrases').default;
  const pairs = new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
  for (const key of pairs.keys()) if (DROPPED.some(({ pattern }) => pattern.test(key))) pairs.delete(key);
  for (const [key, value] of ADDED) pairs.set(key, value);
  // A phrase that is Simplified already stays: 乾兴 is no less an era than 乾興.
  for (const value of [...pairs.values()])
    if (fold(value) !== value && !pairs.has(value)) pairs.set(value, value);
  return Array.from(pairs, (pair) => pair.join(' ')).join('\n');
});

function createIndex(): ReadonlyMap<number, readonly Phrase[]> {
  const pairs = phraseRows()
    .split('\n')
    .map((row) => row.split(' ') as [string, string]);
  const special = new Set<number>();
  for (const [key, value] of pairs) addDifferences(key, value, special);
  const created = new Map<number, Phrase[]>();
  for (const [key, value] of pairs) {
    for (let offset = 0; offset < key.length; offset++) {
      const unit = key.charCodeAt(offset);
      if (!special.has(unit)) continue;
      const phrases = created.get(unit) ?? [];
      phrases.push({ key, value, offset, mustBeWord: isNarrow(key, value) });
      created.set(unit, phrases);
    }
  }
  for (const phrases of created.values())
    phrases.sort((a, b) => b.offset - a.offset || b.key.length - a.key.length);
  return created;
}

/** Adds the code units of a phrase that it converts in another way than the character table does. */
function addDifferences(key: string, value: string, special: Set<number>): void {
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    if (value.charCodeAt(at) !== foldCode(unit)) special.add(unit);
  }
}

/** 乾元 of 烘乾元件: two characters, the first kept, so that it may be the end of another word. */
function isNarrow(key: string, value: string): boolean {
  return (
    key.length === 2 && key[0] === value[0] && fold(key[0] as string) !== key[0] && !/乾[隆坤陵]/.test(key)
  );
}

/** The leftmost, then longest, phrase that contains a character and does not begin before `from`. */
export function findPhrase(text: string, at: number, from: number): Match | undefined {
  for (const { key, value, offset, mustBeWord } of phraseIndex().get(text.charCodeAt(at)) ?? []) {
    const start = at - offset;
    if (start < from || !text.startsWith(key, start)) continue;
    const end = start + key.length;
    if (mustBeWord && !AFTER_ERA.test(text.charAt(end)) && !endsWords(text, start, end)) continue;
    return { start, end, text: value };
  }
  return undefined;
}
