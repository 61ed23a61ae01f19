// Writes the tables that the program reads instead of making them (src/core/built.ts). Part of `npm run build`, once dist/ is made.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { TABLES, tableMakers } from '../dist/core/built.js';

rmSync(TABLES, { recursive: true, force: true });
// All modules that have tables.
await import('../dist/index.js');
const tables = Array.from(tableMakers, ([name, make]) => [name, make()]);
mkdirSync(TABLES);
for (const [name, table] of tables) writeFileSync(new URL(name, TABLES), table);
