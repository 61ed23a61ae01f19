import { readFileSync } from 'node:fs';

/** How many files the program has open by itself, and how many a thread opens at the same time while it loads the program. */
const OWN = 20;
const OF_THREAD = 80;

/** The largest number of threads for which this process may open enough files. Only Linux tells; elsewhere there is no limit. */
export function threadsWithinLimit(): number {
  const [, limit = ''] = /^Max open files +(\d+)/m.exec(limits()) ?? [];
  return limit === '' ? Number.POSITIVE_INFINITY : Math.floor((Number(limit) - OWN) / OF_THREAD);
}

function limits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
