/** What a formula in TeX stands between, each on a line of its own. */
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['$$', '$$'],
  ['\\[', '\\]'],
]);
/** Environments that are formulas as a whole. */
const ENVIRONMENT =
  /^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|split|aligned|gathered|cases|[bBpvV]?matrix|array)\*?)\}/;
/** What is not closed after so many lines was not opened. */
const MOST_LINES = 60;
/** What a formula has, and what it has not. */
const TEX = /\\[A-Za-z]+|[_^=]/;
const SENTENCE = /[。！？]/;

/** The formula of several lines that begins at a line. */
export interface Formula {
  /** Index behind its last line. */
  readonly end: number;
  /** Whether its first and last line only enclose it. */
  readonly isDelimited: boolean;
}

/** The formula in TeX that begins at a line: between `$$` and `$$`, `\[` and `\]`, or in an environment. */
export function formulaAt(texts: readonly string[], start: number): Formula | undefined {
  const first = (texts[start] as string).trim();
  const name = ENVIRONMENT.exec(first)?.[1];
  const close = name === undefined ? DELIMITERS.get(first) : `\\end{${name}}`;
  if (close === undefined) return undefined;
  const isDelimited = name === undefined;
  const most = Math.min(texts.length, start + MOST_LINES);
  for (let index = isDelimited ? start + 1 : start; index < most; index++) {
    const text = (texts[index] as string).trim();
    if (SENTENCE.test(text)) return undefined;
    if (!(isDelimited ? text === close : text.endsWith(close))) continue;
    const inside = texts.slice(start + 1, index).join('\n');
    return !isDelimited || TEX.test(inside) ? { end: index + 1, isDelimited } : undefined;
  }
  return undefined;
}
