import { normalHost } from '../../stages/boilerplate/site/index.js';

/** The site of a record, where a member `url` tells its address, as those of WARC files do: its host, as profiles have it. */
export function siteOfRecord({ url }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof url !== 'string' || !/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  return normalHost(new URL(url).hostname) || undefined;
}
