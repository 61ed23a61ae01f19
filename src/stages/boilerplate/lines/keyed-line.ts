import type { Signs } from './character-kinds.js';

/** What a rule about the words of one line asks of it. */
export interface KeyedLine {
  /** The line's, trimmed. */
  readonly text: string;
  /** `matchKey` of the line. */
  readonly key: string;
  /** How many Chinese characters it has. */
  readonly han: number;
  /** Whether it has a character of one of some kinds. */
  has(signs: Signs): boolean;
}
