import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { big5, type Codec, gbk, latin1, utf8, windows1252 } from '../../src/charset/codecs.js';
import { BIG5_AS_GBK, GBK_AS_BIG5, SIGNS, suspect, UTF8_AS_BIG5 } from '../../src/stages/mojibake/signs.js';
import { REMAINS } from '../../src/stages/mojibake/unrecoverable.js';
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

const TRADITIONAL = SENTENCES.filter(
  (sentence) => big5.encode(sentence) !== undefined && /[鄉師]/.test(sentence),
);

describe.each([
  ['Big5 read as GBK', big5, gbk],
  ['Big5 read as Windows-1252', big5, windows1252],
  ['Big5 read as Latin-1', big5, latin1],
] as const)('%s is undone', (_, written, read) => {
  test.each(TRADITIONAL)('%s', (sentence) => {
    const garbled = read.decode(written.encode(sentence) as Uint8Array) as string;
    expect(run(garbled).text).toBe(sentence);
    const document = `門前的河流過橋下。\n${garbled}\n門前的河流過橋下。`;
    expect(run(document).text).toBe(document.replace(garbled, sentence));
  });
});

describe('a part of a line is undone, and nothing else', () => {
  test.each(PAIRS)('%s', (_, written, read) => {
    const part = '渡口的早晨很安静';
    const garbled = read.decode(written.encode(part) as Uint8Array) as string;
    expect(run(`开头一句，${garbled}，结尾一句。`).text).toBe(`开头一句，${part}，结尾一句。`);
  });
});

describe('what is lost is never made up', () => {
  const original = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下。';
  const garbled = latin1.decode(utf8.encode(original) as Uint8Array) as string;
  const places = fc.integer({ min: 0, max: garbled.length - 1 });

  test('a lost byte gives the text, or U+FFFD in one place and a finding', () => {
    fc.assert(
      fc.property(places, (at) => {
        const { text, findings } = run(`${garbled.slice(0, at)}\ufffd${garbled.slice(at + 1)}`);
        if (text === original) return;
        expect(findings.map(({ rule }) => rule)).toEqual(['mojibake']);
        const [before, after] = text.split('\ufffd');
        expect(original.startsWith(before as string)).toBe(true);
        expect(original.endsWith(after as string)).toBe(true);
      }),
    );
  });
});

describe('pairs whose second byte is ASCII, misread twice', () => {
  const original = '清晨的渡口沒有人，一條舊船在柳樹下，今天下午三點才開。';
  const once = latin1.decode(big5.encode(original) as Uint8Array) as string;

  test.each([
    ['Latin-1', latin1],
    ['Windows-1252', windows1252],
  ])('Big5 read as Latin-1, written as UTF-8, read as %s', (_, read) => {
    expect(run(read.decode(utf8.encode(once) as Uint8Array) as string)).toMatchObject({
      text: original,
      findings: [],
    });
  });

  test('Latin words written so stay', () => {
    const text = 'Le chÃ¢teau b Ã©tÃ© d Ãªtre';
    expect(run(text).text).toBe(text);
  });
});

describe('pairs with lost bytes are read in step again', () => {
  const original = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，船夫坐在石头上抽烟。';
  const garbled = latin1.decode(gbk.encode(original) as Uint8Array) as string;
  const around = (text: string) => [...text].filter((c) => c !== '\ufffd');

  test.each([20, 21, 40])('one lost byte at %i: the rest is right, or U+FFFD', (at) => {
    const { text, findings } = run(`${garbled.slice(0, at)}\ufffd${garbled.slice(at + 1)}`);
    const [before, after] = text.split(/\ufffd+/);
    expect(original.startsWith(before as string)).toBe(true);
    expect(original.endsWith(after ?? (before as string))).toBe(true);
    expect(around(text).length).toBeGreaterThanOrEqual(original.length - 1);
    expect(findings.length).toBe(text === original ? 0 : 1);
  });

  test.each([20, 21, 40])('a byte at %i that left no sign', (at) => {
    const { text } = run(`${garbled.slice(0, at)}${garbled.slice(at + 1)}`);
    expect(text.startsWith(original.slice(0, 8))).toBe(true);
    expect(text.endsWith(original.slice(-8))).toBe(true);
  });

  test('a decoder that goes on a byte later', () => {
    const text = '这位作家的影评人、文化活动策划、大学兼职讲师都住在城里。';
    const misread = iconv.decode(iconv.encode(text, 'gbk'), 'big5hkscs');
    expect(misread).toContain('\ufffd');
    const known = new Set(text);
    const wrong = [...run(misread).text].filter((c) => c !== '\ufffd' && !known.has(c));
    expect(wrong).toEqual([]);
  });
});

describe('tables', () => {
  test.each(REMAINS.map(([pattern]) => [pattern]))('%s is not in ordinary text', (pattern) => {
    for (const sentence of SENTENCES) expect(pattern.test(sentence)).toBe(false);
  });

  test('each sign is what a charset makes of a common character', () => {
    const common = Array.from({ length: 0xffef - 0x2000 }, (_, i) => String.fromCharCode(0x2000 + i));
    const misread: Record<number, (character: string) => string> = {
      [UTF8_AS_BIG5]: (c) => {
        const bytes = Buffer.from(c);
        return `${iconv.decode(bytes.subarray(0, 2), 'cp950')}${iconv.decode(bytes.subarray(1, 3), 'cp950')}`;
      },
      [GBK_AS_BIG5]: (c) => big5.decode(gbk.encode(c) ?? Uint8Array.of(0xff)) ?? '',
      [BIG5_AS_GBK]: (c) => gbk.decode(big5.encode(c) ?? Uint8Array.of(0xff)) ?? '',
    };
    for (const [kind, signs] of SIGNS) {
      const made = new Set(common.flatMap((c) => Array.from((misread[kind] as (c: string) => string)(c))));
      expect(Array.from(signs).filter((sign) => !made.has(sign))).toEqual([]);
      expect(new Set(signs).size).toBe(signs.length);
    }
  });

  test('ordinary text is not looked at twice', () => {
    for (const sentence of SENTENCES) expect(suspect(sentence)).toBe(0);
  });
});

test('any text gives a result, and what it gives stays', () => {
  const units = fc.constantFrom(...'ÄãºÃÖÐ?\ufffd€鐨勬浣犲ソい腔ㄛä½a 1。的\ud840\udc00');
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 60 }), (raw) => {
      const { text } = run(raw);
      expect(run(text).text).toBe(text);
    }),
    { numRuns: 300 },
  );
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
