import { DIGIT, sign } from './character-kinds.js';
import type { Facts } from './facts.js';

/** A date that may be the article's own, with no label or one that says no more than that it is a time. */
const DATED = /(?:19|20)\d\d[-/.年]/;
const WEAK_LABEL = /^(?:时间|日期): ?/;
/** With these beside it the time is the page’s. */
const OF_PAGE = /(?:来源|作者|编辑|点击|浏览|阅读)(?:次?数|量)?:/;
const LABELLED = /[\u4E00-\u9FFF](?::|于)/;
/** Where something takes place, and so the time beside it is not the page's. */
const PLACE = /^[\u4E00-\u9FFF]{0,2}地点:/;
/** A year in the line as it stands. */
const YEAR = /\d{4}|[０-９]{4}/;
/** What the year of a date has besides digits, and the label of a place. */
const BEHIND_YEAR = sign('-/.年');
const OF_PLACE = sign('地');
/** The source of a part of a digest, and what any such line has in the raw text. */
const SOURCE_ROW = /^[([]?(?:来源|出处|转自|文章来源|消息来源) ?:/;
const SOURCE = /^.{0,5}[源處处自] ?[：:]/;
const MAX_SOURCE = 40;
const MIN_SOURCES = 3;
/** Longest line of metadata, in UTF-16 code units. */
const MAX_LENGTH = 100;

/**
 * Finds the dated lines that are the article: the rows of a chronicle, a roster, a chat or a diary (a page has one date,
 * rows of one form have several), and the time in a notice that names a place.
 *
 * @param lines of the article and its head; in a foot stand the dates of other pages.
 * @returns tells of a line of metadata whether it is such a row.
 */
export function findDatedRows(lines: readonly Facts[]): (line: Facts) => boolean {
  const firstOfForm = new Map<string, string>();
  const rowForms = new Set<string>();
  for (const line of lines) {
    const date = unlabelledDate(line);
    if (date === undefined) continue;
    const form = formOf(line.key);
    const first = firstOfForm.get(form);
    if (first === undefined) firstOfForm.set(form, date);
    else if (first !== date) rowForms.add(form);
  }
  const isNotice = lines.some((line) => line.has(OF_PLACE) && isShort(line) && PLACE.test(line.key));
  const isSourceRow = findSourceRows(lines);
  if (!isNotice && rowForms.size === 0) return isSourceRow;
  return (line) => {
    if (!isShort(line)) return false;
    if (isSourceRow(line)) return true;
    if (isNotice && WEAK_LABEL.test(line.key) && !OF_PAGE.test(line.key)) return true;
    return rowForms.size > 0 && unlabelledDate(line) !== undefined && rowForms.has(formOf(line.key));
  };
}

/** A digest has a source for each of its parts; a page has one. */
function findSourceRows(lines: readonly Facts[]): (line: Facts) => boolean {
  const sources = lines.filter(isSource);
  const isDigest =
    sources.length >= MIN_SOURCES && new Set(sources.map(({ text }) => text)).size >= MIN_SOURCES;
  return isDigest ? isSource : () => false;
}

function isSource(line: Facts): boolean {
  return line.text.length <= MAX_SOURCE && SOURCE.test(line.text) && SOURCE_ROW.test(line.key);
}

function unlabelledDate(line: Facts): string | undefined {
  if (!line.has(DIGIT) || !line.has(BEHIND_YEAR) || !isShort(line) || !YEAR.test(line.text)) return undefined;
  const { key } = line;
  if (!DATED.test(key) || LABELLED.test(key.replace(WEAK_LABEL, ''))) return undefined;
  return line.metadata?.date;
}

function isShort({ text }: Facts): boolean {
  return text.length <= MAX_LENGTH;
}

/** How a date is written: 张三 2024-05-01 10:00 is 0-0-0 0:0. */
function formOf(key: string): string {
  return key
    .replace(/\d+/g, '0')
    .replace(/[^0年月日:./-]+/g, ' ')
    .trim();
}
