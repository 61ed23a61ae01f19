import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it was built, with its models. */
const PROGRAM = fileURLToPath(new URL('../', import.meta.url));

let known: string | undefined;

/**
 * A digest of all that decides a result beside the scrape and the options: the built program with its models, the
 * packages it depends on, and Node, which brings Unicode's tables. Not the version alone: a program that is built or
 * installed anew under the same version gives other results. The content counts, not size and time: two builds may
 * have the same. Takes 60 ms of CPU time, once, and only for those who want a cache.
 *
 * @param program absolute path of a folder; only tests need another
 */
export function programDigest(program?: string): string {
  if (program !== undefined) return digest(program);
  known ??= digest(PROGRAM);
  return known;
}

function digest(program: string): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, dependencies()]));
  const entries = readdirSync(program, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.filter((name) => !/\.d\.ts$/.test(name)).toSorted()) {
    hash.update(`\n${relative(program, file).split(sep).join('/')}\n`).update(readFileSync(file));
  }
  return hash.digest('base64url');
}

/** The packages that are installed, each with its version. */
function dependencies(): string[] {
  const { resolve } = createRequire(import.meta.url);
  const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return Object.keys(own.dependencies).map((name) => {
    for (const folder of resolve.paths(name) ?? []) {
      const version = versionIn(join(folder, name, 'package.json'));
      if (version !== undefined) return `${name} ${version}`;
    }
    return name;
  });
}

function versionIn(file: string): string | undefined {
  try {
    return String(JSON.parse(readFileSync(file, 'utf8')).version);
  } catch {
    return undefined;
  }
}
