import { plain } from '../../language/plain.js';

/**
 * A line as rules see it: Simplified, marks and blanks half width, trimmed. Rules are written once and match both scripts and
 * both widths; the text itself is not touched.
 */
export function matchKey(text: string): string {
  return plain(text).trim();
}

/** A button that some sites set behind a title. */
const BUTTON = / *\[ ?(?:复制链接|编辑)[^\]]{0,12}\]$/;

/** A title without the button behind it. */
export function bareTitle(text: string): string {
  const title = text.trim();
  return title.slice(0, matchKey(title).replace(BUTTON, '').length);
}

/** What two titles are compared by: letters, digits and Chinese characters only. */
export function titleKey(text: string): string {
  return matchKey(text)
    .replace(BUTTON, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Pinyin that was inserted after a character; corpora are counted without undoing its byte shifts, which takes long. */
const NOTE = /\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6} ?\)/g;
/** Numbers, dates and times. */
const NUMBER = /\d(?:[\d.,:/-]*\d)?/g;
/** What stands behind these is another page's title, address or tags, so it differs on every page. */
const VARIABLE_VALUE =
  /^[<«‹← ]*(?:([上下前后]一?[篇条页])(?: ?:| )|([上下前后]一?[章则节]|[上下]一篇文章|标签|tags?|(?:本文|文章)(?:标签|链接|地址|网址)|转载请注明(?:出处|来源)?) ?:)/;
/** In a sentence a number is part of what is said: 「共有三个，2023年…。」 is no template. */
const SENTENCE = /[。!?]["”’」』)]*$/;

/**
 * A line as it is compared between documents: its `matchKey` in lower case, without inserted pinyin, with `#` for each
 * number or date (阅读(123) is 阅读(#)) and `*` for what follows 上一篇： and the like. Giving it a key returns the key.
 */
export function lineKey(text: string): string {
  const key = matchKey(text).replace(NOTE, '').replace(/\s+/g, ' ').trim().toLowerCase();
  const labelled = VARIABLE_VALUE.exec(key);
  if (labelled) return `${labelled[1] ?? labelled[2]}:*`;
  return isSentenceKey(key) ? key : key.replace(NUMBER, '#').replace(/#(?: #)+/g, '#');
}

/** Whether a `lineKey` ends like a sentence. */
export function isSentenceKey(key: string): boolean {
  return SENTENCE.test(key);
}
