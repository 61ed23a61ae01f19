import { isBlank, type Piece } from './piece.js';

/** From this share of an article's lines on, type that covers whole lines is how the page is set: it stresses nothing. */
const MOST = 0.3;
const FEWEST = 3;

/** The pieces without emphasis that covers whole lines where many have it. */
export function withoutSetType(pieces: readonly Piece[]): readonly Piece[] {
  const texts = pieces.filter((piece) => !isBlank(piece) && !piece.node && !piece.heading);
  const dropped = (['strong', 'emphasis'] as const).filter((kind) => {
    const whole = texts.filter((piece) => wholeSpan(piece, kind)).length;
    return whole >= FEWEST && whole >= MOST * texts.length;
  });
  if (dropped.length === 0) return pieces;
  return pieces.map((piece) => {
    const gone = dropped.flatMap((kind) => wholeSpan(piece, kind) ?? []);
    if (gone.length === 0) return piece;
    const spans = piece.content.spans?.filter((span) => !gone.includes(span));
    return { ...piece, content: { ...piece.content, spans } };
  });
}

function wholeSpan({ content: { text, spans = [] } }: Piece, kind: 'strong' | 'emphasis') {
  const { length } = text.trim();
  return spans.find((span) => span.kind === kind && span.end - span.start === length);
}
