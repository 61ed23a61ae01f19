import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../write.js';
import { readCompletion } from './completion.js';
import { COMPLETIONS, STATISTICS } from './plan.js';
import { percentile, type Statistics, StatisticsBuilder } from './statistics.js';

const SHARES = { p50: 0.5, p90: 0.9, p99: 0.99, p999: 0.999, max: 1 };

/**
 * Writes the statistics of all shards that are done in an output, whichever run has done them: of several runs at the same time
 * the last to end writes those of all.
 *
 * @param folder absolute path of the output
 */
export function writeStatistics(folder: string, version: string): void {
  const completions = filesIn(join(folder, COMPLETIONS)).flatMap((file) => readCompletion(file) ?? []);
  const all = new StatisticsBuilder(...completions.map(({ statistics }) => statistics)).build();
  const content = { version, shards: completions.length, ...shown(all) };
  replaceFile(join(folder, STATISTICS), Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`));
}

function shown({ times, slowest, ...counts }: Statistics) {
  const seconds = Object.entries(SHARES).map(([name, share]) => [name, percentile({ times }, share)]);
  return { ...counts, cpu_seconds: Object.fromEntries(seconds), slowest };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}
