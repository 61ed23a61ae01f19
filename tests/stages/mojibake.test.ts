import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Codec, gbk, latin1, utf8, windows1252 } from '../../src/stages/mojibake/codecs.js';
import { seeds } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

const run = (text: string) => runStages(text, ['mojibake']);

describe('cases', () => testCases('mojibake', ['mojibake']));

const PAIRS: readonly (readonly [string, Codec, Codec])[] = [
  ['UTF-8 read as GBK', utf8, gbk],
  ['UTF-8 read as Windows-1252', utf8, windows1252],
  ['UTF-8 read as Latin-1', utf8, latin1],
  ['GBK read as Windows-1252', gbk, windows1252],
  ['GBK read as Latin-1', gbk, latin1],
];

const SENTENCES = [
  '渡口的早晨很安静',
  '他笑了：“好，好。”完',
  '清晨的渡口没有人，只有一条旧船系在岸边的柳树下。',
  '鄉村的夜晚很安靜，遠處傳來幾聲狗叫，燈籠還亮著。',
  '截至2024年11月30日，全县共有水库37座，总库容1.85亿立方米。',
  '“你找谁？”他问。“我找周先生。”年轻人说——声音很低……',
  '用 Python 写程序：print("你好")，再看 https://example.com。',
  '老師說：「寫字要慢，慢了才穩。」',
  '温度是 21℃，湿度 60%。',
];

describe('misread and undone is the text itself', () => {
  describe.each(PAIRS)('%s', (name, written, read) => {
    const misread = (text: string) => {
      const bytes = written.encode(text);
      const garbled = bytes && read.decode(bytes);
      // Only where nothing was lost in the misreading can anything be undone.
      return garbled && written.decode(read.encode(garbled) ?? new Uint8Array()) === text
        ? garbled
        : undefined;
    };

    test('each sentence whose misreading is lossless', () => {
      const lossless = SENTENCES.filter((sentence) => misread(sentence) !== undefined);
      expect(lossless.length).toBeGreaterThanOrEqual(name === 'UTF-8 read as GBK' ? 1 : SENTENCES.length - 1);
      for (const sentence of lossless) {
        const { text, changes } = run(misread(sentence) as string);
        expect(text).toBe(sentence);
        // A text without a byte from 80 to 9F fits both Western readings.
        const writtenIn = name.slice(0, name.indexOf(' '));
        expect(changes.map(({ reason }) => reason)).toEqual([
          expect.stringMatching(`^${writtenIn} read as .*; reading it so again gives the raw line exactly$`),
        ]);
      }
    });

    test('any text of common characters', () => {
      const common = fc.constantFrom(
        ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世车',
      );
      const text = fc.string({ unit: common, minLength: 12, maxLength: 40 });
      fc.assert(
        fc.property(text, (sentence) => {
          const garbled = misread(sentence);
          fc.pre(garbled !== undefined);
          expect(run(garbled as string).text).toBe(sentence);
        }),
      );
    });
  });
});

test('the seeds were decoded right', () => {
  for (const { text } of seeds) expect(run(text).changes).toEqual([]);
});

describe('codecs', () => {
  test.each([
    ['gbk', gbk, '你好€1', [0xc4, 0xe3, 0xba, 0xc3, 0x80, 0x31]],
    ['utf8', utf8, '你1', [0xe4, 0xbd, 0xa0, 0x31]],
    ['windows1252', windows1252, 'é€“\u0081', [0xe9, 0x80, 0x93, 0x81]],
    ['latin1', latin1, 'é\u0080\u0093', [0xe9, 0x80, 0x93]],
  ] as const)('%s', (_, codec, text, bytes) => {
    expect([...(codec.encode(text) ?? [])]).toEqual(bytes);
    expect(codec.decode(Uint8Array.from(bytes))).toBe(text);
  });

  test('what a charset cannot write or read is undefined', () => {
    expect(gbk.encode('\u0e01')).toBeUndefined();
    expect(latin1.encode('€')).toBeUndefined();
    expect(windows1252.encode('\u0080')).toBeUndefined();
    expect(gbk.decode(Uint8Array.of(0x81))).toBeUndefined();
    expect(gbk.decode(Uint8Array.of(0xff, 0x40))).toBeUndefined();
    expect(utf8.decode(Uint8Array.of(0xc4, 0xe3))).toBeUndefined();
  });
});
