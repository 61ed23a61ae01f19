import { PatternIndex } from '../../../core/pattern-index.js';
import { sharedScorer } from '../../../language/scorer.js';
import { authorNames, personsLength } from './author-names.js';
import { findDates } from './dates.js';
import type { EdgeLine, Edges } from './edges.js';

/** A way in which a page names its author. */
interface AuthorRow {
  readonly id: string;
  /** On the `matchKey` of one line; the first group is the name. */
  readonly pattern: RegExp;
  /** Where such a line stands: above the article, between it and its title, among its first lines or as its last, right below it, or anywhere below. */
  readonly where: readonly Place[];
  /** Whether the name must have the form of a person's. */
  readonly isPerson?: true;
  /** Whether nothing but such names may stand there. */
  readonly isWhole?: true;
  /** Whether a word may stand there that has the form of a name: 关于, 相册. */
  readonly mayBeWord?: true;
  readonly example: string;
}

type Place = 'above' | 'title' | 'first' | 'last' | 'near' | 'below';

const LABEL =
  '(?:(?:本文|文章|原文|帖子|博客)?(?:作者|撰文|撰稿人?|采写|执笔人?|笔者|发帖人|楼主|博主|发布者|发布人|发表人|author)|posted by|written by|written_by|发文机关)';
const NAME = '([^:|,;。!?()\\t]{2,20}?(?: ?\\([^()]{2,24}\\))?)';
/** Ends a name: the line, a wide gap, a separator, a date, the next label. */
const END =
  '(?= {2,}|\\t|$| ?[|,;。\\]】)]| (?:19|20)\\d\\d|\\d{4}[-/.年]| ?(?:(?:来源|编辑|责编|时间|日期|发布|出版|阅读|浏览|字数|来自|发表|更新|更新时间|书名|小说|字体|点击|人气|状态|类型|分类|栏目)[ :于]|出自))';
const PERSONS = '([\\u4E00-\\u9FFF·、, ]{2,30})';
const OUTLET = '[^:。!?]{0,16}';

/** Tried in this order; of one row the line nearest to the article counts. */
export const AUTHOR_ROWS: readonly AuthorRow[] = [
  {
    id: 'labelled',
    pattern: new RegExp(`(?:^|[ |\\t(【,。]|(?<=[网报社]))${LABEL} ?[:/|丨] ?${NAME}${END}`, 'i'),
    where: ['above', 'first', 'last'],
    example: '连载：渡口旧事   出版社：江州出版社   作者：廉亚萌',
  },
  {
    id: 'reporter',
    pattern: new RegExp(
      `^[【(]?${OUTLET}(?:记者|专栏作者|评论员)(?: ?[:/|] ?| {1,2}|(?=[\\u4E00-\\u9FFF]{2,4}[/】)]))${PERSONS}(?:[/ ].{0,14})?[】)]?$`,
    ),
    where: ['above', 'first', 'last', 'near'],
    isPerson: true,
    example: '江州日报记者 廉亚萌 荣研民',
  },
  {
    id: 'writer-without-a-colon',
    pattern: new RegExp(`(?:^|[》|] ?)(?:作者[ /|丨]?|(?:执笔|撰文)[ /|丨] ?|文 ?[/|丨] ?)${PERSONS}$`),
    where: ['above', 'first', 'last', 'near'],
    isPerson: true,
    isWhole: true,
    example: '《渡口》作者 廉亚萌',
  },
  {
    id: 'reporter-at-the-end',
    pattern: new RegExp(`[。!?”」…]? ?\\((?:(?:${OUTLET}记者|作者|文)[ :/]{0,2})?${PERSONS}\\)$`),
    where: ['last', 'near'],
    isPerson: true,
    isWhole: true,
    example: '他们第二天一早就过了江。（记者 廉亚萌）',
  },
  {
    id: 'original-post-of-an-account',
    pattern: /^原创 ([^\s|:]{2,16}) [^\s|:。]{2,16}(?: .*)?$/,
    where: ['above'],
    example: '原创 廉亚萌 渡口小站',
  },
  {
    id: 'account-and-when',
    pattern:
      /^([^\s|:。\d]{2,16}) (?:昨天|今天|前天|刚刚|\d{1,2}(?:天|小时|周|个月)前|(?:19|20)\d\d年\d{1,2}月\d{1,2}日 \d\d:\d\d [\u4E00-\u9FFF]{2,4})$/,
    where: ['above'],
    example: '渡口小站 昨天',
  },
  {
    id: 'taken-from-an-account',
    pattern: /^以下文章来源于.{1,20},作者 ?([^\s|:。]{2,20})$/,
    where: ['above', 'first'],
    example: '以下文章来源于渡口小站 ，作者廉亚萌',
  },
  {
    id: 'name-below-the-title',
    pattern: new RegExp(`^${PERSONS}$`),
    where: ['title'],
    isPerson: true,
    isWhole: true,
    mayBeWord: true,
    example: '廉亚萌、荣研民',
  },
  {
    id: 'reporter-of-an-agency',
    pattern:
      /^[(〔【](?:中央社|[\u4E00-\u9FFF]{2,8})?记者([\u4E00-\u9FFF]{3})[\u4E00-\u9FFF]{2,4}\d{1,2}日(?:专)?[电讯]/,
    where: ['first', 'above'],
    isPerson: true,
    isWhole: true,
    example: '（江州社記者廉亞萌台北21日電）',
  },
  {
    id: 'name-before-a-bullet-and-the-date',
    pattern: /^([^\s|:。•·]{2,16}) ?[•·] ?(?:19|20)\d\d/,
    where: ['above'],
    example: '廉亚萌 • 2024年 8月 25日',
  },
  {
    id: 'name-behind-the-date-of-a-post',
    pattern: /^posted (?:@|on) ?(?:19|20)\d\d[-/\d: ]{6,16} {1,4}([^\s|:\d]{2,16}) {1,4}(?:阅读|评论|views)/i,
    where: ['above', 'near', 'below'],
    example: 'posted @ 2021-11-05 21:18  廉亚萌  阅读(1204)  评论(3)',
  },
  {
    id: 'name-at-the-end-of-a-row-with-the-date',
    pattern:
      /^(?:19|20)\d\d[-/.年]\d[^·|]{2,18} ?·(?:[^·|]{1,16}(?:分钟|字|min)[^·|]{0,6}·){0,2} ?([^\s·|:\d]{2,16})$/,
    where: ['above'],
    example: '2023-08-27 · 3 分钟 · 1021 字 · 廉亚萌',
  },
  {
    id: 'labelled-below',
    pattern: new RegExp(`(?:^|[|\\t(【,。] ?)${LABEL} ?[:/|丨] ?${NAME}${END}`, 'i'),
    where: ['below'],
    example: '本文作者： 廉亚萌',
  },
];

const INDEX = new PatternIndex('authors', AUTHOR_ROWS, ({ pattern }) => pattern);

/** So many lines count as above the article, as right below it, as below it. */
const REACH = { above: 12, title: 2, near: 3, below: 25 };
/** UTF-16 code units. */
const LONGEST = 160;
const LEAST = 2;

/**
 * Who wrote the article, by the lines around it and at its ends, in the line's own script. Nothing is invented: a name needs
 * a label, or the form of a person's name right where names stand.
 */
export function authorOf(edges: Edges): string | undefined {
  const rowsOf = new Map<EdgeLine, readonly AuthorRow[]>();
  const mayName = (line: EdgeLine, row: AuthorRow) => {
    const rows = rowsOf.get(line) ?? candidates(line);
    rowsOf.set(line, rows);
    return rows.includes(row);
  };
  for (const row of AUTHOR_ROWS) {
    for (const place of row.where) {
      for (const line of linesAt(edges, place)) {
        const name = mayName(line, row) ? nameIn(line, row) : undefined;
        if (name !== undefined) return name;
      }
    }
  }
  return undefined;
}

/** Whether a line above an article names its author. */
export function namesAuthor(line: EdgeLine): boolean {
  return (
    line.text.length <= LONGEST &&
    candidates(line).some((row) => row.where.includes('above') && nameIn(line, row) !== undefined)
  );
}

function linesAt({ above, first, last, below }: Edges, place: Place): readonly EdgeLine[] {
  if (place === 'above' || place === 'title') return above.slice(-REACH[place]).reverse();
  if (place === 'first') return first;
  if (place === 'last') return last ? [last] : [];
  return below.slice(0, REACH[place]);
}

/** The rows that may find a name in a line, in their order. */
function candidates({ key }: EdgeLine): readonly AuthorRow[] {
  return INDEX.candidates(key.slice(endFrom(key)));
}

/** Names at the end of a paragraph are found in its last part, which begins here. */
function endFrom(key: string): number {
  return Math.max(0, key.length - LONGEST);
}

function nameIn(
  { text, key }: EdgeLine,
  { pattern, isPerson, isWhole, mayBeWord }: AuthorRow,
): string | undefined {
  const from = endFrom(key);
  const match = pattern.exec(key.slice(from));
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const length = isPerson ? personsLength(value) : value.length;
  if (mayBeWord && isWord(value.slice(0, length))) return undefined;
  if (length < LEAST || (isWhole && length < value.trimEnd().length)) return undefined;
  const at = from + match.index + match[0].lastIndexOf(value);
  const name = authorNames(text.trim().slice(at, at + length));
  return name === undefined || findDates(name).length > 0 ? undefined : name;
}

/** Whether the language model knows it as a word: then no label says that it is a name. */
function isWord(name: string): boolean {
  return sharedScorer().segment(name).length === 1;
}
