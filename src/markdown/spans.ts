/** A part of a text that is more than text. */
export interface Span {
  readonly kind: 'link' | 'strong' | 'emphasis' | 'code' | 'image';
  /** UTF-16 offsets in the text; an image takes no room. */
  readonly start: number;
  readonly end: number;
  /** Of a link or an image. */
  readonly address?: string;
  /** Of an image. */
  readonly description?: string;
}

/** A text with its spans. */
export interface SpannedText {
  readonly text: string;
  readonly spans?: readonly Span[] | undefined;
}

/** A piece of a text, with what its spans have in it. */
export function slice({ text, spans }: SpannedText, start: number, end = text.length): SpannedText {
  const cut = text.slice(start, end);
  if (!spans || spans.length === 0) return { text: cut };
  const inside = spans.flatMap((span) => {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    const isInside = span.kind === 'image' ? span.start >= start && span.start <= end : from < to;
    return isInside ? { ...span, start: from - start, end: to - start } : [];
  });
  return { text: cut, spans: inside };
}

/** A text without the blanks around it. */
export function trim(spanned: SpannedText): SpannedText {
  const { text } = spanned;
  const start = text.length - text.trimStart().length;
  return slice(spanned, start, Math.max(start, text.trimEnd().length));
}

/** Texts one behind the other. */
export function join(all: readonly SpannedText[]): SpannedText {
  let text = '';
  const spans: Span[] = [];
  for (const one of all) {
    for (const span of one.spans ?? [])
      spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += one.text;
  }
  return { text, spans };
}

/** A text without some ranges of it, which rise and don't touch one another. */
export function without(spanned: SpannedText, ranges: readonly Pick<Span, 'start' | 'end'>[]): SpannedText {
  if (ranges.length === 0) return spanned;
  const pieces: SpannedText[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(slice(spanned, from, start));
    from = end;
  }
  return join([...pieces, slice(spanned, from)]);
}
