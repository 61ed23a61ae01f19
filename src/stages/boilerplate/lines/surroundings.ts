import { sign } from './character-kinds.js';
import { findDatedRows } from './dated-rows.js';
import { type Facts, MAX_ROW } from './facts.js';
import { findTableRows } from './table-rows.js';
import { findTeasers } from './teasers.js';

/** What the other lines of its page tell of a line. */
export interface Surroundings {
  /** How often the page has the line; not counted for prose. */
  readonly repeated: number;
  /** Whether it stands in a table of contents. */
  readonly isContents: boolean;
  /** Whether it is one of several dated lines of one form. */
  readonly isDatedRow: boolean;
  /** Whether a list of other pages quotes it, see `findTeasers`. */
  readonly isTeaser: boolean;
  /** Whether it is a row of a table, see `findTableRows`. */
  readonly isTableRow: boolean;
  /** Whether it is a row of the box of facts beside an entry of an encyclopedia: 网站\t某某网. */
  readonly isBoxRow: boolean;
  /** Whether prose stands close above and close below. */
  readonly isBetween: boolean;
}

const TAB = sign('\t');
/** A heading of an encyclopedia with its button. */
const EDITED = /[^[]\[ ?[编編][辑輯] ?\]$/;
/** Prose so many lines away is close. */
const CLOSE = 3;
const SECTION_BUTTON = /^\[?(?:播报|编辑|编辑本段|播报编辑)\]?$/;
/** Buttons that stand as often beside comments and the summaries of other pages. */
const OTHER_BUTTON =
  /回复|举报|赞|踩|支持|反对|顶|引用|评论|分享|收藏|关注|^(?:查看|阅读|点击|更多|全文|详情)/;
/** Longest button, and how often every section of a page has the same. */
const MAX_BUTTON = 12;
const OFTEN = 3;

/**
 * Compares the lines of a page with one another.
 *
 * @param contents numbers of the lines that stand in tables of contents
 * @returns the surroundings of each line, in the order of `facts`
 */
export function compareLines(
  facts: readonly Facts[],
  contents: ReadonlySet<number> = new Set(),
): readonly Surroundings[] {
  const counts = countLines(facts.filter(({ line }) => !contents.has(line.number)));
  const isDatedRow = findDatedRows(facts);
  const hasTabs = facts.some((line) => line.has(TAB));
  const isEncyclopedia = hasTabs && facts.some(({ text }) => EDITED.test(text));
  const tableRows = findTableRows(hasTabs ? facts.map(({ text }) => text) : []);
  const teasers = findTeasers(facts);
  const above = distances(facts);
  const below = distances([...facts].reverse()).reverse();
  return facts.map((line, at) => ({
    repeated: line.isProse ? 1 : (counts.get(line.text) ?? 1),
    isContents: contents.has(line.line.number),
    isDatedRow: isDatedRow(line),
    isTeaser: teasers.has(line),
    isTableRow: tableRows.has(at),
    isBoxRow: isEncyclopedia && line.has(TAB) && !tableRows.has(at) && !line.isProse,
    isBetween: (above[at] as number) <= CLOSE && (below[at] as number) <= CLOSE,
  }));
}

/** Whether a line is a button beside the heading of a section, as every section has it. */
export function isSectionButton(line: Facts, { repeated }: Surroundings): boolean {
  if (repeated === 1 || line.text.length > MAX_BUTTON) return false;
  if (SECTION_BUTTON.test(line.key)) return true;
  return repeated >= OFTEN && line.isPageWords && !OTHER_BUTTON.test(line.key);
}

/** How often each text stands among some lines, but for prose and long lines. */
function countLines(facts: readonly Facts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, isProse } of facts) {
    if (!isProse && text.length <= MAX_ROW) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** How many lines before each line the next prose stands. */
function distances(facts: readonly Facts[]): number[] {
  let distance = Number.POSITIVE_INFINITY;
  return facts.map(({ isProse }) => {
    distance = isProse ? 0 : distance + 1;
    return distance;
  });
}
