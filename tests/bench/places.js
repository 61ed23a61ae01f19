// Where the program and its seeds are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seedFolder = join(root, 'fixtures/seeds');

export const bin = join(root, 'bin/clean-articles.js');
export const seeds = readdirSync(seedFolder)
  .map((name) => join(seedFolder, name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
