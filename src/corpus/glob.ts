import { createRequire } from 'node:module';

/** What a part of a glob is in a regular expression of RE2. */
const PARTS: readonly (readonly [glob: RegExp, expression: (match: string) => string])[] = [
  [/^\*\*\//, () => '(?:.*/)?'],
  [/^\*\*/, () => '.*'],
  [/^\*/, () => '[^/]*'],
  [/^\?/, () => '[^/]'],
  [/^\[[!^]?[^\]]+\]/, (match) => match.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')],
  [/^\{/, () => '(?:'],
  [/^\}/, () => ')'],
  [/^\\./, (match) => quote(match.slice(1))],
  [/^./s, (match) => quote(match)],
];

/**
 * A test of paths with `/` between the parts. A glob without a `/` is compared with the name alone, unless it `isWhole`;
 * `*`, `?` and `[a-z]` stay within a name, `**` does not; `{a,b}` is either. Names that begin with a dot are as good as
 * others.
 *
 * The library one would use makes expressions that backtrack: `*a*a*a*a*b` took it 45 s for one name. Those of RE2 take
 * time linear in the path.
 *
 * @throws SyntaxError that says what is wrong with the glob
 */
export function compileGlob(glob: string, isWhole = glob.includes('/')): (path: string) => boolean {
  const { RE2JS } = createRequire(import.meta.url)('re2js') as typeof import('re2js');
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const anywhere = isWhole ? '' : '(?:.*/)?';
  try {
    const expression = RE2JS.compile(`(?s)^${anywhere}${translate(pattern)}$`);
    return (path) => expression.test(path);
  } catch (error) {
    throw new SyntaxError((error as Error).message.replace(/^error parsing regexp: /, ''));
  }
}

function translate(glob: string): string {
  let expression = '';
  let depth = 0;
  for (let rest = glob; rest !== ''; ) {
    if (rest.startsWith(',') && depth > 0) {
      expression += '|';
      rest = rest.slice(1);
      continue;
    }
    for (const [part, expressionOf] of PARTS) {
      const [match] = part.exec(rest) ?? [];
      if (match === undefined) continue;
      if (match === '{') depth++;
      if (match === '}') depth--;
      expression += expressionOf(match);
      rest = rest.slice(match.length);
      break;
    }
  }
  return expression;
}

function quote(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
