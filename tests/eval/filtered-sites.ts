import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.js';
import { FILTERED_WORDS } from '../../src/stages/restore/filtered-words.js';
import { mulberry32 } from './random.js';
import { documents, pick, toHalfWidth } from './restore-documents.js';

/** A place where a simulated filter took a word. */
export interface Slot {
  /** Index of the line. */
  readonly line: number;
  /** UTF-16 offset and length of the trace in the damaged line. */
  readonly at: number;
  readonly length: number;
  /** As it stood in the text. */
  readonly word: string;
}

/** A document of a site after the site's filter. */
export interface FilteredScrape {
  readonly lines: readonly string[];
  readonly slots: readonly Slot[];
}

/** Documents of one source with the words that one filter took from them; each has a slot or more. */
export interface FilteredSite {
  readonly source: string;
  readonly words: readonly string[];
  /** What a profile is learned from, and other documents of the same site. */
  readonly learned: readonly FilteredScrape[];
  readonly fresh: readonly FilteredScrape[];
}

/** The words of a filter and what it leaves. */
interface Filter {
  readonly words: readonly string[];
  /** How much of its occurrences each word keeps. */
  readonly kept: ReadonlyMap<string, number>;
  readonly trace: (length: number) => string;
}

export const LEARNED = 15;
export const FRESH = 8;
/** As many documents a filter must reach. */
const LEAST_DOCUMENTS = LEARNED + FRESH;
/** A word must stand in so many documents of the source. */
const LEAST_OF_A_WORD = 4;

/** Of the kinds that filters take and in no table of the program: what a profile must find by its evidence alone. */
export const UNLISTED_WORDS =
  '保险 黄金 期货 医院 药物 烟草 香烟 战争 宗教 教会 总统 主席 书记 免费 优惠 价格 保证 冠军 加盟 代理 网址 链接 下载 密码 账号 账户 银行 支付 证券 融资 投资 担保 抵押 拍卖 罚款 处罚 拘留 逮捕 监狱 监察 检察 事故 地震 污染 伤害 疾病 感染 病毒 传染病 手机号 邮件 地址 身份证 护照 签证 移民 议会 选举 投票 政党 军事 导弹 核心 独立 统一 台湾 香港 日本 美国 专利 版权 商标 侵权 合同 纠纷 仲裁 赔偿 招标 采购'.split(
    ' ',
  );

/**
 * Sites of 23 documents that filters of one to five words have passed over. Some words of some filters also stand here and there.
 *
 * @param sources texts by name: Chinese prose, one paragraph a line
 * @param vocabulary the words that filters are made of, folded: those of the table, and others
 */
export function* filteredSites(
  sources: ReadonlyMap<string, readonly string[]>,
  { seed, sites, vocabulary }: { seed: number; sites: number; vocabulary: Vocabulary },
): Generator<FilteredSite> {
  const random = mulberry32(seed);
  for (const [source, lines] of sources) {
    const texts = [...documents(lines, random)];
    const folded = texts.map((text) => fold(text.join('\n')));
    const isCommon = (word: string) =>
      folded.reduce((count, text) => count + Number(text.includes(word)), 0) >= LEAST_OF_A_WORD;
    const listed = vocabulary.listed.filter(isCommon);
    const unlisted = vocabulary.unlisted.filter(isCommon);
    for (let made = 0, tries = 0; made < sites && tries < 20 * sites; tries++) {
      const site = drawSite(source, texts, folded, { listed, unlisted }, random);
      if (!site) continue;
      made++;
      yield site;
    }
  }
}

export interface Vocabulary {
  readonly listed: readonly string[];
  readonly unlisted: readonly string[];
}

/** All words that the program may put in, and words that its table lacks. */
export const ALL_WORDS: Vocabulary = {
  listed: FILTERED_WORDS.filter(({ handicap }) => Number.isFinite(handicap)).map(({ word }) => word),
  unlisted: UNLISTED_WORDS,
};

/** The halves of the texts that the probability of a word was not fitted on. */
export function readSources(folder: string, names: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    names.map((name) => {
      const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n');
      return [name, halfOf(lines, 'measured')] as const;
    }),
  );
}

/** One half of a text is for `models/dropped-words`, the other for measuring. */
export function halfOf(lines: readonly string[], half: 'fitted' | 'measured'): readonly string[] {
  const middle = lines.length >> 1;
  return half === 'fitted' ? lines.slice(0, middle) : lines.slice(middle);
}

function drawSite(
  source: string,
  texts: readonly (readonly string[])[],
  folded: readonly string[],
  vocabulary: Vocabulary,
  random: () => number,
): FilteredSite | undefined {
  const size = 1 + Math.floor(random() * 5);
  const unlisted = Array.from({ length: size }, () => random() < 0.25).filter(Boolean).length;
  const words = [
    ...pick(vocabulary.listed, size - unlisted, random),
    ...pick(vocabulary.unlisted, unlisted, random),
  ];
  const holding = [...texts.keys()].filter((index) => words.some((word) => folded[index]?.includes(word)));
  if (words.length === 0 || holding.length < LEAST_DOCUMENTS) return undefined;
  const filter = drawFilter(words, random);
  const isHalfWidth = random() < 0.5;
  const scrapes: FilteredScrape[] = [];
  while (scrapes.length < LEAST_DOCUMENTS && holding.length > 0) {
    const [index] = holding.splice(Math.floor(random() * holding.length), 1) as [number];
    const text = texts[index] as readonly string[];
    const scrape = passFilter(isHalfWidth ? text.map(toHalfWidth) : text, filter, random);
    if (scrape.slots.length > 0) scrapes.push(scrape);
  }
  if (scrapes.length < LEAST_DOCUMENTS) return undefined;
  return { source, words, learned: scrapes.slice(0, LEARNED), fresh: scrapes.slice(LEARNED) };
}

function drawFilter(words: readonly string[], random: () => number): Filter {
  const kind = random();
  const trace = (length: number) => (kind < 0.65 ? ' ' : kind < 0.9 ? '*'.repeat(length) : '***');
  return { words, kept: new Map(words.map((word) => [word, random() < 0.4 ? 0.15 : 0])), trace };
}

function passFilter(lines: readonly string[], filter: Filter, random: () => number): FilteredScrape {
  const slots: Slot[] = [];
  const pattern = new RegExp([...filter.words].sort((a, b) => b.length - a.length).join('|'), 'g');
  const damaged = lines.map((line, index) => {
    let text = '';
    let from = 0;
    for (const { 0: match, index: at } of fold(line).matchAll(pattern)) {
      if (random() < (filter.kept.get(match) ?? 0)) continue;
      text += line.slice(from, at);
      const trace = filter.trace(match.length);
      slots.push({
        line: index,
        at: text.length,
        length: trace.length,
        word: line.slice(at, at + match.length),
      });
      text += trace;
      from = at + match.length;
    }
    return text + line.slice(from);
  });
  return { lines: damaged, slots };
}
