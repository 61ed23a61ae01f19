import { LINE_PLACES, type LinePlace, type WrongEntry } from './learned-line.js';
import { compilePattern, type Pattern } from './pattern.js';

/** A kind of line of your sites that is not the article; a text alone is its pattern. See `compilePattern`. */
export type LinePattern =
  | string
  | {
      /** Matches a whole line. */
      readonly pattern: string;
      /** Default: any place. */
      readonly place?: LinePlace | undefined;
      /** The reason recorded with its removal. */
      readonly why?: string | undefined;
    };

/** Words that stand in for others on your sites. */
export interface Replacement {
  /** Matches a part of a line. See `compilePattern`. */
  readonly pattern: string;
  /** What takes its place; empty to remove it. With a regular expression `$1` to `$9` are its groups. */
  readonly with: string;
  /** The reason recorded with the change. */
  readonly why?: string | undefined;
}

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

/** Longest text put in for a match. */
const MAX_REPLACEMENT = 500;

/** The same list is given for every scrape of a corpus; it is read once. */
const compiledPatterns = new WeakMap<readonly LinePattern[], readonly CompiledLinePattern[]>();
const compiledReplacements = new WeakMap<readonly Replacement[], readonly CompiledReplacement[]>();

/** @throws WrongEntryError for the first entry that is none */
export function compileLinePatterns(entries: readonly LinePattern[]): readonly CompiledLinePattern[] {
  return compileOnce(compiledPatterns, entries, (entry, at) => {
    const row = typeof entry === 'string' ? { pattern: entry } : entry;
    assertKeys(row, at, ['pattern'], ['place', 'why'], 'a pattern or an object { pattern, place?, why? }');
    const { pattern, place, why = `line of the site: ${pattern}` } = row;
    if (place !== undefined && !LINE_PLACES.includes(place)) {
      throw new WrongEntryError({ at: `${at}.place`, given: place, allowed: 'head, body or foot' });
    }
    const where = typeof entry === 'string' ? at : `${at}.pattern`;
    return { pattern: compileAt(pattern, where), place, why };
  });
}

/** @throws WrongEntryError for the first entry that is none */
export function compileReplacements(entries: readonly Replacement[]): readonly CompiledReplacement[] {
  return compileOnce(compiledReplacements, entries, (entry, at) => {
    assertKeys(entry, at, ['pattern', 'with'], ['why'], 'an object { pattern, with, why? }');
    const { pattern, with: text, why = `replaced on this site: ${pattern}` } = entry;
    if (text.length > MAX_REPLACEMENT || /[\n\r]/.test(text)) {
      const allowed = `one line of at most ${MAX_REPLACEMENT} characters`;
      throw new WrongEntryError({ at: `${at}.with`, given: text, allowed });
    }
    // Where the match would end is anybody's guess.
    if (/^\s*\*|(?<!\\)\*\s*$/.test(pattern)) {
      const allowed = 'a pattern with text at both ends';
      throw new WrongEntryError({ at: `${at}.pattern`, given: pattern, allowed });
    }
    return { pattern: compileAt(pattern, `${at}.pattern`), with: text, why };
  });
}

/** Says which entry of a table is wrong, and what is allowed. */
export class WrongEntryError extends Error {
  constructor(readonly entry: WrongEntry) {
    super(`${entry.at} must be ${entry.allowed}`);
  }
}

function compileOnce<Entry, Compiled>(
  known: WeakMap<readonly Entry[], readonly Compiled[]>,
  entries: readonly Entry[],
  compile: (entry: Entry, at: string) => Compiled,
): readonly Compiled[] {
  const before = known.get(entries);
  if (before) return before;
  const compiled = entries.map((entry, index) => compile(entry, `[${index}]`));
  known.set(entries, compiled);
  return compiled;
}

/** Also for callers without types: an entry of the right keys, all of them texts. */
function assertKeys(
  entry: unknown,
  at: string,
  required: readonly string[],
  optional: readonly string[],
  form: string,
): void {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new WrongEntryError({ at, given: entry, allowed: form });
  }
  const names = [...required, ...optional];
  const unknown = Object.keys(entry).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new WrongEntryError({ at, given: unknown, allowed: `made of ${names.join(', ')}` });
  }
  for (const name of names) {
    const given = (entry as Record<string, unknown>)[name];
    if (typeof given === 'string' || (given === undefined && optional.includes(name))) continue;
    throw new WrongEntryError({ at: `${at}.${name}`, given, allowed: 'a string' });
  }
}

function compileAt(pattern: string, at: string): Pattern {
  try {
    return compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WrongEntryError({ at, given: pattern, allowed: `a valid pattern: ${error.message}` });
  }
}
