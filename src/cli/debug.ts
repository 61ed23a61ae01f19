import { inspect } from 'node:util';
import { version } from './version.js';
import { visible } from './visible.js';

/** What whoever mends an internal error needs to know: where it came from, and what was running. */
export function debugReport(cause: unknown): string {
  const stack = inspect(cause).split('\n').map(visible).join('\n');
  const { node, v8, icu } = process.versions;
  return `${stack}\nclean-articles ${version()}, Node ${node}, V8 ${v8}, ICU ${icu}, ${process.platform} ${process.arch}`;
}
