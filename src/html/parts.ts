import type { Part } from '../core/hints.js';
import type { WhiteSpace } from './display.js';

const PARTS: ReadonlyMap<string, Part['kind']> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['td', 'cell'],
  ['th', 'cell'],
]);

/** Classes of the number that a highlighter sets before each line of code, within the line: of Chroma, Pygments, Prism. */
const NUMBER = /(?:^|\s)(?:ln|lineno|linenos|linenumber|line-number)(?:\s|$)/;
const UNSELECTABLE = /(?:^|[;\s])(?:-webkit-)?user-select\s*:\s*none/i;

/** What the text of an element is as a part of its line. */
export function partKind(
  name: string,
  { class: names = '', style = '' }: Readonly<Record<string, string>>,
  whiteSpace: WhiteSpace,
): Part['kind'] | undefined {
  const isNumber =
    name === 'span' && whiteSpace === 'preserve' && (NUMBER.test(names) || UNSELECTABLE.test(style));
  return isNumber ? 'number' : PARTS.get(name);
}
