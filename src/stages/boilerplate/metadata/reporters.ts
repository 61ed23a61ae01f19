import { matchKey } from '../lines/key.js';
import { isPersonName } from './surnames.js';

/** Where an agency or a paper begins its report, and who wrote it: 「本报讯（记者 王小明）」, 「江城社北京5月12日电（记者王小明、李敏）」. */
const DATELINE =
  /^.{2,12}?(?:讯|(?:\d{1,2}月)?\d{1,2}日[电讯]) ?[(（][\u4E00-\u9FFF]{0,6}记者[ :：]?([\u4E00-\u9FFF、 ]{2,20})[)）]/;

/** The same as papers of Taiwan have it: 「〔記者王小明／台北報導〕」. */
const BRACKETED_DATELINE =
  /^[〔【[(（]记者 ?([\u4E00-\u9FFF、]{2,12}?)[/／][\u4E00-\u9FFF]{2,8}(?:报道|报导)[〕】\])）]/;

/** Whether a line begins with a dateline in brackets. */
export function isBracketedDateline(line: string): boolean {
  return BRACKETED_DATELINE.test(matchKey(line));
}

/** The reporters that the first line of a report names, in the line's own script; the line itself stays. */
export function reportersOf(text: string): string | undefined {
  const start = text.trim().slice(0, 60);
  const key = matchKey(start);
  const match = DATELINE.exec(key) ?? BRACKETED_DATELINE.exec(key);
  const names = match?.[1]?.split(/[、 ]+/) ?? [];
  if (!match || !names.every(isPersonName)) return undefined;
  const at = match[0].lastIndexOf(match[1] as string);
  return start.slice(at, at + (match[1] as string).length);
}
