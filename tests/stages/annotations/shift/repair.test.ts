import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Lattice } from '../../../../src/language/model/index.js';
import { type Channel, damage, foldWidth, PLAIN } from '../../../../src/stages/annotations/shift/channel.js';
import { repairShifts } from '../../../../src/stages/annotations/shift/repair.js';

const repair = (text: string) => {
  const lines = text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  const { edits, findings, unsure } = repairShifts(lines);
  return {
    unsure,
    text: lines.map((line) => edits.get(line.number)?.text ?? line.text).join('\n'),
    reasons: [...edits.values()].map((edit) => edit.cause?.reason),
    findings,
  };
};

describe('repaired', () => {
  test.each([
    [
      'a shift that a letter ends',
      '他甚至?xí)\uE850\uE789杩钊诉M(jìn)行威脅',
      '他甚至會對借款人進(jìn)行威脅',
    ],
    ['private use kept', '受到周?chē)\uE317说闹肛?zé)和孤立', '受到周圍人的指責(zé)和孤立'],
    ['private use stripped', '受到周?chē)说闹肛?zé)和孤立', '受到周圍人的指責(zé)和孤立'],
    ['full-width parentheses', '受到周?chē）说闹肛?zé）和孤立', '受到周圍人的指責(zé)和孤立'],
    [
      'a blank before the closing parenthesis',
      '受到周?chē )说闹肛?zé )和孤立',
      '受到周圍人的指責(zé )和孤立',
    ],
    [
      'toneless',
      '村口的周?che)坐滿了聽故事的孩子'.replace(')坐滿了', ')鴿M了'),
      '村口的周圍坐滿了聽故事的孩子',
    ],
    ['U+FFFD', '受到周\uFFFDchē)说闹肛\uFFFDzé)和孤立', '受到周圍人的指責(zé)和孤立'],
    ['the parenthesis kept', '受到周?(chē)说闹肛?(zé)和孤立', '受到周圍人的指責(zé)和孤立'],
    ['overlapping matches', '考試的分?jǐn)?shù)線比去年高', '考試的分數(shù)線比去年高'],
    ['a match with a letter', '他在,F(xiàn)acebook上說話', '他在,Facebook上說話'],
    [
      'a note of equal bytes, which overlaps itself',
      '老師打開書(shū)櫃(guì)?guì)z查了每一本舊書(shū)。',
      '老師打開書(shū)櫃(guì)檢查了每一本舊書(shū)。',
    ],
    ['a cut', '放學後,學?!皥D書角”裡坐滿了人', '放學後,學校“圖書角”裡坐滿了人'],
    [
      'the end of a quotation that was cut',
      '我們明天早上出發,她說:“請帶好雨傘?!?',
      '我們明天早上出發,她說:“請帶好雨傘。”',
    ],
    [
      'a note of a character that a vanished pair begins',
      '日?qǐng)蟮臄祿?lái)自城外的觀測站',
      '日報的數據來(lái)自城外的觀測站',
    ],
    ['a cut that shows as two question marks', '學??梢詤⒂^,也可以借書。', '學校可以參觀,也可以借書。'],
  ])('%s', (_, raw, expected) => {
    const { text, findings } = repair(raw);
    expect(text).toBe(expected);
    expect(findings).toEqual([]);
  });

  test('the reason names the matched character with its bytes', () => {
    expect(repair('受到周?chē)说闹肛?zé)和孤立').reasons).toEqual([
      'byte shift undone: 車 (DC 87) took (chē) across two characters; replaying it gives the raw line',
    ]);
  });

  test('the reason names the mark of a cut', () => {
    expect(repair('放學後,學?!皥D書角”裡坐滿了人').reasons).toEqual([
      'byte shift undone: cut at ！ (A3 A1); replaying it gives the raw line',
    ]);
  });
});

describe('marks that may be those of a question', () => {
  test.each([
    ['他說:“你到底想怎麼樣?!?', 'words ask'],
    ['誰知道他去了哪裡?!?', 'words ask, and nothing is quoted'],
    ['他說:“這件事根本不可能?!?”', 'the quotation ends behind them'],
  ])('%s: %s, so it stays, and nothing is said', (text) => {
    expect(repair(text)).toMatchObject({ text, findings: [] });
  });
});

describe('left alone, and no finding', () => {
  test.each([
    '摘? 要：本文討論了橋樑的設計。',
    '氣溫2?3度，路上有3?5個人。',
    '什么?!你說什么??我不知道?,你也不知道。',
    '是嗎？？真的嗎？！',
    '「一」讀作一(yī)，「二」讀作二(èr)。',
    '銀行(bank)門口，選項(a)和選項(b)。',
    '陶喆?、王珺?。',
    '最后一天携冤。',
    '有A?B!C?,D四個選項。',
    'What?! No way (he) said.',
    '什么???',
    '你說什么???我不信。',
    '真的嗎?!我們都不知道。',
    '真的嗎?!2020年的事我不記得。',
    '「什麼?!」他問。',
    '怎麼辦???  我想了很久。',
  ])('%s', (text) => {
    const result = repair(text);
    expect(result.text).toBe(text);
    expect(result.findings).toEqual([]);
  });
});

describe('left alone, with a finding', () => {
  test('marks of a question at the end of a line, in a document whose characters carry notes', () => {
    const text = '網(wǎng)絡(luò)很慢。\n他們說這是騙人的?!?';
    const result = repair(text);
    expect(result.text).toBe(text);
    expect(result.findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['2 byte-shift-unrepaired']);
    expect(repair('他們說這是騙人的?!?').findings).toEqual([]);
  });

  test.each([
    ['a cut digit', '這是他給出的答案?!?020年村裡修好了路。'],
    ['a number in a circle', '河水裡都是泥沙?!⑷羲拇?，'],
  ])('marks of a question, and behind them what no sentence begins with: %s', (_, text) => {
    const result = repair(text);
    expect(result.text).toBe(text);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['byte-shift-unrepaired']);
  });

  test('a note without its parenthesis that nothing explains', () => {
    const { text, findings } = repair('天氣很好?quō)。');
    expect(text).toBe('天氣很好?quō)。');
    expect(findings).toEqual([
      {
        rule: 'byte-shift-unrepaired',
        severity: 'warning',
        line: 1,
        column: 3,
        isInInput: true,
        message: 'garbled by a byte shift: “很好?quō)”; no repair found',
      },
    ]);
  });

  test('a swallowed digit, which nothing tells', () => {
    const { text, findings } = repair('省的合?yǐ)恪?月完成。');
    expect(text).toBe('省的合?yǐ)恪?月完成。');
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['1 byte-shift-unrepaired']);
  });
});

test('what replays and is not quite certain is repaired and told', () => {
  const { text, unsure, findings } = repair('門口的周?chē)⒆?duì)在走。');
  expect(text).toBe('門口的周圍、追(duì)在走。');
  expect(findings).toEqual([]);
  expect(unsure.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
    { rule: 'byte-shift-unsure', line: 1, column: 3 },
  ]);
  expect(unsure[0]?.message).toMatch(/became “的周圍、追\(duì\)在走。”; right by \d\d %$/);
});

test('where a shorter text is nearly as likely, nothing is taken', () => {
  const { text, findings } = repair('周?(chē)鴿M了聽故事的孩子');
  expect(text).toBe('周?(chē)鴿M了聽故事的孩子');
  expect(findings.map(({ message }) => message)).toEqual([
    'garbled by a byte shift: “周?(chē)鴿M了聽故事的”; best guess “周圍坐滿了聽故事的”, not sure enough',
  ]);
});

test('where a cut without a trace and a letter are both likely, neither is taken', () => {
  const { text, findings } = repair('這就是異,F(xiàn)象的出現(xiàn)。');
  expect(text).toBe('這就是異,F(xiàn)象的出現(xiàn)。');
  expect(findings.map(({ rule }) => rule)).toEqual(['byte-shift-unrepaired']);
});

/** Sentences of our own, in which the notes below match across characters. */
const SENTENCES = [
  '村口的老槐樹下，周圍坐滿了聽故事的孩子，甚至會有外村的人趕來。',
  '學校“圖書角”每週開放兩次，學校可以借書，也可以還書。',
  '他們把分數寫在黑板上，老師說：進行得很順利！大家都為此高興。',
  '快速溫變試驗箱需要定期檢查，冊子上寫著操作的步驟；記錄要保存三年。',
  '工廠的汽笛響了，工人們陸續走出大門，自行車擠滿了街道。',
  '老街的書店要關門了，店主把最後一批舊書送給了圖書館。',
];
const NOTES = {
  習: '(xí)',
  車: '(chē)',
  謹: '(jǐn)',
  數: '(shù)',
  冊: '(cè)',
  驗: '(yàn)',
  書: '(shū)',
  門: '(mén)',
  們: '(men)',
};

const channels: fc.Arbitrary<Channel> = fc.record({
  notes: fc.subarray(Object.entries(NOTES)).map((entries) => new Map(entries)),
  cuts: fc.subarray([...'！？，']).map((marks) => marks.join('')),
  replacement: fc.constantFrom('?', '\uFFFD'),
  swallow: fc.constantFrom('pair', 'lead'),
  privateUse: fc.constantFrom('keep', 'drop'),
  lone80: fc.constant(PLAIN.lone80),
  fold: fc.constant(true),
});

test('replaying the damage on what was repaired gives the raw line; and a second pass repairs nothing', () => {
  let repaired = 0;
  fc.assert(
    fc.property(channels, (channel) => {
      const raw = SENTENCES.map((text) => damage(text, channel));
      const result = repair(raw.join('\n'));
      const found = new Set(result.findings.map((finding) => finding.line));
      for (const [i, line] of result.text.split('\n').entries()) {
        if (line === raw[i] || found.has(i + 1)) continue;
        repaired++;
        expect(damage(stored(line, channel), channel)).toBe(raw[i]);
      }
      expect(repair(result.text).reasons).toEqual([]);
    }),
    { numRuns: 40, seed: 7 },
  );
  expect(repaired).toBeGreaterThan(50);
});

/** A repaired line as it was stored: without notes, in full-width marks. */
function stored(line: string, channel: Channel): string {
  const clean = [...channel.notes].reduce((text, [c, note]) => text.replaceAll(c + note, c), line);
  return clean.replace(/[,:;?!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

test('what few bytes are lost of comes back exactly', () => {
  const channel: Channel = { ...PLAIN, notes: new Map(Object.entries(NOTES)) };
  const annotated = SENTENCES.map((text) =>
    foldWidth(text.replace(/./gu, (c) => c + (channel.notes.get(c) ?? ''))),
  );
  const result = repair(SENTENCES.map((text) => damage(text, channel)).join('\n'));
  expect(result.text.split('\n')).toEqual(annotated);
  expect(result.findings).toEqual([]);
});

describe('hostile text', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['question marks', '?'],
    ['question marks and parentheses', '?('],
    ['notes without their parenthesis', '?chē)'],
    ['damage throughout', '周?chē)说闹'],
    ['cuts throughout', '校??沙?！邦w'],
    ['notes one behind the other', '(chē)'],
  ])('%s: steps stay in proportion to the length', (_, pattern) => {
    const extend = vi.spyOn(Lattice.prototype, 'extend');
    const text = pattern.repeat(Math.ceil(10_000 / pattern.length));
    repair(text);
    expect(extend.mock.calls.length).toBeLessThan(1_000_000 + 100 * text.length);
  });
});

test('a document without a sign is not even folded', () => {
  const extend = vi.spyOn(Lattice.prototype, 'extend');
  expect(repair('祖母坐在門前，看著遠處的山。\n什麼時候下雨?').text).toBe(
    '祖母坐在門前，看著遠處的山。\n什麼時候下雨?',
  );
  expect(extend).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
