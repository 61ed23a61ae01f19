import { createRequire } from 'node:module';
import { encodeUnit } from '../../src/charset/gbk.js';
import { type Channel, damage, foldWidth, PLAIN } from '../../src/stages/annotations/shift/channel.js';
import { mulberry32 } from './random.js';

const require = createRequire(import.meta.url);
const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');

/** One line of a document: as written, as it should come out of the repair, and as damaged. */
export interface DamagedLine {
  /** The clean line with every note after its character, folded: what annotation alone would have made. */
  readonly expected: string;
  readonly raw: string;
  /** A byte of it left no trace. */
  readonly lost: boolean;
  /** A letter, a digit, a blank of it left no trace: nothing can tell which. */
  readonly lostAscii: boolean;
  /** The damage comes from a cut (and perhaps a note as well). */
  readonly cut: boolean;
}

export interface DamagedDocument {
  readonly channel: Channel;
  readonly lines: readonly DamagedLine[];
}

/** How often each mark cuts, of 57 damaged documents that are no part of the project. */
const CUT_RATES: Record<string, number> = { '？': 14, '！': 12, '，': 7, '。': 5, '；': 3, '、': 2 };

/** A clean document and what becomes of it. */
export interface Drawn {
  readonly lines: readonly string[];
  readonly channel: Channel;
}

/** Documents of 1,000 to 2,500 characters of some texts, given as the Traditional lines of each, damaged with the frequencies counted in 57 damaged ones. */
export function* damagedTexts(
  texts: readonly (readonly string[])[],
  seed: number,
): Generator<DamagedDocument> {
  for (const { lines, channel } of drawn(texts, mulberry32(seed))) {
    yield { channel, lines: lines.map((line) => damageLine(line, channel)) };
  }
}

/** The documents of some texts in turn, each with a channel drawn for it. */
export function* drawn(texts: readonly (readonly string[])[], random: () => number): Generator<Drawn> {
  const pool = annotationPool(texts.flat());
  let sources = texts.map((lines) => documents(lines, random));
  while (sources.length) {
    const next = sources.map((source) => source.next());
    for (const { value } of next) if (value) yield { lines: value, channel: randomChannel(pool, random) };
    sources = sources.filter((_, i) => !next[i]?.done);
  }
}

/** One line damaged. */
export function damageLine(line: string, channel: Channel): DamagedLine {
  const expected = foldWidth(line.replace(/./gu, (c) => c + (channel.notes.get(c) ?? '')));
  const raw = damage(line, channel);
  const swallowed = damage(line, { ...channel, replacement: '\u0001' })
    .replace(/\u0001\(?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/g, '')
    .includes('\u0001');
  const lost =
    swallowed || (channel.privateUse === 'drop' && damage(line, { ...channel, privateUse: 'keep' }) !== raw);
  const cut = damage(line, { ...channel, cuts: '' }) !== raw;
  return { expected, raw, lost, lostAscii: losesAscii(line, channel), cut };
}

/** Whether what the damage makes of a line is the same with another letter, digit or blank at some place. */
function losesAscii(line: string, channel: Channel): boolean {
  const raw = damage(line, channel);
  return [...line.matchAll(/[A-Za-z0-9 %.-]/g)].some(({ 0: character, index }) => {
    const other = character === '0' ? '1' : '0';
    return damage(line.slice(0, index) + other + line.slice(index + 1), channel) === raw;
  });
}

function randomChannel(pool: readonly [string, number][], random: () => number): Channel {
  const notes = new Map<string, string>();
  const size = 20 + Math.floor(random() * 41);
  while (notes.size < size) {
    const character = pick(pool, random);
    notes.set(character, `(${pinyin(character)})`);
  }
  const cuts = Object.keys(CUT_RATES).filter((mark) => random() * 57 < (CUT_RATES[mark] as number));
  const silent = random() * 57 < 2;
  return {
    ...PLAIN,
    notes,
    cuts: cuts.join(''),
    replacement: silent ? '' : '?',
    swallow: silent ? 'lead' : 'pair',
    privateUse: random() < 0.5 ? 'keep' : 'drop',
  };
}

/** Characters that differ from their Simplified form, with the running sum of the square roots of their counts. */
function annotationPool(lines: readonly string[]): [string, number][] {
  const toSimplified: (text: string) => string = require('opencc-js').Converter({ from: 't', to: 'cn' });
  const counts = new Map<string, number>();
  for (const line of lines) for (const c of line) counts.set(c, (counts.get(c) ?? 0) + 1);
  let sum = 0;
  return [...counts]
    .filter(([c]) => /\p{Script=Han}/u.test(c) && toSimplified(c) !== c)
    .map(([c, count]): [string, number] => {
      sum += Math.sqrt(count);
      return [c, sum];
    });
}

function pick(pool: readonly [string, number][], random: () => number): string {
  const at = random() * (pool.at(-1)?.[1] ?? 0);
  return (pool.find(([, sum]) => sum > at) ?? (pool[0] as [string, number]))[0];
}

/** Lines as documents of 1,000 to 2,500 characters. */
export function* documents(
  lines: readonly string[],
  random: () => number,
): Generator<readonly string[], undefined> {
  for (let start = 0; start < lines.length; ) {
    const wanted = 1000 + random() * 1500;
    let size = 0;
    let end = start;
    while (end < lines.length && size < wanted) size += (lines[end++] as string).length;
    yield lines.slice(start, end);
    start = end;
  }
}

/** Whether a line is one that such damage is made of. */
export function isDamageable(line: string): boolean {
  return line.length >= 12 && isGbk(line) && !/\p{Co}/u.test(line);
}

function isGbk(line: string): boolean {
  return Array.from({ length: line.length }, (_, i) => line.charCodeAt(i)).every(
    (u) => u < 0x80 || encodeUnit(u) > 0,
  );
}
