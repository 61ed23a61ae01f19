import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Channel, damage, PLAIN } from '../../../../src/stages/annotations/shift/channel.js';

interface Case {
  readonly label: string;
  readonly original: string;
  readonly channel: Omit<Channel, 'notes'> & { readonly notes: Readonly<Record<string, string>> };
  readonly expected: string;
}

const file = new URL('../../../../fixtures/cases/channel.json', import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8'));

describe('cases made by the reference model', () => {
  test.each(cases)('$label', ({ original, channel, expected }) => {
    expect(damage(original, { ...channel, notes: new Map(Object.entries(channel.notes)) })).toBe(expected);
  });
});

const notes = (text: string) =>
  new Map(Array.from(text.matchAll(/(.)(\(.*?\))/g), ([, c, note]) => [c as string, note as string]));

test.each([
  [
    'a match across two characters shifts what follows',
    '甚至會對借款人進行',
    { notes: notes('習(xí)進(jìn)') },
    '甚至?xí)\uE850\uE789杩钊诉M(jìn)行',
  ],
  [
    'a note swallowed by a shift ends it',
    '周圍人的指責',
    { notes: notes('車(chē)責(zé)') },
    '周?chē)\uE317说闹肛?zé)',
  ],
  [
    'private use stripped',
    '周圍人的指責',
    { notes: notes('車(chē)責(zé)'), privateUse: 'drop' },
    '周?chē)说闹肛?zé)',
  ],
  ['overlapping matches', '分數', { notes: notes('謹(jǐn)數(shù)') }, '分?jǐn)?shù)'],
  ['a mark found across two characters', '學校“圖', { cuts: '！' }, '學?!皥D'],
  ['the mark folds to a question mark', '學校可借', { cuts: '？' }, '學??山?'],
  [
    'a match of a second byte and a letter shifts nothing',
    '，Facebook',
    { notes: notes('現(xiàn)') },
    ',F(xiàn)acebook',
  ],
  ['characters that GBK lacks pass', '好🆚é한', {}, '好🆚é한'],
  ['nothing to do', '祖母坐在門前。', { notes: notes('車(chē)'), cuts: '！' }, '祖母坐在門前。'],
] satisfies [string, string, Partial<Channel>, string][])('%s', (_, text, channel, expected) => {
  expect(damage(text, { ...PLAIN, ...channel })).toBe(expected);
});
