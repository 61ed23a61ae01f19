/**
 * Whether the character at an offset, or the one that ends there, is wide or of full or half width (Unicode's East Asian Width W, F, H; no
 * Hangul): between two of these browsers drop a line end of the source, as CSS Text 3 (4.1.3) lets them.
 */
export function isWide(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (
    (unit >= 0x2e80 && unit <= 0x303e) ||
    (unit >= 0x3041 && unit <= 0x3130) ||
    (unit >= 0x3190 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0xa4cf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff01 && unit <= 0xff9f) ||
    (unit >= 0xffe0 && unit <= 0xffe6) ||
    // Half of a character of the supplementary ideographic planes.
    (unit >= 0xd840 && unit <= 0xd888) ||
    (unit >= 0xdc00 && unit <= 0xdfff && text.charCodeAt(offset - 1) >= 0xd840)
  );
}
