// Cleans a shard with the cleaner of poison.js: node poisoned-corpus.js <shard.jsonl> <out> [JSON of other settings]
import { resolve } from 'node:path';
import { planShards } from '../../dist/corpus/shards/plan.js';
import { cleanShards } from '../../dist/corpus/shards/run.js';

const [input, out, given = '{}'] = process.argv.slice(2);
const { run = {}, ...others } = JSON.parse(given);
const file = resolve(input);
const scrape = { file, path: input, name: input.replace(/^.*\//, '') };
const { shards } = planShards([scrape], out, process.cwd(), {});
const settings = {
  version: '1.2.3',
  options: [{}, {}, {}],
  fields: [],
  textKey: 'text',
  idKey: 'id',
  keepRaw: false,
  minConfidence: 0,
  limits: { timeout: 2500, maxMemory: 32 * 1024 ** 2, maxRecordSize: 1_000_000 },
  policy: 'exclude',
  sampling: { share: 1, seed: 0 },
  ...others,
};
const events = {
  done: async () => {},
  failed: async (_shard, error) => {
    throw error;
  },
  stopped: () => {},
  record: () => {},
  read: () => {},
};
const handler = new URL('poison-corpus.js', import.meta.url).href;
const signal = new AbortController().signal;
const folder = resolve(out);
await cleanShards(
  shards,
  { settings, folder, jobs: 2, skipsCompleted: true, signal, handler, ...run },
  events,
);
