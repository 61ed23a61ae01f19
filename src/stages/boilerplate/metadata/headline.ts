import type { Page } from '../../../core/hints.js';
import { titleKey } from '../lines/key.js';
import { findLinked } from './linked-data.js';

/** What parts a title from the name of its section and its site in the name of a window. */
const PARTS = /\s*(?:[_|｜»›]|\s[-–—·@]\s|::|--+)\s*|-(?=[^-\s]{2,12}$)/;

/** Names that pages give when they have none. */
const NONE =
  /^(?:首页|主页|无标题|untitled|home|document|index|正文|文章|详情|.{0,4}详情|.{0,4}详细页?|新闻|显示|\d+)$/i;

/**
 * The title that a page gives its article in its head; for pages that show it nowhere, or as an image. What is named for other programs
 * counts first, then the name of the window, without the names of section and site.
 */
export function headlineOf(page: Page): string | undefined {
  const [name] = titlesOfHead(page).filter((title) => !NONE.test(title));
  const part = name && longestPart(name, page);
  return part && titleKey(part).length >= 2 && !NONE.test(part) ? part : undefined;
}

/** All titles that a page gives itself in its head: those that are named for other programs first, then the name of the window. */
export function titlesOfHead({ metas, linkedData, title }: Page): string[] {
  const named = [
    metas.get('articletitle'),
    findLinked(linkedData)?.headline,
    metas.get('og:title'),
    metas.get('twitter:title'),
    title,
  ];
  return named.flatMap((name) => (name ? [withoutTags(name)] : []));
}

/** Government sites set tags into it. */
function withoutTags(name: string): string {
  return name.replace(/<[^<>]{0,40}>/g, '').trim();
}

/** The part of a window's name that says most: names of sites and sections are short. */
function longestPart(name: string, { metas }: Page): string {
  const site = titleKey(metas.get('og:site_name') ?? '');
  const parts = name
    .split(PARTS)
    .filter((part) => part !== undefined && part.trim() !== '' && titleKey(part) !== site);
  let longest = '';
  for (const part of parts) if (titleKey(part).length > titleKey(longest).length) longest = part.trim();
  return longest || name.trim();
}
