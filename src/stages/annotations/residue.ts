import type { Finding, Line } from '../../article.js';
import { PINYIN, TONED } from '../../language/readings.js';

/** Anything a byte shift leaves has one of these before a bracketed reading. */
const RESIDUE = new RegExp(
  // A replacement character swallowed the opening bracket: ?chē)
  `[?\\uFFFD€][(（]?[${PINYIN}]{1,6} ?[)）]|` +
    // A trail byte below 80 shows as a letter or sign before the brackets: M(jìn)
    `[A-Za-z_^@~{\`,][(（][${PINYIN}]{1,6} ?[)）]`,
  'g',
);

/** Pieces of residue nearer than this belong to one span, in UTF-16 code units; shifts garble up to 17 characters. */
const SPAN_GAP = 20;

/** How much of the line is shown around a span. */
const EXCERPT = 6;

/** The spans of a line that a byte shift garbled: they stay as they are, and each is a finding. */
export function findResidue({ number, text }: Line): Finding[] {
  if (!TONED.test(text)) return [];
  const spans: { start: number; end: number }[] = [];
  for (const match of text.matchAll(RESIDUE)) {
    if (!TONED.test(match[0])) continue;
    const last = spans.at(-1);
    const end = match.index + match[0].length;
    if (last && match.index - last.end <= SPAN_GAP) last.end = end;
    else spans.push({ start: match.index, end });
  }
  return spans.map(({ start, end }) => ({
    rule: 'byte-shift-unrepaired',
    severity: 'warning',
    line: number,
    message: `characters garbled by a byte shift: …${text.slice(Math.max(0, start - EXCERPT), end + EXCERPT)}…`,
  }));
}
