// Each stage on what the stages before it left, and the whole, as ratios to opencc-js alone: where the time of a kind of text goes.
import { createRequire } from 'node:module';
import { toLines } from '../../dist/core/article.js';
import { clean } from '../../dist/index.js';
import { toMarkdown } from '../../dist/markdown/index.js';
import { resolveOptions } from '../../dist/options/options.js';
import { pipeline, stageNames } from '../../dist/pipeline.js';
import { documentsByKind } from './documents.js';
import { interleave, median } from './measure.js';

const openCc = createRequire(import.meta.url)('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
/** Those whose time is spread over all stages: damaged ones spend it in one search. */
const KINDS = ['clean Simplified', 'clean Traditional', 'real pages'];
const ROUNDS = 5;
const WARM_UP = 3;

export function stages() {
  const kinds = documentsByKind();
  for (const kind of KINDS) measureKind(kind, kinds[kind]);
}

function measureKind(kind, texts) {
  console.log(`\nstages, ${kind}: CPU time, × opencc-js alone`);
  const times = interleave(tasksOf(texts), ROUNDS, WARM_UP);
  const alone = median(times.get('opencc-js alone'));
  for (const [name, samples] of times)
    console.log(`${name.padEnd(18)}${(median(samples) / alone).toFixed(2).padStart(6)}`);
}

function tasksOf(texts) {
  const options = resolveOptions({}, stageNames);
  const tasks = {
    'opencc-js alone': () => texts.map((text) => openCc(text)),
    'the whole': () => texts.map((text) => clean(text)),
  };
  let articles = texts.map((text) => ({ lines: toLines(text), metadata: {} }));
  for (const stage of pipeline) {
    const inputs = articles;
    tasks[stage.name] = () => inputs.map((article) => stage.run(article, options));
    articles = inputs.map((article) => ({ ...article, ...stage.run(article, options) }));
  }
  const cleaned = articles;
  tasks.markdown = () => cleaned.map((article) => toMarkdown(article, options));
  return tasks;
}
