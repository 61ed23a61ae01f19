/** Deeper than anything that is read here; what is deeper would overflow the stack of those who look into it. */
const MAX_DEPTH = 200;

/**
 * Parses JSON that a person or another program may have written.
 *
 * @throws SyntaxError with the place and the kind of the mistake, and nothing of the text: it may be any file, named by
 * mistake; or when it is nested more than 200 deep
 */
export function parseJson(text: string): unknown {
  assertShallow(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(mistakeIn(text, (error as Error).message));
  }
}

/** In longer texts the place of a mistake is not looked for. In UTF-16 code units. */
const LONGEST_SEARCHED = 4 * 1024 ** 2;

/** The end of what V8 says of a mistake: the text around it, or its offset. */
const DETAILS = /(?:, (?:\.{3})?".*"(?:\.{3})? is not valid JSON| (?:in|after) JSON at position \d+.*)$/s;

/** What V8 says of a text of which there should be more. */
const CUT_OFF = /end of JSON input|Unterminated string/;

/** Where a text is wrong and how, without anything of it. */
function mistakeIn(text: string, message: string): string {
  const mistake = CUT_OFF.test(message) ? 'it ends too early' : message.replace(DETAILS, '');
  if (text.length > LONGEST_SEARCHED) return mistake;
  const before = text.slice(0, offsetOfMistake(text)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${mistake}`;
}

/** V8 does not always say where: up to there, a part of the text lacks only its end. In as many steps as the length has binary digits. */
function offsetOfMistake(text: string): number {
  let sound = 0;
  let end = text.length;
  while (end - sound > 1) {
    const middle = (sound + end) >> 1;
    if (lacksItsEnd(text.slice(0, middle))) sound = middle;
    else end = middle;
  }
  return sound;
}

function lacksItsEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const [, position] = / at position (\d+)/.exec(message) ?? [];
    return CUT_OFF.test(message) || Number(position) >= text.length;
  }
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
