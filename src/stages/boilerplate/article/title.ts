import { foldCode } from '../../../language/fold.js';
import { MARK } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { TITLE_LABEL, titleKey } from '../lines/key.js';

/** Titles are short and don't end like a sentence; a question or exclamation may be one. */
const MAX_TITLE = 80;
const NOT_A_TITLE = /[。；;，,：:、…][”"』」’]?$|^(?:小[编編][导導][语語]|[一二三四五六七八九十]、|\d+[.、])/;

/** So many Chinese characters that end as no title does begin the text, and so does a sentence in Latin letters. */
const OPENING_HAN = 10;
const LATIN_SENTENCE = /^[A-Z][ -~]{30,400}[.!?]$/;

/** The line of the head that a label says is the title, or the first that can be and that no text stands above. */
export function findTitle(head: readonly Facts[]): Facts | undefined {
  const labelled = head.find(
    (line) => line.text.length <= MAX_TITLE && line.has(MARK) && TITLE_LABEL.test(line.key),
  );
  if (labelled) return labelled;
  const first = head.find((line) => canBeTitle(line) || opensText(line));
  return first && canBeTitle(first) ? first : undefined;
}

/** Whether a line has the form of a title: short, Chinese, and without the end of a sentence. */
export function canBeTitle(facts: Facts): boolean {
  const { text, han } = facts;
  return text.length <= MAX_TITLE && han >= 2 && !NOT_A_TITLE.test(text) && !isRowOfCells(facts);
}

/** Whether a line of HTML is a row of several cells. */
export function isRowOfCells({ line, text }: Facts): boolean {
  return line.hints !== undefined && text.includes('\t');
}

function opensText({ text, han }: Facts): boolean {
  return han >= OPENING_HAN || (han === 0 && LATIN_SENTENCE.test(text));
}

/** Shortest beginning of a title that is taken for its repetition, as a share of the title. */
const MIN_BEGINNING = 0.5;

/**
 * Tells whether a line repeats the title: all of it, anywhere (the caption of an image), or, in the head, its beginning.
 * Marks and blanks don't count.
 */
export function repetitionOf(title: string): (line: Facts, inHead: boolean) => boolean {
  const whole = titleKey(title);
  if (whole.length < 3) return () => false;
  const first = whole.charCodeAt(0);
  const shortest = Math.max(4, whole.length * MIN_BEGINNING);
  return (line, inHead) => {
    const { text } = line;
    // Most lines are told apart by their length or their first character.
    if (text.length > title.length + 8 || text.length < (inHead ? shortest : whole.length)) return false;
    const unit = text.charCodeAt(0);
    if (unit >= 0x4e00 && unit <= 0x9fff && foldCode(unit) !== first) return false;
    if (unit >= 0x30 && unit <= 0x39 && unit !== first) return false;
    const letters = line.titleKey;
    return letters === whole || (inHead && letters.length >= shortest && whole.startsWith(letters));
  };
}
