/**
 * How an element is laid out, as far as it tells where its text has line ends: `none` is not shown; `fallback` is shown, but what is in it
 * is only for browsers that don't know it; `box` is laid out within a line, with lines of its own; `atom` takes room in a line as a box does, and
 * what is in it is laid out by itself.
 */
export type Display = 'none' | 'inline' | 'box' | 'atom' | 'block' | 'cell' | 'row' | 'table' | 'fallback';

/** Which blanks and line ends of a text are kept. */
export type WhiteSpace = 'collapse' | 'lines' | 'preserve';

/** Names as the HTML Standard's chapter "Rendering" has them, with what browsers do about those that it leaves to them. */
const DISPLAYS: ReadonlyMap<string, Display> = new Map(
  (
    [
      [
        'none',
        'area base basefont datalist defs desc head link meta metadata noembed noframes noscript param rp script style symbol template title source track col colgroup',
      ],
      ['fallback', 'audio canvas iframe meter progress textarea video'],
      ['atom', 'embed img input select svg'],
      ['box', 'button marquee'],
      [
        'block',
        'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer foreignobject form frameset ' +
          'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary ul xmp',
      ],
      ['table', 'table'],
      ['row', 'tr'],
      ['cell', 'td th'],
    ] as const
  ).flatMap(([display, names]) => names.split(' ').map((name) => [name, display] as const)),
);

const STYLED: readonly (readonly [RegExp, Display])[] = [
  [/(?:^|[;\s])display\s*:\s*none/i, 'none'],
  [/(?:^|[;\s])display\s*:\s*inline-(?:block|flex|grid|table)/i, 'box'],
  [/(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|flow-root|-webkit-box)/i, 'block'],
  [/(?:^|[;\s])display\s*:\s*table-cell/i, 'cell'],
  [/(?:^|[;\s])display\s*:\s*table-row(?!-)/i, 'row'],
  [/(?:^|[;\s])display\s*:\s*table(?!-)/i, 'table'],
  [/(?:^|[;\s])display\s*:\s*inline\s*(?:;|!|$)/i, 'inline'],
];

const IN_LINE: ReadonlySet<Display> = new Set(['inline', 'box', 'atom']);

/** What makes a block of whatever is laid out in a line. */
const OUT_OF_LINE = /(?:^|[;\s])(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))/i;

/** Its children are blocks, whatever they are else. */
const FLEXIBLE = /(?:^|[;\s])display\s*:\s*(?:-webkit-)?(?:inline-)?(?:flex|grid)/i;

/** Whether what is in an element is laid out block by block, side by side. */
export function isFlexible({ style }: Readonly<Record<string, string>>): boolean {
  return style !== undefined && FLEXIBLE.test(style);
}

/** How an element is laid out where blocks alone are: those of a line become blocks. */
export function blockOf(display: Display): Display {
  return IN_LINE.has(display) ? 'block' : display;
}

/** Whether what is in an element is never text of the page, whatever its attributes say. */
export function isNeverShown(name: string): boolean {
  const own = DISPLAYS.get(name);
  return own === 'none' || own === 'fallback';
}

/** How an element is laid out: by its name, and by its own `style`. Style sheets are not looked at. */
export function displayOf(name: string, attributes: Readonly<Record<string, string>>): Display {
  const own = DISPLAYS.get(name) ?? 'inline';
  if (own === 'none' || own === 'fallback') return own;
  if (name === 'input' && /^hidden$/i.test(attributes.type ?? '')) return 'none';
  if (attributes.hidden !== undefined || (name === 'dialog' && attributes.open === undefined)) return 'none';
  const { style } = attributes;
  if (style === undefined) return own;
  const said = STYLED.find(([pattern]) => pattern.test(style))?.[1];
  // An image is no text, whatever it is told to be.
  const display = own === 'atom' && said !== 'none' && said !== 'block' ? own : (said ?? own);
  return OUT_OF_LINE.test(style) ? blockOf(display) : display;
}

const PRESERVED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const WHITE_SPACE = /(?:^|[;\s])white-space\s*:\s*(pre-line|pre|break-spaces|normal|nowrap)/i;

/** Which blanks an element keeps, if it says so; else as the element around it. */
export function whiteSpaceOf(
  name: string,
  { style }: Readonly<Record<string, string>>,
): WhiteSpace | undefined {
  const said = style === undefined ? undefined : WHITE_SPACE.exec(style)?.[1]?.toLowerCase();
  if (said === 'normal' || said === 'nowrap') return 'collapse';
  if (said === 'pre-line') return 'lines';
  return said !== undefined || PRESERVED.has(name) ? 'preserve' : undefined;
}
