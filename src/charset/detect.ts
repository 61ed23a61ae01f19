import { likelihood, plausibility } from '../language/plausibility.js';
import { declaredEncoding } from './declared.js';
import { decodeAs } from './iconv.js';
import { encodingOf } from './labels.js';

/** What bytes may be written in: what Chinese pages are, and the Western encoding of pages with a few Chinese words. */
export const CANDIDATES = ['utf8', 'gb18030', 'big5hkscs', 'utf16le', 'utf16be', 'windows-1252'] as const;
export type Candidate = (typeof CANDIDATES)[number];

/** How rare each is beside the others where it fits as well, log10. */
export const PRIORS: Readonly<Record<Candidate, number>> = {
  utf8: 0,
  gb18030: 0,
  big5hkscs: -0.5,
  utf16le: -1.5,
  utf16be: -2,
  'windows-1252': -6,
};

/** How much is decoded to judge it: more teaches nothing new. Even, for UTF-16. */
const SAMPLE_BYTES = 1024;

/** Where the best candidate is not ahead by this much, log10, the language model is asked. */
const CLEAR_LEAD = 25;

/** Bytes that are no text read better as UTF-16 than as anything else; text reads better than this, log10 a code unit. */
export const UTF16_ORDINARY = -5;

/** What a `<meta charset>` or a header is worth, log10: they are often wrong. */
const HINT = 1.5;

/** The encodings that a line by itself can be in, among others. */
export const LINE_CANDIDATES: readonly Candidate[] = ['utf8', 'gb18030', 'big5hkscs', 'windows-1252'];

/**
 * The encoding in which bytes make the likeliest Chinese page.
 *
 * @param priors what is known before the bytes are looked at, log10, by candidate.
 */
export function detect(
  bytes: Uint8Array,
  candidates: readonly Candidate[] = CANDIDATES,
  priors: Partial<Record<Candidate, number>> = {},
): Candidate {
  const sample = bytes.length > SAMPLE_BYTES ? bytes.subarray(0, SAMPLE_BYTES) : bytes;
  const readings = candidates.map((encoding) =>
    read(sample, encoding, PRIORS[encoding] + (priors[encoding] ?? 0)),
  );
  readings.sort((a, b) => b.score - a.score);
  const [first, second] = readings as [(typeof readings)[0], (typeof readings)[0]];
  if (first.score - second.score >= CLEAR_LEAD) return first.encoding;
  const close = readings.filter(({ score }) => first.score - score < CLEAR_LEAD);
  const likely = close.map((reading) => ({ ...reading, score: likelihood(reading.text) + reading.prior }));
  return likely.reduce((best, reading) => (reading.score > best.score ? reading : best)).encoding;
}

function read(sample: Uint8Array, encoding: Candidate, prior: number) {
  const text = decodeAs(sample, encoding);
  const plausible = plausibility(text);
  const isNoText = encoding.startsWith('utf16') && plausible < text.length * UTF16_ORDINARY;
  return { encoding, text, prior, score: isNoText ? Number.NEGATIVE_INFINITY : plausible + prior };
}

/**
 * What a page and those who sent it say about its encoding, as priors: hints that tip the scales and no more.
 *
 * @param header the label that its HTTP header has
 */
export function hints(bytes: Uint8Array, header?: string): Partial<Record<Candidate, number>> {
  const priors: Partial<Record<string, number>> = {};
  const declared = [declaredEncoding(bytes), header === undefined ? header : encodingOf(header)];
  for (const encoding of declared) {
    if (encoding !== undefined) priors[encoding] = (priors[encoding] ?? 0) + HINT;
  }
  return priors;
}
