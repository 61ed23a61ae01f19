import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toLines } from '../../src/core/article.js';
import type { Script } from '../../src/options/choices.js';
import { resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { script } from '../../src/stages/script/index.js';

const require = createRequire(import.meta.url);
const openCc: typeof import('opencc-js') = require('opencc-js');

const NOT_HAN = /[^\p{Script=Han}]/gu;
const SIMPLIFIED = ['wiki-simplified', 'newsletter-simplified', 'law-simplified', 'parallel.simplified'];

/**
 * Traditional characters that one writer prefers and another doesn't, in words where both are right. What OpenCC's tables
 * of Taiwan's forms say is left out.
 */
const INTERCHANGEABLE = (
  '臺台 裡裏 週周 佈布 佔占 盃杯 遊游 鑑鑒 帳賬 閒閑 汙污 線綫 註注 託托 巖岩 念唸 兇凶 慾欲 僱雇 採采 繡綉 匯彙 檯台 薰熏 ' +
  '籤簽 吊弔 甕瓮 昇升 衛衞 蹟跡 倖幸 彷仿 歎嘆 讚贊 鬱郁 杆桿 傑杰 溪谿 勳勛 湧涌 氾泛 蒐搜 燬毀 鉅巨 幷并 嶽岳 弦絃 莊庄 ' +
  '傢家 伙夥 儘盡 釐厘 豔艷 滙匯 併並 塚冢 綑捆 諮咨 姦奸 蓆席 嚥咽 衹只 瑯琅 煉鍊 鍊鏈 份分 誌志 紮扎 說説 俊儁 姪侄 砲炮 鎗槍'
).split(' ');

/**
 * Wrong characters of the script stage, punctuation aside, against sentences converted by hand, with each printed; the
 * same on the way to Simplified and back; what it changes in clean text. OpenCC alone stands beside it.
 *
 * @param shared the folder that holds `text`
 * @returns one line a figure
 */
export function* measureScript(shared: string): Generator<string> {
  const read = (name: string) => readFileSync(join(shared, 'text', `${name}.txt`), 'utf8');
  const traditional = read('parallel.traditional');
  const simplified = read('parallel.simplified');
  const same = (text: string) => text;
  yield* compare('500 sentences, to zh-Hans (bar: 3)', convert(traditional, 'zh-Hans'), simplified, same);
  yield* compare(
    'the same, OpenCC t → cn',
    openCc.Converter({ from: 't', to: 'cn' })(traditional),
    simplified,
    same,
  );
  yield* compare('500 sentences, to zh-Hant', convert(simplified, 'zh-Hant'), traditional, commonForms());
  yield* compare('the same, OpenCC cn → tw', toTaiwan(simplified), traditional, commonForms(), 0);
  const wiki = read('wiki-traditional');
  const back = convert(wiki, 'zh-Hans');
  yield* compare('encyclopedia to zh-Hans and back', convert(back, 'zh-Hant'), wiki, commonForms(), 0);
  yield* compare('the same, OpenCC back', toTaiwan(back), wiki, commonForms(), 0);
  yield `encyclopedia, Traditional, to zh-Hant: ${edits(wiki, convert(wiki, 'zh-Hant')).length} edits (bar: 0)`;
  for (const name of SIMPLIFIED) {
    const text = read(name);
    const found = edits(text, convert(text, 'zh-Hans'));
    const kinds = new Set(found.map(({ kind }) => kind));
    yield `${name} to zh-Hans: ${found.length} edits ${[...kinds].join(' ')}`;
  }
}

function convert(text: string, target: Script): string {
  const article = { lines: toLines(text), metadata: {} };
  const { lines = [] } = script.run(article, resolveOptions({ script: target }, stageNames));
  return lines.map((line) => line.text).join('\n');
}

function toTaiwan(text: string): string {
  return openCc.Converter({ from: 'cn', to: 'tw' })(text);
}

/** Writes variants alike: Taiwan's forms by OpenCC, then one of each pair above. */
function commonForms(): (text: string) => string {
  const toTaiwanForms = openCc.Converter({ from: 't', to: 'tw' });
  const forms = new Map<string, string>();
  const formOf = (character: string): string => {
    const form = forms.get(character);
    return form === undefined ? character : formOf(form);
  };
  for (const [left = '', right = ''] of INTERCHANGEABLE.map((pair) => [...toTaiwanForms(pair)])) {
    if (formOf(left) !== formOf(right)) forms.set(formOf(right), formOf(left));
  }
  return (text) => Array.from(toTaiwanForms(text), formOf).join('');
}

/** How many Chinese characters differ, then each with what stands around it. */
function* compare(
  label: string,
  got: string,
  wanted: string,
  normalise: (text: string) => string,
  shown = 30,
): Generator<string> {
  const wantedLines = wanted.split('\n');
  const wrong: string[] = [];
  let han = 0;
  for (const [number, line] of got.split('\n').entries()) {
    const left = Array.from(normalise(line).replace(NOT_HAN, ''));
    const right = Array.from(normalise(wantedLines[number] ?? '').replace(NOT_HAN, ''));
    han += right.length;
    for (let i = 0; i < right.length; i++) {
      if (left[i] === right[i]) continue;
      const around = (from: number, to: number) => left.slice(Math.max(0, from), to).join('');
      wrong.push(`${around(i - 5, i)}[${left[i]} for ${right[i]}]${around(i + 1, i + 6)}`);
    }
  }
  yield `${label}: ${wrong.length} wrong of ${han} characters`;
  yield* wrong.slice(0, shown).map((place) => `  ${place}`);
}

function edits(before: string, after: string): { readonly kind: string }[] {
  const left = Array.from(before);
  const right = Array.from(after);
  return left.flatMap((character, i) =>
    character === right[i] ? [] : [{ kind: `${character}${right[i]}` }],
  );
}
