import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scrapeOf } from '../../src/corpus/scrape.js';
import { clean } from '../../src/index.js';
import { learn } from '../../src/learn/learn.js';

/** As many pages each site has. */
const PAGES = 12;
/** With fewer lines, an article is no page's text. */
const MIN_ARTICLE = 5;

/** A line of a page, and whether it is the article's. */
interface Labelled {
  readonly text: string;
  readonly isArticle: boolean;
}

/**
 * How much of what stands around the articles is learned from pages of the same site. The sites are made up: the frame of
 * each real page, around the articles of others.
 *
 * @param shared the folder that holds `pages`
 * @returns one line a figure
 */
export async function* measureLearned(shared: string): AsyncGenerator<string> {
  const folder = join(shared, 'pages');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').split(/\r?\n/);
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));
  const articles = new Map(ids.map((id) => [id, read(`${id}.gold`).filter((line) => line.trim() !== '')]));
  const total = { frame: 0, removed: 0, article: 0, lost: 0 };
  for (const id of ids) {
    const others = ids.filter((other) => other !== id && (articles.get(other)?.length ?? 0) >= MIN_ARTICLE);
    const pages = others
      .slice(0, PAGES)
      .map((other) => framed(read(`${id}.txt`), articles.get(id) ?? [], articles.get(other) ?? []));
    const counts = await measureSite(pages);
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
  }
  const share = ((100 * total.removed) / total.frame).toFixed(1);
  yield `learned: ${share} % of ${total.frame} lines around articles removed by what ${PAGES} pages of a site share`;
  yield `learned: ${total.lost} of ${total.article} article lines lost`;
}

/** A page with another article in the place of its own. */
function framed(page: readonly string[], own: readonly string[], other: readonly string[]): Labelled[] {
  const key = (line: string) => line.replace(/\s/g, '');
  const ownKeys = new Set(own.map(key));
  const isOwn = page.map((line) => line.trim() !== '' && ownKeys.has(key(line)));
  const place = isOwn.indexOf(true);
  return page.flatMap((text, index): Labelled[] => {
    if (index === place) return other.map((line) => ({ text: line, isArticle: true }));
    return isOwn[index] ? [] : [{ text, isArticle: false }];
  });
}

async function measureSite(pages: readonly (readonly Labelled[])[]) {
  const texts = pages.map((page) => page.map(({ text }) => text).join('\n'));
  const { lines } = await learn(
    texts.map((text, number) => {
      const name = `site/${number}.txt`;
      return scrapeOf({ path: name, name, source: Buffer.from(text) });
    }),
  );
  const counts = { frame: 0, removed: 0, article: 0, lost: 0 };
  for (const [number, page] of pages.entries()) {
    const options = { stages: ['characters', 'boilerplate'], boilerplate: { lines } };
    const learned = clean(texts[number] as string, options).changes.filter(
      ({ rule }) => rule === 'learned-line',
    );
    const removed = new Set(learned.map(({ line }) => line));
    for (const [index, { text, isArticle }] of page.entries()) {
      if (text.trim() === '') continue;
      counts[isArticle ? 'article' : 'frame']++;
      if (removed.has(index + 1)) counts[isArticle ? 'lost' : 'removed']++;
    }
  }
  return counts;
}
