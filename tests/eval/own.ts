import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { clean } from '../../src/clean.js';
import type { Script } from '../../src/options/choices.js';

interface Sentence {
  readonly simplified: string;
  readonly traditional: string;
}

/** Ways in which a page is read with the wrong charset: how it was written, and how a browser read it. */
const MISREADINGS: readonly (readonly [written: 'utf8' | 'gb18030' | 'big5', read: string])[] = [
  ['utf8', 'windows-1252'],
  ['utf8', 'gb18030'],
  ['gb18030', 'windows-1252'],
  ['gb18030', 'big5'],
  ['big5', 'gb18030'],
];

/** Sentences in a paragraph of the documents below. */
const PARAGRAPH = 3;

/**
 * Quality on sentences of our own, in every clone: clean text that is changed, characters that are converted wrong, and
 * documents read with the wrong charset that come out as they were written. A small set: it tells of what broke, not how good
 * the program is.
 *
 * @param file of `simplified TAB traditional` rows
 * @returns one line a figure
 */
export function* measureOwn(file: URL): Generator<string> {
  const sentences = readSentences(file);
  const simplified = documentOf(sentences.map((sentence) => sentence.simplified));
  const traditional = documentOf(sentences.map((sentence) => sentence.traditional));
  yield `own sentences, ${sentences.length}: clean text, lines changed: ${changedLines(simplified, 'zh-Hans')} Simplified, ${changedLines(traditional, 'keep')} Traditional (bar: 0)`;
  yield* wrongCharacters('to zh-Hans', traditional, 'zh-Hans', simplified);
  yield* wrongCharacters('to zh-Hant', simplified, 'zh-Hant', traditional);
  for (const [written, read] of MISREADINGS) {
    const text = written === 'big5' ? traditional : simplified;
    const misread = new TextDecoder(read).decode(iconv.encode(text, written));
    const { text: repaired, findings } = clean(misread, { script: 'keep' });
    const right = countEqual(repaired.split('\n'), text.split('\n'));
    yield `own sentences, ${written} read as ${read}: ${right} of ${text.split('\n').length} lines right, ${findings.length} findings`;
  }
}

function readSentences(file: URL): Sentence[] {
  const rows = readFileSync(file, 'utf8').split('\n');
  return rows
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [simplified = '', traditional = ''] = row.split('\t');
      return { simplified, traditional };
    });
}

function documentOf(sentences: readonly string[]): string {
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / PARAGRAPH) }, (_, i) =>
    sentences.slice(i * PARAGRAPH, (i + 1) * PARAGRAPH).join(''),
  );
  return paragraphs.join('\n');
}

function changedLines(text: string, script: Script): number {
  return new Set(clean(text, { script }).changes.map(({ line }) => line)).size;
}

function* wrongCharacters(label: string, from: string, script: Script, expected: string): Generator<string> {
  const { text } = clean(from, { script });
  const [got, wanted] = [[...text], [...expected]];
  const wrong = wanted.flatMap((character, i) => (got[i] === character ? [] : `${character}→${got[i]}`));
  const figure =
    got.length === wanted.length ? `${wrong.length} of ${wanted.length} characters wrong` : 'another length';
  yield `own sentences, ${label}: ${figure} ${wrong.join(' ')}`;
}

function countEqual(one: readonly string[], other: readonly string[]): number {
  return one.filter((line, i) => line === other[i]).length;
}
