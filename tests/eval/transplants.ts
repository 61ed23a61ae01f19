import { type PageLine, type RealPage, scorePage, sumUp } from './real-pages.js';

/** Its article is a list of restaurants in Japanese. */
const LEFT_OUT = 'f014';
/** Shorter titles are words of other lines, too. */
const MIN_TITLE = 8;

type Change = (page: RealPage) => RealPage;

/** What is changed on a page so that its article stays known. */
const CHANGES: Readonly<Record<string, Change>> = {
  'as they are': (page) => page,
  'no blank lines': eachPart((lines) => lines.filter(hasText)),
  'every line set off': eachPart((lines) =>
    lines.filter(hasText).flatMap((line) => [line, { text: '', isInside: false }]),
  ),
  'the first 3 lines of the article': beginning(3),
  'the first 6 lines': beginning(6),
  'the first 12 lines': beginning(12),
  'a sentence a line': (page) => ({ ...page, body: page.body.flatMap((line) => parts(line, SENTENCE)) }),
  'paragraphs as lists': (page) => ({ ...page, body: page.body.flatMap(asList) }),
  'no furniture above': (page) => ({
    ...page,
    head: page.head.filter(({ text }) => page.titles.includes(text.trim())).slice(-1),
  }),
  'no furniture below': (page) => ({ ...page, foot: [] }),
};
/** Of these there are as many as pairs of pages. */
const OF_PAIRS = ['as they are', 'no blank lines', 'the first 3 lines of the article', 'the first 6 lines'];

/** Where a sentence ends, and where a part of one does. */
const SENTENCE = /(?<=[。！？])(?![”」』）])/;
const CLAUSE = /(?<=[。！？，；])/;
/** A paragraph in so many parts or more becomes a list, of every so many paragraphs one. */
const MIN_ITEMS = 3;

/**
 * The real pages with other blank lines, shorter articles and the like, and each article between the furniture of each
 * other page.
 *
 * @returns one line a figure
 */
export function* measureTransplants(all: readonly RealPage[]): Generator<string> {
  const pages = all.filter(({ id }) => id !== LEFT_OUT);
  for (const [name, change] of Object.entries(CHANGES)) {
    yield `boilerplate, ${pages.length} pages, ${name}: ${sumUp(pages.map(change).map(scorePage))}`;
  }
  const pairs = pages.flatMap((frame) =>
    pages.filter((article) => article !== frame).map((article) => transplant(article, frame, frame)),
  );
  for (const name of OF_PAIRS) {
    const changed = pairs.map(CHANGES[name] as Change);
    yield `boilerplate, ${pairs.length} transplants, ${name}: ${sumUp(changed.map(scorePage))}`;
  }
  const mixed = pages.map((article, at) => transplant(article, pageAt(pages, at + 5), pageAt(pages, at + 9)));
  yield `boilerplate, ${mixed.length} transplants, head of one page and foot of another: ${sumUp(mixed.map(scorePage))}`;
}

function pageAt(pages: readonly RealPage[], at: number): RealPage {
  return pages[at % pages.length] as RealPage;
}

/** An article between the furniture of other pages, where its title takes the place of theirs. */
function transplant(article: RealPage, above: RealPage, below: RealPage): RealPage {
  const title = article.titles[0] as string;
  return {
    id: article.id,
    titles: article.titles,
    head: retitle(above.head, above.titles, title),
    body: article.body.filter(({ text, isInside }) => isInside || text.trim() === ''),
    foot: retitle(below.foot, below.titles, title),
  };
}

function retitle(lines: readonly PageLine[], titles: readonly string[], title: string): PageLine[] {
  return lines.map((line) => {
    const found = titles.find(
      (old) => line.text.trim() === old || (old.length >= MIN_TITLE && line.text.includes(old)),
    );
    return found === undefined ? line : { ...line, text: line.text.replace(found, title) };
  });
}

function eachPart(change: (lines: readonly PageLine[]) => PageLine[]): Change {
  return (page) => ({ ...page, head: change(page.head), body: change(page.body), foot: change(page.foot) });
}

/** So many of the article's lines, and more until one is a sentence. */
function beginning(count: number): Change {
  return (page) => {
    const inside = page.body.filter(({ isInside }) => isInside);
    const sentence = inside.findIndex(({ text }) => text.trim().length >= 20 || /[。！？]$/.test(text));
    const last = inside[Math.min(Math.max(count - 1, sentence), inside.length - 1)] as PageLine;
    return { ...page, body: page.body.slice(0, page.body.indexOf(last) + 1) };
  };
}

function parts(line: PageLine, end: RegExp): PageLine[] {
  if (!line.isInside) return [line];
  return line.text
    .split(end)
    .filter((text) => text.trim().length > 1)
    .map((text) => ({ ...line, text }));
}

/** Every third paragraph, a clause an item. */
function asList(line: PageLine, at: number): PageLine[] {
  const items = at % 3 === 1 ? parts(line, CLAUSE) : [];
  if (items.length < MIN_ITEMS) return [line];
  return items.map((item, index) => ({
    ...item,
    text: `${index + 1}. ${item.text.trim().replace(/[。，；]$/, '')}`,
  }));
}

function hasText({ text }: PageLine): boolean {
  return text.trim() !== '';
}
