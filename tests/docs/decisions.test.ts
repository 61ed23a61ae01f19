import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decisionsIndex } from '../../scripts/decisions-index.js';

test('the index of decisions is fresh (npm run docs)', () => {
  const file = new URL('../../docs/decisions/README.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(decisionsIndex());
});
