import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { memberNamed, membersOf } from '../../src/records/json-members.js';

const values = (source: string) =>
  membersOf(source).map(({ key, start, end }) => [key, source.slice(start, end)]);

it.each([
  ['nothing', '{}', []],
  ['blanks', ' \t{ \r\n } ', []],
  [
    'numbers that JavaScript can’t hold',
    '{"a":12345678901234567890,"b":1e400}',
    [
      ['a', '12345678901234567890'],
      ['b', '1e400'],
    ],
  ],
  [
    'odd blanks',
    '\t{ "a" : 1 ,"b"\n:\ttrue}  ',
    [
      ['a', '1'],
      ['b', 'true'],
    ],
  ],
  [
    'two of one name',
    '{"a":1,"a":2}',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  ['an escaped name', String.raw`{"te\u0078t":"\u6211"}`, [['text', String.raw`"\u6211"`]]],
  [
    'marks in strings',
    String.raw`{"a":"}\"],{\\","b":[]}`,
    [
      ['a', String.raw`"}\"],{\\"`],
      ['b', '[]'],
    ],
  ],
  [
    'nested',
    String.raw`{"a":{"b":["]",{"c":"\\\""}]},"d":null}`,
    [
      ['a', String.raw`{"b":["]",{"c":"\\\""}]}`],
      ['d', 'null'],
    ],
  ],
])('%s', (_label, source, expected) => {
  expect(values(source)).toEqual(expected);
});

test('each value is the one that JSON.parse has', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(anything, fc.constantFrom(undefined, 1, '\t'), (object, indent) => {
      const source = JSON.stringify(object, undefined, indent);
      const parsed = JSON.parse(source);
      const members = membersOf(source);
      expect(members.map(({ key }) => key)).toEqual(Object.keys(parsed));
      for (const { key, start, end } of members)
        expect(JSON.parse(source.slice(start, end))).toEqual(parsed[key]);
    }),
  );
});

test('of members of one name the last counts', () => {
  expect(memberNamed(membersOf('{"a":1,"b":2,"a":3}'), 'a')).toMatchObject({ start: 17 });
  expect(memberNamed([], 'a')).toBe(undefined);
});

test('what is nested 100,000 deep takes no stack', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(values(`{"a":${deep}}`)).toEqual([['a', deep]]);
});
