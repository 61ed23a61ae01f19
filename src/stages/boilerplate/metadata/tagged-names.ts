import type { Facts } from '../lines/facts.js';

/** What the links of a page say that names are. */
export interface TaggedNames {
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

const CATEGORY = /\/(?:categor(?:y|ies)|tags?|topics?|columns?|archives?\/categor(?:y|ies))\//i;
const AUTHOR = /\/(?:authors?|people|users?|writers?)\/[^/]/i;
/** Longest name, in UTF-16 code units. */
const LONGEST = 20;

/** The names in links that lead to the pages of an author (`rel="author"`, /author/…) or of a category. */
export function taggedNames(facts: readonly Facts[]): TaggedNames {
  const authors = new Set<string>();
  const categories = new Set<string>();
  for (const { line } of facts) {
    for (const { kind, start, end, element } of line.hints?.parts ?? []) {
      if (kind !== 'link' || end - start > LONGEST) continue;
      const { rel = '', href = '' } = element.attributes;
      const name = line.text.slice(start, end).trim();
      if (/(?:^|\s)(?:category|tag)(?:\s|$)/i.test(rel) || CATEGORY.test(`${href}/`)) categories.add(name);
      else if (/(?:^|\s)author(?:\s|$)/i.test(rel) || AUTHOR.test(href)) authors.add(name);
    }
  }
  return { authors: [...authors], categories: [...categories] };
}
