/** Elements that have no content. */
export const VOID: ReadonlySet<string> = namesOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that mark text within a line: their end tags end nothing but them, whatever is open in them. */
export const FORMATTING: ReadonlySet<string> = namesOf(
  'a b big code em font i nobr s small strike strong tt u',
);

const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** What ends the search for an open element: an element behind it is not meant. */
const SCOPE = namesOf('caption html table td th marquee object template applet');
const ITEM_SCOPE = namesOf('caption html table td th object template ul ol menu dl dir');
const TABLE_SCOPE = namesOf('table template html');
const ROW_SCOPE = namesOf('table template html');

/** What a start tag ends, if it is open within a scope: with all that is open in it. */
export interface Implied {
  readonly names: ReadonlySet<string>;
  readonly scope: ReadonlySet<string>;
}

const PARAGRAPH: Implied = { names: new Set(['p']), scope: new Set([...SCOPE, 'button']) };

/** As the HTML Standard's chapter "Tree construction" has it, mode "in body" and the modes of tables. */
const IMPLIED: ReadonlyMap<string, readonly Implied[]> = new Map([
  ...rows(
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr ' +
      'listing main menu nav ol p plaintext pre search section summary table ul xmp',
    [PARAGRAPH],
  ),
  ...rows(HEADINGS.join(' '), [
    PARAGRAPH,
    { names: new Set(HEADINGS), scope: new Set([...SCOPE, ...namesOf('div p li section article')]) },
  ]),
  ...rows('li', [{ names: new Set(['li']), scope: ITEM_SCOPE }, PARAGRAPH]),
  ...rows('dd dt', [{ names: namesOf('dd dt'), scope: ITEM_SCOPE }, PARAGRAPH]),
  ...rows('td th', [{ names: namesOf('td th caption'), scope: ROW_SCOPE }]),
  ...rows('tr', [{ names: namesOf('tr caption'), scope: TABLE_SCOPE }]),
  ...rows('tbody thead tfoot', [{ names: namesOf('tbody thead tfoot tr caption'), scope: TABLE_SCOPE }]),
  ...rows('option', [{ names: namesOf('option'), scope: namesOf('select datalist optgroup') }]),
  ...rows('optgroup', [{ names: namesOf('option optgroup'), scope: namesOf('select') }]),
  ...rows('rt rp', [{ names: namesOf('rt rp'), scope: namesOf('ruby') }]),
  ...rows('button', [{ names: namesOf('button'), scope: SCOPE }]),
]);

/** What the start tag of an element ends. */
export function impliedEnds(name: string): readonly Implied[] {
  return IMPLIED.get(name) ?? [];
}

/** What ends the search for the element that an end tag ends. */
export function scopeOf(name: string): ReadonlySet<string> {
  if (name === 'li') return ITEM_SCOPE;
  if (name === 'p') return PARAGRAPH.scope;
  return /^(?:table|t[rdh]|tbody|thead|tfoot|caption)$/.test(name) ? TABLE_SCOPE : SCOPE;
}

/** The names that an end tag ends: that of any heading ends the heading that is open. */
export function endedBy(name: string): ReadonlySet<string> {
  return HEADINGS.includes(name) ? new Set(HEADINGS) : new Set([name]);
}

/**
 * Document types of pages that are read in quirks mode, as the HTML Standard has them (13.2.6.4.1), without those that nobody wrote: other
 * roots than `html`, HTML 2 to 4.0, and HTML 4.01 without an address.
 */
const QUIRKY = [
  /^doctype\s+(?!html\b)/i,
  /"-\/\/(?:ietf|w3c)\/\/dtd html (?:[23]|4\.0 (?:transitional|frameset)|\/)/i,
  /"-\/\/w3c\/\/dtd html 4\.01 (?:transitional|frameset)[^"]*"\s*$/i,
];

/** Whether a page with this document type is read in quirks mode: there a table ends no paragraph. */
export function isQuirky(declaration: string): boolean {
  return QUIRKY.some((pattern) => pattern.test(declaration));
}

function namesOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

function rows(names: string, implied: readonly Implied[]) {
  return names.split(' ').map((name) => [name, implied] as const);
}
