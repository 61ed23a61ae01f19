import type { Line } from '../../core/article.js';
import type { Image, Part } from '../../core/hints.js';
import { type Span, type SpannedText, without } from '../spans.js';
import { addressOf } from './address.js';

/** What a link to a place in the page shows beside a heading or a note: it is no text. */
const PERMALINK = /^[#¶§∞🔗↩↑⤴^\ufe0e\ufe0f\u200b\s]+$/u;

/** The text of a line with its links, emphasis, code and images; links to places in the page are text, or go if they are signs. */
export function textOf(
  { text, hints }: Line,
  images: readonly Image[],
  base: string | undefined,
): SpannedText {
  const parts = hints?.parts ?? [];
  // Where cells are, they must stay at their offsets.
  const hasCells = parts.some(({ kind }) => kind === 'cell');
  const signs = hasCells ? [] : parts.filter((part) => isPermalink(part, text));
  const spans = parts.flatMap((part) => spanOf(part, text, base) ?? []);
  for (const image of images) spans.push(imageSpan(image, base));
  return without({ text, spans }, signs);
}

/** An image as a text of no length. */
export function imageText(image: Image, base: string | undefined): SpannedText {
  return { text: '', spans: [imageSpan(image, base)] };
}

function isPermalink({ kind, start, end, element }: Part, text: string): boolean {
  const isHere = kind === 'link' && (element.attributes.href ?? '').includes('#');
  return isHere && PERMALINK.test(text.slice(start, end));
}

function spanOf(
  { kind, start, end, element }: Part,
  text: string,
  base: string | undefined,
): Span | undefined {
  if (kind === 'cell' || kind === 'number') return undefined;
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = Math.max(from, start + part.trimEnd().length);
  if (from === to) return undefined;
  if (kind !== 'link') return { kind, start: from, end: to };
  const address = addressOf(element.attributes.href, base);
  return address === undefined ? undefined : { kind, start: from, end: to, address };
}

function imageSpan({ address, description, offset = 0 }: Image, base: string | undefined): Span {
  const absolute = addressOf(address, base) ?? address;
  return {
    kind: 'image',
    start: offset,
    end: offset,
    address: absolute,
    description: description.replace(/\s+/g, ' '),
  };
}
