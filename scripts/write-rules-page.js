// Writes docs/rules.md from the tables that the program runs on; run after a build.
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../dist/cli/rules-page.js';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
