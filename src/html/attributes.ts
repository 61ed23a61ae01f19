/**
 * The attributes that are kept of an element: what tells what its text is, where links and images lead, how its text is laid
 * out. Others are dropped as they are read, so that a page can't fill memory with them.
 */
const KEPT: ReadonlySet<string> = new Set(
  (
    'align alt charset class colspan content data-lang data-language data-lazy-src data-original data-src height hidden href ' +
    'http-equiv id itemprop lang name open property rel reversed role rowspan scope src start style title type value width'
  ).split(' '),
);

/** No element needs longer ones; an image in its own address (`data:`) is none that Markdown can hold. */
const LONGEST = 8_192;

/** Collects the attributes of a start tag. */
export class Attributes {
  private kept: Record<string, string> = {};
  private value = '';

  /** Adds a piece of the value that is read. */
  addValue(piece: string): void {
    if (this.value.length < LONGEST) this.value += piece;
  }

  /** Ends an attribute: the first of each name counts. */
  end(name: string): void {
    if (KEPT.has(name) && this.kept[name] === undefined && this.value.length < LONGEST)
      this.kept[name] = this.value;
    this.value = '';
  }

  /** Those of the tag that ends now. */
  take(): Readonly<Record<string, string>> {
    const { kept } = this;
    this.kept = {};
    return kept;
  }
}
