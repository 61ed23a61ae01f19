import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findCode } from '../../../src/code/find.js';
import { codeTrees } from '../../../src/code/model/judge.js';
import { readTrees } from '../../../src/trees/read.js';
import type { Trees } from '../../../src/trees/trees.js';
import { keyOf, squeeze } from '../pages/labelled.js';
import type { StructuredPage } from './labels.js';

/** Where `models/code-lines/fit.py` leaves the trees of each fold, with the fold of each text. */
const FOLDS = resolve('out', 'code-lines', 'folds');

/** The lines of the whole page that are found to be code: by trees that have not seen the blog, if those of the folds are there. */
export function* measureCode(pages: readonly StructuredPage[]): Generator<string> {
  const treesOf = treesOfFolds();
  let [there, made, right, outside] = [0, 0, 0, 0];
  for (const { id, text, labels, structure } of pages) {
    const lines = text.split('\n');
    const code = new Set(structure.code.flat().map(squeeze));
    const isCode = (at: number) => labels[at] === 'article' && code.has(squeeze(lines[at] as string));
    const isCounted = (at: number) => lines[at]?.trim() !== '' && labels[at] !== 'neutral';
    there += [...lines.keys()].filter((at) => isCounted(at) && isCode(at)).length;
    for (const at of codeLines(lines, treesOf?.(id) ?? codeTrees()).filter(isCounted)) {
      if (labels[at] === 'other') outside++;
      else made++;
      if (isCode(at)) right++;
    }
  }
  const by = treesOf ? 'cross-validated by blog' : 'by trees that were fitted on these posts';
  const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  yield `  lines of code on whole pages, ${by}: ${share(right, there)} % of ${there} found, ${share(right, made)} % of those made in articles are right, ${outside} made outside of them`;
}

function codeLines(lines: readonly string[], trees: Trees): number[] {
  return findCode(lines, () => trees).flatMap(({ start, end, lang, isFenced, gutter }) => {
    // Formulas, which no tag tells.
    if (lang === 'math') return [];
    const [first, last] = isFenced ? [start + 1, end - 1] : [start, end];
    const inside = Array.from({ length: last - first }, (_, at) => first + at);
    return inside.filter((at) => !gutter.includes(at));
  });
}

function treesOfFolds(): ((id: string) => Trees) | undefined {
  if (!existsSync(join(FOLDS, 'folds.json'))) return undefined;
  const folds = JSON.parse(readFileSync(join(FOLDS, 'folds.json'), 'utf8')) as Record<string, number>;
  const read = new Map<number, Trees>();
  return (id) => {
    const fold = folds[keyOf({ id: `post/${id}` })];
    if (fold === undefined) throw new Error(`${FOLDS}: no fold has the post ${id}; fit the trees again`);
    const trees = read.get(fold) ?? readTrees(pathToFileURL(join(FOLDS, `${fold}.json`)));
    read.set(fold, trees);
    return trees;
  };
}
