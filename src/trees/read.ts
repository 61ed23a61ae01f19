import { readFileSync } from 'node:fs';
import { type TreeFile, Trees } from './trees.js';

/** Reads trees from a file of the package. */
export function readTrees(path: URL): Trees {
  return new Trees(JSON.parse(readFileSync(path, 'utf8')) as TreeFile);
}
