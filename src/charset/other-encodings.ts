import { isAscii } from 'node:buffer';
import { likelihoodInAnyLanguage } from '../language/letters.js';
import { likelihood, plausibility } from '../language/plausibility.js';
import { CANDIDATES, type Candidate, PRIORS, UTF16_ORDINARY } from './detect.js';
import { decodeAs } from './iconv.js';

/** What pages are in that are not Chinese, with how rare they are among the scrapes of Chinese pages, log10. */
const OTHERS: Readonly<Record<string, number>> = {
  'windows-1252': PRIORS['windows-1252'],
  shift_jis: -6,
  'euc-jp': -3,
  'euc-kr': -6,
  'windows-1251': -7,
  'koi8-r': -8,
  cp866: -8,
  'iso-8859-5': -9,
  cp437: -7.5,
  'windows-874': -8,
  'windows-1253': -8,
  'windows-1255': -8,
  'windows-1256': -8,
};

/** One that is not in the table, but that the page names. */
const NAMED = -6;

const CHINESE = CANDIDATES.filter((encoding) => encoding !== 'windows-1252');

/** How much is looked at to judge it. */
const SAMPLE_BYTES = 1024;

/** A text of the candidates reads better than this, log10 a code unit beyond ASCII, and no other encoding is tried. */
const ORDINARY = -3.2;

/** How much likelier another encoding must be, log10: Chinese read as Japanese is worse than Japanese read as Chinese. */
const LEAD = 1.5;

/** Japanese and Korean have this share of kana or Hangul; rare Chinese characters are not that. */
const KANA = { letters: /[ぁ-ゖァ-ヺ]/g, least: 0.2 };
const HANGUL = { letters: /[가-힣]/g, least: 0.6 };

/** EUC-JP has its kana where GBK has them: with so many of them the text is Japanese, and seldom in GBK, log10. */
const MUCH_KANA = 0.4;
const JAPANESE_IN_GBK = -4;

/** Escapes of ISO-2022-JP, all of whose bytes are ASCII. */
const ESCAPE = 0x1b;
const JAPANESE_ESCAPE = /\x1B\$[@B][!-~]/;

/**
 * The encoding of bytes that read as no Chinese, and well in one that Chinese pages are never in; else `undefined`. Decides by
 * the same likelihood as `detect`, with the letters of other languages in it.
 *
 * @param sample the start of the bytes, or of those that are not UTF-8
 * @param likeliest what they are in if they are Chinese
 * @param priors what is known before they are looked at, log10, by encoding
 */
export function otherEncoding(
  sample: Uint8Array,
  likeliest: Candidate,
  priors: Partial<Record<string, number>>,
): string | undefined {
  if (likeliest !== 'windows-1252' && isChinese(decodeAs(sample, likeliest))) return undefined;
  const chinese = CHINESE.map((encoding) =>
    score(sample, encoding, PRIORS[encoding] + (priors[encoding] ?? 0)),
  );
  let best: string | undefined;
  let most = Math.max(...chinese) + LEAD;
  for (const [encoding, prior] of Object.entries(withNamed(priors))) {
    const likely = score(sample, encoding, prior + (priors[encoding] ?? 0));
    if (likely <= most) continue;
    most = likely;
    best = encoding;
  }
  return best === likeliest ? undefined : best;
}

/** The encodings that are tried: those of the table, and one that is named for these bytes. */
function withNamed(priors: Partial<Record<string, number>>): Readonly<Record<string, number>> {
  const named = Object.keys(priors).filter((name) => !Object.hasOwn(PRIORS, name));
  return { ...Object.fromEntries(named.map((name) => [name, NAMED])), ...OTHERS };
}

/** A text of fewer units beyond ASCII may be a rare name. */
const MIN_UNITS = 6;

/** What reads worse than this, log10 a code unit beyond ASCII, is in none of the encodings: 1 in 3,700 Chinese texts of 8 characters does. */
const NONSENSE = -5;

/** How much of a text is looked at, whose start may be all ASCII. */
const NONSENSE_SAMPLE = 65_536;

/** Whether decoded text reads as no language, so that its encoding is another one. */
export function isNonsense(text: string): boolean {
  const beyondAscii = text
    .slice(0, NONSENSE_SAMPLE)
    .replace(/[\0-\x7F]+/g, ' ')
    .slice(0, SAMPLE_BYTES);
  return (
    beyondAscii.length >= MIN_UNITS && likelihoodInAnyLanguage(beyondAscii) < beyondAscii.length * NONSENSE
  );
}

/** The cheap question: whether what is not ASCII reads like Chinese, which most text does that is. */
function isChinese(text: string): boolean {
  const beyondAscii = text.replace(/[\0-\x7F]+/g, ' ');
  const units = beyondAscii.length;
  return likelihood(beyondAscii) >= units * ORDINARY;
}

function score(sample: Uint8Array, encoding: string, prior: number): number {
  const text = decodeAs(sample, encoding);
  const isNoText = encoding.startsWith('utf16') && plausibility(text) < text.length * UTF16_ORDINARY;
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  if (isNoText || (isJapanese && shareOf(KANA.letters, text) < KANA.least)) return Number.NEGATIVE_INFINITY;
  if (encoding === 'euc-kr' && shareOf(HANGUL.letters, text) < HANGUL.least) return Number.NEGATIVE_INFINITY;
  const isOdd = encoding === 'gb18030' && shareOf(KANA.letters, text) > MUCH_KANA;
  return likelihoodInAnyLanguage(text) + prior + (isOdd ? JAPANESE_IN_GBK : 0);
}

/** The share of letters among what is not ASCII. */
function shareOf(letters: RegExp, text: string): number {
  const beyondAscii = text.match(/[^\0-\x7F]/g)?.length ?? 0;
  return (text.match(letters)?.length ?? 0) / Math.max(1, beyondAscii);
}

/** Whether bytes are in ISO-2022-JP, which are all ASCII. */
export function isIso2022(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(ESCAPE);
  return (
    at >= 0 &&
    isAscii(bytes) &&
    JAPANESE_ESCAPE.test(String.fromCharCode(...bytes.subarray(at, at + SAMPLE_BYTES)))
  );
}
