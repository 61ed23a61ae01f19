import { describe, expect, it, test } from 'vitest';
import { scrapeOf } from '../../../src/corpus/scrape.js';
import { formatOf } from '../../../src/corpus/shards/formats.js';
import { planShards } from '../../../src/corpus/shards/plan.js';
import { samplerOf } from '../../../src/corpus/shards/sample.js';
import { percentile, StatisticsBuilder } from '../../../src/corpus/shards/statistics.js';

it.each([
  ['a/b.jsonl', 'a/b', 'jsonl', 'none'],
  ['b.JSONL.GZ', 'b', 'jsonl', 'gzip'],
  ['b.ndjson.zst', 'b', 'jsonl', 'zstd'],
  ['CC-1.warc.gz', 'CC-1', 'warc', 'gzip'],
  ['CC-1.warc.wet.gz', 'CC-1', 'wet', 'gzip'],
  ['part-0.parquet', 'part-0', 'parquet', 'none'],
  ['part-0.c000.snappy.parquet', 'part-0.c000.snappy', 'parquet', 'none'],
  ['b.txt.gz', 'b.txt', undefined, 'gzip'],
  ['a/.jsonl', 'a/.jsonl', 'jsonl', 'none'],
])('%s', (name, stem, format, compression) => {
  expect(formatOf(name)).toEqual({ stem, compression, ...(format && { format }) });
});

describe('planShards', () => {
  const scrape = (path: string) => scrapeOf({ path, name: path, source: `/nowhere/${path}` });
  const plan = (paths: string[], choice = {}) => planShards(paths.map(scrape), 'out', '/nowhere', choice);

  it('gives each shard a place for all that comes of it', () => {
    expect(plan(['a/b.jsonl.gz']).shards).toMatchObject([
      { output: 'a/b.jsonl.gz', errors: 'errors/a/b.jsonl.gz', completion: 'completions/a/b.json' },
    ]);
    expect(plan(['b.wet', 'c.parquet'], { compression: 'gzip' }).shards.map(({ output }) => output)).toEqual([
      'b.jsonl.gz',
      'c.parquet',
    ]);
  });

  it('refuses two shards with one place, and files of no format', () => {
    const { shards, problems } = plan(['a.jsonl', 'a.jsonl.gz', 'b.csv', 'c.jsonl']);
    expect(shards.map(({ path }) => path)).toEqual(['c.jsonl']);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'out/a.jsonl.gz: a.jsonl and a.jsonl.gz would be written here, so none was',
      'b.csv: its name tells no format',
    ]);
    expect(plan(['b.csv'], { format: 'jsonl' }).problems).toEqual([]);
  });
});

describe('samplerOf', () => {
  const taken = (share: number, seed: number, shard: string) => {
    const isTaken = samplerOf({ share, seed }, shard);
    return Array.from({ length: 100_000 }, (_, index) => index + 1).filter(isTaken);
  };

  it('takes the share that is asked for, the same each time', () => {
    expect(taken(0.1, 0, 'a').length / 100_000).toBeCloseTo(0.1, 2);
    expect(taken(0.1, 0, 'a')).toEqual(taken(0.1, 0, 'a'));
    expect([taken(1, 0, 'a').length, taken(0, 0, 'a').length]).toEqual([100_000, 0]);
  });

  it.each([
    ['seed', 1, 'a'],
    ['shard', 0, 'b'],
  ])('takes others with another %s', (_label, seed, shard) => {
    const first = new Set(taken(0.1, 0, 'a'));
    const both = taken(0.1, seed, shard).filter((number) => first.has(number)).length;
    expect(both / 100_000).toBeCloseTo(0.01, 2);
  });
});

test('statistics of parts add up to those of the whole', () => {
  const reports = Array.from({ length: 3000 }, (_, index) =>
    index % 10 === 0
      ? { error: { name: 'threw', message: '' }, time: index }
      : { changed: index % 2 === 0, changes: { shift: index % 3 }, findings: { gap: 1 }, time: index },
  );
  const whole = new StatisticsBuilder();
  const parts = [new StatisticsBuilder(), new StatisticsBuilder()];
  for (const [index, report] of reports.entries()) {
    for (const builder of [whole, parts[index % 2]]) builder?.add(report, !report.error, () => `${index}`);
  }
  const sum = new StatisticsBuilder(...parts.map((part) => part.build())).build();
  expect(sum).toEqual(whole.build());
  expect(sum).toMatchObject({ read: 3000, written: 2700, excluded: 300, errors: { threw: 300 } });
  expect(sum.slowest[0]).toEqual({ id: '2999', seconds: 0.002999 });
  expect(percentile(sum, 0.5) / 0.0015).toBeCloseTo(1, 0);
  expect(percentile(sum, 1)).toBeGreaterThanOrEqual(0.002999);
});
