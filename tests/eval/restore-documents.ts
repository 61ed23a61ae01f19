import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/language/fold.js';
import { FILTERED_WORDS } from '../../src/stages/restore/filtered-words.js';
import { mulberry32 } from './random.js';

/** What stands where a word was. */
export type Trace = 'blank' | 'stars' | 'nothing';

/** `known`: words of the table; `ordinary`: words that nobody filters; `half`: 题 of 问题. */
export type Group = 'known' | 'ordinary' | 'half';

/** A word that the simulated filter removed. */
export interface Removal {
  /** Index of the line. */
  readonly line: number;
  /** UTF-16 offset in the damaged line. */
  readonly at: number;
  /** As it stood in the text. */
  readonly word: string;
  readonly trace: Trace;
}

/** A document after a filter that removes one or two words wherever they occur. */
export interface FilteredDocument {
  readonly lines: readonly string[];
  readonly removals: readonly Removal[];
  readonly group: Group;
  readonly source: string;
}

/** Words that no filter is known to remove: what a table of filtered words must not be put in for. */
const ORDINARY =
  '公司 市场 记者 学校 学生 城市 技术 产品 社会 企业 工作 时间 历史 文化 用户 数据 系统 音乐 电影 比赛 球队 大学 教育 科学 研究 项目 单位 部门 规定 管理 服务 信息 活动 环境 经济 发展 地区 人员 世界 作品 报告 计划 制度 程序 中心 影响 机构 组织 设计 建筑 游戏 节目 铁路 语言 孩子 朋友 方式 软件 网络 电脑 汽车 食品 土地 材料 质量 标准'.split(
    ' ',
  );

const SOURCES = [
  'law-simplified',
  'newsletter-simplified',
  'wiki-simplified',
  'wiki-traditional',
  'parallel.simplified',
  'parallel.traditional',
];

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
};

/** The text with full-width marks folded to half width. */
export function toHalfWidth(text: string): string {
  return text.replace(/[，：；？！（）]/g, (mark) => HALF_WIDTH[mark] as string);
}

/**
 * Documents of 300 to 2,000 characters from the shared texts, each with one or two words of one group removed wherever
 * they occur; half of them in half-width marks. Every document is used for each group that it has words of.
 */
export function* filteredDocuments(folder: string, seed: number): Generator<FilteredDocument> {
  const random = mulberry32(seed);
  for (const source of SOURCES) {
    const lines = readFileSync(join(folder, `${source}.txt`), 'utf8').split('\n');
    for (const document of documents(lines, random)) {
      // Statutes are two thirds of the text and much alike.
      if (source.startsWith('law') && random() < 0.7) continue;
      const marked = random() < 0.5 ? document.map(toHalfWidth) : document;
      const trace: Trace = random() < 0.7 ? 'blank' : 'stars';
      const words = { known: FILTERED_WORDS.map(({ word }) => word), ordinary: ORDINARY };
      for (const group of ['known', 'ordinary'] as const) {
        const present = words[group].filter((word) => marked.some((line) => fold(line).includes(word)));
        const removed = pick(present, random() < 0.5 ? 1 : 2, random);
        if (removed.length > 0) yield { ...remove(marked, removed, trace), group, source };
      }
      const halves = remove(marked, ['问题'], 'nothing');
      if (halves.removals.length > 0) yield { ...halves, group: 'half', source };
    }
  }
}

/** Removes words wherever they occur; of 问题 only the second character. */
function remove(lines: readonly string[], words: readonly string[], trace: Trace) {
  const removals: Removal[] = [];
  const pattern = new RegExp(words.join('|'), 'g');
  const damaged = lines.map((line, index) => {
    let text = '';
    let from = 0;
    for (const match of fold(line).matchAll(pattern)) {
      const word = line.slice(match.index, match.index + match[0].length);
      text += line.slice(from, match.index) + (trace === 'nothing' ? word[0] : '');
      removals.push({
        line: index,
        at: text.length,
        word: trace === 'nothing' ? word.slice(1) : word,
        trace,
      });
      text += { blank: ' ', stars: '*'.repeat(word.length), nothing: '' }[trace];
      from = match.index + match[0].length;
    }
    return text + line.slice(from);
  });
  return { lines: damaged, removals };
}

/** All shared texts as documents of up to 2,000 characters, undamaged. */
export function* cleanDocuments(folder: string): Generator<readonly string[]> {
  for (const source of SOURCES) {
    const lines = readFileSync(join(folder, `${source}.txt`), 'utf8').split('\n');
    for (let start = 0; start < lines.length; ) {
      let end = start;
      for (let size = 0; end < lines.length && size < 2000; end++) size += (lines[end] as string).length;
      yield lines.slice(start, end);
      start = end;
    }
  }
}

/** Lines cut into documents of 300 to 2,000 characters; what doesn't fit is left out. */
export function* documents(lines: readonly string[], random: () => number): Generator<readonly string[]> {
  let document: string[] = [];
  let size = 0;
  let wanted = 0;
  for (const line of lines) {
    if (size === 0) wanted = 300 + random() * 1700;
    if (size + line.length > 2000) {
      if (size >= 300) yield document;
      [document, size] = [[], 0];
      continue;
    }
    document.push(line);
    size += line.length;
    if (size < wanted) continue;
    yield document;
    [document, size] = [[], 0];
  }
}

/** Some of the words, each once. */
export function pick(words: readonly string[], count: number, random: () => number): string[] {
  const rest = [...words];
  const picked: string[] = [];
  while (picked.length < count && rest.length > 0) {
    picked.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return picked;
}
