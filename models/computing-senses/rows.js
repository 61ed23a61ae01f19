import { readFileSync } from 'node:fs';
import { fold } from '../../out/eval/src/language/fold.js';
import { contentOf, featuresAt, restOf, tokensOf } from '../../out/eval/src/stages/script/sense-features.js';
import { mulberry32 } from '../../out/eval/tests/eval/random.js';

/** Other lines of its document that are read for a row. */
const LINES_AROUND = 12;
/** One row of so many also has what the rest of its document says. */
const WITH_DOCUMENT = 8;

/**
 * The places of a text at which one of some words stands, with their features.
 *
 * @param {string} file documents apart by blank lines, one paragraph a line, Simplified
 * @param {{ words: readonly string[], isComputing: boolean, most: number, isLeftOut: (line: string) => boolean }} settings
 *   `most`: places of one word that are read
 */
export function rowsOf(file, { words, isComputing, most, isLeftOut }) {
  const counts = new Map();
  const rows = [];
  for (const lines of documentsOf(file)) {
    const tokens = tokensByLine();
    for (const line of lines) {
      const wanted = words.filter((word) => line.includes(word) && (counts.get(word) ?? 0) < most);
      if (wanted.length === 0 || isLeftOut(line)) continue;
      for (const { word, first, end } of places(line, wanted, tokens(line))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        const features = featuresAt(tokens(line), first, end, word);
        const hasDocument = rows.length % WITH_DOCUMENT === 0;
        const rest = hasDocument ? restOfDocument(lines, line, tokens, first, end) : undefined;
        rows.push({ file, word, isComputing, features, rest });
      }
    }
  }
  return rows;
}

/** The documents of a file in an order of chance, the same each time. */
function documentsOf(file) {
  const random = mulberry32(7);
  const documents = readFileSync(file, 'utf8').split('\n\n');
  for (let i = documents.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [documents[i], documents[j]] = [documents[j], documents[i]];
  }
  return documents.map((document) => document.split('\n').filter(Boolean));
}

function tokensByLine() {
  const known = new Map();
  return (line) => {
    if (!known.has(line)) known.set(line, tokensOf(fold(line)));
    return known.get(line);
  };
}

/** Where words stand that begin and end with tokens. */
function* places(line, words, tokens) {
  const indexAt = new Map(tokens.map(({ start }, index) => [start, index]));
  indexAt.set(line.length, tokens.length);
  for (const word of words) {
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length)) {
      const first = indexAt.get(at);
      const end = indexAt.get(at + word.length);
      if (first !== undefined && end !== undefined) yield { word, first, end };
    }
  }
}

function restOfDocument(lines, line, tokens, first, end) {
  const content = restOf(tokens(line), first, end);
  for (const other of lines.filter((each) => each !== line).slice(0, LINES_AROUND)) {
    for (const word of contentOf(tokens(other))) content.add(word);
  }
  return content;
}
