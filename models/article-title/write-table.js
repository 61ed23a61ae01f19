// Writes table.json.gz: the features of every line that may be the title, on labelled pages; README.md says which. Run after `npm run build:eval`:
// node models/article-title/write-table.js <folder of labelled pages>...
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fold } from '../../out/eval/src/language/fold.js';
import { candidatesOf } from '../../out/eval/src/stages/boilerplate/article/page-title.js';
import {
  featuresOfNone,
  TITLE_FEATURES,
} from '../../out/eval/src/stages/boilerplate/article/title-features.js';
import { readTitlePage } from '../../out/eval/src/stages/boilerplate/article/title-page.js';
import { readFacts } from '../../out/eval/src/stages/boilerplate/lines/facts.js';

/** Lines of text that are lost, in one variant of each page: the program does not always find the first. */
const LOST = 2;

const normal = (text) =>
  text == null ? undefined : fold(text).normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const pages = process.argv.slice(2).flatMap((folder, index) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => rowsOf(folder, name, index)),
);
const table = { features: TITLE_FEATURES.map(({ id }) => id), pages };
writeFileSync(new URL('table.json.gz', import.meta.url), gzipSync(JSON.stringify(table), { level: 9 }));
console.log(`${pages.length} rows of pages`);

/** The page as it is labelled, and, if it is of the first folder, with a text that begins at its title, right below it, or 2 lines late. */
function rowsOf(folder, name, index) {
  const { article, title, site } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const lines = readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8').split('\n');
  const facts = readFacts(lines.map((text, at) => ({ number: at + 1, text })));
  const isTitle = facts.map(({ text }) => title != null && normal(text) === normal(title));
  const start = facts.findIndex(({ line }) => line.number >= article[0][0]);
  const behind = facts.findIndex(({ line }) => line.number > article.at(-1)[1]);
  const end = behind < 0 ? facts.length : behind;
  const titleAt = isTitle.findLastIndex((is, at) => is && at < start);
  const others = index > 0 ? [] : [titleAt, titleAt + 1, start + LOST].filter((at) => at > 0 && at < end);
  const starts = new Set([start, ...others]);
  const blog = /^blog-\d+/.exec(basename(name))?.[0];
  return [...starts].map((at) => {
    const page = readTitlePage(facts, { start: at, end: Math.max(end, at + 1) });
    return {
      site: blog ?? site ?? name,
      // The folder named first has the pages that are measured; the others weigh half.
      weight: index === 0 ? 1 : 0.5,
      isMeasured: index === 0 && at === start,
      hasTitle: title != null,
      none: featuresOfNone(page),
      lines: candidatesOf(page).map((candidate) => ({
        isTitle: isTitle[candidate.at],
        values: TITLE_FEATURES.map(({ measure }) => Number(measure(candidate).toFixed(2))),
      })),
    };
  });
}
