import { describe, expect, it, test } from 'vitest';
import { type ByteLine, joinLines, linesOf, splitLines } from '../../src/records/lines.js';

async function* chunksOf(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, chunkSize: number, maxSize = 1000): Promise<ByteLine[]> {
  const lines: ByteLine[] = [];
  for await (const some of linesOf(chunksOf(Buffer.from(text), chunkSize), maxSize)) lines.push(...some);
  return lines;
}

describe.each([1, 2, 3, 7, 1000])('in chunks of %i bytes', (chunkSize) => {
  it.each([
    ['nothing', '', []],
    ['a last line without an end', 'a\nb', ['0 a', '2 b']],
    ['a last line with one', 'a\nb\n', ['0 a', '2 b']],
    ['empty lines', '\n\na\n', ['0 ', '1 ', '2 a']],
    ['the \\r before it is part of the line', 'a\r\nb\r\n', ['0 a\r', '3 b\r']],
    ['characters of several bytes', '中文\n字', ['0 中文', '7 字']],
  ])('%s', async (_label, text, expected) => {
    const lines = await read(text, chunkSize);
    expect(lines.map(({ offset, bytes }) => `${offset} ${bytes}`)).toEqual(expected);
    expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
  });

  it('does not keep a line that is too large, and goes on behind it', async () => {
    const lines = await read(`ab\n${'x'.repeat(30)}\ncd\n${'y'.repeat(11)}`, chunkSize, 10);
    expect(lines.map(({ offset, bytes, size }) => [offset, bytes?.toString(), size])).toEqual([
      [0, 'ab', 2],
      [3, undefined, 30],
      [34, 'cd', 2],
      [37, undefined, 11],
    ]);
  });
});

test('lines before a failure of the stream are handed on', async () => {
  const failing = (async function* () {
    yield Buffer.from('a\nb\nc');
    throw new Error('cut');
  })();
  const lines: string[] = [];
  const reading = (async () => {
    for await (const some of linesOf(failing, 10)) lines.push(...some.map(({ bytes }) => `${bytes}`));
  })();
  await expect(reading).rejects.toThrow('cut');
  expect(lines).toEqual(['a', 'b']);
});

test('a block of lines is parted into the same', () => {
  const lines = ['', '中文', 'a'].map((line) => Buffer.from(line));
  expect(splitLines(joinLines(lines))).toEqual(lines);
  expect(splitLines(joinLines([]))).toEqual([]);
});
