/** What introduces a quotation at the end of the text before it: a verb of saying or naming. */
const INTRODUCES = /[说說道问問答喊叫喝骂罵写寫称稱为為是谓謂句个個词詞]$/;
/** What goes on after a quotation within a sentence. */
const GOES_ON = /^[了的吗嗎呢吧啊，,、这這那就又也还還]/;
/** What ends a quoted sentence. */
const ENDS = /[。！？!?…]$/;
/** What stands between two quotations of a list. */
const BETWEEN = /^[\s，、,;；。和与與及或跟同]*$/;
const STARTS_APART = /^[\s，。；：,;:]/;
const ENDS_APART = /[\s，。；：,;:]$/;
/** The longest text that is quoted within a quotation, in UTF-16 code units. */
const LONGEST = 24;

/**
 * Whether the two middle ones of four quotes are within the quotation of the outer ones, 说："她喊"救命"了。" The outer one must
 * be a quoted sentence, and the inner one a word that the sentence goes round; else the four are two quotations.
 */
export function isNested(text: string, quotes: readonly [number, number, number, number]): boolean {
  const [first, second, third, fourth] = quotes;
  const before = text.slice(first + 1, second);
  const inner = text.slice(second + 1, third);
  const after = text.slice(third + 1, fourth);
  if (before === '' || inner.length > LONGEST || isParted(text, second, third)) return false;
  if (!ENDS.test(after) || ENDS.test(before) || INTRODUCES.test(inner)) return false;
  return INTRODUCES.test(before) || GOES_ON.test(after);
}

/** Whether what stands between two quotes parts two quotations: nothing, a mark, or a conjunction. */
export function isParted(text: string, end: number, start: number): boolean {
  const between = text.slice(end + 1, start);
  return BETWEEN.test(between) || STARTS_APART.test(between) || ENDS_APART.test(between);
}

/** A straight single quote that is no apostrophe. */
const SINGLE = /(?<![A-Za-z0-9])'|'(?![A-Za-z0-9])/g;

/** Whether the two middle ones of four quotes are within single quotes that are within the outer ones: "他说，'她喊"救命"了。'" */
export function isNestedTwice(text: string, quotes: readonly [number, number, number, number]): boolean {
  const [first, second, third, fourth] = quotes;
  const singles = (from: number, to: number) => text.slice(from + 1, to).match(SINGLE)?.length ?? 0;
  return singles(first, second) === 1 && singles(second, third) === 0 && singles(third, fourth) === 1;
}
