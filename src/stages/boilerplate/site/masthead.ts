import type { Cause } from '../../../core/cause.js';
import type { Facts } from '../lines/facts.js';
import { isPathLine, isSlashPath } from '../metadata/breadcrumbs.js';
import { isMetadata } from '../rules-of-stage.js';
import { findSiteNames } from './name.js';

/** Longest line of a masthead or a menu, in UTF-16 code units. */
const MAX_LENGTH = 60;
/** So many names in a row are a menu. */
const MIN_MENU = 4;
/** Longest name that stands first and is told by the furniture below it, in Chinese characters. */
const MAX_NAME = 8;

/**
 * What a site sets above an article without being furniture by a rule: its name, the title of the window, its menu above
 * the path to the page. Each only if a line that may be the title stands below.
 *
 * @param head the lines above the text
 * @param removed lines that rules have named
 * @param foot the lines below the text
 * @returns the lines' numbers
 */
export function findMasthead(
  head: readonly Facts[],
  removed: ReadonlyMap<number, Cause>,
  foot: readonly Facts[],
): number[] {
  const isFurnished = [...removed.values()].some((cause) => !isMetadata(cause));
  if (!isFurnished) return [];
  const isLeft = (line: Facts) =>
    !removed.has(line.line.number) &&
    line.han >= 2 &&
    line.text.length <= MAX_LENGTH &&
    line.metadata === undefined;
  const left = head.filter(isLeft);
  const last = left.at(-1);
  if (!last || left.length < 2) return [];
  const path = head.findLastIndex(
    (line) => (isPathLine(line) || isSlashPath(line.key, head)) && line.line.number < last.line.number,
  );
  const names = findSiteNames(left, [...head, ...foot]);
  for (const line of left) if (line !== last && isMenu(line)) names.add(line);
  const [first, second] = head;
  if (first && second && isNameOfSite(first) && removed.has(second.line.number)) names.add(first);
  const found = head.filter((line, at) => !removed.has(line.line.number) && (at < path || names.has(line)));
  return left.every((line) => found.includes(line)) ? [] : found.map(({ line }) => line.number);
}

/** Names in a row, with blanks or bars between them. */
function isMenu({ key }: Facts): boolean {
  const names = key.split(/[\s|]+/);
  return names.length >= MIN_MENU && names.every((name) => /^[\u4E00-\u9FFF]{2,6}$/.test(name));
}

/** A few characters without a mark. */
function isNameOfSite({ key, han }: Facts): boolean {
  return han >= 2 && key.length <= MAX_NAME && !/[,。!?:;《》"]/.test(key);
}
