/** An element of an HTML page, linked to those around it. Lines of one element share it. */
export interface Element {
  /** In lower case: `div`. */
  readonly name: string;
  /** Those that tell something of a text, their names in lower case: `class`, `id`, `href`; see `src/html/attributes.ts`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent?: Element | undefined;
  /** How many elements are around it: at most 512, as in browsers. */
  readonly depth: number;
}

/** A part of a raw line that an element of its own holds. */
export interface Part {
  readonly kind: 'link' | 'strong' | 'emphasis' | 'code' | 'cell' | 'number';
  /** UTF-16 offsets in the raw line; behind the last step of the pipeline, in the line as it is then. */
  readonly start: number;
  readonly end: number;
  readonly element: Element;
}

/** What HTML knew of a line: structure and boilerplate look at it, no stage changes it. */
export interface Hints {
  /** The innermost element in which the line begins. */
  readonly element: Element;
  /** The share of its characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** In the order of their ends. */
  readonly parts: readonly Part[];
}

/** An image: it is no part of a line's text. */
export interface Image {
  /** As in the page: it may be relative. */
  readonly address: string;
  readonly description: string;
  readonly element: Element;
  /** Number of the line that it stands in, or of the next line that has text; of the one behind the last at the end of the page. */
  readonly line: number;
  /** UTF-16 offset in its line, as those of parts; absent if it stands between lines. */
  readonly offset?: number;
}

/** What an HTML page says besides its lines. */
export interface Page {
  /** The text of `<title>`. */
  readonly title?: string;
  /** The values of `<meta>` by `name`, `property` or `itemprop` in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  /** What is in scripts of type `application/ld+json`. */
  readonly linkedData: readonly unknown[];
  /** `<link rel="canonical">`. */
  readonly canonical?: string;
  /** What relative addresses are relative to, if the page says where it is from. */
  readonly base?: string;
  readonly images: readonly Image[];
}
