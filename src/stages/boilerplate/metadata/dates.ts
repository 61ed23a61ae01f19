import { hourOf, isoDate, MONTHS } from './iso-date.js';

/** A date that stands in a line. */
export interface FoundDate {
  /** Where it begins and ends: UTF-16 offsets into the `matchKey`. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601, as exact as the line: a day, or a day and a time. */
  readonly iso: string;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Behind a day: the weekday, and the time in the forms that pages have it. */
const WEEKDAY = '(?: ?\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?';
const TIME = `${WEEKDAY}(?:[ T\\t,]{0,3}(?<half>上午|下午|早上|中午|晚上|凌晨|am|pm)? ?(?<hour>[01]?\\d|2[0-3])(?::|时|点)(?<minute>[0-5]\\d)(?:(?::|分)(?<second>[0-5]\\d))?)?`;
const CHINESE_DIGITS = '〇零一二三四五六七八九';

/** The forms of a date, on a `matchKey`. A year of four digits, or the era, tells a date from other numbers. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly groups?: (groups: Groups) => Groups;
  readonly example: string;
}[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)(?<year>(?:19|20)\\d\\d) ?[-/.年] ?(?<month>\\d{1,2}) ?[-/.月] ?(?<day>\\d{1,2})(?!\\d)(?: ?日)?${TIME}`,
      'gi',
    ),
    example: '2024年 8月 25日 下午10:37',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<month>1[0-2]|0?[1-9]) ?月 ?(?<day>\\d{1,2})日?, ?(?<year>(?:19|20)\\d\\d)(?!\\d)${TIME}`,
      'gi',
    ),
    example: '2月 08, 2015',
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?<name>${MONTHS})[a-z]{0,6}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)(?!\\d)${TIME}`,
      'gi',
    ),
    groups: withMonth,
    example: 'August 8, 2009 23:47',
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -](?<name>${MONTHS})[a-z]{0,6}\\.?,?[ -](?<year>(?:19|20)\\d\\d)(?!\\d)${TIME}`,
      'gi',
    ),
    groups: withMonth,
    example: '8 Aug 2009',
  },
  {
    pattern: new RegExp(
      `(?<![\\d/.-])(?<first>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![\\d/.-])${TIME}`,
      'gi',
    ),
    groups: dayFirst,
    example: '21/02/2023',
  },
  {
    pattern: new RegExp(
      `民国 ?(?<era>\\d{2,3}) ?[-/.年] ?(?<month>\\d{1,2}) ?[-/.月] ?(?<day>\\d{1,2})日?${TIME}`,
      'gi',
    ),
    groups: ({ era, ...rest }) => ({ ...rest, year: String(Number(era) + 1911) }),
    example: '民国113年3月5日',
  },
  {
    pattern: new RegExp(
      `(?<year>[一二][九〇零][${CHINESE_DIGITS}]{2})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日`,
      'g',
    ),
    groups: ({ year = '', month = '', day = '' }) => ({
      year: [...year].map(digitOf).join(''),
      month: String(chineseNumber(month)),
      day: String(chineseNumber(day)),
    }),
    example: '二〇二四年三月五日',
  },
];

/**
 * The dates in a line, from left to right. Impossible ones (2024-13-05) are none.
 *
 * @param key the line's `matchKey`
 */
export function findDates(key: string): FoundDate[] {
  if (!/\d{4}|民国|年/.test(key)) return [];
  const found = FORMS.flatMap(({ pattern, groups: inOrder = (groups) => groups }) =>
    [...key.matchAll(pattern)].flatMap(({ 0: whole, index, groups = {} }) => {
      const iso = isoOf(inOrder(groups));
      return iso === undefined ? [] : [{ start: index, end: index + whole.length, iso }];
    }),
  );
  return found.sort((one, other) => one.start - other.start);
}

function isoOf({ year, month, day, half, hour, minute, second }: Groups): string | undefined {
  return isoDate(['', year, month, day, hour === undefined ? undefined : hourOf(hour, half), minute, second]);
}

function withMonth({ name = '', ...rest }: Groups): Groups {
  return { ...rest, month: String(MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1) };
}

/** Day, month, year as Hong Kong and Macao write it; the other way round only where nothing else is possible. */
function dayFirst({ first = '', other = '', ...rest }: Groups): Groups {
  return Number(other) > 12 ? { ...rest, month: first, day: other } : { ...rest, month: other, day: first };
}

function digitOf(digit: string): string {
  return String(digit === '零' ? 0 : CHINESE_DIGITS.replace('零', '').indexOf(digit));
}

/** 十二 is 12, 三十一 is 31. */
function chineseNumber(text: string): number {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '0' ? 0 : tens === '' ? 1 : Number(digitOf(tens));
  return ten * 10 + (units === '' ? 0 : Number(digitOf(units)));
}
