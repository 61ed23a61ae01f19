/** How a match of a part of a pattern begins. */
interface Start {
  /** Patterns of one character each, one of which begins the match. */
  readonly first: readonly string[];
  /** Whether the part may match nothing, so that what follows it begins the match. */
  readonly isNullable: boolean;
  /** Whether it matches at the start of the text only. */
  readonly isAnchored: boolean;
}

const NOTHING: Start = { first: [], isNullable: true, isAnchored: false };

/** One token of a regular expression: a class, an escape, the opening of a group, a quantifier or a character. */
const TOKEN =
  /\\u[\dA-Fa-f]{4}|\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|\{\d+(?:,\d*)?\}|./gis;
const QUANTIFIER = /^(?:[?*+]$|\{(\d+))/;
/** What no table of rules needs and so is not read: named groups, references, other escapes. */
const UNREAD = /\(\?<[^=!]|\(\?[^:=!<]|\\[1-9kcx]|\\u(?![\dA-Fa-f]{4})/;

/**
 * Makes a function that tells which rows of a table can match at a place of a text, in their order: those that can begin
 * with the code unit there. A row's first characters are read off its pattern; where that can't be, the row is among
 * them always. So a long table costs little, and its rows need not care: most texts begin as no row does. What is found for
 * a code unit is kept: at most 65,536 of them.
 *
 * @param rows whose patterns are sticky, or anchored by `^` and asked at the start of a text only
 */
export function byFirstUnit<Row extends { readonly pattern: RegExp }>(
  rows: readonly Row[],
): (text: string, at?: number) => readonly Row[] {
  let firsts: readonly (RegExp | undefined)[] | undefined;
  const candidates = new Map<number, readonly Row[]>();
  return (text, at = 0) => {
    const unit = text.charCodeAt(at);
    const known = candidates.get(unit);
    if (known) return known;
    firsts ??= rows.map(({ pattern }) => firstOf(pattern));
    const isHalf = (unit & 0xf800) === 0xd800;
    const character = String.fromCharCode(unit);
    const found = rows.filter((_, row) => isHalf || (firsts?.[row]?.test(character) ?? true));
    candidates.set(unit, found);
    return found;
  };
}

/** Matches the characters with which a match of a pattern can begin; nothing, if that can't be told. */
function firstOf({ source, flags }: RegExp): RegExp | undefined {
  if (UNREAD.test(source) || flags.includes('m')) return undefined;
  const { first, isNullable, isAnchored } = readAlternatives(source.match(TOKEN) ?? [], { at: 0 });
  if (isNullable || !(isAnchored || flags.includes('y'))) return undefined;
  return new RegExp(`^(?:${first.join('|')})$`, flags.replace('y', ''));
}

interface Cursor {
  at: number;
}

/** Up to the end of the group. */
function readAlternatives(tokens: readonly string[], cursor: Cursor): Start {
  const starts: Start[] = [];
  do starts.push(readSequence(tokens, cursor));
  while (tokens[cursor.at++] === '|');
  return {
    first: starts.flatMap(({ first }) => first),
    isNullable: starts.some(({ isNullable }) => isNullable),
    isAnchored: starts.every(({ isAnchored }) => isAnchored),
  };
}

function readSequence(tokens: readonly string[], cursor: Cursor): Start {
  const parts: Start[] = [];
  while (cursor.at < tokens.length && !/^[|)]$/.test(tokens[cursor.at] as string)) {
    parts.push(readQuantified(tokens, cursor));
  }
  const end = parts.findIndex(({ isNullable }) => !isNullable);
  return {
    first: parts.slice(0, end < 0 ? undefined : end + 1).flatMap(({ first }) => first),
    isNullable: end < 0,
    isAnchored: parts[0]?.isAnchored === true,
  };
}

function readQuantified(tokens: readonly string[], cursor: Cursor): Start {
  const start = readPart(tokens, cursor);
  const quantifier = QUANTIFIER.exec(tokens[cursor.at] ?? '');
  if (!quantifier) return start;
  cursor.at += tokens[cursor.at + 1] === '?' ? 2 : 1;
  const isOptional = quantifier[1] === undefined ? quantifier[0] !== '+' : Number(quantifier[1]) === 0;
  return isOptional ? { ...start, isNullable: true, isAnchored: false } : start;
}

function readPart(tokens: readonly string[], cursor: Cursor): Start {
  const token = tokens[cursor.at++] as string;
  if (token === '(' || token === '(?:') return readAlternatives(tokens, cursor);
  if (token.startsWith('(')) {
    readAlternatives(tokens, cursor);
    return NOTHING;
  }
  if (token === '^') return { ...NOTHING, isAnchored: true };
  if (token === '$' || token === '\\b' || token === '\\B') return NOTHING;
  return { first: [token], isNullable: false, isAnchored: false };
}
