import { expect, test } from 'vitest';
import { toLines } from '../../src/core/article.js';
import { toMarkdown, toTree } from '../../src/markdown/index.js';
import { resolveOptions } from '../../src/options/options.js';

const article = (text: string, metadata = {}) => ({ lines: toLines(text), metadata });

test.each([
  [
    'title and path',
    { title: '网贷' },
    { path: '网/a.txt' },
    '---\ntitle: 网贷\npath: 网/a.txt\n---\n\n# 网贷\n\n好。\n',
  ],
  [
    'a source of its own',
    { source: '某网' },
    { path: 'a.txt' },
    '---\nsource: 某网\npath: a.txt\n---\n\n# 网贷\n\n好。\n',
  ],
  ['nothing known', {}, {}, '# 网贷\n\n好。\n'],
  ['front matter off', { title: '网贷' }, { path: 'a.txt', frontMatter: false }, '# 网贷\n\n好。\n'],
])('%s', (_, metadata, options, expected) => {
  expect(toMarkdown(article('网贷\n\n好。', metadata), resolveOptions(options, []))).toBe(expected);
});

test('nothing but front matter is no article', () => {
  expect(toMarkdown(article('\n \n', { title: '网贷' }), resolveOptions({ path: 'a.txt' }, []))).toBe('');
});

test('a line that looks like front matter is text', () => {
  expect(toMarkdown(article('---\ntitle: 网贷\n---'), resolveOptions({}, []))).toBe(
    '\\---\n\ntitle: 网贷\n\n\\---\n',
  );
});

test('front matter is a yaml node at the head of the tree', () => {
  expect(toTree(article('好。', { author: '荣研民' }), resolveOptions({}, []))).toEqual({
    type: 'root',
    children: [
      { type: 'yaml', value: 'author: 荣研民' },
      { type: 'paragraph', children: [{ type: 'text', value: '好。' }] },
    ],
  });
});
