// Writes the index of docs/decisions from the headings of the decisions.
import { writeFileSync } from 'node:fs';
import { decisionsIndex } from './decisions-index.js';

writeFileSync(new URL('../docs/decisions/README.md', import.meta.url), decisionsIndex());
