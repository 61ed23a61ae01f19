/** Longer bytes that are valid UTF-8 by chance are not met. */
const MAX_BYTES = 64;

/**
 * Whether bytes that are valid UTF-8 may yet be something else: they hold zero characters, which no text has (UTF-16 of
 * ASCII), or they are few and without a Chinese character (`"O}Y` is 你好 in UTF-16).
 */
export function isDoubtful(bytes: Uint8Array): boolean {
  if (bytes.length <= MAX_BYTES && bytes.length > 0) {
    const isChinese = bytes.some((byte) => byte >= 0xe2);
    return !isChinese && (mayBeUtf16(bytes) || bytes.some((byte) => byte >= 0x80));
  }
  return bytes.includes(0);
}

/** Whether every unit is a Chinese character or a full-width mark in one byte order. */
function mayBeUtf16(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  if (bytes.length % 2 === 1) return false;
  const isHigh = (byte: number) => (byte >= 0x4e && byte <= 0x7f) || byte === 0x30 || byte === 0x20;
  const highs = (offset: number) => bytes.every((byte, i) => i % 2 !== offset || isHigh(byte));
  return highs(0) || highs(1);
}
