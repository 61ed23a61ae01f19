/** How a line with a key begins, by the fence: YAML between dashes, TOML between pluses. */
const KEYS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:[\w.-]+|"[^"]+"|'[^']+'|[\u3400-\u9FFF]{1,10})\s*:(?:\s|$)/,
  '+++': /^(?:[\w.-]+|"[^"]+"|'[^']+')\s*=|^\[[\w.-]+\]\s*$/,
};
/** What goes on with a value: a list, a block, a comment, a blank line. */
const VALUE = /^(?:\s|- |-$|#|$|[\]}])/;
/** Front matter is shorter. */
const MOST_LINES = 200;

/**
 * The number of lines of the front matter that a text begins with, its fences included; 0 without. Between rows of dashes there must be
 * keys of YAML and nothing else, between rows of pluses those of TOML: a page may draw a line at its head, and a second one below some text.
 */
export function frontMatterLength(lines: readonly string[]): number {
  const fence = lines[0]?.replace(/^\ufeff/, '').trimEnd() ?? '';
  const key = KEYS[fence];
  if (!key) return 0;
  let keys = 0;
  for (let index = 1; index < lines.length && index <= MOST_LINES; index++) {
    const line = lines[index] as string;
    if (line.trimEnd() === fence) return keys > 0 ? index + 1 : 0;
    if (key.test(line)) keys++;
    else if (!VALUE.test(line) || keys === 0) return 0;
  }
  return 0;
}

/** The values of front matter that are texts, numbers or dates. Its YAML may be broken: then none is known. */
export function readFrontMatter(value: string): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const line of value.split('\n')) {
    const [, key, plain] = /^([\w-]+)(?::\s+|\s*=\s*)(\S.*)$/.exec(line.trimEnd()) ?? [];
    if (key === undefined || plain === undefined || /^[[{|>&*!%@`#]/.test(plain)) continue;
    metadata[key] = withoutQuotes(plain);
  }
  return metadata;
}

function withoutQuotes(value: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) {
    try {
      return JSON.parse(value) as string;
    } catch {
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}
