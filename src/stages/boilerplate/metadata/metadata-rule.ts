/** One part of a metadata line, such as a date or a labelled author. */
export interface MetadataRule {
  /** Stable kebab-case id; that of a decisive rule is the `rule` of the change. */
  readonly id: string;
  readonly name: string;
  /** Matches at a position of a `matchKey`; sticky. */
  readonly pattern: RegExp;
  /** What must stand behind the pattern; sticky. One for all labels: to compile it with each took half of a short run. */
  readonly value?: RegExp;
  /** What the part tells; groups are offsets into the line, so that values keep the line's own script. */
  readonly key: 'author' | 'date' | 'category' | 'source' | 'editor' | undefined;
  /** Whether a labelled value can be one; if not, the line is a sentence. */
  readonly accepts?: (value: string) => boolean;
  /** Whether the part alone makes a line a metadata line; a bare name does not. */
  readonly decisive: boolean;
  readonly example: string;
}
