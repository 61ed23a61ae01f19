import type { Line } from '../../core/article.js';
import { HAN } from '../../language/han.js';
import type { LayoutBlank } from './layout-blanks.js';

/** A run of stars; those with blanks between them are one, too. Not those of *.txt and folders/*.js. */
const STARS = /(?<![A-Za-z\d*]|\* )(?:\*{1,6}|\*(?: \*){1,5})(?![A-Za-z\d* ]|[./][A-Za-z\d*.])/g;
/** The star of a list item, and rules made of stars. */
const LIST_ITEM = /^[\s>]*\*(?: |[\s*]*$)/;
/** What stands directly before and after a run of stars: Chinese characters. */
const AMID = new RegExp(`^[${HAN}]{2}$`);
/** The bound of a clause, with text behind it. */
const CLAUSES = new RegExp(`[，。；！？,;!?][${HAN}]`);
/** So many stars amid a line stand for a word though others are paired: scraped text has no emphasis that strong. */
const ONLY_GAPS = 3;

const CODE_MARKS = '.=`/\\\\|+\\-_#&$^~\\[\\]{}<>@';

/** Stars that refer to a note, multiply, match names of files, or mask what nobody shall read. */
export const LAYOUT_STARS: readonly LayoutBlank[] = [
  {
    pattern: /(?<!\*)\*(?=[，。、；：（），.;:()]|$)/y,
    why: 'a single star before a mark or the end of a line refers to a note',
    example: '科目有数学*、物理和历史。',
    counterexample: '始终*大的公司',
  },
  {
    pattern: /(?<=^\s*|[）)])(?<!\*)\*(?!\*)/y,
    why: 'a single star at the start of a line or after a bracket marks a note or an item',
    example: '*为了避免误会，先说明一下。',
    counterexample: '他们是*大的公司，',
  },
  {
    pattern: /(?<=[“”‘’「『"'])\*(?=[“”‘’」』"'])/y,
    why: 'a single star in quotation marks is the sign itself',
    example: '这里的“+”可以用“*”替代。',
    counterexample: '号称“*大的公司”的',
  },
  {
    pattern: /(?<=[A-Za-z\d_][（(])\*{1,6}(?=[）)])/y,
    why: 'what a function is called with',
    example: '如上面的logger(***)，导出的函数',
    counterexample: '经过他们的努力(***)，终于成功了',
  },
  {
    pattern: new RegExp(`(?<=[${CODE_MARKS}])\\*{1,6}|\\*{1,6}(?=[${CODE_MARKS}])`, 'y'),
    why: 'beside other ASCII: code or a pattern',
    example: '写作`a.*`的模式，',
    counterexample: '他在***前站了很久。',
  },
  {
    pattern: /(?<=[=＝][^，。；,;]{0,20})\*|\*(?=[^，。；,;]{0,20}[=＝])/y,
    why: 'beside an equals sign: a product',
    example: '体积＝长*宽*高。',
    counterexample: '体积是长*的平方。',
  },
  {
    pattern: /(?<=[:：])\*{2,6}(?=[，。；、,;]|$)/y,
    why: 'a whole value, such as a password, is masked',
    example: '密码：******',
    counterexample: '他说：***是骗人的。',
  },
  {
    pattern: new RegExp(`(?<=(?:^|[:：、，,（( ])[${HAN}])\\*{1,2}(?=[${HAN}]?(?:[、，,）) ]|$))`, 'y'),
    why: 'a name of which only the family is shown',
    example: '获奖名单：王*明、李**、赵*',
    counterexample: '玩大逃**的人、下围棋的人',
  },
];

/**
 * Stars next to Chinese text or a mark; between digits or Latin they multiply, and before a blank they make a list.
 *
 * @param emphasis whether paired stars of the article are Markdown
 */
export function findStars(text: string, emphasis: boolean) {
  if (!text.includes('*') || LIST_ITEM.test(text)) return [];
  const least = emphasis && isPaired(text) ? ONLY_GAPS : 1;
  return Array.from(text.matchAll(STARS), ({ 0: { length }, index: at }) => ({ at, length }))
    .filter(({ at, length }) => length >= least && (least === 1 || (at > 0 && at + length < text.length)))
    .map((star) => ({ ...star, quiet: isLayout(text, star.at) }));
}

function isLayout(text: string, at: number): boolean {
  return LAYOUT_STARS.some(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}

/**
 * Whether paired stars are Markdown emphasis in an article: not where a third of the lines with stars have one without
 * its partner, for a filter does not care about pairs.
 */
export function hasEmphasis(lines: readonly Line[]): boolean {
  const starred = lines.filter(({ text }) => text.includes('*') && !LIST_ITEM.test(text));
  const paired = starred.filter(({ text }) => isPaired(text)).length;
  return paired > 2 * (starred.length - paired);
}

/** Whether every run of stars of a line has a partner of the same length, and what is between may be emphasized. */
function isPaired(text: string): boolean {
  const open = new Map<string, number>();
  for (const { 0: run, index } of text.matchAll(/\*+/g)) {
    const start = open.get(run);
    if (start === undefined) open.set(run, index);
    else if (isOverClauses(text, start, index, run.length)) return false;
    else open.delete(run);
  }
  return open.size === 0;
}

/** Whether a pair of runs of stars ends amid a clause on a side and has the bound of another between: nobody emphasizes parts of two clauses. */
function isOverClauses(text: string, start: number, end: number, length: number): boolean {
  const isAmid = AMID.test(sides(text, start, length)) || AMID.test(sides(text, end, length));
  return isAmid && CLAUSES.test(text.slice(start + length, end));
}

function sides(text: string, at: number, length: number): string {
  return text.slice(at - 1, at) + text.slice(at + length, at + length + 1);
}
