import { expect, it, test } from 'vitest';
import { sourceOf, splice } from '../../../src/corpus/shards/splice.js';

it.each([
  ['an empty object', '{}', '{"new":2}'],
  ['an empty object with blanks', '{ }', '{"new":2 }'],
  ['a member', '{"text":"a"}', '{"text":1,"new":2}'],
  [
    'numbers that JavaScript can’t hold',
    '{"a":12345678901234567890,"b":1e400,"text":"a"}',
    '{"a":12345678901234567890,"b":1e400,"text":1,"new":2}',
  ],
  ['odd blanks', '\t{ "text" : "a" ,\r "b"\t:[ 1 ] } \r', '\t{ "text" : 1 ,\r "b"\t:[ 1 ],"new":2 } \r'],
  [
    'escapes',
    String.raw`{"te\u0078t":"\u4e2d","\u0062":"\/"}`,
    String.raw`{"te\u0078t":1,"\u0062":"\/","new":2}`,
  ],
  ['members of one name', '{"text":"a","b":1,"b":2,"text":"c"}', '{"text":"a","b":1,"b":2,"text":1,"new":2}'],
  ['one that is there already', '{"new":{"x":[]},"text":""}', '{"new":2,"text":1}'],
])('%s', (_label, source, expected) => {
  expect(splice(source, { ...(source.includes('t"') && { text: '1' }), new: '2' })).toBe(expected);
});

test('a value as it is written', () => {
  expect(sourceOf('{"id": 1.50, "id":  2.50}', 'id')).toBe('2.50');
  expect(sourceOf('{"id":1}', 'text')).toBe(undefined);
});
