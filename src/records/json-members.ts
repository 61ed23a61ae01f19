/** A member of a JSON object, with where its value stands in the source. UTF-16 offsets. */
export interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The members of a JSON object in the order of the source, so that what is not touched can be handed on as it is written:
 * 12345678901234567890, 1e400, members of one name and blanks would not come through `JSON.parse`. In linear time, without recursion.
 *
 * @param source a JSON object that `JSON.parse` has taken
 */
export function membersOf(source: string): Member[] {
  const members: Member[] = [];
  let at = afterBlanks(source, source.indexOf('{') + 1);
  while (source[at] === '"') {
    const keyEnd = endOfString(source, at);
    const key = source.slice(at + 1, keyEnd - 1);
    const start = afterBlanks(source, afterBlanks(source, keyEnd) + 1);
    const end = endOfValue(source, start);
    members.push({ key: key.includes('\\') ? JSON.parse(`"${key}"`) : key, start, end });
    at = afterBlanks(source, end);
    if (source[at] === ',') at = afterBlanks(source, at + 1);
  }
  return members;
}

/** Of members of one name the one that `JSON.parse` and most readers take: the last. */
export function memberNamed(members: readonly Member[], key: string): Member | undefined {
  return members.findLast((member) => member.key === key);
}

function afterBlanks(source: string, from: number): number {
  let at = from;
  while (isBlank(source.charCodeAt(at))) at++;
  return at;
}

/** Blanks of RFC 8259. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The offset behind the closing quotation mark. */
function endOfString(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); ; at = source.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (source[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}

const SCALAR_END = /[,\]}\s]/g;

function endOfValue(source: string, start: number): number {
  const first = source[start];
  if (first === '"') return endOfString(source, start);
  if (first === '{' || first === '[') return endOfNested(source, start);
  SCALAR_END.lastIndex = start;
  return SCALAR_END.exec(source)?.index ?? source.length;
}

const STRUCTURE = /["[\]{}]/g;

function endOfNested(source: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    STRUCTURE.lastIndex = at;
    const found = STRUCTURE.exec(source);
    if (!found) return source.length;
    const [mark] = found;
    at = mark === '"' ? endOfString(source, found.index) : found.index + 1;
    if (mark === '{' || mark === '[') depth++;
    else if (mark !== '"') depth--;
  } while (depth > 0);
  return at;
}
