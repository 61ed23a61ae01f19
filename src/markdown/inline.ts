import type { Link, Paragraph, PhrasingContent, Text } from 'mdast';

/**
 * An address on the web. Chinese text goes on behind it without a blank, so it ends with the first character that is
 * not ASCII; marks at its end belong to the sentence, and so does a bracket that does not open in it.
 */
const URL_PATTERN =
  /(?<![A-Za-z\d])(?:(?:https?|ftp):\/\/|www\.(?=[A-Za-z\d-]+\.))[A-Za-z\d](?:[\w\-./?%&=+#:,;!~@$*'()[\]]*[\w\-/%&=+#~$)])?/g;

/** What every address has: the cheap question. */
const URL_SIGN = /:\/\/|www\./;

/** What a link of Markdown has before its address; `!` before it makes it a picture. */
const LABEL = /(?<![!\\])\[([^\s[\]\\`*_<&~](?:[^[\]\\`*_<&~]{0,98}[^\s[\]\\`*_<&~])?)\]\($/;

/** A text with its addresses as links; those of Markdown, `[这里](https://…)`, with their labels. */
export function inline(text: string): PhrasingContent[] {
  if (!URL_SIGN.test(text)) return [{ type: 'text', value: text }];
  const children: PhrasingContent[] = [];
  let copied = 0;
  for (const match of text.matchAll(URL_PATTERN)) {
    const address = withoutLooseBracket(match[0]);
    // An address in angle brackets is one in Markdown: they are written anew.
    const end = match.index + address.length;
    const isBracketed = text[match.index - 1] === '<' && text[end] === '>' && !address.startsWith('www.');
    const start = isBracketed ? match.index - 1 : match.index;
    const label = text[end] === ')' && !/[()]/.test(address) ? LABEL.exec(text.slice(copied, start)) : null;
    const textEnd = label ? copied + label.index : start;
    if (textEnd > copied) children.push(textNode(text.slice(copied, textEnd)));
    children.push(label ? { ...link(address), children: [textNode(label[1] as string)] } : link(address));
    copied = isBracketed || label ? end + 1 : end;
  }
  if (copied < text.length || text === '') children.push(textNode(text.slice(copied)));
  return children;
}

/** A paragraph of one text. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: inline(text) };
}

function withoutLooseBracket(address: string): string {
  let open = 0;
  for (let at = 0; at < address.length; at++) {
    if (address[at] === '(') open++;
    if (address[at] === ')' && --open < 0) return address.slice(0, at).replace(/[.,:;!?'*]+$/, '');
  }
  return address;
}

function link(address: string): Link {
  const url = address.startsWith('www.') ? `http://${address}` : address;
  return { type: 'link', title: null, url, children: [textNode(address)] };
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
