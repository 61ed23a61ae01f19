import { describe, expect, test } from 'vitest';
import { readInline } from '../../src/markdown/read-inline.js';

const text = (value: string) => ({ type: 'text', value });

describe('a line of Markdown', () => {
  test.each([
    ['用 `a*b` 看', [text('用 '), { type: 'inlineCode', value: 'a*b' }, text(' 看')]],
    ['用 `` a`b `` 看', [text('用 '), { type: 'inlineCode', value: 'a`b' }, text(' 看')]],
    ['用 `看', [text('用 `看')]],
    ['水**很**深', [text('水'), { type: 'strong', children: [text('很')] }, text('深')]],
    ['水*很*深', [text('水'), { type: 'emphasis', children: [text('很')] }, text('深')]],
    ['水\\*很\\*深**', [text('水*很*深**')]],
    ['**`*`**', [{ type: 'strong', children: [{ type: 'inlineCode', value: '*' }] }]],
    [
      '看[*这*里](<a b>)',
      [
        text('看'),
        {
          type: 'link',
          title: null,
          url: 'a b',
          children: [{ type: 'emphasis', children: [text('这')] }, text('里')],
        },
      ],
    ],
    ['![桥](a\\(1\\).png)', [{ type: 'image', title: null, url: 'a(1).png', alt: '桥' }]],
    ['[桥] (a)', [text('[桥] (a)')]],
    ['[桥](a b)', [text('[桥](a b)')]],
    ['&#x4E00;', [text('一')]],
  ])('%s', (line, expected) => {
    expect(readInline(line)).toEqual(expected);
  });

  test.each(['[', '[[]', '**', '*a', '`', '`a``', '![', '[a](', '**`'])(
    'of %s alone is read in time',
    (piece) => {
      const line = piece.repeat(100_000);
      expect(readInline(line).length).toBeGreaterThan(0);
    },
  );
});
