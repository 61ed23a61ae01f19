import { createHash } from 'node:crypto';
import type { Finding } from '../core/article.js';

/** Length of a fingerprint, in hexadecimal digits. */
const LENGTH = 16;

/**
 * What a finding is known by when the lines above it come and go: a digest of its rule and of the raw text there, without
 * blanks. Findings that are alike within a file are told apart by their order (see `occurrences`).
 */
export function fingerprint({ rule, excerpt, message }: Finding): string {
  const text = (excerpt ?? message).replaceAll(/[\s…]+/g, '').normalize('NFC');
  return createHash('sha256').update(`${rule}\n${text}`).digest('hex').slice(0, LENGTH);
}

/** Numbers what is alike, from 1 on. */
export function occurrences(): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number;
  };
}
