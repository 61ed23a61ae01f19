import { withoutText } from './literals.js';

/** Marks between which a program holds lines of any text. */
const ENCLOSURES: readonly { readonly open: string; readonly close: string }[] = [
  { open: "'''", close: "'''" },
  { open: '"""', close: '"""' },
  { open: '/*', close: '*/' },
  { open: '<!--', close: '-->' },
  { open: '\\begin{document}', close: '\\end{document}' },
];

/** What is not closed after so many lines was not opened. */
const MOST_LINES = 60;

/** A line that opens a block: a condition or a name may be in Chinese, as in programs on paper. */
const BLOCK_OPENER =
  /^(?:\} ?)?(?:(?:if|switch|for|while|else if|elseif|function|catch)\b ?[^(){}。]{0,40}\([^{}。]{0,80}\)|else|try|do|finally) ?\{$|^[\w$.#:*()<>[\]=,"'\s-]+\{$/;

/** An element on lines of its own: what a page's own markup leaves is a paragraph, `<p>`. */
const ELEMENT = /^<([A-Za-z][\w.:-]*)((?:\s[^<>]*)?)>$/;
const PAGE_TAGS = /^(?:p|br|center|font|span|b|strong|em|i|u|a|article|section)$/i;
/** The elements of a whole page: an example of one is made of elements, what a page leaves is text. */
const WHOLE_PAGE = /^(?:html|head|body)$/i;
const TAGGED = /^\s*(?:<|$)/;
const SENTENCE = /[。！？]|[\u3400-\u9FFF]{30}/;

/**
 * The end of what a line opens and does not close: a comment or a literal of several lines, a block between braces, an
 * element of markup, a box that is drawn.
 *
 * @returns index behind the line that closes it; `undefined` where the line opens none
 */
export function enclosedEnd(texts: readonly string[], index: number): number | undefined {
  const text = (texts[index] as string).trim();
  if (text.startsWith('+')) return boxEnd(texts, index);
  return textEnd(texts, index) ?? (text.endsWith('{') ? blockEnd(texts, index) : elementEnd(texts, index));
}

/** A text that a shell is given, up to the word that is named; a literal of JavaScript that goes on below. */
const HEREDOC = /<<-?\s?['"]?([A-Z][A-Z_]*)['"]?(?:\s*[|>].*)?$/;
const TEMPLATE = /(?:[=(,:?]|=>|\breturn)\s?`[^`]*$/;

function textEnd(texts: readonly string[], index: number): number | undefined {
  const text = texts[index] as string;
  const word = HEREDOC.exec(text.trim())?.[1];
  if (word !== undefined) return lineFrom(texts, index, (other) => other.trim() === word);
  if (TEMPLATE.test(text) && text.split('`').length % 2 === 0) {
    return lineFrom(texts, index, (other) => other.includes('`'));
  }
  for (const { open, close } of ENCLOSURES) {
    const at = text.indexOf(open);
    if (at < 0 || text.includes(close, at + open.length)) continue;
    const end = lineFrom(texts, index, (other) => other.includes(close));
    if (end !== undefined) return end;
  }
  return undefined;
}

/** The edge of a box, or of several side by side. */
const EDGE = /^\+[-=+ ]{3,}\+$/;

function boxEnd(texts: readonly string[], index: number): number | undefined {
  const isEdge = (text: string) => EDGE.test(text.trim());
  if (!isEdge(texts[index] as string)) return undefined;
  let end = index + 1;
  while (/^\s*\|/.test(texts[end] ?? '')) end++;
  return isEdge(texts[end] ?? '') ? end + 1 : undefined;
}

function blockEnd(texts: readonly string[], index: number): number | undefined {
  if (!BLOCK_OPENER.test((texts[index] as string).trim())) return undefined;
  let depth = 1;
  return lineFrom(texts, index, (text) => {
    for (const sign of withoutText(text)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth <= 0;
  });
}

function elementEnd(texts: readonly string[], index: number): number | undefined {
  const [, name, attributes] = ELEMENT.exec((texts[index] as string).trim()) ?? [];
  if (name === undefined || PAGE_TAGS.test(name)) return undefined;
  let depth = 1;
  const [open, close] = [`<${name}`, `</${name}>`];
  const end = lineFrom(texts, index, (text) => {
    depth += text.split(open).length - text.split(close).length;
    return depth <= 0;
  });
  if (end === undefined || end - index < 3) return undefined;
  const inside = texts.slice(index + 1, end - 1);
  const isMarkup = WHOLE_PAGE.test(name)
    ? inside.every((line) => TAGGED.test(line))
    : /[-:.@]|[a-z][A-Z]/.test(name) || attributes !== '' || inside.some((line) => /^\s/.test(line));
  return isMarkup && !inside.some((line) => SENTENCE.test(line)) ? end : undefined;
}

/** Index behind the first line below one for which something holds, near enough. */
function lineFrom(
  texts: readonly string[],
  index: number,
  holds: (text: string) => boolean,
): number | undefined {
  const most = Math.min(texts.length, index + 1 + MOST_LINES);
  for (let other = index + 1; other < most; other++) if (holds(texts[other] as string)) return other + 1;
  return undefined;
}
