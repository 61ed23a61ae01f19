/**
 * What a terminal would obey or not show: control characters (escape sequences start with one), format characters
 * such as zero-width and direction marks, line and paragraph separators, private use, unassigned, lone surrogates,
 * letters and marks without a form (Hangul fillers, the grapheme joiner, the blank of Braille), and every blank other
 * than the ASCII and the ideographic one.
 */
const INVISIBLE =
  '[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}\\p{Cs}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0]|(?![ \\u3000])\\p{Zs}';
const ANY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** The same, but a sequence for a style (Select Graphic Rendition, one number) is one match. */
const STYLE_OR_INVISIBLE = new RegExp(`\\x1b\\[\\d{1,2}m|${INVISIBLE}`, 'gu');

/**
 * Text from outside (scrapes, file names) as it may be shown on a terminal: what is invisible or dangerous becomes
 * `<U+200B>`, line ends as well.
 */
export function visible(text: string): string {
  return text.replace(ANY_INVISIBLE, shown);
}

/**
 * The same for text that was put together for people.
 *
 * @param isOurs what stays: is asked about each invisible character, and about each style sequence as a whole
 */
export function visibleBut(text: string, isOurs: (sequence: string) => boolean): string {
  return text.replace(STYLE_OR_INVISIBLE, (sequence) =>
    isOurs(sequence) ? sequence : sequence.replace(ANY_INVISIBLE, shown),
  );
}

function shown(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * JSON whose strings have what is invisible or dangerous as `\\u200b`, and nothing that the log of a GitHub workflow
 * would obey (`##[command]`): the same values, and safe wherever it is printed. The line ends and blanks between them
 * stay.
 *
 * @param json as `JSON.stringify` writes it
 */
export function safeJson(json: string): string {
  return json
    .replace(ANY_INVISIBLE, (character) =>
      character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, index) =>
            escapedUnit(character.charCodeAt(index)),
          ).join(''),
    )
    .replaceAll('##[', '#\\u0023[');
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
