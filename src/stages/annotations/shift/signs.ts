import { isIdeographUnit, UNIFIED } from '../../../language/han.js';
import { isSyllable, matchReading, PINYIN } from '../../../language/readings.js';

/** A note met in raw text. Its `(` is missing where a stray lead byte before it swallowed that. */
export interface Note {
  /** The letters between the parentheses. */
  readonly letters: string;
  /** The note as it was inserted: always with both parentheses, half width. */
  readonly text: string;
  /** UTF-16 offset after it. */
  readonly end: number;
  /** The replacement character before it, if what stands there may be one: `?` of `周?chē)`. */
  readonly replacement: string;
  /** Whether `(` is visible. */
  readonly open: boolean;
}

/** What a line shows of annotations and of shifts. Keys and values are UTF-16 offsets. */
export interface Signs {
  /** Notes by the offset at which they start (the replacement character is part of one that has it). */
  readonly notes: ReadonlyMap<number, readonly Note[]>;
  /** Offsets at which a shift may start, rising. */
  readonly starts: readonly number[];
  /** Those of them that are marks at which the stream may have been cut without a trace. */
  readonly silentCuts: ReadonlySet<number>;
}

const NOTE = new RegExp(`([?\\uFFFD€]?)([(（]?)([${PINYIN}]{1,6})( ?)[)）]`, 'g');

/** A character that a lenient decoder may have written for broken bytes. */
export const REPLACEMENTS = '?\uFFFD€';
/** A replacement character before a mark, which a cut may have left. A cut leaves two or three at most in a row. */
export const BEFORE_MARK = /[?\uFFFD€](?<![?\uFFFD€]{2})(?![?\uFFFD€]{3})(?=[!?;,。、！？；，])/g;

/** Alphabets and signs that hardly stand in Chinese text but often end or fill a shift, as first and last of ranges. */
export const FOREIGN_RANGES = ['\u3105\u3129', '\u0391\u0451', '\u2500\u2595'];
/** ASCII that hardly stands alone between Chinese characters. */
const LONE = 'A-Za-z_^@~{}`|\\\\';
export const LONE_LETTER = new RegExp(`[${LONE}]`);

/**
 * What hardly stands in Chinese text but often ends or fills a shift: a letter alone between Chinese characters,
 * bopomofo, Greek, Cyrillic, box drawing.
 */
export const ODD = new RegExp(
  `[${FOREIGN_RANGES.map((range) => Array.from(range).join('-')).join('')}]|[${LONE}](?<=[${UNIFIED}][^${UNIFIED}])(?=[${UNIFIED}])`,
);

/** A mark soon followed by something odd. */
const MARK_BEFORE_ODD = new RegExp(
  `[!?;,。、！？；，](?=[^\\s!?;,。、！？；，]{1,16}?(?:${ODD.source}))`,
  'g',
);

/** A mark and the ASCII that is the second byte of a character behind it. */
const MARK_AND_LETTER = /^[!?;,。、！？；，][@-~]$/;

/** The one pass that rules out most documents: notes, replacement characters before marks, private use. */
export const ANY_SIGN = new RegExp(`[${PINYIN}] ?[)）]|${BEFORE_MARK.source}|[\\uE000-\\uF8FF]`);

const NONE: Signs = { notes: new Map(), starts: [], silentCuts: new Set() };

/** Reads the notes and the signs of shifts in one raw line. */
export function readSigns(text: string): Signs {
  if (!ANY_SIGN.test(text)) return NONE;
  const notes = new Map<number, Note[]>();
  const starts: number[] = [];
  const cutsBeforeNotes: number[] = [];
  for (const match of text.matchAll(NOTE)) {
    const [whole, replacement = '', open = '', letters = '', blank = ''] = match;
    if (!open && !replacement && !isHan(text.charCodeAt(match.index - 1))) continue;
    // What is inserted are readings, and all of one is left behind a bracket that is lost.
    if (!isSyllable(letters)) continue;
    const note = {
      letters,
      text: `(${letters}${blank})`,
      end: match.index + whole.length,
      open: open !== '',
    };
    add(notes, match.index, { ...note, replacement });
    if (replacement) {
      starts.push(match.index);
      // The same note without the replacement character: it may be a question mark.
      if (open) add(notes, match.index + 1, { ...note, replacement: '' });
    } else if (!open || !followsItsCharacter(text, match.index, letters)) {
      starts.push(match.index);
      // 異,F(xiàn)象: a mark and a letter, or a cut without a trace across two characters, 異常現象.
      if (MARK_AND_LETTER.test(text.slice(Math.max(0, match.index - 2), match.index)))
        cutsBeforeNotes.push(match.index - 2);
    }
  }
  for (const { index } of text.matchAll(BEFORE_MARK)) if (hasPairNear(text, index)) starts.push(index);
  const found = new Set(starts);
  const silentCuts = new Set(cutsBeforeNotes);
  for (const match of ODD.test(text) ? text.matchAll(MARK_BEFORE_ODD) : []) {
    if (!found.has(match.index - 1)) silentCuts.add(match.index);
  }
  if (silentCuts.size === 0 && starts.length < 2) return { notes, starts, silentCuts };
  return { notes, starts: [...starts, ...silentCuts].sort((a, b) => a - b), silentCuts };
}

/** What can't have been the bytes of a Chinese character: ASCII, and the marks and signs of `BEFORE_MARK`. */
const NO_PAIR = /[\0-\x7f\uFFFD€。、！？；，]/;
/** How far from a broken character something must stand that it may belong to. */
const NEAR = 4;

/** Whether anything near a replacement character may be text in step or out of step: of marks alone nothing could be told. */
function hasPairNear(text: string, at: number): boolean {
  const last = Math.min(text.length - 1, at + NEAR);
  for (let near = Math.max(0, at - NEAR); near <= last; near++)
    if (!NO_PAIR.test(text.charAt(near))) return true;
  return false;
}

function add(notes: Map<number, Note[]>, at: number, note: Note): void {
  const others = notes.get(at);
  if (others) others.push(note);
  else notes.set(at, [note]);
}

/** Whether the letters are a reading of the character before, repeated notes between them aside. */
function followsItsCharacter(text: string, at: number, letters: string): boolean {
  let before = at;
  for (let repeated = 0; repeated < 3 && /[)）]/.test(text[before - 1] ?? ''); repeated++) {
    const start = Math.max(text.lastIndexOf('(', before - 1), text.lastIndexOf('（', before - 1));
    if (start < 0 || before - start > 9) break;
    before = start;
  }
  return before > 0 && matchReading(letters, text[before - 1] as string) !== false;
}

/** Whether a code unit is a Chinese character of the Basic Multilingual Plane. */
export function isHan(unit: number): boolean {
  return isIdeographUnit(unit) || unit === 0x3007;
}

/** Raw text without its notes. `offset` is where the text stands in its line. */
export function withoutNotes(text: string, signs: Signs, offset: number): string {
  let clean = '';
  for (let i = 0; i < text.length; ) {
    const note = signs.notes.get(offset + i)?.find((n) => n.open && !n.replacement);
    if (note && note.end - offset <= text.length) i = note.end - offset;
    else clean += text[i++];
  }
  return clean;
}
