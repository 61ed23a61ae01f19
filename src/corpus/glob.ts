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
  const anywhere = isWhole ? '' : '(?:.*/)?';
  try {
    const expression = RE2JS.compile(`(?s)^${anywhere}${translate(normal(glob))}$`);
    return (path) => expression.test(path);
  } catch (error) {
    throw new SyntaxError((error as Error).message.replace(/^error parsing regexp: /, ''));
  }
}

/**
 * A test of folders, by their paths: whether something below one, or in it, can be what the glob names. To be asked from the top
 * down: what is below a folder that can't have any is not asked about.
 */
export function compileFolders(glob: string): (folder: string) => boolean {
  const parts = normal(glob).split('/');
  const open = parts.findIndex((part) => part.includes('**') || !isBalanced(part));
  const fixed = open < 0 ? parts.slice(0, -1) : parts.slice(0, open);
  const tests = fixed.map((_, index) => compileGlob(fixed.slice(0, index + 1).join('/'), true));
  return (folder) => {
    const test = tests[folder.split('/').length - 1];
    return test ? test(folder) : open >= 0;
  };
}

/** Where a set or a choice goes on behind a `/`, what stands before it says nothing alone. */
function isBalanced(part: string): boolean {
  const count = (mark: string) => part.split(mark).length;
  return count('{') === count('}') && count('[') === count(']');
}

/** A glob that ends with a `/` names all that is below. */
function normal(glob: string): string {
  return glob.replace(/^\.\//, '').replace(/\/$/, '/**');
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
