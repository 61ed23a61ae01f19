import * as v from 'valibot';
import { compilePattern, type Pattern } from '../language/pattern.js';
import { LINE_PLACES, type LinePlace } from './choices.js';
import { type Immutable, objectOf, oneOf, text } from './kinds.js';

/** Longest text put in for a match, in UTF-16 code units. */
const MAX_REPLACEMENT = 500;

/** A text that `compilePattern` takes. */
const pattern = () =>
  v.pipe(
    text(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      try {
        compilePattern(dataset.value);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        addIssue({ message: `a valid pattern: ${error.message}` });
      }
    }),
  );

/** A kind of line of your sites that is not the article; a text alone is its pattern. See `compilePattern`. */
export const linePattern = v.union(
  [
    pattern(),
    objectOf({
      /** Matches a whole line. */
      pattern: pattern(),
      /** Default: any place. */
      place: v.optional(oneOf(LINE_PLACES)),
      /** The reason recorded with its removal. */
      why: v.optional(text()),
    }),
  ],
  'a pattern or an object of pattern, place, why',
);

export type LinePattern = Immutable<v.InferInput<typeof linePattern>>;

/** Words that stand in for others on your sites. */
export const replacement = objectOf({
  /** Matches a part of a line. See `compilePattern`. */
  pattern: v.pipe(
    pattern(),
    // Where the match would end is anybody's guess.
    v.check((value) => !/^\s*\*|(?<!\\)\*\s*$/.test(value), 'a pattern with text at both ends'),
    v.description('Text with * for anything, or /a regular expression (RE2)/.'),
  ),
  /** What takes its place; empty to remove it. With a regular expression `$1` to `$9` are its groups. */
  with: v.pipe(
    text(),
    v.check(
      (value) => value.length <= MAX_REPLACEMENT && !/[\n\r]/.test(value),
      `one line of at most ${MAX_REPLACEMENT} characters`,
    ),
    v.description('What takes its place; $1 is a group of the regular expression.'),
  ),
  /** The reason recorded with the change. */
  why: v.optional(v.pipe(text(), v.description('The reason recorded with the change.'))),
});

export type Replacement = Immutable<v.InferInput<typeof replacement>>;

/** An entry of `boilerplate.patterns`, ready to use. */
export interface CompiledLinePattern {
  readonly pattern: Pattern;
  readonly place: LinePlace | undefined;
  readonly why: string;
}

/** An entry of `replacements`, ready to use. */
export interface CompiledReplacement {
  readonly pattern: Pattern;
  readonly with: string;
  readonly why: string;
}

/** The entries of `boilerplate.patterns`, which were checked. */
export const compileLinePatterns = compilerOf((entry: LinePattern): CompiledLinePattern => {
  const { pattern, place, why } = typeof entry === 'string' ? { pattern: entry } : entry;
  return { pattern: compilePattern(pattern), place, why: why ?? `line of the site: ${pattern}` };
});

/** The entries of `replacements`, which were checked. */
export const compileReplacements = compilerOf((entry: Replacement): CompiledReplacement => {
  const { pattern, with: text, why } = entry;
  return { pattern: compilePattern(pattern), with: text, why: why ?? `replaced on this site: ${pattern}` };
});

/** The same list is given for every scrape of a corpus; it is compiled once. */
function compilerOf<Entry, Compiled>(compile: (entry: Entry) => Compiled) {
  const known = new WeakMap<readonly Entry[], readonly Compiled[]>();
  return (entries: readonly Entry[]): readonly Compiled[] => {
    const compiled = known.get(entries) ?? entries.map(compile);
    known.set(entries, compiled);
    return compiled;
  };
}
