import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** How much of a long input the guesses look at; a detector learns nothing more from the rest. */
const SAMPLE_BYTES = 65_536;

/**
 * Most unreadable places for each readable three-byte character in UTF-8 that is damaged, not another encoding: GBK and
 * Big5 read as UTF-8 give hardly any such character.
 */
const DAMAGED_UTF8 = 0.5;

/** The share of code units that must be ordinary in one byte order before bytes are taken for UTF-16. */
const UTF16_ORDINARY = 0.85;

/** What the detector may answer: what Chinese pages are written in, and a Western one, its word for "neither". */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'windows-1252'];

/**
 * The encoding of bytes that have no byte order mark and are not valid UTF-8: `utf16le`, `utf16be`, `gb18030`,
 * `big5hkscs`, or `utf8` with damage.
 */
export function detect(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = utf16(sample);
  if (wide) return wide;
  if (isDamagedUtf8(sample)) return 'utf8';
  const { encoding } = require('jschardet').detect(sample, { detectEncodings: CANDIDATES });
  // No Chinese answer means that the bytes fit none well; GB18030 reads the most of them.
  return /^big5/i.test(encoding ?? '') ? 'big5hkscs' : 'gb18030';
}

function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample);
  let lost = 0;
  let read = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) lost++;
    else if (unit >= 0x800) read++;
  }
  return lost < read * DAMAGED_UTF8;
}

/**
 * UTF-16 without a byte order mark. Read in the right byte order nearly all its code units are Chinese characters,
 * marks or ASCII; two-byte encodings read as UTF-16 never are.
 */
export function utf16(sample: Uint8Array): 'utf16le' | 'utf16be' | undefined {
  const units = sample.length >> 1;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const first = sample[i] as number;
    const second = sample[i + 1] as number;
    if (isOrdinary(first | (second << 8))) little++;
    if (isOrdinary((first << 8) | second)) big++;
  }
  if (units === 0 || Math.max(little, big) < units * UTF16_ORDINARY) return undefined;
  return little >= big ? 'utf16le' : 'utf16be';
}

function isOrdinary(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d ||
    (unit >= 0x2010 && unit <= 0x203b) ||
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  );
}
