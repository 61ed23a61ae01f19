import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/markdown/read-blocks.js';

describe('what kind of block a line begins, and where it ends', () => {
  test.each([
    ['1. 下载\n2. 解压', [['list', 2]]],
    // A number with a zero before it ran for ever: no item of such a list was ever taken.
    [
      '01. 下载\n02. 解压',
      [
        ['paragraph', 1],
        ['paragraph', 2],
      ],
    ],
    ['007) 船', [['paragraph', 1]]],
    ['0. 下载\n1. 解压', [['list', 2]]],
    [
      '1. 下载\n3. 解压',
      [
        ['list', 1],
        ['list', 2],
      ],
    ],
    [
      '- 船\n* 桥',
      [
        ['list', 1],
        ['list', 2],
      ],
    ],
    ['> 船\n>\n> 桥', [['blockquote', 3]]],
    [
      '```\n船',
      [
        ['paragraph', 1],
        ['paragraph', 2],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(readBlocks(text.split('\n')).map(({ node, end }) => [node.type, end])).toEqual(expected);
  });
});
