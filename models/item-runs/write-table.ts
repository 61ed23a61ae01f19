/**
 * Writes the table that the weights of lists without signs are fitted on: the runs of lines that no blank line parts, of posts whose
 * tags are known, with their features, and whether they are items. Numbers only, no text.
 *
 *     npm run build:eval && node out/eval/models/item-runs/write-table.js OUT
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toLines } from '../../src/core/article.js';
import { RUN_FEATURES } from '../../src/markdown/item-run-features.js';
import { runsOfArticle } from '../../src/markdown/structure.js';
import { resolveOptions } from '../../src/options/options.js';
import { runPipeline, stageNames } from '../../src/pipeline.js';
import { readStructured } from '../../tests/eval/structure/labels.js';

const [out = 'out/item-runs.json'] = process.argv.slice(2);
const pages = readStructured(join(resolve('..', 'shared'), 'pages', 'labelled'));
const sites = [...new Set(pages.map(({ site }) => site))].sort();

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const rows = pages.flatMap(({ text, site, structure }) => {
  const items = new Set(structure.items.map(lettersOf));
  const { article } = runPipeline(
    { lines: toLines(text), metadata: {} },
    resolveOptions({ script: 'keep' }, stageNames),
  );
  return runsOfArticle(article).map(({ run }) => {
    const found = run.texts.filter((line) => items.has(lettersOf(line))).length;
    const features = RUN_FEATURES.map(({ measure }) => Math.round(measure(run) * 1000) / 1000);
    return [sites.indexOf(site), run.texts.length, found, ...features];
  });
});
writeFileSync(out, `${JSON.stringify({ columns: RUN_FEATURES.map(({ id }) => id), rows })}\n`);
process.stdout.write(`${pages.length} posts, ${rows.length} runs\n`);
