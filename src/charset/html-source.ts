/** How much of a scrape is looked at. */
const SAMPLE = 65_536;

/** A tag, or the start of a comment. Bounded, so that a text full of `<` costs no more than another. */
const TAG = /<!--|<\/?([a-z][a-z0-9]{0,14})(?:\s[^<>]{0,2000})?\/?>/g;

/** Elements whose content is markup to its end. */
const RAW = /^<(script|style)\b/;

/** Elements that lay out a page: text that talks about tags, or has a few left over, names fewer of them. */
const LAYOUT = new Set(
  'html head body title meta link script style div section article header footer nav main aside ul ol li dl table tr td form input button iframe h1 h2 h3'.split(
    ' ',
  ),
);

/** Elements that stand in a text: with those above, the ones that are counted. */
const INLINE = new Set(
  'a b br em font i img p span strong dd dt figure h4 h5 h6 hr label option select small svg path g symbol use'.split(
    ' ',
  ),
);

/** The first tag of a whole page or of its body, with another one behind it. */
const FRAME = /<(?:!doctype\s+html|html|head|body)\b[^<>]{0,2000}>\s*</;

/** Markdown, in which some HTML may stand: a heading, a fence, a link. */
const MARKDOWN = /^(?:#{1,6} |```)|\]\([^()\s]+\)/m;

/** A page that starts as one has so many tags of so many elements; or nearly all of it is markup. */
const PAGE = { tags: 6, names: 3, share: 0.5 };

/** A part of a page has so many tags, and so many elements that lay out; in so many of its lines, or so much of it. */
const FRAGMENT = { tags: 8, layout: 2, lines: 0.5, share: 0.15 };

/** So many elements that lay out are more than Markdown has. */
const BEYOND_MARKDOWN = 8;

/**
 * Whether a text is the source of an HTML page, or of a part of one, and not the text of it. A page starts with a tag; so does a
 * part of one, in which many lines do so or much of it is tags. Text about tags, text with HTML as an example, text with a few
 * left-over tags and Markdown with some HTML are none.
 */
export function isHtmlSource(text: string): boolean {
  const sample = text
    .slice(0, SAMPLE)
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
  if (!sample.startsWith('<') || goesOnAsText(text)) return false;
  const markup = measure(sample);
  return isPage(sample, markup) || isFragment(sample, markup) || isBlock(sample, markup);
}

/** What of a sample, in lower case, is markup. */
interface Markup {
  readonly tags: number;
  /** How many known elements there are, and how many of them lay out a page. */
  readonly names: number;
  readonly layout: number;
  /** The share of the characters, with comments, scripts and style sheets. */
  readonly share: number;
  /** The rest. */
  readonly text: string;
}

function measure(sample: string): Markup {
  const names = new Set<string>();
  let tags = 0;
  let text = '';
  let next = 0;
  for (const { 0: tag, 1: name = '', index } of sample.matchAll(TAG)) {
    const isComment = tag === '<!--';
    if (index < next || !(isComment || LAYOUT.has(name) || INLINE.has(name))) continue;
    if (!isComment) {
      tags++;
      names.add(name);
    }
    text += sample.slice(next, index);
    next = endOf(sample, tag, index);
  }
  text += sample.slice(next);
  const layout = [...names].filter((name) => LAYOUT.has(name)).length;
  return { tags, names: names.size, layout, share: 1 - text.length / sample.length, text };
}

/** The offset behind a tag, or behind what it opens if that is all markup. */
function endOf(sample: string, tag: string, index: number): number {
  const end = index + tag.length;
  const raw = RAW.exec(tag)?.[1];
  if (raw === undefined && tag !== '<!--') return end;
  const close = raw === undefined ? '-->' : `</${raw}`;
  const closed = sample.indexOf(close, end);
  return closed < 0 ? sample.length : closed + close.length;
}

/** Whether a sample starts as a page does. */
function isPage(sample: string, { tags, names, share }: Markup): boolean {
  const start = FRAME.exec(sample)?.index;
  // Comments may stand before it, and tags of whoever stored the page.
  if (
    start === undefined ||
    sample
      .slice(0, start)
      .replace(/<[^<>]*>/g, '')
      .trim() !== ''
  )
    return false;
  return share >= PAGE.share || (tags >= PAGE.tags && names >= PAGE.names);
}

/** So much text behind a page is looked at. */
const BEHIND = 2_000;

/** Whether a page ends and prose follows: then the page is an example. */
function goesOnAsText(text: string): boolean {
  const end = Math.max(text.lastIndexOf('</html>'), text.lastIndexOf('</HTML>'));
  if (end < 0) return false;
  const behind = end + '</html>'.length;
  return /^[^<]*\p{Script=Han}/u.test(text.slice(behind, behind + BEHIND));
}

/** One block from its start tag to its end tag, with others in it: what a program cuts out of a page. */
const BLOCK = /^<(div|section|article|main|table|ul|ol|dl|blockquote|figure)\b/;
const INSIDE = /<\/(?:p|div|li|td|dd|h[1-6])>/g;
const LEAST_INSIDE = 2;

function isBlock(sample: string, { text }: Markup): boolean {
  const name = BLOCK.exec(sample)?.[1];
  if (name === undefined || !sample.endsWith(`</${name}>`) || MARKDOWN.test(text)) return false;
  return (sample.match(INSIDE)?.length ?? 0) >= LEAST_INSIDE;
}

function isFragment(sample: string, { tags, layout, share, text }: Markup): boolean {
  if (tags < FRAGMENT.tags || layout < FRAGMENT.layout) return false;
  if (layout < BEYOND_MARKDOWN && MARKDOWN.test(text)) return false;
  const lines = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const tagged = lines.filter((line) => /^\s*<[!/a-z]/.test(line)).length;
  return tagged >= lines.length * FRAGMENT.lines || share >= FRAGMENT.share;
}
