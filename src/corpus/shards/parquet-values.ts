import type { ParquetParsers, SchemaElement } from 'hyparquet';

/** JSON as it is written, of a column of JSON. */
class Json {
  constructor(readonly source: string) {}
}

/** Times are told to the digit: a `Date` would round them to milliseconds; JSON stays as it is written. */
export const PARSERS: Pick<
  ParquetParsers,
  | 'timestampFromMilliseconds'
  | 'timestampFromMicroseconds'
  | 'timestampFromNanoseconds'
  | 'dateFromDays'
  | 'jsonFromBytes'
> = {
  timestampFromMilliseconds: (time) => timeOf(time, 3),
  timestampFromMicroseconds: (time) => timeOf(time, 6),
  timestampFromNanoseconds: (time) => timeOf(time, 9),
  dateFromDays: (days) => timeOf(BigInt(days) * 86_400n, 0).slice(0, 10),
  jsonFromBytes: (bytes) => bytes && jsonOf(Buffer.from(bytes).toString()),
};

/** What is no JSON is told as a string. */
function jsonOf(text: string): Json | string {
  try {
    JSON.parse(text);
    return new Json(text.replaceAll(/[\r\n]/g, ' '));
  } catch {
    return text;
  }
}

/**
 * A time in ISO 8601.
 *
 * @param time since 1970, in units of 10^-digits seconds
 */
function timeOf(time: bigint, digits: number): string {
  const unit = 10n ** BigInt(digits);
  const rest = ((time % unit) + unit) % unit;
  const whole = new Date(Number((time - rest) / unit) * 1000).toISOString().slice(0, -5);
  return digits === 0 ? `${whole}Z` : `${whole}.${String(rest).padStart(digits, '0')}Z`;
}

/** The most digits of a decimal that a number of JavaScript holds. */
const EXACT_DIGITS = 15;

/** @throws Error that names a column whose values can't be read as they are */
export function assertExact(schema: readonly SchemaElement[]): void {
  const inexact = schema.find(
    ({ converted_type, precision = 0 }) => converted_type === 'DECIMAL' && precision > EXACT_DIGITS,
  );
  if (!inexact) return;
  throw new Error(
    `the column ${inexact.name} holds decimals of ${inexact.precision} digits, of which ${EXACT_DIGITS} can be read`,
  );
}

/** JSON has no infinities and no NaN: their names stand for them. */
function sourceOfNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : `"${value}"`;
}

/** JSON of a value that a column can hold; integers of 64 bits are written digit by digit. */
export function sourceOfValue(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return sourceOfNumber(value);
  if (value instanceof Json) return value.source;
  if (value instanceof Uint8Array) return `{"base64":"${Buffer.from(value).toString('base64')}"}`;
  if (value instanceof Date || typeof value !== 'object' || value === null)
    return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(sourceOfValue).join()}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${sourceOfValue(item)}`);
  return `{${members.join()}}`;
}
