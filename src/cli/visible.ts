/**
 * What a terminal would obey or not show: control characters (escape sequences start with one), format characters
 * such as zero-width and direction marks, line and paragraph separators, private use, unassigned, lone surrogates,
 * and every blank other than the ASCII and the ideographic one.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]|(?![ \u3000])\p{Zs}/gu;

/**
 * Text from outside (scrapes, file names) as it may be shown on a terminal: what is invisible or dangerous becomes
 * `<U+200B>`. Everything that goes to a terminal for a person to read passes through here once.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return `<U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/**
 * JSON whose strings have what is invisible or dangerous as `\\u200b`: the same values, and safe on a terminal. The
 * line ends and blanks between them stay.
 */
export function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, index) => escapedUnit(character.charCodeAt(index))).join(
          '',
        ),
  );
}

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
