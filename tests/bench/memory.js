// Peak resident memory of the command: by the size of one file, and by the number of files in a folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsByKind } from './documents.js';
import { runNode } from './measure.js';
import { bin, seeds } from './places.js';

const MEGABYTES = [1, 5, 10];
const FILES = [500, 4000];

export function memory() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  byFileSize(folder);
  byNumberOfFiles(folder);
  rmSync(folder, { recursive: true });
}

/** One text of clean lines, none of which stands there twice in a row. */
function byFileSize(folder) {
  const clean = documentsByKind()['clean Simplified'].join('\n');
  console.log('\npeak memory, one file (goal: 4 MB for each further MB)');
  const peaks = MEGABYTES.map((size) => {
    const file = join(folder, `${size}.txt`);
    const bytes = Buffer.from(clean);
    const copies = Array.from({ length: Math.ceil((size * 1e6) / bytes.length) }, () => bytes);
    writeFileSync(file, Buffer.concat(copies).subarray(0, size * 1e6));
    const { memory } = runNode([bin, '--quiet', file, join(folder, 'one')]);
    console.log(`${String(size).padStart(4)} MB ${memory.toFixed(0).padStart(9)} MB`);
    return memory;
  });
  const more = (peaks.at(-1) - peaks[0]) / (MEGABYTES.at(-1) - MEGABYTES[0]);
  console.log(`a further MB ${more.toFixed(1).padStart(5)} MB`);
}

function byNumberOfFiles(folder) {
  const input = join(folder, 'in');
  mkdirSync(input);
  let written = 0;
  const peaks = FILES.map((files) => {
    for (; written < files; written++)
      writeFileSync(join(input, `${written}.txt`), seeds[written % seeds.length].text);
    const { memory } = runNode([bin, '--quiet', input, join(folder, `many-${files}`)]);
    console.log(`peak memory, ${String(files).padStart(4)} files ${memory.toFixed(0).padStart(6)} MB`);
    return memory;
  });
  console.log(`peak memory, ratio      ${(peaks[1] / peaks[0]).toFixed(2)}`);
}
