import type { Element } from '../core/hints.js';

/** Which element's code a place in a page is, and what it is there: code, the number of a line of it, a button. */
export interface CodePlace {
  readonly element: Element | undefined;
  readonly role: 'code' | 'gutter' | 'tool';
}

const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Classes of what highlighters make of code without `<pre>`: SyntaxHighlighter, Crayon, CodeMirror, GitHub. */
const CONTAINER = classes(
  'syntaxhighlighter dp-highlighter crayon-syntax CodeMirror-code blob-wrapper js-file-line-container',
);

/** Classes of columns of numbers: of Hexo, Rouge, Prism, Pygments, Chroma, highlight.js, CSDN, GitHub, Crayon. */
const GUTTER = classes(
  'gutter rouge-gutter code-gutter line-numbers-rows linenos linenodiv lineno line-number line-numbers lnt pre-numbering blob-num ' +
    'crayon-nums crayon-num hljs-ln-numbers',
);

/** Classes of bars and buttons that are no code. */
const TOOL = classes('toolbar crayon-toolbar code-header code-lang copy clipboard hljs-button');
/** A button to copy, whatever a theme calls it: `copy-code-btn`, `btn_copy`. */
const COPY = /copy/i;
const BUTTON = /btn|button|code|icon/i;

/** A highlighter sets a column of numbers no further away from the text than this. */
const NEAR = 4;

const NOWHERE: CodePlace = { element: undefined, role: 'code' };

/** Tells of any element what code it is of; each is looked at once. */
export function placeFinder(): (element: Element | undefined) => CodePlace {
  const known = new Map<Element, CodePlace>();
  return function placeOf(element) {
    if (!element) return NOWHERE;
    const before = known.get(element);
    if (before) return before;
    const place = placeWithin(element, placeOf(element.parent));
    known.set(element, place);
    return place;
  };
}

function placeWithin(element: Element, around: CodePlace): CodePlace {
  const { name, attributes } = element;
  const names = attributes.class ?? '';
  if (!around.element) {
    if (!PREFORMATTED.has(name) && !CONTAINER.test(names)) return around;
    return { element, role: isInGutter(element) ? 'gutter' : 'code' };
  }
  if (around.role !== 'code') return around;
  if (name === 'button' || TOOL.test(names) || isCopyButton(names)) return { ...around, role: 'tool' };
  // Prism sets the name of its column on the code itself; numbers within a line are parts of it.
  const isColumn = GUTTER.test(names) && !/^(?:pre|code|span|a)$/.test(name);
  return isColumn || /(?:^|\s)(?:line-numbers-rows|lnt)(?:\s|$)/.test(names)
    ? { ...around, role: 'gutter' }
    : around;
}

function isInGutter({ parent }: Element): boolean {
  let around = parent;
  for (let steps = 0; around && around.name !== 'tr' && steps < NEAR; steps++) {
    if (GUTTER.test(around.attributes.class ?? '') && !/^(?:pre|code)$/.test(around.name)) return true;
    if (around.name === 'td') return false;
    around = around.parent;
  }
  return false;
}

function isCopyButton(names: string): boolean {
  return COPY.test(names) && names.split(/\s+/).some((one) => COPY.test(one) && BUTTON.test(one));
}

function classes(names: string): RegExp {
  return new RegExp(`(?:^|\\s)(?:${names.replaceAll(' ', '|')})(?:\\s|$)`);
}
