// Fits src/stages/boilerplate/article/title-weights.ts from table.json.gz, and prints the result by site. Run: node models/article-title/fit.js && npm run format
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bestOf, fitChoice } from './choice.js';

const FOLDS = 8;

const { features, pages } = JSON.parse(gunzipSync(readFileSync(new URL('table.json.gz', import.meta.url))));
const sites = [...new Set(pages.map(({ site }) => site))].sort();
const foldOf = new Map(sites.map((site, index) => [site, (index * 5) % FOLDS]));

let titles = 0;
let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitChoice(pages.filter(({ site }) => foldOf.get(site) !== fold));
  for (const page of pages.filter(({ site, isMeasured }) => isMeasured && foldOf.get(site) === fold)) {
    if (!page.hasTitle) continue;
    titles++;
    if (page.lines[bestOf(page, weights)]?.isTitle) right++;
  }
}
console.log(`${sites.length} sites in ${FOLDS} folds: ${right} of ${titles} titles right`);

const weights = [...fitChoice(pages)].map((weight) => Number(weight.toFixed(2)));
writeFileSync(
  new URL('../../src/stages/boilerplate/article/title-weights.ts', import.meta.url),
  `/**
 * Natural log odds: what each feature of a line says for its being the title, in the order of \`TITLE_FEATURES\`, and what speaks for none.
 * Written by models/article-title/fit.js, whose README has the data and the result.
 */
export const TITLE_WEIGHTS = {
  line: ${JSON.stringify(Object.fromEntries(features.map((id, index) => [id, weights[index]])))},
  none: ${JSON.stringify(weights.slice(features.length))},
};
`,
);
