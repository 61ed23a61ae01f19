import { expect, test } from 'vitest';
import { decodePair, encodeUnit, isLead, isPrivateUse, isTrail } from '../../src/charset/gbk.js';

test.each([
  ['習', 0xc195],
  ['車', 0xdc87],
  ['現', 0xac46],
  ['，', 0xa3ac],
  ['！', 0xa3a1],
  ['ǎ', 0xa8a3],
  ['·', 0xa1a4],
  // User-defined areas and holes of the rows of marks.
  ['\uE000', 0xaaa1],
  ['\uE317', 0xfac8],
  ['\uE850', 0xfe8c],
  ['\uE789', 0xa6bd],
  ['\uE7C7', 0xa8bc],
])('%s is %i both ways', (character, pair) => {
  expect(encodeUnit(character.charCodeAt(0))).toBe(pair);
  expect(decodePair(pair)).toBe(character.charCodeAt(0));
});

test('every pair comes back, and but for 13 all are assigned', () => {
  const pairs: number[] = [];
  for (let pair = 0x8140; pair <= 0xfefe; pair++)
    if (isLead(pair >> 8) && isTrail(pair & 0xff)) pairs.push(pair);
  expect(pairs).toHaveLength(23940);
  const assigned = pairs.filter((pair) => decodePair(pair) !== 0);
  expect(assigned).toHaveLength(23927);
  expect(assigned.filter((pair) => encodeUnit(decodePair(pair)) !== pair)).toEqual([]);
  expect(assigned.filter((pair) => isPrivateUse(decodePair(pair)))).toHaveLength(2136);
});

test.each(['a', '?', '€', '\uFFFD', '한', '\uF8FF'])('GBK has no pair for %s', (character) => {
  expect(encodeUnit(character.charCodeAt(0))).toBe(0);
});
