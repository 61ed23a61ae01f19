import { plain } from '../../../language/plain.js';
import { neighbourLink } from '../vocabulary/neighbour-links.js';

/**
 * A line as rules see it: Simplified, marks and blanks half width, trimmed. Rules are written once and match both scripts and
 * both widths; the text itself is not touched.
 */
export function matchKey(text: string): string {
  return plain(text).trim();
}

/** A button that some sites set behind a title. */
const BUTTON = /(?: *\[ ?(?:复制链接|编辑)[^\]]{0,12}\])+ *$/;

const LETTER = /[\p{L}\p{N}]/u;
/** Letters that may be capitals. */
const HAS_CASE = /[^a-z\d\u3400-\u9FFF]/;

/** What a forum sets before a title for its kind: [经验]. */
const KIND = /^\[[^\]]{1,8}\] */;

/** What a bulletin board or a form sets before a title; some do so more than once. */
export const TITLE_LABEL = /^(?:(?:标 {0,4}题(?:: *|(?=\[))|(?:文章标题|篇名|题名): *))+/;

/**
 * A title without the label before it, without the button behind it, and without its kind if there is such a button: both
 * are a forum's. All of them go, so that what is left has none. The title as it is, if nothing is left.
 */
export function bareTitle(text: string): string {
  const title = text.trim();
  const key = matchKey(title);
  const end = key.replace(BUTTON, '').length;
  let start = labelEnd(key, 0);
  if (end < key.length && start < end) {
    start += KIND.exec(key.slice(start, end))?.[0].length ?? 0;
    start = labelEnd(key, start);
  }
  return title.slice(start, end).trim() || title;
}

/** Where the labels end that begin at an offset of a `matchKey`. */
function labelEnd(key: string, start: number): number {
  return start + (TITLE_LABEL.exec(key.slice(start))?.[0].length ?? 0);
}

/** What two titles are compared by: letters, digits and Chinese characters only. */
export function titleKey(text: string): string {
  return titleKeyOf(matchKey(text));
}

/** The `titleKey` of a text whose `matchKey` is known. */
export function titleKeyOf(key: string): string {
  let title = key;
  if (title.endsWith(']')) title = title.replace(BUTTON, '');
  if (title.includes(':')) title = title.replace(TITLE_LABEL, '');
  if (title.startsWith('[')) title = title.replace(KIND, '');
  return lettersOf(title);
}

/** The letters, digits and Chinese characters of a `matchKey`, in lower case. */
export function lettersOf(key: string): string {
  let letters = '';
  let start = 0;
  let isHan = true;
  for (let at = 0; at < key.length; ) {
    const code = key.codePointAt(at) as number;
    const next = at + (code > 0xffff ? 2 : 1);
    if (code < 0x4e00 || code > 0x9fa5) {
      isHan = false;
      if (!isLetter(code)) {
        letters += key.slice(start, at);
        start = next;
      }
    }
    at = next;
  }
  letters += key.slice(start);
  return isHan || !HAS_CASE.test(letters) ? letters : letters.toLowerCase();
}

/** Whether a code point is a letter or a digit; asked of Unicode only where that isn’t plain. */
function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code);
  return !(code >= 0x3000 && code <= 0x3002) && LETTER.test(String.fromCodePoint(code));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

/** Pinyin that was inserted after a character; corpora are counted without undoing its byte shifts, which takes long. */
const NOTE = /\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]{1,6} ?\)/g;
/** Numbers, dates and times. */
const NUMBER = /\d(?:[\d.,:/-]*\d)?/g;
/** What stands behind these is another page's title, address or tags, so it differs on every page. */
const VARIABLE_VALUE = new RegExp(
  `^[<«‹← ]*(?:(${neighbourLink('blank')})(?: ?:| )|(${neighbourLink('colon')}|[上下]一篇文章|标签|tags?|(?:本文|文章)(?:标签|链接|地址|网址)|转载请注明(?:出处|来源)?) ?:)`,
);
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
