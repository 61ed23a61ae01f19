import { createRequire } from 'node:module';
import type { TokenizerCallbacks } from 'htmlparser2';
import { lazy } from '../core/lazy.js';
import { Attributes } from './attributes.js';
import { JoinedText } from './joined-text.js';
import { type HtmlText, PageBuilder } from './page-builder.js';

export type { HtmlText } from './page-builder.js';

/** Loaded with the first page of HTML: 30 modules that text needs none of. */
const parser = lazy(() => createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2'));

/**
 * The text of an HTML page, or of a part of one, with what its tags say. Linear; any text is read, tags that don't fit are left
 * out. Style sheets are not looked at and scripts are not run: what these hide is text, what these write is not.
 */
export function readHtml(html: string): HtmlText {
  const source =
    html.includes('\r') || html.includes('\0') ? html.replace(/\r\n?/g, '\n').replaceAll('\0', '') : html;
  const builder = new PageBuilder();
  const tokenizer = new (parser().Tokenizer)({}, toEvents(source, builder));
  tokenizer.write(source);
  tokenizer.end();
  return builder.end();
}

const RETURN = 0x0d;

/** Turns the places that the tokenizer names into tags and text. */
function toEvents(source: string, builder: PageBuilder): TokenizerCallbacks {
  const attributes = new Attributes();
  let tag = '';
  let attribute = '';
  const text = new JoinedText(source, (piece) => builder.text(piece));
  const lower = (start: number, end: number) => source.slice(start, end).toLowerCase();
  return {
    ontext: (start, end) => text.add(start, end),
    ontextentity: (codePoint, end) => {
      text.end();
      // A carriage return would part the text of the page at another place than its lines.
      const isReturn = codePoint === RETURN;
      if (isReturn && source[end] === '\n') return;
      builder.text(isReturn ? '\n' : String.fromCodePoint(codePoint));
    },
    oncdata: (start, end, offset) => {
      // A comment elsewhere.
      if (builder.isForeign) text.add(start, end - offset);
    },
    onopentagname: (start, end) => {
      text.end();
      tag = lower(start, end);
    },
    onattribname: (start, end) => {
      attribute = lower(start, end);
    },
    onattribdata: (start, end) => attributes.addValue(source.slice(start, end)),
    onattribentity: (codePoint) => attributes.addValue(String.fromCodePoint(codePoint)),
    onattribend: () => attributes.end(attribute),
    onopentagend: () => builder.open(tag, attributes.take(), false),
    onselfclosingtag: () => builder.open(tag, attributes.take(), true),
    onclosetag: (start, end) => {
      text.end();
      builder.close(lower(start, end));
    },
    isInForeignContext: () => builder.isForeign,
    oncomment: () => {},
    ondeclaration: (start, end) => builder.declare(source.slice(start, end)),
    onprocessinginstruction: () => {},
    onend: () => text.end(),
  };
}
