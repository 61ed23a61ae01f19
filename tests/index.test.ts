import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public exports are exactly these', () => {
  expect(Object.keys(api).sort()).toEqual(['clean', 'cleanArticles', 'stages']);
});

test('each stage has a name and a summary of one line', () => {
  for (const { name, summary, ...rest } of api.stages) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(summary).toMatch(/^[^\n]{20,140}$/);
    expect(rest).toEqual({});
  }
});
