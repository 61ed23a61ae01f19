import type { Line } from '../../article.js';
import { foldCode } from '../../language/fold.js';
import { countHan } from '../../language/han.js';
import { titleKey } from './key.js';

/** Titles are short and don't end like a sentence; a question or exclamation may be one. */
const MAX_TITLE = 80;
const NOT_A_TITLE = /[。；;，,：:、…]$|^(?:小[编編][导導][语語]|[一二三四五六七八九十]、|\d+[.、])/;

/** The first line of the head that can be the title. */
export function findTitle(head: readonly Line[]): Line | undefined {
  return head.find(({ text }) => {
    const title = text.trim();
    return title.length <= MAX_TITLE && countHan(title) >= 2 && !NOT_A_TITLE.test(title);
  });
}

/** Shortest beginning of a title that is taken for its repetition, as a share of the title. */
const MIN_BEGINNING = 0.5;

/**
 * Tells whether a line repeats the title: all of it, anywhere (the caption of an image), or, in the head, its beginning.
 * Marks and blanks don't count.
 */
export function repetitionOf(title: string): (text: string, inHead: boolean) => boolean {
  const whole = titleKey(title);
  if (whole.length < 3) return () => false;
  const first = whole.charCodeAt(0);
  const shortest = Math.max(4, whole.length * MIN_BEGINNING);
  return (text, inHead) => {
    // Most lines are told apart by their length or their first character.
    if (text.length > title.length + 8 || text.length < (inHead ? shortest : whole.length)) return false;
    const unit = text.charCodeAt(0);
    if (unit >= 0x4e00 && unit <= 0x9fff && foldCode(unit) !== first) return false;
    const key = titleKey(text);
    return key === whole || (inHead && key.length >= shortest && whole.startsWith(key));
  };
}
