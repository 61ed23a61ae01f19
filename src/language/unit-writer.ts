/** So many code units are made a string at once. */
const CHUNK = 4096;
/** Bytes of UTF-16, for the one writer at work: `Buffer` makes them a text three times as fast as `String.fromCharCode`. */
const chunk = Buffer.alloc(2 * CHUNK);

/**
 * Makes a text of parts of others, code unit by code unit. What `+` makes is a tree of its parts, which whoever reads it
 * first has to copy; this is copied once. Only one can be at work: make it, `write` and `end` it without a call between
 * that may make another.
 */
export class UnitWriter {
  private written = '';
  private size = 0;

  /** Adds a part of a text; given a table of 65 536 code units, `table[unit]` for each of its code units. */
  write(text: string, start: number, end: number, table?: Uint16Array): this {
    let { size } = this;
    for (let at = start; at < end; at++) {
      if (size === CHUNK) {
        this.written += chunk.toString('utf16le', 0, 2 * size);
        size = 0;
      }
      const unit = table ? (table[text.charCodeAt(at)] as number) : text.charCodeAt(at);
      chunk[2 * size] = unit;
      chunk[2 * size + 1] = unit >> 8;
      size++;
    }
    this.size = size;
    return this;
  }

  /** The text. */
  end(): string {
    return this.written + chunk.toString('utf16le', 0, 2 * this.size);
  }
}
