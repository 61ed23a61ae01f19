import { expect, test } from 'vitest';
import { clean } from '../src/index.js';
import { expectedArticle, seeds } from './support/fixtures.js';

test.each(seeds)('$name becomes the article that was written out by hand', ({ name, bytes }) => {
  expect(clean(bytes, { path: name }).markdown).toBe(expectedArticle(name));
});
