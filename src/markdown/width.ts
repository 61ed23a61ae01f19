/**
 * How many columns a text takes in a fixed-width font: two for a Chinese character or mark (curly quotes, — and
 * … are drawn as wide in Chinese), one for the rest. An estimate for comparing lines: combining marks and the
 * ambiguous characters of Unicode's East Asian Width are not told apart.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += isWide(text.charCodeAt(index)) ? 2 : 1;
  return width;
}

/** By UTF-16 code unit: the halves of a surrogate pair count one each. */
function isWide(unit: number): boolean {
  if (unit < 0x1100) return false;
  if (unit >= 0x2e80) return (unit < 0xd800 || unit > 0xdfff) && !(unit >= 0xff61 && unit <= 0xffdc);
  return unit <= 0x115f || (unit >= 0x2010 && unit <= 0x2027);
}
