// Copies files or folders: node scripts/copy.js from to [from to …]. For package.json, since cp is not on every system.
import { cpSync } from 'node:fs';

const paths = process.argv.slice(2);
for (let at = 0; at < paths.length; at += 2) {
  const [from, to] = paths.slice(at, at + 2);
  if (to === undefined) throw new Error(`${from}: where to? usage: node scripts/copy.js from to [from to …]`);
  cpSync(from, to, { recursive: true });
}
