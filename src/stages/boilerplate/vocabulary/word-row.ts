/** Words of the page, with where they stand in it. */
export interface WordRow {
  /** Stable kebab-case id, unlike any other row's. */
  readonly id: string;
  /** Simplified, half width, parted by blanks or line breaks; none has a blank in it. */
  readonly words: string;
  /** The places or the askers it is for. */
  readonly where: readonly string[];
  /** Whether the word is a whole line, or one of the links of a line; if not, it is a part of a longer one. */
  readonly standsAlone: boolean;
  readonly why: string;
}

/** The words of a row. */
export function wordsOf({ words }: Pick<WordRow, 'words'>): readonly string[] {
  return words.trim().split(/\s+/);
}
