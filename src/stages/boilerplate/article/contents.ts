import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { lettersOf } from '../lines/key.js';

/** Head of a table of contents; matches a `matchKey`. */
const HEAD =
  /^[【[]?(?:(?:文章|本文|章节|本页|内容)?(?:目 {0,2}录|导航)|contents)[\]】]?(?: ?\[隐藏\])?[: ]*$/i;
/** Longest head, in UTF-16 code units, and what every one has. */
const MAX_HEAD = 24;
const HINT = sign('目航cC');
/** The number before a heading or an entry, and the button behind it. */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?|[一二三四五六七八九十]{1,3}、) ?/;
const BUTTON = / *\[ ?编辑[^\]]{0,12}\]$/;
/** The button that folds the table, below its head. */
const FOLD = /^\[? ?(?:隐藏|显示|收起|展开) ?\]?$/;
/** A table of contents has so many entries, none longer than this. */
const MIN_ENTRIES = 2;
const MAX_ENTRY = 60;
const MAX_FOLD = 6;
/** So many numbered entries in a row may have no heading of the same words. */
const MAX_MISSING = 3;

/**
 * Finds tables of contents: a head, and below it lines that all stand once more further down, as headings. Without the second
 * the lines are the text; so nothing goes that is not there still.
 *
 * @returns the lines' numbers
 */
export function findContents(facts: readonly Facts[]): Set<number> {
  const found = new Set<number>();
  for (const [at, head] of facts.entries()) {
    if (head.text.length > MAX_HEAD || !head.has(HINT) || !HEAD.test(head.key)) continue;
    const fold = facts[at + 1];
    const isFolded = fold !== undefined && fold.text.length <= MAX_FOLD && FOLD.test(fold.key);
    const entries = entriesBelow(facts, at + (isFolded ? 2 : 1));
    if (entries.length < MIN_ENTRIES) continue;
    found.add(head.line.number);
    if (isFolded) found.add(fold.line.number);
    for (const entry of entries) found.add(entry.line.number);
  }
  return found;
}

/** The run of lines from an index on that each stand once more below the run; a numbered one between them may not. */
function entriesBelow(facts: readonly Facts[], start: number): readonly Facts[] {
  const last = new Map<string, number>();
  for (const [at, line] of facts.entries()) if (line.text.length <= MAX_ENTRY) last.set(nameOf(line), at);
  const againAt = (at: number) => (at < facts.length ? (last.get(nameOf(facts[at] as Facts)) ?? 0) : 0);
  let end = start;
  for (let at = start; at < end + MAX_MISSING; at++) {
    if (againAt(at) > at) end = at + 1;
    else if (!isNumbered(facts[at])) break;
  }
  // What stands below has no part in the table, though the same may stand once more.
  while (end > start && againAt(end - 1) <= end) end--;
  return facts.slice(start, end);
}

function isNumbered(line: Facts | undefined): boolean {
  return line !== undefined && line.text.length <= MAX_ENTRY && line.isNumbered;
}

function nameOf({ key }: Facts): string {
  return lettersOf(key.replace(BUTTON, '').replace(NUMBER, ''));
}
