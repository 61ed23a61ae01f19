import { readFileSync, writeFileSync } from 'node:fs';
import { parseArpa } from './arpa.js';
import { packModel } from './pack.js';

/** Where the model comes from; it goes into the file's header. NOTICE.md beside the file says it at length. */
const NOTICE =
  'derived from lm_sc.arpa-20220810 of libime 1.0.16, copyright 2015-2022 CSSlayer, LGPL-2.1-or-later';

const TARGET = new URL('../../../../src/language/model/data/words.model', import.meta.url);

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) {
  process.stderr.write('usage: npm run build:model -- <model.arpa>\n');
  process.exitCode = 2;
} else {
  const packed = packModel(parseArpa(readFileSync(path, 'utf8')), NOTICE);
  writeFileSync(TARGET, packed);
  process.stderr.write(`${TARGET.pathname}: ${packed.length} bytes\n`);
}
