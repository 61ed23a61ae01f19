// What is measured on: five kinds of documents as users have them. Of the texts and pages of a folder that is no part of the
// project, where it is there, else of the project's fixtures, which are few and short: figures of the two can't be compared.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { damagedTexts, documents, isDamageable } from '../../out/eval/tests/eval/documents.js';
import { damage, KINDS } from '../../out/eval/tests/eval/mojibake.js';
import { mulberry32 } from '../../out/eval/tests/eval/random.js';
import { material } from './articles.js';

const SEED = 11;
/** Documents of each kind. */
const MOST = 60;
/** The share of characters of misread text that a decoder lost, in every other document. */
const LOST = 0.01;

const shared = resolve('..', 'shared');
const isShared = existsSync(join(shared, 'text'));
const pageFolder = isShared
  ? join(shared, 'pages/labelled')
  : fileURLToPath(new URL('../../fixtures/pages', import.meta.url));
const SIMPLIFIED = ['wiki-simplified', 'newsletter-simplified', 'law-simplified'];
const TRADITIONAL = ['wiki-traditional', 'parallel.traditional'];

const toTraditional = createRequire(import.meta.url)('opencc-js/cn2t').Converter({ from: 'cn', to: 't' });

/** The texts of each kind, the same in every run. */
export function documentsByKind() {
  return {
    'clean Simplified': drawn(simplified().flatMap(whole)),
    'clean Traditional': drawn(traditional().flatMap(whole)),
    'real pages': drawn(pages()),
    'byte shift': drawn(shifted()),
    mojibake: misread(),
  };
}

function simplified() {
  return isShared ? SIMPLIFIED.map(linesOf) : [material().sentences];
}

/** Lines of clean Traditional text, by source. */
export function traditional() {
  return isShared ? TRADITIONAL.map(linesOf) : [material().sentences.map((text) => toTraditional(text))];
}

function linesOf(name) {
  return readFileSync(join(shared, 'text', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function whole(lines) {
  return [...documents(lines, mulberry32(SEED))].map((document) => document.join('\n'));
}

function pages() {
  return readdirSync(pageFolder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(pageFolder, name), 'utf8'));
}

/** Documents with notes and byte shifts, those without a span that is garbled left out. */
function shifted() {
  const texts = traditional().map((lines) => lines.map((line) => line.trim()).filter(isDamageable));
  return [...damagedTexts(texts, SEED)]
    .filter(({ lines }) => lines.some(({ cut, lost }) => cut || lost))
    .map(({ lines }) => lines.map(({ raw }) => raw).join('\n'));
}

/** Documents read with the wrong charset in each way that `npm run eval` knows, half of them with bytes lost. */
function misread() {
  const random = mulberry32(SEED);
  const texts = { cn: drawn(simplified().flatMap(whole)), tw: drawn(traditional().flatMap(whole)) };
  const lose = (text) =>
    text.replace(/[^\0-\x7f]/g, (unit) => (random() < LOST ? (random() < 0.5 ? '?' : '\ufffd') : unit));
  return Array.from({ length: MOST }, (_, i) => {
    const kind = KINDS[i % KINDS.length];
    const text = texts[kind[0] === 'big5' ? 'tw' : 'cn'][i];
    // Lines with characters that the charset lacks can't have been written in it.
    const lines = text?.split('\n').map((line) => damage(line, kind, i % 2 ? lose : (same) => same));
    return lines?.filter((line) => line !== undefined).join('\n');
  }).filter((text) => text);
}

/** At most so many of a list, evenly. */
function drawn(list) {
  if (list.length <= MOST) return list;
  return Array.from({ length: MOST }, (_, i) => list[Math.floor((i * list.length) / MOST)]);
}
