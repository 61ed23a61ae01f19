import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, type Line, toLines } from '../../src/article.js';
import { resolveOptions } from '../../src/options.js';
import { stageNames } from '../../src/pipeline.js';
import { boilerplate } from '../../src/stages/boilerplate/index.js';

/** The pages that nobody looked at, by their first characters; see decision 50. */
const HELD_OUT = '2394 5da9'.split(' ');

/** Lines of the pages on which their titles stand, by the pages' first characters; read by a person. */
const TITLE_LINES: Readonly<Record<string, readonly number[]>> = {
  '0658': [88, 149],
  '0eeb': [79],
  '1985': [11],
  '4207': [27],
  '4e55': [19, 24],
  '7f67': [4, 53],
  '931e': [35],
  a28e: [29, 31],
  b931: [29, 33],
  e751: [32],
};

const TEXTS = ['wiki-simplified', 'wiki-traditional', 'newsletter-simplified', 'law-simplified'];
/** Lines of a made document: a group of so many lines that follow one another. */
const GROUPS = [12, 60, 400];
/** A line shorter than this stands in an article by chance, unless it has the article's lines around it. */
const MIN_TELLING = 10;

interface PageScore {
  readonly f1: number;
  readonly lost: readonly Line[];
  readonly title: boolean | undefined;
}

/**
 * The article found in real pages: characters of kept lines in the article against those of other kept lines, F1 a page;
 * article lines lost; titles. What the stage removes from clean text.
 *
 * @param shared the folder that holds `pages` and `text`
 * @returns one line a figure
 */
export function* measureBoilerplate(shared: string): Generator<string> {
  const folder = join(shared, 'pages');
  if (existsSync(folder)) yield* measurePages(folder);
  for (const name of TEXTS) {
    const lines = readFileSync(join(shared, 'text', `${name}.txt`), 'utf8').split('\n');
    const removed = GROUPS.map((size) => countRemoved(lines, size));
    yield `boilerplate, ${name}, documents of ${GROUPS.join(', ')} lines: ${removed.join(', ')} lines removed (bar: 0)`;
  }
}

/** Lines that the stage takes from documents of so many lines that follow one another. */
function countRemoved(lines: readonly string[], size: number): number {
  let removed = 0;
  for (let at = 0; at < lines.length; at += size) {
    const article = toArticle(lines.slice(at, at + size).join('\n'));
    removed += article.lines.length - run(article).lines.length;
  }
  return removed;
}

function* measurePages(folder: string): Generator<string> {
  const scores = new Map<string, PageScore>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const id = file.slice(0, 4);
    const page = readFileSync(join(folder, file), 'utf8');
    const gold = readFileSync(join(folder, file.replace(/txt$/, 'gold')), 'utf8');
    scores.set(id, scorePage(id, page, gold));
  }
  const isHeldOut = (id: string) => HELD_OUT.includes(id);
  for (const [id, { f1, lost, title }] of scores) {
    if (isHeldOut(id)) continue;
    yield `  ${id}: F1 ${f1.toFixed(3)}, ${lost.length} lost${title === false ? ', another title' : ''}`;
    yield* lost.map((line) => `    lost ${line.number}: ${line.text.trim().slice(0, 40)}`);
  }
  for (const [label, of] of [
    ['looked at', (id: string) => !isHeldOut(id)],
    ['held out', isHeldOut],
    ['all', () => true],
  ] as const) {
    const some = [...scores].filter(([id]) => of(id)).map(([, score]) => score);
    const mean = some.reduce((sum, { f1 }) => sum + f1, 0) / some.length;
    const lost = some.reduce((sum, score) => sum + score.lost.length, 0);
    const titled = some.filter(({ title }) => title !== undefined);
    const titles = `${titled.filter(({ title }) => title).length} of ${titled.length} titles`;
    yield `boilerplate, ${some.length} pages ${label}: mean F1 ${mean.toFixed(3)}, ${lost} article lines lost, ${titles}`;
  }
}

function scorePage(id: string, page: string, gold: string): PageScore {
  const article = toArticle(page);
  const { lines, metadata } = run(article);
  const kept = new Set(lines);
  const inside = insideOf(article.lines, gold);
  const sum = (some: Iterable<Line>) =>
    [...some].reduce((total, { text }) => total + squeeze(text).length, 0);
  const keptText = lines.map(({ text }) => squeeze(text)).join('\n');
  const hits = sum([...kept].filter((line) => inside.has(line)));
  const titles = TITLE_LINES[id]?.map((number) => squeeze(article.lines[number - 1]?.text ?? ''));
  return {
    f1: (2 * hits) / (sum(kept) + sum(inside)),
    lost: [...inside].filter((line) => !kept.has(line) && !keptText.includes(squeeze(line.text))),
    title: titles?.includes(squeeze(metadata.title ?? '')),
  };
}

/** The lines of a page that its article has: whole, and short ones only among the article's others. */
function insideOf(lines: readonly Line[], gold: string): Set<Line> {
  const whole = squeeze(gold);
  const found = lines.filter(({ text }) => squeeze(text) !== '' && whole.includes(squeeze(text)));
  const isTelling = ({ text }: Line) => squeeze(text).length >= MIN_TELLING;
  const first = found.find(isTelling)?.number ?? 0;
  const last = found.findLast(isTelling)?.number ?? 0;
  return new Set(found.filter(({ number }) => number >= first && number <= last));
}

function run(article: Article): Article {
  const { lines = article.lines, metadata = article.metadata } = boilerplate.run(
    article,
    resolveOptions({}, stageNames),
  );
  return { lines, metadata };
}

function toArticle(text: string): Article {
  return { lines: toLines(text), metadata: {} };
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
