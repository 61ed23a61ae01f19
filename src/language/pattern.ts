import { createRequire } from 'node:module';
import { fold } from './fold.js';
import { plain } from './plain.js';

/** A pattern that a user wrote, ready to match. Every one of them takes time linear in the text. */
export interface Pattern {
  /** Whether a whole line is of this pattern; blanks at its ends don't count. */
  matchesLine(text: string): boolean;
  /** The text with every match replaced; in a regular expression's replacement `$1` to `$9` are groups, `$$` a `$`. */
  replaceIn(text: string, replacement: string): string;
}

/** Longest pattern, in UTF-16 code units: the time of a match is its length times that of the text. */
const MAX_LENGTH = 500;

const BETWEEN_SLASHES = /^\/(.+)\/(i?)$/s;

/**
 * Reads a pattern.
 *
 * As in the filter lists of ad blockers, text is meant literally, but for `*`, which stands for anything (`\*` for
 * itself); it is compared in either script and with full-width and half-width marks alike. Text between slashes is a
 * regular expression with the syntax of RE2 (github.com/google/re2/wiki/Syntax), which needs no backtracking and so
 * has neither look-around nor back-references; it is tried on the text and on its Simplified form.
 *
 * @throws SyntaxError that says what is wrong with it
 */
export function compilePattern(source: string): Pattern {
  if (source.trim() === '') throw new SyntaxError('it is blank');
  if (source.length > MAX_LENGTH) throw new SyntaxError(`it is longer than ${MAX_LENGTH} characters`);
  const [, expression, flags] = BETWEEN_SLASHES.exec(source) ?? [];
  return expression === undefined ? literal(source) : regularExpression(expression, flags === 'i');
}

function literal(source: string): Pattern {
  const parts = plain(source)
    .trim()
    .split(/(?<!\\)\*/)
    .map((part) => part.replaceAll('\\*', '*'));
  if (parts.every((part) => part.trim() === '')) throw new SyntaxError('it matches everything');
  return {
    matchesLine: (text) => isMadeOf(parts, plain(text).trim()),
    replaceIn: (text, replacement) => splice(text, findParts(parts, plain(text)), () => replacement),
  };
}

/** Whether a text is these parts in this order, with anything between them. */
function isMadeOf(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** A match: where it is, and what its groups hold. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups?: readonly string[];
}

/** From left to right, each as short as it can be. Not one part missing to the right of a match: no more matches. */
function* findParts(parts: readonly string[], text: string): Generator<Match, void, undefined> {
  for (let end = 0; ; ) {
    let start = -1;
    for (const part of parts) {
      const found = text.indexOf(part, end);
      if (found < 0) return;
      if (start < 0) start = found;
      end = found + part.length;
    }
    yield { start, end };
  }
}

function regularExpression(source: string, ignoreCase: boolean): Pattern {
  // 270 kB of JavaScript: loaded for those who use it.
  const { RE2JS } = createRequire(import.meta.url)('re2js') as typeof import('re2js');
  const compile = () => {
    try {
      return RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    } catch (error) {
      const reason = (error as Error).message.replace(/^error parsing regexp: /, '');
      throw new SyntaxError(`${reason} (RE2 has no look-around and no back-references)`);
    }
  };
  const expression = compile();

  function* findAll(raw: string, text: string): Generator<Match, void, undefined> {
    const matcher = expression.matcher(text);
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, group) =>
        matcher.start(group) < 0 ? '' : raw.slice(matcher.start(group), matcher.end(group)),
      );
      if (end > start) yield { start, end, groups };
    }
  }
  return {
    matchesLine: (text) => expression.test(text.trim()) || expression.test(fold(text.trim())),
    replaceIn: (text, replacement) => {
      const replaced = splice(text, findAll(text, text), expandGroups(replacement));
      return replaced === text
        ? splice(text, findAll(text, fold(text)), expandGroups(replacement))
        : replaced;
    },
  };
}

function expandGroups(replacement: string): (match: Match) => string {
  return ({ groups = [] }) =>
    replacement.replace(/\$([$1-9])/g, (_, group: string) =>
      group === '$' ? '$' : (groups[Number(group)] ?? ''),
    );
}

function splice(text: string, matches: Iterable<Match>, replacementOf: (match: Match) => string): string {
  let spliced = '';
  let copied = 0;
  for (const match of matches) {
    spliced += text.slice(copied, match.start) + replacementOf(match);
    copied = match.end;
  }
  return copied === 0 ? text : spliced + text.slice(copied);
}
