import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/charset/detect.js';
import { decode, isEncoding } from '../../src/charset/index.js';
import { notText } from '../../src/charset/not-text.js';

const SIMPLIFIED = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。';
const TRADITIONAL = '鄉村的夜晚很安靜，遠處傳來幾聲狗叫，門前的燈籠還亮著。';
const SHORT = '爱又米网贷';

const encode = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe('bytes are read in the encoding they were written in', () => {
  test.each([
    ['utf8', 'utf8', SIMPLIFIED],
    ['utf8', 'utf8', TRADITIONAL],
    ['utf8', 'utf8', 'plain ASCII'],
    ['gb18030', 'gb18030', SIMPLIFIED],
    ['gb18030', 'gb18030', TRADITIONAL],
    ['gb18030', 'gb18030', SHORT],
    ['gbk', 'gb18030', SIMPLIFIED],
    ['gb18030', 'gb18030', `${SIMPLIFIED}𠮷㐀`],
    ['big5', 'big5hkscs', TRADITIONAL],
    ['big5hkscs', 'big5hkscs', `${TRADITIONAL}佢哋唔係`],
    ['utf16le', 'utf16le', SIMPLIFIED],
    ['utf16be', 'utf16be', TRADITIONAL],
    ['utf16le', 'utf16le', 'plain ASCII'],
  ])('%s is found to be %s: %s', (written, found, text) => {
    expect(decode(encode(text, written))).toEqual({ text, encoding: found, findings: [] });
  });

  test.each(['utf8', 'utf16le', 'utf16be', 'gb18030'])(
    '%s with a byte order mark, which is no text',
    (encoding) => {
      const mark = encoding === 'gb18030' ? Uint8Array.of(0x84, 0x31, 0x95, 0x33) : new Uint8Array();
      const bytes = Buffer.concat([mark, encode(SHORT, encoding, encoding !== 'gb18030')]);
      expect(decode(bytes)).toEqual({ text: SHORT, encoding, findings: [] });
    },
  );

  test('a sequence of UTF-8 that is cut off stays UTF-8', () => {
    expect(detect(encode(SIMPLIFIED, 'utf8').subarray(0, -1))).toBe('utf8');
  });

  test('no bytes at all', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf8', findings: [] });
  });

  test('a view into a larger buffer is read alone', () => {
    const bytes = encode(`前${SIMPLIFIED}后`, 'gb18030');
    expect(decode(bytes.subarray(2, -2)).text).toBe(SIMPLIFIED);
  });
});

describe('few bytes without a mark', () => {
  test.each(['你好', '中文', '上海', '渡口的早晨', '“好”', 'ab', '1'])('%s in UTF-16', (text) => {
    for (const encoding of ['utf16le', 'utf16be']) expect(decode(encode(text, encoding)).text).toBe(text);
  });

  test.each([
    'ab',
    'test',
    'bush',
    'this app can break',
    'PASS',
    'foo=bar;',
    'café',
    'мир',
    'Übergröße',
    '§',
  ])('%s in UTF-8', (text) =>
    expect(decode(encode(text, 'utf8'))).toEqual({ text, encoding: 'utf8', findings: [] }),
  );

  test('a Western page keeps its quotes', () => {
    const text = '“Hello” — it’s a test of the café.';
    expect(decode(encode(text, 'windows-1252')).text).toBe(text);
  });
});

describe('lines in several encodings are read each in its own', () => {
  const line = { utf8: `${SIMPLIFIED}一`, gb18030: `${SIMPLIFIED}二`, big5hkscs: TRADITIONAL };
  const bytes = (...encodings: (keyof typeof line)[]) =>
    Buffer.concat(encodings.flatMap((name) => [encode(line[name], name), Buffer.from('\n')]));

  test.each([
    ['utf8', ['utf8', 'gb18030', 'utf8'], [2]],
    ['utf8', ['utf8', 'big5hkscs', 'utf8', 'gb18030'], [2, 4]],
    ['gb18030', ['gb18030', 'utf8', 'gb18030'], [2]],
    ['gb18030', ['gb18030', 'gb18030', 'big5hkscs'], [3]],
    ['big5hkscs', ['big5hkscs', 'gb18030', 'big5hkscs', 'big5hkscs'], [2]],
  ] as const)('most in %s: %j', (main, encodings, found) => {
    const { text, encoding, findings } = decode(bytes(...encodings));
    expect(text).toBe(encodings.map((name) => `${line[name]}\n`).join(''));
    expect(encoding).toBe(main);
    expect(findings.map((finding) => [finding.rule, finding.line])).toEqual(
      found.map((number) => ['mixed-encodings', number]),
    );
  });

  test('lines in a row are one finding', () => {
    const { findings } = decode(bytes('utf8', 'utf8', 'utf8', 'gb18030', 'gb18030'));
    expect(findings.map(({ message }) => message)).toEqual([
      'lines 4 to 5 are in gb18030, most of the scrape is in utf8; if that is wrong, name one with the option encoding',
    ]);
  });

  test('a place that cannot be read is counted from the start of the scrape', () => {
    const first = bytes('utf8', 'gb18030', 'utf8');
    const input = Buffer.concat([first, encode(SIMPLIFIED, 'utf8'), Buffer.of(0xff)]);
    expect(
      decode(input).findings.map(({ line: number, message }) => [number, /offset (\d+)/.exec(message)?.[1]]),
    ).toEqual([
      [2, undefined],
      [4, String(input.length - 1)],
    ]);
  });
});

test('a wrong declaration is only a hint', () => {
  for (const name of ['big5', 'utf-8', 'gbk', 'iso-8859-1']) {
    const text = `<meta charset="${name}">${SIMPLIFIED}`;
    for (const encoding of ['utf8', 'gb18030']) expect(decode(encode(text, encoding)).text).toBe(text);
  }
});

test('sentences are read back without a name, in any encoding', () => {
  const words = fc.constantFrom(
    ...'清晨 渡口 没有人 旧船 岸边 柳树 安静 山上 下雨 学校 老师 今天 知道 时间 因为 所以'.split(' '),
  );
  const sentence = fc.array(words, { minLength: 6, maxLength: 20 }).map((parts) => `${parts.join('')}。`);
  fc.assert(
    fc.property(
      sentence,
      fc.constantFrom('utf8', 'utf16le', 'utf16be', 'gb18030', 'gbk'),
      (text, encoding) => {
        expect(decode(encode(text, encoding)).text).toBe(text);
      },
    ),
  );
});

describe('the option encoding overrides detection', () => {
  test('Big5 read as GBK on demand is what it is', () => {
    expect(decode(encode('鄉村', 'big5'), 'gbk').text).toBe(iconv.decode(encode('鄉村', 'big5'), 'gbk'));
  });

  test.each(['UTF-8', 'utf8', 'Utf_8'])('%s drops its mark', (name) => {
    expect(decode(encode(SHORT, 'utf8', true), name).text).toBe(SHORT);
  });

  test('UTF-16 takes the byte order of its mark', () => {
    expect(decode(encode(SHORT, 'utf16be', true), 'utf-16').text).toBe(SHORT);
    expect(decode(encode(SHORT, 'utf16le', true), 'utf-16').text).toBe(SHORT);
  });

  test.each([
    ['gb18030', true],
    ['Big5-HKSCS', true],
    ['shift_jis', true],
    ['gb99', false],
    ['', false],
  ])('%s is an encoding: %s', (name, expected) => expect(isEncoding(name)).toBe(expected));
});

describe('bytes that cannot be read are findings with their offset', () => {
  const bytes = (...parts: (Buffer | number[])[]) =>
    Buffer.concat(parts.map((part) => Uint8Array.from(part)));
  const places = (input: Uint8Array, encoding?: string) =>
    decode(input, encoding).findings.map(({ line, message }) => [
      line,
      Number(/offset (\d+)/.exec(message)?.[1]),
    ]);

  test('UTF-8, behind a mark and on later lines', () => {
    const line = encode(SIMPLIFIED, 'utf8');
    const input = bytes(
      [0xef, 0xbb, 0xbf],
      line,
      [0x0a],
      encode('一二', 'utf8'),
      [0xff],
      line,
      [0x0a],
      line,
      [0xfe],
    );
    const second = 3 + line.length + 1;
    expect(places(input)).toEqual([
      [2, second + 6],
      [3, second + 7 + line.length + 1 + line.length],
    ]);
  });

  test('GB18030', () => {
    const line = encode(SIMPLIFIED, 'gb18030');
    expect(places(bytes(line, [0xff], [0x0a], line), 'gb18030')).toEqual([[1, line.length]]);
  });

  test('UTF-16 with half a character', () => {
    const input = bytes(encode('一\n二', 'utf16le'), [0x00, 0xd8], encode('三', 'utf16le'));
    expect(decode(input, 'utf16le').text).toContain('二');
  });

  test('the message says what to do', () => {
    expect(decode(bytes(encode(SIMPLIFIED, 'utf8'), [0xff])).findings).toEqual([
      {
        rule: 'undecodable-bytes',
        severity: 'warning',
        line: 1,
        message: `bytes at offset ${Buffer.byteLength(SIMPLIFIED)} are not valid utf8 and were read as U+FFFD; if the scrape is in another encoding, name it with the option encoding`,
      },
    ]);
  });

  test('a U+FFFD that was in the text is no finding', () => {
    expect(decode(encode('一\ufffd二', 'utf8')).findings).toEqual([]);
  });
});

describe('what is no text', () => {
  test.each([
    ['a compressed file', Array.from({ length: 600 }, (_, i) => (i * 7919) % 251)],
    [
      'an image',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0],
    ],
  ])('%s', (_, bytes) => {
    expect(notText(decode(Uint8Array.from(bytes)).text)).toMatchObject({
      rule: 'not-text',
      severity: 'error',
      line: 1,
    });
  });

  test.each([SIMPLIFIED, 'a\tb\r\nc', '', `\x1b[31m${SIMPLIFIED}`, `${SIMPLIFIED}\ufffd`])(
    '%j is a text',
    (text) => {
      expect(notText(text)).toBeUndefined();
    },
  );
});

test('any bytes decode without throwing, with any encoding', () => {
  const encodings = fc.constantFrom(
    undefined,
    'utf8',
    'utf16le',
    'utf16be',
    'utf16',
    'gb18030',
    'big5',
    'latin1',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), encodings, (bytes, encoding) => {
      const { text, findings } = decode(bytes, encoding);
      expect(typeof text).toBe('string');
      for (const { message } of findings) expect(message).toMatch(/offset \d+ /);
    }),
  );
});

test('what was encoded is read back, when its encoding is named', () => {
  const text = fc.string({ unit: fc.constantFrom(...SIMPLIFIED, ...TRADITIONAL, 'a', '1', '\n') });
  fc.assert(
    fc.property(text, fc.constantFrom('utf8', 'utf16le', 'utf16be', 'gb18030'), (original, encoding) => {
      expect(decode(encode(original, encoding), encoding)).toEqual({
        text: original,
        encoding,
        findings: [],
      });
    }),
  );
});
