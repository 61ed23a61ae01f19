import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { seed } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

const run = (text: string) => runStages(text, ['annotations']);

describe('cases', () => testCases('annotations', ['annotations']));

describe('the seeds', () => {
  const BRACKETS = /[(（]/g;

  test.each([
    ['000', 158, 31],
    ['001', 65, 30],
    ['002', 217, 35],
    ['003', 138, 36],
    ['004', 127, 30],
  ])('%s: %i annotations go, from %i lines', (name, annotations, lines) => {
    const { text } = seed(name);
    const result = run(text);
    const count = (raw: string) => raw.match(BRACKETS)?.length ?? 0;
    expect(count(text) - count(result.text)).toBe(annotations);
    expect(result.changes).toHaveLength(lines);
  });

  test.each(['000', '001', '004'])('%s: no reading is left', (name) => {
    expect(run(seed(name).text).text).not.toMatch(/[a-zɑɡ\u00E0-\u01DC][)）]/);
  });

  test.each([
    ['002', 24, '會因此受到周圍人的指責和孤立', ['車 (DC 87) took (chē) across two characters']],
    ['003', 54, '催收人員甚至會對借款人進行人身攻擊', ['習 (C1 95) took (xí) across two characters']],
  ] as const)(
    '%s: the span that a byte shift garbled in line %i is undone',
    (name, line, expected, causes) => {
      const { text, changes, findings } = run(seed(name).text);
      expect(text.split('\n')[line - 1]).toContain(expected);
      const reason = changes.find((change) => change.line === line)?.reason;
      for (const cause of causes) expect(reason).toContain(cause);
      expect(reason).toContain('replaying it gives the raw line');
      expect(findings).toEqual([]);
    },
  );
});

test('the reason spells out the first annotations and counts the rest', () => {
  const { changes } = run('網(wǎng)貸(dài)關(guān)門(mén)開(kāi)業(yè)，這裡的人們早已習慣了這樣的清晨。');
  expect(changes.map(({ reason }) => reason)).toEqual([
    'inserted pinyin: 網(wǎng) 貸(dài) 關(guān) 門(mén) and 2 more; the document annotates 6 characters throughout',
  ]);
});

test('annotating a clean text and cleaning it gives it back', () => {
  const text = [
    '鄉村的夜晚很安靜，遠處傳來幾聲狗叫，門前的燈籠還亮著，風把樹葉吹得沙沙響。',
    '祖母說，從前這條路上總有挑擔的人經過，賣豆腐的、補鍋的，還有說書的先生。',
    '後來修了公路，汽車開進來，挑擔的人漸漸少了，孩子們也離開村莊，去遠方讀書、謀生。',
  ].join('\n');
  const readings: Readonly<Record<string, string>> = {
    鄉: 'xiāng',
    靜: 'jìng',
    遠: 'yuǎn',
    幾: 'jǐ',
    聲: 'shēng',
    門: 'mén',
    燈: 'dēng',
    說: 'shuō',
    從: 'cóng',
    條: 'tiáo',
    擔: 'dàn',
    過: 'guò',
    車: 'chē',
    開: 'kāi',
    離: 'lí',
    讀: 'dú',
  };
  const characters = Object.keys(readings);
  expect(characters.every((character) => fold(character) !== character && text.includes(character))).toBe(
    true,
  );
  fc.assert(
    fc.property(fc.subarray(characters, { minLength: 1 }), (annotated) => {
      const damaged = [...text]
        .map((character) =>
          annotated.includes(character) ? `${character}(${readings[character]})` : character,
        )
        .join('');
      expect(run(damaged).text).toBe(text);
    }),
  );
});
