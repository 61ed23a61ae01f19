/** The months in English, each by its first three letters. */
export const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Two digits from here on are a year of the last century: no page is older. */
const FIRST_YEAR = 90;

/** ISO 8601, as exact as the line: a day, or a day and a time. */
export function isoDate(match: readonly (string | undefined)[]): string {
  const [, digits, month, day, hour, minute, second] = match;
  const year = digits?.length === 2 ? `${Number(digits) < FIRST_YEAR ? '20' : '19'}${digits}` : digits;
  const two = (digits: string | undefined) => (digits ?? '00').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/** The groups of an English date, month first, as those of a Chinese one. */
export function inOrder([date, month, day, year, ...time]: RegExpExecArray): (string | undefined)[] {
  const number = MONTHS.split('|').indexOf((month as string).toLowerCase()) + 1;
  return [date, year, String(number), day, ...time];
}
