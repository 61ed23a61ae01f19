import type { Link, PhrasingContent, Text } from 'mdast';

/** A backslash and the mark that it keeps from meaning anything; a character by its number; a link. */
const MARKUP =
  /\\([!-/:-@[-`{-~])|&#x([\dA-F]{1,6});|<((?:https?|ftp):[^\s<>]*)>|\[((?:[^[\]\\]|\\.)*)\]\(([^()\s<>]*)\)/g;
const HIGHEST = 0x10ffff;

/** The text of a line of Markdown: escapes are what they mean, addresses and links are links. */
export function readInline(line: string): PhrasingContent[] {
  const strong = /^\*\*([^*]+)\*\*$/.exec(line)?.[1];
  if (strong !== undefined) return [{ type: 'strong', children: readPlain(strong) }];
  return readPlain(line);
}

function readPlain(line: string): (Text | Link)[] {
  const children: (Text | Link)[] = [];
  let text = '';
  let copied = 0;
  const endText = () => {
    if (text !== '') children.push({ type: 'text', value: text });
    text = '';
  };
  for (const match of line.matchAll(MARKUP)) {
    const [whole, escaped, number, address, label, target] = match;
    text += line.slice(copied, match.index);
    copied = match.index + whole.length;
    if (escaped !== undefined) text += escaped;
    else if (number !== undefined) text += characterOf(number) ?? whole;
    else {
      endText();
      const shown = address ?? withoutEscapes(label as string);
      const url = address ?? (target as string);
      children.push({ type: 'link', title: null, url, children: [{ type: 'text', value: shown }] });
    }
  }
  text += line.slice(copied);
  endText();
  return children;
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function characterOf(digits: string): string | undefined {
  const point = Number.parseInt(digits, 16);
  return point > HIGHEST ? undefined : String.fromCodePoint(point);
}
