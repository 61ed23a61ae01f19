import { readFileSync } from 'node:fs';
import { lazy } from '../../../core/lazy.js';
import { readTrees } from '../../../trees/read.js';
import type { Trees } from '../../../trees/trees.js';
import { type DoubtFile, type DoubtModel, doubtModel } from './doubt-model.js';

/** The trees that come with the package, read on first need and kept. `models/article-lines` fits them. */
export const lineTrees: () => Trees = lazy(() => readTrees(new URL('./data/lines.json', import.meta.url)));

/** The trees that tell which line is the title. */
export const titleTrees: () => Trees = lazy(() => readTrees(new URL('./data/titles.json', import.meta.url)));

/** The trees that choose the title among the lines above the text. `models/article-title` fits them. */
export const choiceTrees: () => Trees = lazy(() =>
  readTrees(new URL('./data/title-choice.json', import.meta.url)),
);
/** Those that are asked in place of both where other pages of the site are known. */
export const siteTrees: () => { readonly lines: Trees; readonly titles: Trees } = lazy(() => ({
  lines: readTrees(new URL('./data/lines-site.json', import.meta.url)),
  titles: readTrees(new URL('./data/titles-site.json', import.meta.url)),
}));

/** Those that are asked in place of the first two where the page came as HTML. */
export const htmlTrees: () => {
  readonly lines: Trees;
  readonly titles: Trees;
  readonly doubts: DoubtModel;
} = lazy(() => ({
  lines: readTrees(new URL('./data/lines-html.json', import.meta.url)),
  titles: readTrees(new URL('./data/titles-html.json', import.meta.url)),
  doubts: readDoubts('./data/doubts-html.json'),
}));

/** What tells how likely an article is wrong. `models/article-lines/fit-confidence.ts` fits it. */
export const doubts: () => DoubtModel = lazy(() => readDoubts('./data/doubts.json'));

function readDoubts(path: string): DoubtModel {
  return doubtModel(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as DoubtFile);
}

/** All trees that come with the package, and what tells of their doubts. */
export const treesOfPackage = () => ({
  lines: lineTrees(),
  titles: titleTrees(),
  choice: choiceTrees(),
  ofSite: siteTrees,
  ofHtml: htmlTrees,
  doubts: doubts(),
});
