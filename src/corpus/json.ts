/** Deeper than anything that is read here; what is deeper would overflow the stack of those who look into it. */
const MAX_DEPTH = 200;

/**
 * Parses JSON that a person or another program may have written.
 *
 * @throws SyntaxError when it is none, or nested more than 200 deep
 */
export function parseJson(text: string): unknown {
  assertShallow(text);
  return JSON.parse(text);
}

function assertShallow(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > MAX_DEPTH) throw new SyntaxError(`nested more than ${MAX_DEPTH} deep`);
  }
}

/** The offset of the closing quotation mark; of the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
