import { describe, expect, test } from 'vitest';
import { type Cause, causeOf, joinCauses, rulesOf } from '../../src/core/cause.js';
import { causeMaker, changeRules } from '../../src/core/rule.js';

describe('the cause of what rules did', () => {
  test.each<[readonly string[], Cause | undefined]>([
    [[], undefined],
    [['a'], { rule: 'a', reason: 'r' }],
    [['a', 'b', 'a', 'c'], { rule: 'a', also: ['b', 'c'], reason: 'r' }],
  ])('%j', (rules, cause) => expect(causeOf(rules, 'r')).toStrictEqual(cause));
});

test('without a reason, none is named', () => {
  expect(causeOf(['a'])).toStrictEqual({ rule: 'a' });
});

describe('causes of one change', () => {
  const b: Cause = { rule: 'b', reason: 'second' };
  test.each<[string, Cause | undefined, Cause]>([
    ['one alone', undefined, b],
    ['of two rules', { rule: 'a', reason: 'first' }, { rule: 'a', also: ['b'], reason: 'first; second' }],
    ['of one rule', { rule: 'b', reason: 'first' }, { rule: 'b', reason: 'first; second' }],
    [
      'of three',
      { rule: 'a', also: ['c'], reason: 'first' },
      { rule: 'a', also: ['c', 'b'], reason: 'first; second' },
    ],
    ['of which the first has no reason', { rule: 'a' }, { rule: 'a', also: ['b'], reason: 'second' }],
  ])('%s', (_, before, joined) => expect(joinCauses(before, b)).toStrictEqual(joined));

  test('have no reason where none has one', () => {
    expect(joinCauses({ rule: 'a' }, { rule: 'b' })).toStrictEqual({ rule: 'a', also: ['b'] });
  });

  test('may be joined by another separator', () => {
    expect(joinCauses({ rule: 'a', reason: '1' }, b, ', ').reason).toBe('1, second');
  });
});

test('the rules of a change are all that acted, in order', () => {
  expect(rulesOf({ rule: 'a' })).toEqual(['a']);
  expect(rulesOf({ rule: 'a', also: ['c', 'b'] })).toEqual(['a', 'c', 'b']);
});

test('a cause is made of a row', () => {
  const because = causeMaker(
    changeRules([{ id: 'row', what: 'a', why: 'b', example: { original: 'c', expected: null } }]),
  );
  expect(because('row', 'r')).toEqual({ rule: 'row', reason: 'r' });
  // @ts-expect-error an id without a row
  expect(because('mistyped', 'r').reason).toBe('r');
});
