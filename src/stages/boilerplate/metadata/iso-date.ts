/** The months in English, each by its first three letters. */
export const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** The groups of a match: the whole, then year, month, day, hour, minute, second. */
type Groups = readonly (string | undefined)[];

/** Two digits from here on are a year of the last century: no page is older. */
const FIRST_YEAR = 90;

/** ISO 8601, as exact as the line: a day, or a day and a time; nothing where there is no such day (2024-13-05). */
export function isoDate(match: Groups): string | undefined {
  const [, digits, month, day, hour, minute, second] = match;
  const year = digits?.length === 2 ? `${Number(digits) < FIRST_YEAR ? '20' : '19'}${digits}` : digits;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const two = (digits: string | undefined) => (digits ?? '00').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/** How dates that are not written year, month, day are put in that order, by the names of their rules. */
const ORDERS: Readonly<Record<string, (match: Groups) => Groups>> = {
  'date with the half of the day': ([date, year, month, day, half, hour = '', ...rest]) => [
    date,
    year,
    month,
    day,
    hourOf(hour, half),
    ...rest,
  ],
  'English date': ([date, month, day, year, ...time]) => [date, year, monthNumber(month), day, ...time],
  'date of the Republic of China': ([date, year, ...rest]) => [date, String(Number(year) + 1911), ...rest],
  'date of a letter': ([date, month, day, hour, minute, second, year]) => [
    date,
    year,
    monthNumber(month),
    day,
    hour,
    minute,
    second,
  ],
};

/** The groups of a date as those of a Chinese one. */
export function inOrder(rule: string, match: Groups): Groups {
  return ORDERS[rule]?.(match) ?? match;
}

/** 下午3 is 15. */
export function hourOf(hour: string, half: string | undefined): string {
  const isLate = half !== undefined && /^(?:下午|晚上|pm)$/i.test(half);
  return isLate && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
}

function monthNumber(name = ''): string {
  return String(MONTHS.split('|').indexOf(name.toLowerCase()) + 1);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
