import { createHash } from 'node:crypto';

/** Which records of a run are taken. */
export interface Sampling {
  /** From 0 to 1. */
  readonly share: number;
  readonly seed: number;
}

/**
 * Says which records of a shard are in a sample: by their numbers, the name of the shard and the seed, so that the sample is the same in
 * every run and on every machine, and in whatever order shards are read.
 */
export function samplerOf({ share, seed }: Sampling, shard: string): (number: number) => boolean {
  if (share >= 1) return () => true;
  const start = createHash('sha256').update(`${seed}\n${shard}`).digest().readUInt32LE();
  return (number) => mixed(start ^ mixed(number)) / 2 ** 32 < share;
}

/** MurmurHash3's 32-bit finalizer (Appleby): every bit of the number changes every bit of the result in half of all cases. */
function mixed(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
