import type { BlockContent } from 'mdast';
import type { Element, Part } from '../../core/hints.js';
import type { SpannedText } from '../spans.js';
import type { Path } from './path.js';

/** What stands in one place of an article: a line, a heading of several, a listing, an image between lines. */
export interface Piece {
  /** Numbers of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly content: SpannedText;
  /** As the line has it, blanks too. */
  readonly raw: string;
  readonly element: Element | undefined;
  readonly path: Path;
  /** The heading that it is, by its tag. */
  readonly heading?: Element | undefined;
  /** What it is if it is more than text. */
  readonly node?: BlockContent;
  /** The parts of its line that are cells. */
  readonly cells: readonly Part[];
}

/** Whether nothing stands there. */
export function isBlank({ content, node }: Piece): boolean {
  return !node && content.text.trim() === '' && (content.spans ?? []).length === 0;
}
