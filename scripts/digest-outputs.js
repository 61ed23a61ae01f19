// Prints a digest of what comes out for every text below some folders, in several scripts, so that two versions of the program can
// be compared: node scripts/digest-outputs.js fixtures > before; …; node scripts/digest-outputs.js fixtures | diff before -
// The rules that a change names are left out of its digest: reasons say the same.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../dist/index.js';

const SCRIPTS = ['zh-Hans', 'zh-TW', 'keep'];

const digest = (value) => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

for (const folder of process.argv.slice(2)) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(txt|md|gold)$/.test(name));
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, name));
    for (const script of SCRIPTS) {
      const { markdown, text, metadata, changes, findings } = clean(bytes, { script, path: name });
      const told = changes.map(({ rule: _, also: __, ...change }) => change);
      console.log(join(folder, name), script, ...[markdown, text, metadata, told, findings].map(digest));
    }
  }
}
