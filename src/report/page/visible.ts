/** A stretch of text as it is, or a character to be shown by its name, which is all that a reader could see of it. */
export type Visible =
  | { readonly text: string; readonly title?: string }
  | { readonly name: string; readonly title: string };

/**
 * What a page would obey or not show: control and format characters (bidirectional ones reorder what stands around
 * them), fillers, line and paragraph separators, unassigned ones, halves of surrogate pairs, and every blank other than
 * the ASCII and the ideographic one. Tabs and the variation selectors of emoji are left alone. Private use has a group
 * of its own: a font may show it.
 */
const INVISIBLE =
  /(?![\t\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]|(?![ \u3000])\p{Zs}|(\p{Co})/gu;

/** Names of the Unicode Character Database (NameAliases.txt for controls), for those that scrapes have most. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'NULL'],
  [0x08, 'BACKSPACE'],
  [0x0b, 'LINE TABULATION'],
  [0x0c, 'FORM FEED'],
  [0x1b, 'ESCAPE'],
  [0x7f, 'DELETE'],
  [0xa0, 'NO-BREAK SPACE'],
  [0xad, 'SOFT HYPHEN'],
  [0x34f, 'COMBINING GRAPHEME JOINER'],
  [0x61c, 'ARABIC LETTER MARK'],
  [0x2002, 'EN SPACE'],
  [0x2003, 'EM SPACE'],
  [0x2009, 'THIN SPACE'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x2800, 'BRAILLE PATTERN BLANK'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE (BYTE ORDER MARK)'],
]);

/** Text from outside, divided into what can be shown and what is to be named. */
export function toVisible(text: string): Visible[] {
  const parts: Visible[] = [];
  let shown = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    if (match.index > shown) parts.push({ text: text.slice(shown, match.index) });
    const [character, privateUse] = match;
    const name = nameOf(character);
    const title = NAMES.get(character.codePointAt(0) as number) ?? 'a character that is not seen';
    parts.push(
      privateUse ? { text: privateUse, title: `${name}, private use` } : { name, title: `${name} ${title}` },
    );
    shown = match.index + character.length;
  }
  if (shown < text.length) parts.push({ text: text.slice(shown) });
  return parts;
}

/** The same in one text, for where there is only text: a label, a title of the window. */
export function visibleText(text: string): string {
  return toVisible(text)
    .map((part) => ('name' in part ? `<${part.name}>` : part.text))
    .join('');
}

function nameOf(character: string): string {
  const codePoint = character.codePointAt(0) as number;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
