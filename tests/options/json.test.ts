import { expect, test } from 'vitest';
import { parseJson } from '../../src/options/json.js';

test.each<[string, string]>([
  ['secret:x:0:0\nmore', "line 1, column 1: Unexpected token 's'"],
  ['{\n "secret": 1,\n}', 'line 3, column 1: Expected double-quoted property name'],
  ['["secret",\n\n "secret"', 'line 3, column 9: it ends too early'],
  ['{"secret" 1}', "line 1, column 11: Expected ':' after property name"],
  ['["secret\n"]', 'line 1, column 9: Bad control character in string literal'],
  ['["secret"] secret', 'line 1, column 12: Unexpected non-whitespace character'],
  ['', 'line 1, column 1: it ends too early'],
])('%j: %s', (text, message) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
  let said = '';
  try {
    parseJson(text);
  } catch (error) {
    said = (error as Error).message;
  }
  // Engines word some mistakes differently; none may show the text.
  expect(said).not.toContain('secret');
  expect(said.split(':')[0]).toBe(message.split(':')[0]);
});

test('no more of a long text is looked at than is needed to say that it is wrong', () => {
  const long = `${'[1,2,3]'.padEnd(5_000_000)}x`;
  expect(() => parseJson(long)).toThrow(/^Unexpected/);
});

test.each(['{"a":[1,"\\u0031"]}', ' null ', '"x"'])('what is right is parsed: %s', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});
