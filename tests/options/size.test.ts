import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readStream } from '../../src/corpus/read.js';
import { scrapeOf } from '../../src/corpus/scrape.js';
import { formatSize, parseSize } from '../../src/options/size.js';
import { folderWith } from '../cli/helpers.js';

it.each([
  ['64MiB', 64 * 1024 ** 2],
  ['64mib', 64 * 1024 ** 2],
  ['10MB', 10_000_000],
  ['10 MB', 10_000_000],
  ['500k', 500_000],
  ['1.5KiB', 1536],
  ['2g', 2e9],
  ['4096', 4096],
  ['4096b', 4096],
  ['0', undefined],
  ['0.1', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['MiB', undefined],
  ['12 parsecs', undefined],
  ['9'.repeat(30), undefined],
  ['', undefined],
])('%j is %j bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

it.each([
  [64 * 1024 ** 2, '64 MiB'],
  [10_000_000, '10 MB'],
  [1536, '1.5 KiB'],
  [4000, '4 kB'],
  [1, '1 byte'],
  [1025, '1025 bytes'],
])('%j bytes are shown as %j, which means the same', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
  expect(parseSize(text.replace(/ bytes?$/, ''))).toBe(bytes);
});

it('reads a scrape of exactly the limit, and none of a byte more', async () => {
  const source = `${folderWith({ a: '12345' })}/a`;
  const scrape = scrapeOf({ path: 'a', name: 'a', source });
  expect(Buffer.from(await scrape.read(5)).toString()).toBe('12345');
  await expect(scrape.read(4)).rejects.toMatchObject({
    path: 'a',
    message: 'larger than the limit of 4 bytes',
  });
});

it('reads no more of a stream than it must to know that it is too large', async () => {
  let given = 0;
  const endless = new Readable({
    highWaterMark: 1,
    read() {
      given += 10;
      this.push('1234567890');
    },
  });
  await expect(readStream(endless, '-', 35)).rejects.toThrow('larger than the limit of 35 bytes');
  expect(given).toBeLessThan(200);
  expect(endless.destroyed).toBe(true);
});
