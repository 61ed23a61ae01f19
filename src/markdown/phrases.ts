import type { Paragraph, PhrasingContent } from 'mdast';
import { emphasisRange } from './flanking.js';
import { inline } from './inline.js';
import type { Span, SpannedText } from './spans.js';

/** Links, emphasis and code in one another, at most. */
const DEEPEST = 4;

/** A text with its spans, and with its addresses as links. */
export function phrases({ text, spans = [] }: SpannedText): PhrasingContent[] {
  if (spans.length === 0) return inline(text);
  return joined(new Phrasing(text).children(nested(withoutTouching(spans)), 0, text.length, []));
}

/** A paragraph of one text. */
export function paragraphOf(text: SpannedText): Paragraph {
  return { type: 'paragraph', children: phrases(text) };
}

/** A paragraph whose lines are kept apart. */
export function linesOf(texts: readonly SpannedText[]): Paragraph {
  return {
    type: 'paragraph',
    children: texts.flatMap((text, index) =>
      index > 0 ? [{ type: 'break' } as const, ...phrases(text)] : phrases(text),
    ),
  };
}

/** Stars beside stars would be read as others: emphasis that touches emphasis is one with it, or none if it is of the other kind. */
function withoutTouching(spans: readonly Span[]): readonly Span[] {
  const isStarred = ({ kind }: Span) => kind === 'strong' || kind === 'emphasis';
  const starred = spans.filter(isStarred).sort((one, other) => one.start - other.start);
  const kept: Span[] = [];
  for (const span of starred) {
    const last = kept.at(-1);
    if (!last || span.start > last.end) kept.push(span);
    else if (span.kind === last.kind) kept[kept.length - 1] = { ...last, end: Math.max(last.end, span.end) };
  }
  return starred.length === kept.length ? spans : [...spans.filter((span) => !isStarred(span)), ...kept];
}

/** Spans in the order of their starts, the outer ones first; of two that cross one another the second is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(
    (one, other) => one.start - other.start || other.end - one.end || rank(one) - rank(other),
  );
  const open: Span[] = [];
  return sorted.filter((span) => {
    while (open.length > 0 && (open.at(-1) as Span).end <= span.start) open.pop();
    if (span.kind === 'image') return true;
    const around = open.at(-1);
    if (around && span.end > around.end) return false;
    open.push(span);
    return true;
  });
}

/** Of two spans of the same text a link is around emphasis, and both are around code. */
function rank({ kind }: Span): number {
  return ['image', 'link', 'strong', 'emphasis', 'code'].indexOf(kind);
}

class Phrasing {
  constructor(private readonly text: string) {}

  /**
   * The nodes of a range of the text.
   *
   * @param spans in it, the outer ones before those in them
   * @param around the kinds that the range is in
   */
  children(
    spans: readonly Span[],
    start: number,
    end: number,
    around: readonly Span['kind'][],
  ): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let at = start;
    for (let index = 0; index < spans.length; ) {
      const span = spans[index] as Span;
      let next = index + 1;
      while (span.kind !== 'image' && next < spans.length && (spans[next] as Span).start < span.end) next++;
      const inner = spans.slice(index + 1, next);
      index = next;
      if (span.start > at) add(nodes, this.plain(at, span.start, around));
      add(nodes, this.nodesOf(span, inner, around));
      at = Math.max(at, span.end);
    }
    if (at < end) add(nodes, this.plain(at, end, around));
    return nodes;
  }

  private plain(start: number, end: number, around: readonly Span['kind'][]): PhrasingContent[] {
    const value = this.text.slice(start, end);
    return around.includes('link') ? [{ type: 'text', value }] : inline(value);
  }

  private nodesOf(span: Span, inner: readonly Span[], around: readonly Span['kind'][]): PhrasingContent[] {
    const { kind, start, end, address = '', description = '' } = span;
    const inside = (from = start, to = end) => this.children(inner, from, to, [...around, kind]);
    if (kind === 'image') return [{ type: 'image', url: address, alt: description, title: null }];
    const isPlain = around.includes(kind) || around.length >= DEEPEST;
    if (isPlain) return this.children(inner, start, end, around);
    if (kind === 'code') return codeOf(this.text.slice(start, end));
    if (kind === 'link') return [{ type: 'link', url: address, title: null, children: joined(inside()) }];
    const range = emphasisRange(this.text, start, end, inner);
    if (!range) return this.children(inner, start, end, around);
    return [
      ...this.plain(start, range.start, around),
      { type: kind, children: joined(inside(range.start, range.end)) },
      ...this.plain(range.end, end, around),
    ].filter((node) => node.type !== 'text' || node.value !== '');
  }
}

/** Texts that stand side by side are one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { ...last, value: last.value + node.value };
    else all.push(node);
  }
  return all;
}

/** One by one: a call has not as many arguments as a hostile line has parts. */
function add(nodes: PhrasingContent[], others: readonly PhrasingContent[]): void {
  for (const node of others) nodes.push(node);
}

function codeOf(value: string): PhrasingContent[] {
  return value.trim() === '' ? [{ type: 'text', value }] : [{ type: 'inlineCode', value }];
}
