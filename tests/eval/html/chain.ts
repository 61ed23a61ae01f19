import { plain } from '../../../src/language/plain.js';

/** Where a line stands in a text: offsets of it as `comparable` writes it. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Lines from this length on are placed first, the shorter ones between them: they stand anywhere by chance. */
const TELLING = 4;

/** Blanks and characters that are not seen. */
const UNSEEN = /[\s\p{Cf}]/gu;

/** Mail addresses, which were replaced in the labelled texts. */
const MAIL = /[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]+/gi;

/** A text as lines are compared: Simplified, marks half width, without blanks and mail addresses, one kind of dash (GBK's is read as either). */
export function comparable(text: string): string {
  return plain(text).replace(MAIL, '@').replace(UNSEEN, '').replaceAll('―', '—');
}

/**
 * Places lines of a page in a text that was made of it, in order: the increasing chain of lines with most characters. So a word of a
 * menu that also occurs in the article counts only where it stands.
 *
 * @param lines as `comparable` writes them, as is the text
 * @returns a place a line; nothing for lines that the text does not have
 */
export function placeLines(lines: readonly string[], text: string): (Place | undefined)[] {
  const telling = lines.map((line) => (line.length >= TELLING ? line : ''));
  const placed = chain(telling, text, 0, text.length);
  let from = 0;
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const place = placed[at];
    if (at < lines.length && place === undefined) continue;
    const between = chain(lines.slice(from, at), text, start, place?.start ?? text.length);
    for (const [index, found] of between.entries()) placed[from + index] = found;
    from = at + 1;
    start = place?.end ?? start;
  }
  return placed;
}

interface Link extends Place {
  readonly line: number;
  /** Characters of the best chain that ends with it. */
  readonly sum: number;
  readonly before: Link | undefined;
}

function chain(lines: readonly string[], text: string, start: number, end: number): (Place | undefined)[] {
  const best = new BestChains(end - start + 1);
  for (const [line, wanted] of lines.entries()) {
    const found: Link[] = [];
    for (let at = text.indexOf(wanted, start); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (at + wanted.length > end) break;
      const before = best.until(at - start);
      found.push({
        line,
        start: at,
        end: at + wanted.length,
        before,
        sum: (before?.sum ?? 0) + wanted.length,
      });
    }
    for (const link of found) best.add(link.end - start, link);
  }
  const placed: (Place | undefined)[] = lines.map(() => undefined);
  for (let link = best.until(end - start); link; link = link.before)
    placed[link.line] = { start: link.start, end: link.end };
  return placed;
}

/** The best chain that ends at or before a place: a Fenwick tree of maxima. */
class BestChains {
  readonly #tree: (Link | undefined)[];

  constructor(size: number) {
    this.#tree = new Array(size + 1);
  }

  add(place: number, link: Link): void {
    for (let at = place + 1; at < this.#tree.length; at += at & -at)
      if (link.sum > (this.#tree[at]?.sum ?? 0)) this.#tree[at] = link;
  }

  until(place: number): Link | undefined {
    let best: Link | undefined;
    for (let at = place + 1; at > 0; at -= at & -at) {
      const link = this.#tree[at];
      if (link && link.sum > (best?.sum ?? 0)) best = link;
    }
    return best;
  }
}
