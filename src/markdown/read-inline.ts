import type { PhrasingContent } from 'mdast';

/** Links and emphasis in one another, at most. */
const DEEPEST = 4;
const HIGHEST = 0x10ffff;

/**
 * The text of a line of Markdown: escapes are what they mean; addresses, links, images, emphasis and code are that. Stars, brackets and
 * backquotes that are text are escaped in what the program writes. What is not closed is text.
 */
export function readInline(line: string): PhrasingContent[] {
  if (line !== '' && !SIGN.test(line)) return [{ type: 'text', value: line }];
  return new InlineReader(line).read(0, line.length, 0);
}

/** What all markup begins with: the cheap question. */
const SIGN = /[\\&<`*[]/;

/** A backslash and the mark that it keeps from meaning anything; a character by its number; an address; what may open more. */
const MARKUP = /\\[!-/:-@[-`{-~]|&#x[\dA-F]{1,6};|<(?:https?|ftp):[^\s<>]*>|`+|\*\*?|!?\[/g;

class InlineReader {
  private readonly places = new Map<string, { readonly from: number; readonly at: number | undefined }>();

  constructor(private readonly line: string) {}

  /** The nodes of a range of the line. @param depth how many nodes are around it */
  read(start: number, end: number, depth: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let text = '';
    let copied = start;
    const markup = new RegExp(MARKUP);
    markup.lastIndex = start;
    for (let match = markup.exec(this.line); match && match.index < end; match = markup.exec(this.line)) {
      const found = this.markupAt(match.index, match[0], end, depth);
      if (!found) continue;
      text += this.line.slice(copied, match.index);
      copied = found.end;
      markup.lastIndex = found.end;
      if (typeof found.node === 'string') text += found.node;
      else {
        if (text !== '') nodes.push({ type: 'text', value: text });
        text = '';
        nodes.push(found.node);
      }
    }
    text += this.line.slice(copied, end);
    if (text !== '') nodes.push({ type: 'text', value: text });
    return nodes;
  }

  private markupAt(at: number, mark: string, end: number, depth: number): Found | undefined {
    if (mark.startsWith('\\')) return { node: mark.slice(1), end: at + 2 };
    if (mark.startsWith('&')) return characterOf(mark, at);
    if (mark.startsWith('<')) return { node: linkOf(mark.slice(1, -1)), end: at + mark.length };
    if (mark.startsWith('`')) return this.codeAt(at, mark, end);
    if (depth >= DEEPEST) return undefined;
    return mark.startsWith('*') ? this.emphasisAt(at, mark, end, depth) : this.linkAt(at, mark, end, depth);
  }

  private codeAt(at: number, fence: string, end: number): Found | undefined {
    const from = at + fence.length;
    const close = this.next(fence, from, () => this.fenceFrom(fence, from));
    if (close === undefined || close >= end) return undefined;
    const inside = this.line.slice(from, close);
    const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
    const value = isPadded ? inside.slice(1, -1) : inside;
    return { node: { type: 'inlineCode', value }, end: close + fence.length };
  }

  private fenceFrom(fence: string, from: number): number | undefined {
    const runs = /`+/g;
    runs.lastIndex = from;
    for (let run = runs.exec(this.line); run; run = runs.exec(this.line))
      if (run[0] === fence) return run.index;
    return undefined;
  }

  private emphasisAt(at: number, stars: string, end: number, depth: number): Found | undefined {
    const inner = at + stars.length;
    const close = this.find(stars, inner, end);
    if (close === undefined || close === inner) return undefined;
    const children = this.read(inner, close, depth + 1);
    return { node: { type: stars === '**' ? 'strong' : 'emphasis', children }, end: close + stars.length };
  }

  private linkAt(at: number, mark: string, end: number, depth: number): Found | undefined {
    const inner = at + mark.length;
    const close = this.find(']', inner, end);
    const target = /\((?:<([^<>]*)>|((?:[^()\\\s<>]|\\.)*))\)/y;
    target.lastIndex = (close ?? end) + 1;
    const [whole, bracketed, plain = ''] = (close !== undefined && target.exec(this.line)) || [];
    if (close === undefined || whole === undefined) return undefined;
    const url = withoutEscapes(bracketed ?? plain);
    const after = close + 1 + whole.length;
    if (mark === '![') {
      const alt = withoutEscapes(this.line.slice(inner, close));
      return { node: { type: 'image', title: null, url, alt }, end: after };
    }
    return {
      node: { type: 'link', title: null, url, children: this.read(inner, close, depth + 1) },
      end: after,
    };
  }

  /** Where a mark stands that is neither escaped nor in code. */
  private find(mark: string, from: number, end: number): number | undefined {
    const at = this.next(`end of ${mark}`, from, () => this.markFrom(mark, from));
    return at !== undefined && at < end ? at : undefined;
  }

  private markFrom(mark: string, from: number): number | undefined {
    const { length } = this.line;
    const markup = /\\.|`+|\*\*?|\]/g;
    markup.lastIndex = from;
    for (let match = markup.exec(this.line); match; match = markup.exec(this.line)) {
      if (match[0] === mark) return match.index;
      const code = match[0].startsWith('`') ? this.codeAt(match.index, match[0], length) : undefined;
      if (code) markup.lastIndex = code.end;
    }
    return undefined;
  }

  /** The next place of something, which is looked for once only: whoever asks again before that place gets it again. */
  private next(what: string, from: number, search: () => number | undefined): number | undefined {
    const known = this.places.get(what);
    if (known && known.from <= from && from <= (known.at ?? Number.POSITIVE_INFINITY)) return known.at;
    const at = search();
    this.places.set(what, { from, at });
    return at;
  }
}

/** What stands at a place, text or more, and where it ends. */
interface Found {
  readonly node: string | PhrasingContent;
  readonly end: number;
}

function linkOf(address: string): PhrasingContent {
  return { type: 'link', title: null, url: address, children: [{ type: 'text', value: address }] };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function characterOf(reference: string, at: number): Found | undefined {
  const point = Number.parseInt(reference.slice(3, -1), 16);
  return point > HIGHEST ? undefined : { node: String.fromCodePoint(point), end: at + reference.length };
}
