import type { Line } from '../../../core/article.js';
import type { Options } from '../../../options/options.js';
import { matchKey } from '../lines/key.js';

/** An address that a scraper or the page itself gives as the page's own. */
const LABELLED_ADDRESS =
  /^(?:(?:本文|文章|网页|页面|原始|当前)?(?:链接|地址|网址)|url|转载请注明(?:出处|来源)?|canonical) ?: ?(?:[^:。]{1,60}[(: ])?https?:\/\/([a-z0-9.-]{1,253})/i;
const ADDRESS = /^https?:\/\/([a-z0-9.-]{1,253})(?:[:/?#]\S*)?$/i;

/** The site of a page: what the caller says, or the host that a line names, or else what the path tells. */
export function siteOf(
  lines: readonly Line[],
  { boilerplate, path = '' }: Pick<Options, 'boilerplate' | 'path'>,
): string | undefined {
  return boilerplate.site ?? hostOf(lines) ?? siteOfPath(path);
}

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

/** A host as profiles have it. */
export function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** A folder that is named for a host, as programs that mirror sites name theirs. */
const DOMAIN = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.[a-z]{2,18}$/i;

/** The site that a path tells: the host a folder of it is named for, or else the folder; nothing for a bare name. */
export function siteOfPath(path: string): string | undefined {
  const folder = folderOf(path);
  const host = folder?.split('/').find((name) => DOMAIN.test(name));
  return host === undefined ? folder : normalHost(host);
}

/** The folder of a path with `/`, or nothing for a bare name. */
function folderOf(path: string): string | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.length > 1 ? parts.slice(0, -1).join('/') : undefined;
}
