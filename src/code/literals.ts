/** String literals, in which programs hold Chinese text. A backslash takes the quote behind it along. */
const LITERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
const INNER_COMMENT = /\/\*[^*]*\*\/|<!--[^>]*-->/g;
/** A comment to the end of the line. `//` behind a colon is an address, `//@` a post that is passed on. */
const SLASHES = /(?:^|[^:\w])\/\/(?!@)[\s\S]*/;
/** `#` and `--` begin other things as well: a comment has a blank or a bracket before it, or Chinese behind; `%` has an end of code before it. */
const HASH =
  /(?:^|[\s);:,}\]'"])(?:#(?=[\s\u3400-\u9FFF])|-- )[\s\S]*|[;)\]]\s*%(?=\s?[\u3400-\u9FFF])[\s\S]*/;

/** What a program says to the machine: literals are `""`, comments are gone. */
export function withoutText(text: string): string {
  return text
    .replace(LITERAL, '""')
    .replace(INNER_COMMENT, '')
    .replace(SLASHES, (comment) => (comment.startsWith('/') ? '' : comment.charAt(0)))
    .replace(HASH, (comment) => (/^[#-]/.test(comment) ? '' : comment.charAt(0)))
    .trim();
}
