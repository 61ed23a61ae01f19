/**
 * Documents, folded, and how often words stand in them: their pairs of characters rule nearly all words out. Gaps are weighed some at a
 * time, so each word is looked for once.
 */
export class Texts {
  /** In UTF-16 code units. */
  readonly length: number;
  private readonly pairs: readonly ReadonlySet<number>[];
  private readonly counts = new Map<string, number>();

  constructor(private readonly texts: readonly string[]) {
    this.length = texts.reduce((sum, text) => sum + text.length, 0);
    this.pairs = texts.map(pairsIn);
  }

  /** How often a word stands in them. */
  count(word: string): number {
    const known = this.counts.get(word);
    if (known !== undefined) return known;
    const count = this.countAnew(word);
    this.counts.set(word, count);
    return count;
  }

  private countAnew(word: string): number {
    let count = 0;
    for (const [index, text] of this.texts.entries()) {
      if (!stands(word, text, this.pairs[index] as ReadonlySet<number>)) continue;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
    }
    return count;
  }
}

/** The code units of a text, and its pairs of neighbouring ones, as numbers. */
function pairsIn(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at < text.length; at++) pairs.add(text.charCodeAt(at)).add(pairAt(text, at));
  return pairs;
}

/** Whether a word stands in a text: its pairs rule nearly all words out, and prove those of one or two code units. */
function stands(word: string, text: string, pairs: ReadonlySet<number>): boolean {
  if (word.length === 1) return pairs.has(word.charCodeAt(0));
  for (let at = 1; at < word.length; at++) if (!pairs.has(pairAt(word, at))) return false;
  return word.length === 2 || text.includes(word);
}

/** The code units before and at an offset, as an integer of 32 bits. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
}
