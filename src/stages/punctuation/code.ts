const HAN = /[\u3400-\u9FFF]/;
/** String literals, in which programs hold Chinese text. */
const LITERAL = /"[^"]*"|'[^']*'/g;
/** A comment that goes to the end of the line. A blank follows: `//@` and `#` without one are posts, `http://` an address. */
const COMMENT = /(?:^|\s)(?:\/\/|#|--)\s[\s\S]*/;
/** What programs have beside literals: an assignment, a call, an index, a block; a name in quotes as a key. */
const SYNTAX = /[\w$)\]]\s?[=([{]|^\s*[[{]?\s*"":/;
/** A line that is a comment altogether. `#` begins a heading as well, and `--` a dash. */
const COMMENT_LINE = /^\s*(?:\/\/\s|\/\*)/;

/**
 * Whether a line is code that holds Chinese text in its string literals and comments only: `print("你好, 世界!")`,
 * `"name": "张三",`. A sentence that quotes code is none, as its own words are Chinese.
 */
export function isCode(text: string): boolean {
  if (COMMENT_LINE.test(text)) return true;
  if (!/["'=#]|\/\/|--/.test(text)) return false;
  const program = text.replace(LITERAL, (literal) => (HAN.test(literal) ? '' : '""')).replace(COMMENT, '');
  return !HAN.test(program) && SYNTAX.test(program);
}
