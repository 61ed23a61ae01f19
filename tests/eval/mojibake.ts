import { createRequire } from 'node:module';
import { type Finding, toLines } from '../../src/core/article.js';
import { resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { mojibake } from '../../src/stages/mojibake/index.js';
import { DRAWS, FILES, readLines } from './encodings.js';
import { mulberry32 } from './random.js';

const require = createRequire(import.meta.url);
const iconv: typeof import('iconv-lite') = require('iconv-lite');
const openCc: typeof import('opencc-js') = require('opencc-js');
const toTraditional = openCc.Converter({ from: 'cn', to: 'tw' });
const OPTIONS = resolveOptions({}, stageNames);

type Decoder = (bytes: Uint8Array) => string;

/** Decoders of the world differ in what they make of bytes they can't read. */
const READERS: Readonly<Record<string, Decoder>> = {
  'GBK (browser)': (bytes) => new TextDecoder('gbk').decode(bytes),
  'GBK (strict)': (bytes) => iconv.decode(Buffer.from(bytes), 'gbk'),
  'Big5 (Windows)': (bytes) => new TextDecoder('big5').decode(bytes),
  'Big5 (browser)': (bytes) => iconv.decode(Buffer.from(bytes), 'big5hkscs'),
  'Latin-1': (bytes) => Buffer.from(bytes).toString('latin1'),
  'Windows-1252': (bytes) => windows1252(bytes),
  'Windows-1252 (strict)': (bytes) => iconv.decode(Buffer.from(bytes), 'windows-1252'),
  'Latin-1 less controls': (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f\xad]/g, ''),
};

const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (c) => SPECIALS[c.charCodeAt(0) - 0x80] as string);
}

/** Written in, read as. */
export const KINDS: readonly (readonly [written: string, ...readers: string[]])[] = [
  ['utf8', 'GBK (browser)'],
  ['utf8', 'GBK (strict)'],
  ['utf8', 'Big5 (browser)'],
  ['utf8', 'Big5 (Windows)'],
  ['utf8', 'Latin-1'],
  ['utf8', 'Latin-1 less controls'],
  ['utf8', 'Windows-1252'],
  ['utf8', 'Windows-1252 (strict)'],
  ['gbk', 'Latin-1'],
  ['gbk', 'Windows-1252'],
  ['gbk', 'Big5 (browser)'],
  ['gbk', 'Big5 (Windows)'],
  ['big5', 'GBK (browser)'],
  ['big5', 'GBK (strict)'],
  ['big5', 'Latin-1'],
  ['big5', 'Windows-1252'],
  ['utf8', 'Windows-1252', 'Windows-1252'],
  ['utf8', 'Latin-1', 'Latin-1'],
  ['utf8', 'GBK (browser)', 'GBK (browser)'],
  ['utf8', 'GBK (browser)', 'Windows-1252'],
];

/** A text after one misreading or more; each reader's text is written as UTF-8 for the next. */
export function damage(
  text: string,
  [written, ...readers]: (typeof KINDS)[number],
  lose: (text: string) => string,
): string | undefined {
  const bytes = iconv.encode(text, written);
  if (iconv.decode(bytes, written) !== text) return undefined;
  let result = text;
  for (const [i, reader] of readers.entries()) {
    result = (READERS[reader] as Decoder)(i === 0 ? bytes : Buffer.from(result));
  }
  return lose(result);
}

class Count {
  all = 0;
  right = 0;
  partly = 0;
  wrong = 0;
  left = 0;
  silent = 0;

  add(original: string, damaged: string, result: string, findings: readonly Finding[]): void {
    this.all++;
    this[kindOf(original, damaged, result, findings.length > 0)]++;
  }

  toString(): string {
    const share = (part: number) => ((100 * part) / Math.max(1, this.all)).toFixed(1);
    return `${share(this.right)} right, ${share(this.partly)} right but for U+FFFD, ${share(this.wrong)} wrong, ${share(this.left)} left with finding, ${share(this.silent)} silent of ${this.all}`;
  }
}

export function kindOf(original: string, damaged: string, result: string, isFound: boolean) {
  if (result === original) return 'right';
  if (result === damaged) return isFound ? 'left' : 'silent';
  const isPart = isFound && /[?\ufffd]/.test(result) && fitsBut(original, result);
  return isPart ? 'partly' : 'wrong';
}

/** Whether a text is another but for U+FFFD, each in place of at most two characters. Linear: places move together. */
function fitsBut(original: string, result: string): boolean {
  let places = new Set([0]);
  for (const character of result.split('')) {
    const next = new Set<number>();
    for (const at of places) {
      if (character === '\ufffd' || (character === '?' && original[at] !== '?'))
        for (const length of [0, 1, 2]) next.add(at + length);
      else if (original[at] === character) next.add(at + 1);
    }
    places = next;
  }
  return places.has(original.length);
}

/** Documents of each text for each kind of damage, and single lines, sentences and parts of lines. */
const DOCUMENTS = 4;
const SINGLES = 30;
const LINES = 8;
const SENTENCE = 30;

const SIZES = ['documents', 'lines in clean documents', 'sentences', 'parts of lines'] as const;

/** Every kind of damage, in documents, in single lines, in sentences and in parts of lines: one line a kind and size. */
export function* measureMojibake(shared: string): Generator<string> {
  for (const draw of DRAWS) {
    const random = mulberry32(draw === 'tuned' ? 1 : 2);
    const sources = FILES.map((name) =>
      readLines(shared, name, draw).filter((line) => line.length >= 10 && /[\u4e00-\u9fff]{4}/.test(line)),
    );
    const losses: readonly (readonly [string, (text: string) => string])[] = [
      ['', (text) => text],
      [
        ', bytes lost',
        (text) =>
          text.replace(/[^\0-\x7f]/g, (c) => (random() < 0.01 ? (random() < 0.5 ? '?' : '\ufffd') : c)),
      ],
    ];
    for (const kind of KINDS) {
      for (const [lossName, lose] of losses) {
        if (lossName !== '' && kind.length > 2) continue;
        const counts = SIZES.map(() => new Count());
        for (const [f, lines] of sources.entries()) {
          const own =
            kind[0] === 'big5' && f < 3 ? (text: string) => toTraditional(text) : (text: string) => text;
          for (let n = 0; n < SINGLES; n++) {
            const at = Math.floor(random() * (lines.length - 10));
            const document = lines.slice(at, at + LINES).map(own);
            const one = document[3] as string;
            const damaged = document.map((line) => damage(line, kind, lose));
            const sentence = one.slice(0, SENTENCE);
            const part = one.slice(0, 15);
            if (n < DOCUMENTS) judge(counts[0] as Count, document, damaged);
            judge(counts[1] as Count, [one], [damaged[3]], document.slice(4, 6));
            judge(counts[2] as Count, [sentence], [damage(sentence, kind, lose)]);
            const broken = damage(part, kind, lose);
            judge(
              counts[3] as Count,
              [`${document[1]?.slice(0, 12)}${part}${document[2]?.slice(0, 12)}`],
              [broken && `${document[1]?.slice(0, 12)}${broken}${document[2]?.slice(0, 12)}`],
            );
          }
        }
        const [written, ...readers] = kind;
        for (const [i, count] of counts.entries())
          yield `mojibake, ${draw}, ${written} read as ${readers.join(' and as ')}${lossName}, ${SIZES[i]}: ${count}`;
      }
    }
  }
}

/** Counts each damaged line of a document. */
function judge(
  count: Count,
  original: readonly string[],
  damaged: readonly (string | undefined)[],
  around: readonly string[] = [],
) {
  if (damaged.some((line) => line === undefined)) return;
  const texts = [...around, ...(damaged as string[])];
  const lines = texts.map((text, i) => ({ number: i + 1, text }));
  const result = mojibake.run({ lines, metadata: {} }, OPTIONS);
  for (const [i, text] of original.entries()) {
    if (text === damaged[i]) continue;
    const at = around.length + i;
    const findings = result.findings?.filter(({ line }) => line === at + 1) ?? [];
    const after = (result.lines ?? lines)[at]?.text as string;
    count.add(text, damaged[i] as string, after, findings);
  }
}

const HALF = /[\uff01-\uff5e]/g;

/** What is changed in clean text, and said about it; prints each. */
export function* measureHarm(shared: string): Generator<string> {
  const names = [...FILES, 'parallel.simplified', 'parallel.traditional'];
  for (const width of ['full', 'half']) {
    let edits = 0;
    let findings = 0;
    for (const name of names) {
      const text = DRAWS.flatMap((draw) => readLines(shared, name, draw)).join('\n');
      const lines = toLines(
        width === 'full' ? text : text.replace(HALF, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
      );
      const result = mojibake.run({ lines, metadata: {} }, OPTIONS);
      for (const [i, line] of (result.lines ?? lines).entries()) {
        if (line.text === lines[i]?.text) continue;
        edits++;
        yield `mojibake, harm: ${result.causes?.get(line.number)?.reason} ${lines[i]?.text.slice(0, 200)} → ${line.text.slice(0, 200)}`;
      }
      for (const { line, message } of result.findings ?? []) {
        findings++;
        yield `mojibake, harm: ${message.slice(0, 40)} ${lines[line - 1]?.text.slice(0, 200)}`;
      }
    }
    yield `mojibake, harm, ${width} width: ${edits} edits (bar: 0), ${findings} findings (bar: 0)`;
  }
}
