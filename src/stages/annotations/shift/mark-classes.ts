import { lazy } from '../../../core/lazy.js';
import { isHan } from './signs.js';

/**
 * Classes of characters. `edge` is the start or the end of a line or a tag of HTML; `first` is a Chinese character
 * after anything else, `han` one after another (a lone character between marks is rare); `ended` is a closing mark
 * after the end of a sentence.
 */
export const CLASSES = [
  'edge',
  'first',
  'han',
  'comma',
  'stop',
  'list',
  'colon',
  'exclaim',
  'open',
  'close',
  'ended',
  'digit',
  'latin',
  'space',
  'other',
] as const;
export type ClassName = (typeof CLASSES)[number];

/** A class, as its place in `CLASSES`: a search asks for it millions of times. */
export type MarkClass = number;

export const classNamed = (name: ClassName): MarkClass => CLASSES.indexOf(name);

export const EDGE = classNamed('edge');
export const FIRST = classNamed('first');
export const HAN = classNamed('han');
export const OPEN = classNamed('open');
export const CLOSE = classNamed('close');
export const ENDED = classNamed('ended');
const STOP = classNamed('stop');
const EXCLAIM = classNamed('exclaim');

/** The members of the classes that are not ranges of Unicode; full-width ASCII counts as ASCII. */
const MEMBERS: Readonly<Partial<Record<ClassName, string>>> = {
  edge: '<>',
  comma: '，,',
  stop: '。',
  // The dot of foreign names stands, as 、 does, between Chinese characters.
  list: '、·',
  colon: ':;',
  exclaim: '?!',
  open: '“‘「『(《〈【[〔{',
  close: '”’」』)》〉】]〕}',
  space: ' \u3000',
};

/** The class of each code unit that stands alone. */
const classTable = lazy((): Uint8Array => {
  const members = new Map(
    Object.entries(MEMBERS).flatMap(([name, characters]) =>
      Array.from(characters, (member): [string, ClassName] => [member, name as ClassName]),
    ),
  );
  const nameOf = (unit: number): ClassName => {
    if (isHan(unit)) return 'han';
    const character = String.fromCharCode(narrow(unit));
    if (/[0-9]/.test(character)) return 'digit';
    if (/[A-Za-z]/.test(character)) return 'latin';
    return members.get(character) ?? 'other';
  };
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => classNamed(nameOf(unit)));
});

/** The class of a code unit after one of another class. */
export function classAfter(before: MarkClass, unit: number): MarkClass {
  const own = classOf(unit);
  if (own === HAN) return before === HAN || before === FIRST ? HAN : FIRST;
  return own === CLOSE && (before === STOP || before === EXCLAIM) ? ENDED : own;
}

export function classOf(unit: number): MarkClass {
  return classTable()[unit] as number;
}

const PAIRS = ['“”', '‘’', '「」', '『』', '()', '《》', '〈〉', '【】', '[]', '〔〕', '{}'];
const OPENERS = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** The mark that opens what a mark closes, both as ASCII where there is one. */
export function openerOf(mark: string): string | undefined {
  return OPENERS.get(mark);
}

/** The opening marks still open after one more code unit, as ASCII where there is one. */
export function afterMark(open: string, unit: number): string {
  const own = classOf(unit);
  if (own !== OPEN && own !== CLOSE) return open;
  const mark = String.fromCharCode(narrow(unit));
  // Each paragraph of a long quotation opens it again.
  if (own === OPEN) return open.replace(mark, '') + mark;
  const at = open.lastIndexOf(openerOf(mark) ?? mark);
  return at < 0 ? open : open.slice(0, at);
}

/** Full-width ASCII as ASCII. */
export function narrow(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}
