import { Problem } from '../core/problem.js';

/** The largest scrape that is read, unless told otherwise: 64 MiB, some thousand times an article. */
export const DEFAULT_MAX_SIZE = 64 * 1024 ** 2;

/** Bytes in a unit. `k` alone is decimal, as in the SI; `KiB` and its like are binary (IEC 80000-13). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  kib: 1024,
  m: 1e6,
  mb: 1e6,
  mib: 1024 ** 2,
  g: 1e9,
  gb: 1e9,
  gib: 1024 ** 3,
};

/** `64MiB`, `10 MB`, `500k` or plain bytes as a number of bytes; `undefined` if it is none of these or zero. */
export function parseSize(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(digits) * (UNITS[unit.toLowerCase()] ?? 0));
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}

/** A number of bytes for a person: `64 MiB`, `1.5 kB` only where no binary unit divides it, `100 bytes`. */
export function formatSize(bytes: number): string {
  for (const unit of ['GiB', 'GB', 'MiB', 'MB', 'KiB', 'kB']) {
    const amount = bytes / (UNITS[unit.toLowerCase()] ?? 1);
    if (amount >= 1 && Number.isInteger(amount * 10)) return `${amount} ${unit}`;
  }
  return `${bytes} byte${bytes === 1 ? '' : 's'}`;
}

/** A scrape that is not read because of its size. */
export function tooLarge(path: string, maxSize: number): Problem {
  return new Problem(
    path,
    `larger than the limit of ${formatSize(maxSize)}`,
    'Split it into its articles, or allow more with --max-size.',
  );
}
