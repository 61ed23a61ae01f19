// npm runs this after `npm ci` in a clone, and when the package is installed from its repository, then without its tools.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command) => execSync(command, { stdio: 'inherit' });
if (!existsSync('node_modules/typescript')) run('npm ci --global=false --ignore-scripts');
run('npm run build');
