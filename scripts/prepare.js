// npm runs this after `npm ci` in a clone, before `npm pack`, and when the package is installed from its repository, then without its tools.
// Who installs a packed file gets the package built: there are no sources, and nothing is done. Nor where the build is newer than they are.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'scripts', 'package.json', 'rolldown.config.js', 'tsconfig.json'];
/** What the build writes last. */
const BUILT = 'dist/report/page/chinese.js';

const run = (command) => execSync(command, { stdio: 'inherit' });
const timeOf = (path) => statSync(path).mtimeMs;

function newest(path) {
  if (!statSync(path).isDirectory()) return timeOf(path);
  const files = readdirSync(path, { recursive: true }).map((name) => timeOf(join(path, name)));
  return Math.max(...files);
}

const isFresh = () => existsSync(BUILT) && timeOf(BUILT) > Math.max(...SOURCES.map(newest));
if (existsSync('src') && !isFresh()) {
  if (!existsSync('node_modules/typescript')) run('npm ci --global=false --ignore-scripts');
  run('npm run build');
}
