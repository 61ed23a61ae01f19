import { type FoundDate, findDates } from './dates.js';
import type { EdgeLine, Edges } from './edges.js';

/** Right before a date: when the page was published, or only touched. */
const PUBLISHED =
  /(?:发[布表帖稿文]|[刊登]载|刊发|公布|成文|印发|张贴|撰写|创建|上传|上线|出版|录入|post(?:ed)?|published|created|date|时间|日期|原创) ?(?:时间|日期|于|on)?[: @|\]】)]{0,3}$/i;
const TOUCHED = /(?:更新|修改|编辑|edited|updated|modified) ?(?:时间|日期|于|on)?[: @|]{0,3}$/i;
/** What the date is of instead: today, a comment, an event, the time a law takes effect. */
const OTHER =
  /(?:今天是?|推荐文章于|修订(?:时间|于)?|引用日期|访问(?:日期|于)|检索于?|存档于?|现在是?|截[至止]|有效期至?|实施|施行|生效|报名|会议|开庭|出生|评论于?|回复于?|注册|创刊|成立于?|©|copyright|since)[^\d]{0,6}$/i;
/** An address of the page itself holds its date: 本文链接：https://example.org/2019/04/27/title/. */
const OWN_ADDRESS =
  /^(?:(?:本文|文章|原文|永久)(?:链接|地址|网址)|(?:original |perma)?link|url) ?:.{0,120}?\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\//i;
const CLAUSE = /[。!?;]|,[^ \d]/;

/** Beside its date a line has at most this much more, in UTF-16 code units, unless a label says what the date is. */
const MOST_BESIDE = { bare: 60, labelled: 140 };
/** The line of the date stands at most this many lines above the text, or below it. */
const NEAR = { above: 14, below: 12 };

type Kind = 'published' | 'touched' | 'bare';

/**
 * The day on which a page was published, by the lines around its article: a labelled date above it, then a bare one, then a
 * labelled one below it, then the one in the page's own address, then a date of the last change. A date inside a sentence is
 * the text's own.
 */
export function publicationDate({ above, first: start, below }: Edges): string | undefined {
  const head = datesOf(above.slice(-NEAR.above)).reverse();
  const foot = datesOf(below.slice(0, NEAR.below));
  const first = (dates: readonly Dated[], kind: Kind) => dates.find((date) => date.kind === kind)?.iso;
  return (
    first(head, 'published') ??
    first(head, 'bare') ??
    first(datesOf(start), 'published') ??
    first(foot, 'published') ??
    below.map(addressDate).find((iso) => iso !== undefined) ??
    first(head, 'touched')
  );
}

interface Dated {
  readonly kind: Kind;
  readonly iso: string;
}

/** The dates of some lines; of those in one line the first of each kind. */
function datesOf(lines: readonly EdgeLine[]): Dated[] {
  return lines.flatMap((line) => {
    const dates = findDates(line.key);
    return dates
      .flatMap((date, index): Dated[] => {
        const kind = kindOf(line.key, date, dates[index - 1]);
        return kind === undefined ? [] : [{ kind, iso: date.iso }];
      })
      .reverse();
  });
}

function kindOf(key: string, { start, end }: FoundDate, before: FoundDate | undefined): Kind | undefined {
  const left = key.slice(before?.end ?? 0, start);
  if (OTHER.test(left)) return undefined;
  const rest = `${key.slice(0, start)} ${key.slice(end)}`;
  const kind = PUBLISHED.test(left) ? 'published' : TOUCHED.test(left) ? 'touched' : 'bare';
  const most = kind === 'bare' ? MOST_BESIDE.bare : MOST_BESIDE.labelled;
  return rest.length > most || CLAUSE.test(rest) ? undefined : kind;
}

function addressDate({ key }: EdgeLine): string | undefined {
  const [, year, month, day] = OWN_ADDRESS.exec(key) ?? [];
  return year === undefined ? undefined : findDates(`${year}-${month}-${day}`)[0]?.iso;
}
