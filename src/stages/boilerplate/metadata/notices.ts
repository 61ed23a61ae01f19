import type { EdgeLine } from './edges.js';

/** What a notice of an office says of itself above its text. */
export interface Notice {
  /** Its number, as it stands there: 江医保发〔2024〕12号. */
  readonly number?: string;
  /** The office that published it. */
  readonly source?: string;
}

const NUMBER_LABEL = /^(?:发文字号|文 {0,8}号|公文字号|文件编号) ?: ?(.{4,40})$/;
const NUMBER = /^[\u4E00-\u9FFF]{1,16} ?[〔[(【]\d{4}[〕\])】] ?第?\d{1,5} ?号$/;
const OFFICE =
  /^(?:发 {0,4}布 {0,4}机 {0,4}构|发文机关|发文单位|制发机关|发布单位|公开主体|发文机构) ?: ?([^:。]{3,30})$/;

/** The number and the office of a notice. An office is taken only beside a number or an index, as notices have them. */
export function noticeOf(lines: readonly EdgeLine[]): Notice {
  const number =
    find(lines, NUMBER_LABEL, (value) => NUMBER.test(value)) ??
    find(lines, /^(.{6,40})$/, (value) => NUMBER.test(value));
  const isNotice = number !== undefined || lines.some(({ key }) => /^索 {0,2}引 {0,2}号 ?:/.test(key));
  const source = isNotice ? find(lines, OFFICE, () => true) : undefined;
  return { ...(number && { number }), ...(source && { source }) };
}

/** The value behind a label, in the line's own script. */
function find(
  lines: readonly EdgeLine[],
  label: RegExp,
  accepts: (value: string) => boolean,
): string | undefined {
  for (const { text, key } of lines) {
    const value = label.exec(key)?.[1]?.trim();
    if (value === undefined || !accepts(value)) continue;
    return text.trim().slice(key.lastIndexOf(value), key.lastIndexOf(value) + value.length);
  }
  return undefined;
}
