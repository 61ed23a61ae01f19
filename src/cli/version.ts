import { readFileSync } from 'node:fs';

/** The program's version, from package.json, which lies at the same distance from src/cli and dist/cli. */
export function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
