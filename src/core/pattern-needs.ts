import { either, followed, one, type Part, PLACE, REFERENCE, START, type Units } from './pattern-parts.js';

/** What a pattern asks of every text that it matches; `undefined` where its source shows nothing. */
export interface Needs {
  /** UTF-16 code units of which a text has at least one: of the sets that are known, the one that is rarest in Chinese text. */
  readonly units: ReadonlySet<number> | undefined;
  /** UTF-16 code units of which one is the first of the text. */
  readonly first: ReadonlySet<number> | undefined;
}

/**
 * Reads what a text must have, or a pattern can't match it: to look for that costs less than to compile a pattern that can't
 * match. Never says that a text can't match if it can.
 *
 * Other flags than `d`, `g`, `i`, `s`, `u` and `y` show nothing.
 */
export function needsOf(pattern: RegExp): Needs {
  if (/[^dgisuy]/.test(pattern.flags)) return { units: undefined, first: undefined };
  const { units, first, isEmpty, isAnchored } = new Reader(pattern).disjunction();
  return { units, first: isAnchored && !isEmpty ? first : undefined };
}

/** A range of more code units than this rules little out. */
const LARGEST_RANGE = 96;
const DIGITS = unitsOf('0123456789');
/** What also matches the letter if case and Unicode matter: the sign of Kelvin, the long s. */
const FOLDED_TO_ASCII: Readonly<Record<string, string>> = { k: '\u212A', s: '\u017F' };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };
/** Escapes that stand for a set or a place. */
const SETS = 'wWsSdDbB';
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
const HEX = /u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})/iy;
/** Properties, references and control characters: nothing is known of them. */
const NO_CHARACTER = /[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|c[a-z]/iy;

/** Reads the source of a pattern from left to right. The pattern has been made, so its syntax is right. */
class Reader {
  private readonly source: string;
  private at = 0;

  constructor(private readonly pattern: RegExp) {
    this.source = pattern.source;
  }

  /** Alternatives up to the end of their group: what one of them needs will do only if each needs something. */
  disjunction(): Part {
    let part = this.alternative();
    while (this.source[this.at] === '|') {
      this.at++;
      part = either(part, this.alternative());
    }
    return part;
  }

  private alternative(): Part {
    let part: Part = PLACE;
    let isStart = true;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const atom = this.atom();
      part = followed(part, this.isOptional() ? { ...PLACE, first: atom.first } : atom, isStart);
      isStart = false;
    }
    return part;
  }

  private isOptional(): boolean {
    const [quantifier, least] = this.take(QUANTIFIER) ?? [];
    return (
      quantifier !== undefined && (least === undefined ? !quantifier.startsWith('+') : Number(least) === 0)
    );
  }

  private atom(): Part {
    const character = this.source[this.at] as string;
    if (character === '(') return this.group();
    if (character === '[') return one(this.characterClass());
    if (character === '\\') return this.escape();
    this.at++;
    if (character === '^') return START;
    if (character === '$') return PLACE;
    return one(character === '.' ? undefined : this.literal(character));
  }

  /** What stands in a group, or must stand before or behind a place; what must not stand there says nothing. */
  private group(): Part {
    const opening = this.take(GROUP)?.[0] ?? '';
    const part = this.disjunction();
    this.at++;
    if (opening.endsWith('!')) return PLACE;
    return opening.endsWith('=') ? { ...PLACE, units: part.units } : part;
  }

  private characterClass(): Units {
    this.at++;
    const isNegated = this.source[this.at] === '^';
    if (isNegated) this.at++;
    const units: Set<number>[] = [];
    let isKnown = !isNegated;
    while (this.source[this.at] !== ']') {
      const first = this.member();
      const isRange = first && this.source[this.at] === '-' && this.source[this.at + 1] !== ']';
      if (isRange) this.at++;
      const member = isRange ? this.range(first, this.member()) : first && this.literal(first);
      if (member) units.push(member);
      else isKnown = false;
    }
    this.at++;
    return isKnown ? new Set(units.flatMap((each) => [...each])) : undefined;
  }

  /** The code units of a range, if they are few. */
  private range(first: string, last: string | undefined): Units {
    const [from, to] = [first.charCodeAt(0), last?.charCodeAt(0) ?? Number.NaN];
    if (!(to - from < LARGEST_RANGE)) return undefined;
    const needs = Array.from({ length: to - from + 1 }, (_, index) =>
      this.literal(String.fromCharCode(from + index)),
    );
    return needs.every((need) => need !== undefined)
      ? new Set(needs.flatMap((need) => [...need]))
      : undefined;
  }

  /** A character of a class; `undefined` for a set. */
  private member(): string | undefined {
    if (this.source[this.at] !== '\\') return this.source[this.at++];
    return this.source[this.at + 1] === 'b' ? this.skip(2) : this.escaped();
  }

  private escape(): Part {
    const kind = this.source[this.at + 1] as string;
    if (/[bBk1-9]/.test(kind)) {
      this.escaped();
      return kind.toLowerCase() === 'b' ? PLACE : REFERENCE;
    }
    if (kind === 'd') {
      this.at += 2;
      return one(new Set(DIGITS));
    }
    const character = this.escaped();
    return one(character === undefined ? undefined : this.literal(character));
  }

  /** The character that an escape stands for; `undefined` for a set, a place or a reference. */
  private escaped(): string | undefined {
    this.at++;
    if (this.take(NO_CHARACTER)) return undefined;
    const hex = this.take(HEX);
    if (hex) return String.fromCodePoint(Number.parseInt(hex.slice(1).find((digits) => digits) ?? '', 16));
    const character = this.source[this.at++] as string;
    if (SETS.includes(character)) return undefined;
    return CONTROLS[character] ?? character;
  }

  /** A character as the flags read it. Half a surrogate pair, and letters beyond ASCII in whatever case, are not looked into. */
  private literal(character: string): Units {
    if (character.length > 1 || /[\uD800-\uDFFF]/.test(character)) return undefined;
    if (!this.pattern.ignoreCase) return unitsOf(character);
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    if (lower === upper) return unitsOf(character);
    if (!/[a-z]/.test(lower)) return undefined;
    return unitsOf(lower + upper + (this.pattern.unicode ? (FOLDED_TO_ASCII[lower] ?? '') : ''));
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private skip(length: number): undefined {
    this.at += length;
  }
}

function unitsOf(text: string): Set<number> {
  return new Set(Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
}
