import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';

/** Longest such line, in UTF-16 code units, and what every one has. */
const MAX_LENGTH = 100;
const HINT = sign('章住网站首户机群.．');

/** An address, as part of a `matchKey`. */
const ADDRESS = '(?:www|wap|m)\\.[a-z\\d-]{2,40}\\.(?:com|net|org|cc|la|info|cn|tw|top|xyz|vip|me)';
/** Whole lines that no story has; each matches a `matchKey`. */
const CALLS: readonly RegExp[] = [
  /^[(【[]?(?:本章(?:未完|还没完|没有结束)|文章未完)[,!。 ]{0,2}请?点击下一[页章][^。]{0,20}[)】\]。!]{0,2}$/,
  new RegExp(
    `^(?:请记住本[书站]|天才一秒记住|一秒记住|手机用户请(?:浏览|访问|到)|记住本站|最新网址)[^。]{0,40}(?:${ADDRESS}|首发域名|精彩小说)[^。]{0,40}(?:。[^。]{0,40}${ADDRESS})?。?$`,
    'i',
  ),
  /^【[^】]{2,16}群[^】]{0,6}】[-—: ]{1,4}\d{6,11}$/,
];
/** Full-width letters in an address are there to deceive filters. */
const DISGUISED = /[\uFF21-\uFF3A\uFF41-\uFF5A\uFF0E]/;
const DISGUISED_LINE = new RegExp(`^[^。,]{0,12}?${ADDRESS}[^。,]{0,12}$`, 'i');

/**
 * Finds what novel sites set between the paragraphs of a chapter: it is not finished, remember the site, its disguised address.
 * Such lines stand where the pages of a chapter were joined, so on texts without any menu, too.
 *
 * @returns the lines' numbers
 */
export function findNovelCalls(facts: readonly Facts[]): Set<number> {
  const calls = facts.filter((line) => line.text.length <= MAX_LENGTH && line.has(HINT) && isCall(line));
  return new Set(calls.map(({ line }) => line.number));
}

function isCall({ text, key }: Facts): boolean {
  return CALLS.some((call) => call.test(key)) || (DISGUISED.test(text) && DISGUISED_LINE.test(key));
}
