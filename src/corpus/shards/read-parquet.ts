import type { Entries } from './entry.js';
import type { ShardSource } from './source.js';
export async function* readParquet(_file: string, _source: ShardSource, _max: number): Entries {}
