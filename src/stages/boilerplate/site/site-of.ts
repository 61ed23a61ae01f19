import type { Line } from '../../../core/article.js';
import { matchKey } from '../lines/key.js';

/** An address that a scraper or the page itself gives as the page's own. */
const LABELLED_ADDRESS =
  /^(?:(?:本文|文章|网页|页面|原始|当前)?(?:链接|地址|网址)|url|转载请注明(?:出处|来源)?|canonical) ?: ?(?:[^:。]{1,60}[(: ])?https?:\/\/([a-z0-9.-]{1,253})/i;
const ADDRESS = /^https?:\/\/([a-z0-9.-]{1,253})(?:[:/?#]\S*)?$/i;

/**
 * The host a page is from, when a line names it: the first line as an address alone, or any line as the page's own
 * address (本文链接：https://…). 原文链接 is not asked: it names where the article was copied from.
 */
export function hostOf(lines: readonly Line[]): string | undefined {
  const first = lines.find(({ text }) => text.trim() !== '');
  const alone = first && ADDRESS.exec(first.text.trim());
  if (alone) return normalHost(alone[1] as string);
  for (const { text } of lines) {
    if (!text.includes('://') && !text.includes('：//')) continue;
    const labelled = LABELLED_ADDRESS.exec(matchKey(text));
    if (labelled) return normalHost(labelled[1] as string);
  }
  return undefined;
}

function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** The folder of a path with `/`, or nothing for a bare name. */
export function folderOf(path: string): string | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.length > 1 ? parts.slice(0, -1).join('/') : undefined;
}
