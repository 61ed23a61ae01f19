import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, toLines } from '../../src/core/article.js';
import { resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { boilerplate } from '../../src/stages/boilerplate/index.js';

/** A line of a page of which is known what it is. */
export interface PageLine {
  readonly text: string;
  /** Whether the article has it. */
  readonly isInside: boolean;
}

/** A page with the article in it, its furniture above and below. */
export interface RealPage {
  /** First characters of the file's name. */
  readonly id: string;
  /** As it stands on the page, most often; other lines may say it, too. */
  readonly titles: readonly string[];
  readonly head: readonly PageLine[];
  readonly body: readonly PageLine[];
  readonly foot: readonly PageLine[];
}

export interface PageScore {
  readonly f1: number;
  /** Lines of the article that are gone. */
  readonly lost: readonly PageLine[];
  /** Whether the title was found; nothing where none is known. */
  readonly title: boolean | undefined;
}

/** Lines of the pages on which their titles stand, by the pages' first characters; read by a person. */
const TITLE_LINES: Readonly<Record<string, readonly number[]>> = {
  '0658': [88, 149],
  '0eeb': [79],
  '1985': [11],
  '1f93': [29],
  '2394': [89],
  '39ab': [64],
  '4207': [27],
  '4e55': [19, 24],
  '5da9': [53],
  '665b': [30],
  '7f67': [4, 53],
  '8f8e': [4],
  '931e': [35],
  '9af1': [26],
  a28e: [29, 31],
  acce: [30, 32],
  b931: [29, 33],
  d231: [23],
  e751: [32],
};

/** A line shorter than this stands in an article by chance, unless it has the article's lines around it. */
const MIN_TELLING = 10;

/** The pages of a folder, `.txt` with the article as `.gold`. */
export function readPages(folder: string): RealPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const page = readFileSync(join(folder, name), 'utf8');
      const gold = readFileSync(join(folder, name.replace(/txt$/, 'gold')), 'utf8');
      return parsePage(name.slice(0, 4), page.split('\n'), squeeze(gold));
    });
}

/** An article's lines are those that its text has: whole, and short ones only among the article's others. */
function parsePage(id: string, texts: readonly string[], gold: string): RealPage {
  const isFound = (text: string) => squeeze(text) !== '' && gold.includes(squeeze(text));
  const isTelling = (text: string) => isFound(text) && squeeze(text).length >= MIN_TELLING;
  const first = texts.findIndex(isTelling);
  const last = texts.findLastIndex(isTelling);
  const lines = texts.map((text, at) => ({ text, isInside: at >= first && at <= last && isFound(text) }));
  return {
    id,
    titles: (TITLE_LINES[id] ?? []).map((number) => (texts[number - 1] as string).trim()),
    head: lines.slice(0, first),
    body: lines.slice(first, last + 1),
    foot: lines.slice(last + 1),
  };
}

/** Characters of kept lines in the article against those of other kept lines, lines lost, and the title. */
export function scorePage({ titles, head, body, foot }: RealPage): PageScore {
  const page = [...head, ...body, ...foot];
  const { lines, metadata } = runStage(page.map(({ text }) => text).join('\n'));
  const numbers = new Set(lines.map(({ number }) => number));
  const kept = page.filter((_, at) => numbers.has(at + 1));
  const inside = page.filter(({ isInside }) => isInside);
  const isKept = new Set(kept);
  const keptText = lines.map(({ text }) => squeeze(text)).join('\n');
  return {
    f1: (2 * sizeOf(kept.filter(({ isInside }) => isInside))) / (sizeOf(kept) + sizeOf(inside)),
    lost: inside.filter((line) => !isKept.has(line) && !keptText.includes(squeeze(line.text))),
    title: titles.length === 0 ? undefined : titles.map(squeeze).includes(squeeze(metadata.title ?? '')),
  };
}

/** The figures of some pages, on one line. */
export function sumUp(scores: readonly PageScore[]): string {
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const lost = scores.reduce((sum, score) => sum + score.lost.length, 0);
  const titled = scores.filter(({ title }) => title !== undefined);
  const titles = `${titled.filter(({ title }) => title).length} of ${titled.length} titles`;
  return `mean F1 ${mean.toFixed(3)}, ${lost} article lines lost, ${titles}`;
}

/** What the stage alone makes of a text. */
export function runStage(text: string): Article {
  const article: Article = { lines: toLines(text), metadata: {} };
  const { lines = article.lines, metadata = article.metadata } = boilerplate.run(
    article,
    resolveOptions({}, stageNames),
  );
  return { lines, metadata };
}

function sizeOf(lines: readonly PageLine[]): number {
  return lines.reduce((total, { text }) => total + squeeze(text).length, 0);
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
