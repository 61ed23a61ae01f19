/** Joins pieces of a source that stand together: a tokenizer gives text in pieces, at worst each character by itself. */
export class JoinedText {
  private from = 0;
  private to = 0;

  /** @param handOn called with each text, in order */
  constructor(
    private readonly source: string,
    private readonly handOn: (text: string) => void,
  ) {}

  add(from: number, to: number): void {
    if (from !== this.to) {
      this.end();
      this.from = from;
    }
    this.to = to;
  }

  /** Ends a text: something else stands behind it. */
  end(): void {
    if (this.to > this.from) this.handOn(this.source.slice(this.from, this.to));
    this.from = this.to;
  }
}
