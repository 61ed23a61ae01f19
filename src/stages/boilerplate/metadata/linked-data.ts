/** What the linked data of a page (schema.org, as JSON-LD) say of its article. */
export interface LinkedItem {
  readonly headline?: string;
  readonly datePublished?: string;
  /** As Baidu has it. */
  readonly pubDate?: string;
  readonly author?: string;
}

/** So many items are looked at, so deep. */
const MOST = 200;
const DEEPEST = 4;

const ARTICLE = /Article|Posting|Report|Blog|NewsStory|QAPage|Question|WebPage/;

type Data = Readonly<Record<string, unknown>>;

/** The item that is the article: one that has a headline or a day of publication, an article before others. */
export function findLinked(linkedData: readonly unknown[]): LinkedItem | undefined {
  const items = itemsOf(linkedData);
  const telling = items.filter(
    (item) => item.headline !== undefined || item.datePublished !== undefined || item.pubDate !== undefined,
  );
  const best = telling.find((item) => ARTICLE.test(String(item['@type']))) ?? telling[0];
  if (!best) return undefined;
  const [headline, datePublished, pubDate] = [
    best.headline ?? best.title,
    best.datePublished,
    best.pubDate,
  ].map(textOf);
  const author = nameOf(best.author);
  return {
    ...(headline && { headline }),
    ...(datePublished && { datePublished }),
    ...(pubDate && { pubDate }),
    ...(author && { author }),
  };
}

function itemsOf(linkedData: readonly unknown[]): Data[] {
  const found: Data[] = [];
  let level: readonly unknown[] = linkedData;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const items = level
      .flatMap((value) => (Array.isArray(value) ? value.slice(0, MOST) : [value]))
      .filter(isData);
    found.push(...items.slice(0, MOST - found.length));
    level = items.flatMap((item) =>
      [item['@graph'], item.mainEntity, item.mainEntityOfPage].filter((value) => value !== undefined),
    );
  }
  return found;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  return textOf(isData(first) ? first.name : first);
}
