import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, isEncoding } from '../../src/charset/index.js';
import { clean } from '../../src/index.js';

const JAPANESE = '図書館は土曜日の午前九時に開きます。';
const KOREAN = '도서관은 토요일 오전 아홉 시에 문을 엽니다.';
const RUSSIAN = 'Библиотека открывается в субботу в девять часов утра.';
const FRENCH = "Le café est près de l'école, où l'été est très agréable.";

const rulesOf = (bytes: Uint8Array) => decode(bytes).findings.map(({ rule }) => rule);

describe('encodings of pages that are not Chinese are found and named', () => {
  test.each([
    ['shift_jis', JAPANESE],
    ['shift_jis', 'メニュー'],
    ['euc-jp', JAPANESE],
    ['euc-jp', 'お問い合わせはこちら'],
    ['euc-kr', KOREAN],
    ['euc-kr', '안녕하세요'],
    ['windows-1251', RUSSIAN],
    ['windows-1251', 'Привет'],
    ['koi8-r', RUSSIAN],
    ['cp866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['cp437', FRENCH],
    ['windows-1252', 'Übergänge'],
    ['windows-1253', 'Σήμερα ο καιρός είναι καλός και πήγαμε στο πάρκο.'],
    ['windows-1255', 'היום מזג האוויר יפה והלכנו לפארק'],
    ['windows-1256', 'الطقس جميل اليوم وذهبنا إلى الحديقة'],
    ['windows-874', 'วันนี้อากาศดีเราไปสวนสาธารณะ'],
  ])('%s: %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.findings.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
      ['other-encoding', 'warning', 1],
    ]);
    expect(decoded.findings[0]?.message).toContain(encoding);
    // Named, it is no guess.
    expect(decode(bytes, encoding)).toEqual({ text, encoding, findings: [] });
  });

  test('ISO-2022-JP, whose bytes are all ASCII', () => {
    const bytes = Buffer.concat([Buffer.from('(\x1b$B'), Buffer.from('3+4[;~4V'), Buffer.from('\x1b(B)')]);
    expect(decode(bytes)).toMatchObject({ text: '(開館時間)', encoding: 'iso-2022-jp' });
    expect(rulesOf(bytes)).toEqual(['other-encoding']);
    expect(isEncoding('iso-2022-jp')).toBe(true);
    expect(decode(bytes, 'ISO-2022-JP').findings).toEqual([]);
  });

  test('a page of several lines, and its text is left alone', () => {
    const text = `<title>${JAPANESE}</title>\n\n<p>${JAPANESE}</p>\n`;
    const { markdown, findings } = clean(iconv.encode(text, 'shift_jis'));
    expect(markdown).toBe(text);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['other-encoding', 'not-chinese']),
    );
  });

  test('Turkish, which is in none of those that are tried and reads well in Western letters', () => {
    expect(decode(iconv.encode('Bugün hava çok güzel.', 'windows-1254')).text).toBe('Bugün hava çok güzel.');
  });

  test('what reads as nothing is said to be nothing', () => {
    const bytes = Buffer.from('97dfe1f2e9b6ffaecfe4d5f0e8cbd1f79bf6edc2e5d8', 'hex');
    expect(rulesOf(bytes)).toContain('other-encoding');
  });
});

describe('Chinese is never taken for another language', () => {
  const TEXTS = [
    '图书馆星期六上午九点开门。',
    '圖書館星期六上午九點開門。',
    '早安',
    '谢谢',
    '饕餮',
    '榅桲',
    '朱祐杬（',
    '郑倢伃（Ange',
    '歌词：僕は君に触れて、夢を見ていた。意思是我做了一个梦。',
    '俄语“Привет”的意思是你好。',
    'iPhone 15 Pro Max，售价￥9999',
    '“好”',
    '①②③',
    '℃',
  ];
  test.each(['gb18030', 'big5hkscs', 'utf8', 'utf16le', 'utf16be'])('in %s', (encoding) => {
    for (const text of TEXTS) {
      const bytes = iconv.encode(text, encoding);
      if (iconv.decode(bytes, encoding) === text) expect(rulesOf(bytes)).not.toContain('other-encoding');
    }
  });

  test('a page in GBK with bytes that are damaged', () => {
    const good = iconv.encode('老人们说，水很冷。\n清晨的渡口没有人，只有一条旧船系在岸边。\n', 'gbk');
    const bytes = Buffer.concat([good, Buffer.of(0x81, 0xff, 0xfe, 0x0a), good.subarray(1)]);
    expect(rulesOf(bytes)).not.toContain('other-encoding');
  });
});
