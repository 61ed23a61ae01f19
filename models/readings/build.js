// Writes src/language/data/readings.txt: the readings of every Chinese character, from pinyin-pro, a line a reading. The program
// then loads 120 KB of text in place of the package, whose phrases and tries it does not need. Run: node models/readings/build.js
import { readFileSync, writeFileSync } from 'node:fs';
import { readingsFile } from './readings.js';

const { version, license, author } = JSON.parse(
  readFileSync(new URL('../../node_modules/pinyin-pro/package.json', import.meta.url), 'utf8'),
);
const target = new URL('../../src/language/data/readings.txt', import.meta.url);
writeFileSync(target, readingsFile(`${version}, ${author}, licence ${license}`));
