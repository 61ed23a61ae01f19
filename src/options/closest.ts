import { createRequire } from 'node:module';

/** So many letters put in or left out still look like the same word; two letters that changed places count twice. */
const MAX_DISTANCE = 2;

/** The name that was likely meant, if any: dashes and letter case don't count. */
export function closest(given: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => ({ name, distance: distance(plain(given), plain(name)) }));
  const [best] = distances.sort((a, b) => a.distance - b.distance);
  return best && best.distance <= MAX_DISTANCE ? best.name : undefined;
}

function plain(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

function distance(one: string, other: string): number {
  // Loaded when something is misspelt: its 20 modules take longer than the whole of a short run.
  const { diffChars } = createRequire(import.meta.url)('diff') as typeof import('diff');
  const parts = diffChars(one, other, { maxEditLength: MAX_DISTANCE });
  if (!parts) return Number.POSITIVE_INFINITY;
  return parts.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
}
