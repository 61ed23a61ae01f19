import { isStanzaLine, type Layout, verseFinder } from './verses.js';

/** Lines of a poem that stand together. Indices; `end` is exclusive. */
interface Stanza {
  readonly start: number;
  readonly end: number;
  /** Whether its lines alone tell that it is verse. */
  readonly isVerse: boolean;
  readonly isOpen: boolean;
}

/** Without a stanza that is verse by itself, so many stanzas, with so many lines, are a poem. */
const FEWEST_STANZAS = 3;
const FEWEST_LINES = 8;
/** Longest line of such a poem, in UTF-16 code units. */
const LONGEST = 14;

/**
 * The ends of the stanzas, by their first lines, that are too short to be verse by themselves: two lines or three beside a stanza that is verse, their lines
 * marked at the end as its lines are; or many stanzas one after another.
 *
 * @param mayBe whether a line is text that nothing else is made of
 */
export function stanzaEnds(layout: Layout, mayBe: (index: number) => boolean): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let poem: Stanza[] = [];
  const endPoem = () => {
    if (isPoem(poem, layout.texts)) for (const { start, end } of poem) ends.set(start, end);
    poem = [];
  };
  const versesFrom = verseFinder(layout);
  for (let start = 0; start < layout.texts.length; ) {
    const stanza = stanzaAt(layout, start, mayBe, versesFrom);
    const last = poem.at(-1);
    if (!stanza || (last && (last.end !== start || last.isOpen !== stanza.isOpen))) endPoem();
    if (stanza) poem.push(stanza);
    start = stanza?.end ?? start + 1;
  }
  endPoem();
  return ends;
}

function stanzaAt(
  { texts, isApart }: Layout,
  start: number,
  mayBe: (index: number) => boolean,
  versesFrom: (index: number) => number | undefined,
): Stanza | undefined {
  if (!isApart(start) || !isLine(texts, start, mayBe)) return undefined;
  let end = start + 1;
  while (end < texts.length && !isApart(end) && isLine(texts, end, mayBe)) end++;
  if (end - start < 2 || (end < texts.length && !isApart(end))) return undefined;
  const isOpen = !texts.slice(start, end).some((text) => /\p{P}$/u.test(text));
  return { start, end, isVerse: versesFrom(start) === end, isOpen };
}

function isLine(texts: readonly string[], index: number, mayBe: (index: number) => boolean): boolean {
  return mayBe(index) && isStanzaLine(texts[index] as string);
}

function isPoem(poem: readonly Stanza[], texts: readonly string[]): boolean {
  if (poem.length < 2) return false;
  if (poem.some(({ isVerse }) => isVerse)) return true;
  const lines = poem.flatMap(({ start, end }) => texts.slice(start, end));
  const isShort = lines.every((text) => text.length <= LONGEST) && poem.every(({ isOpen }) => isOpen);
  return isShort && poem.length >= FEWEST_STANZAS && lines.length >= FEWEST_LINES;
}
