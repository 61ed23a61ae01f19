import { glue } from '../../../markdown/wrapping.js';
import type { BlockKind } from '../../data.js';
import type { LinePieces } from '../pieces.js';
import { element } from './dom.js';
import { articleLine } from './marks.js';

/** Elements of the article; headings stand one level down, below the name of the file. */
const ELEMENTS: Readonly<Record<BlockKind, 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'blockquote' | 'pre'>> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  h6: 'h6',
  paragraph: 'p',
  ordered: 'p',
  bulleted: 'p',
  quote: 'blockquote',
  table: 'p',
  code: 'pre',
  verse: 'p',
  rule: 'p',
};

/** Kinds whose lines run on as one text. The others keep theirs, each a line of its own. */
const RUNNING: ReadonlySet<BlockKind> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'paragraph',
  'ordered',
  'bulleted',
]);

/** A block of the article, in the element of its kind. */
export function articleBlock(kind: BlockKind, lines: readonly LinePieces[]): HTMLElement {
  const kept = lines.filter(({ removedBy }) => removedBy === undefined);
  const isRunning = RUNNING.has(kind);
  const content = kept.flatMap((line, index): Node[] => {
    const nodes = articleLine(line);
    if (!isRunning) return [element('span', { class: 'article-line' }, nodes)];
    const above = kept[index - 1];
    return above && glue(textOf(above), textOf(line)) !== ''
      ? [document.createTextNode(' '), ...nodes]
      : nodes;
  });
  return element(ELEMENTS[kind], { class: `block ${kind}` }, content);
}

function textOf({ pieces }: LinePieces): string {
  return pieces.map((piece) => piece.text).join('');
}
