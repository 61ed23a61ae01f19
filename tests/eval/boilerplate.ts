import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageScore, readPages, runStage, scorePage, sumUp } from './real-pages.js';
import { measureTransplants } from './transplants.js';

/** The pages that nobody looked at, by their first characters; see decision 50. */
const HELD_OUT = '2394 5da9'.split(' ');

const TEXTS = ['wiki-simplified', 'wiki-traditional', 'newsletter-simplified', 'law-simplified'];
/** Lines of a made document: a group of so many lines that follow one another. */
const GROUPS = [12, 60, 400];
/**
 * The article found in real pages: characters of kept lines in the article against those of other kept lines, F1 a page;
 * article lines lost; titles. What the stage removes from clean text.
 *
 * @param shared the folder that holds `pages` and `text`
 * @returns one line a figure
 */
export function* measureBoilerplate(shared: string): Generator<string> {
  const folder = join(shared, 'pages');
  if (existsSync(folder)) {
    yield* measurePages(folder);
    yield* measureTransplants(readPages(folder));
  }
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
    const text = lines.slice(at, at + size).join('\n');
    removed += text.split('\n').length - runStage(text).lines.length;
  }
  return removed;
}

function* measurePages(folder: string): Generator<string> {
  const scores = new Map<string, PageScore>();
  for (const page of readPages(folder)) scores.set(page.id, scorePage(page));
  const isHeldOut = (id: string) => HELD_OUT.includes(id);
  for (const [id, { f1, lost, title }] of scores) {
    if (isHeldOut(id)) continue;
    yield `  ${id}: F1 ${f1.toFixed(3)}, ${lost.length} lost${title === false ? ', another title' : ''}`;
    yield* lost.map(({ text }) => `    lost: ${text.trim().slice(0, 40)}`);
  }
  for (const [label, of] of [
    ['looked at', (id: string) => !isHeldOut(id)],
    ['held out', isHeldOut],
    ['all', () => true],
  ] as const) {
    const some = [...scores].filter(([id]) => of(id)).map(([, score]) => score);
    yield `boilerplate, ${some.length} pages ${label}: ${sumUp(some)}`;
  }
}
