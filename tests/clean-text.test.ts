import { describe, expect } from 'vitest';
import { clean } from '../src/index.js';
import { loadCases } from './support/fixtures.js';
import { testKnown } from './support/known-failure.js';

// The second promise: clean text comes out as it went in.
describe('clean text of many kinds stays as it is', () => {
  for (const { label, comment, original, expected, script, knownFailure } of loadCases('clean')) {
    testKnown(knownFailure, `${label}: ${comment}`, () => {
      const { text, changes, findings } = clean(original, { script });
      expect(changes).toEqual([]);
      expect(findings).toEqual([]);
      expect(text).toBe(expected);
    });
  }
});
