import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { built, TABLES, tableMakers } from '../../src/core/built.js';
import '../../src/index.js';

/** Where the build writes them. */
const FILES = new URL('../../dist/core/tables/', import.meta.url);

test('the files are the tables that the sources make', () => {
  // Test files that share a process share the makers, those of other tests too.
  const shipped = [...tableMakers].filter(([name]) => !name.endsWith('of-a-test'));
  expect(readdirSync(FILES).sort()).toEqual(shipped.map(([name]) => name).sort());
  for (const [name, make] of shipped) {
    const { buffer, byteOffset, byteLength } = make();
    const made = Buffer.from(buffer, byteOffset, byteLength);
    expect(readFileSync(new URL(name, FILES)).equals(made), name).toBe(true);
  }
});

test('a table without a file is made, once', () => {
  let count = 0;
  const table = built('of-a-test', Uint8Array, () => Uint8Array.of(++count));
  expect(TABLES.href).toMatch(/\/src\/core\/tables\/$/);
  expect([count, table()[0], table()[0], count]).toEqual([0, 1, 1, 1]);
});
