import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/charset/index.js';

/** A page with more script than text, over lines or in one. */
function pageOf([title, ...paragraphs]: readonly string[], declaration: string, lineEnd: string): string {
  const script = 'var a = {"b": [1, 2, 3]}; if (a.b < 3) { run(a); }'.repeat(40);
  return [
    '<!DOCTYPE html>',
    `<html><head>${declaration}<link rel="stylesheet" href="/a.css">`,
    `<script>${script}</script>`,
    `<title>${title}</title></head>`,
    '<body><ul><li><a href="/a">a</a></li><li><a href="/b">b</a></li></ul>',
    `<h1>${title}</h1>`,
    ...paragraphs.map((text) => `<p>${text}</p>`),
    '<div id="foot">2020</div></body></html>',
  ].join(lineEnd);
}

const TEXTS = {
  Simplified: [
    '图书馆的新馆',
    '清晨的渡口没有人，只有一条旧船系在岸边的柳树下。',
    '船家要等到雾散了才肯开船。',
  ],
  Traditional: ['圖書館的新館', '鄉村的夜晚很安靜，遠處傳來幾聲狗叫。', '船家要等到霧散了才肯開船。'],
  Cantonese: ['渡船的故事', '佢哋唔係喺度等船，呢個渡頭嘅人都識得佢。', '老人話，冬天嘅水好凍。'],
  'rare characters': [
    '𠮷野家的招牌',
    '招牌上的“𠮷”字和“㐀”字，电脑里很难打出来。',
    '他姓䶮，名字里也有一个少见的字。',
  ],
  Japanese: [
    '図書館の開館時間',
    '図書館は土曜日の午前九時に開きます。',
    '冬の水はとても冷たいので、船は出ません。',
  ],
  Korean: ['도서관 안내', '도서관은 토요일 오전 아홉 시에 문을 엽니다.', '겨울 물은 아주 차갑습니다.'],
  Russian: ['Часы работы', 'Библиотека открывается в субботу в девять часов.', 'Зимой вода очень холодная.'],
  French: [
    'La bibliothèque',
    "Le café est près de l'école, où l'été est agréable.",
    "L'eau est très froide.",
  ],
  English: ['The ferry', 'Nobody stands on the pier – only an “old” boat.', 'Nothing else.'],
};

const UTF = ['utf8', 'utf16le', 'utf16be'];

const LABELS = [
  'utf-8',
  'gb2312',
  'GBK',
  'gb18030',
  'big5',
  'iso-8859-1',
  'shift_jis',
  'euc-kr',
  'utf-16',
  'x-none',
];
const DECLARATIONS = ['', ...LABELS.map((label) => `<meta charset="${label}">`)];

describe('a page is read in the encoding it is in, whatever it says', () => {
  test.each<[keyof typeof TEXTS, readonly string[]]>([
    ['Simplified', [...UTF, 'gb18030', 'gbk']],
    ['Traditional', [...UTF, 'gb18030', 'big5', 'big5hkscs']],
    ['Cantonese', ['utf8', 'big5hkscs']],
    ['rare characters', [...UTF, 'gb18030']],
    ['Japanese', ['utf8', 'shift_jis', 'euc-jp']],
    ['Korean', ['utf8', 'euc-kr']],
    ['Russian', ['utf8', 'windows-1251', 'koi8-r']],
    ['French', ['utf8', 'windows-1252']],
    ['English', ['utf8', 'windows-1252']],
  ])('%s in %j', (name, encodings) => {
    const wrong: unknown[] = [];
    let asChinese = true;
    for (const encoding of encodings) {
      for (const declaration of DECLARATIONS) {
        for (const lineEnd of ['\n', '']) {
          for (const addBOM of [false, true]) {
            if (addBOM && !UTF.includes(encoding)) continue;
            const text = pageOf(TEXTS[name], declaration, lineEnd);
            const read = decode(iconv.encode(text, encoding, { addBOM }));
            if (read.text !== text) wrong.push([encoding, declaration, lineEnd, addBOM, read.encoding]);
            asChinese &&= read.findings.length === 0;
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asChinese).toBe(!['Japanese', 'Korean', 'Russian'].includes(name));
  });

  test('cut off anywhere', () => {
    const text = pageOf(TEXTS.Simplified, '<meta charset="utf-8">', '');
    for (const encoding of ['utf8', 'gb18030']) {
      const bytes = iconv.encode(text, encoding);
      const first = bytes.findIndex((byte) => byte >= 0x80);
      for (let end = first + 12; end < bytes.length; end++) {
        const whole = decode(bytes.subarray(0, end)).text.replace(/\uFFFD*$/, '');
        expect(text.startsWith(whole)).toBe(true);
      }
    }
  });

  test('where no text is beyond ASCII, by its markup', () => {
    const text =
      '<html><head><meta name="description" content="清晨的渡口没有人"></head><body><p>a</p><p>b</p></body></html>';
    expect(decode(iconv.encode(text, 'gbk')).text).toBe(text);
  });
});

describe('what is said of an encoding tips the scales where the bytes leave it open', () => {
  test.each([
    ['雪', 'big5', undefined, '撤'],
    ['雪', 'big5', 'Big5', '雪'],
    ['雪', 'gbk', 'gb2312', '雪'],
    ['梅', 'big5', undefined, '梅'],
    ['梅', 'big5', 'gb2312', '宾'],
  ])('%s in %s with the header %s is %s', (word, encoding, header, read) => {
    const html = `<html><body><p>a</p><b>${word}</b><i>b</i></body></html>`;
    const origin = header === undefined ? {} : { header };
    expect(decode(iconv.encode(html, encoding), undefined, origin).text).toContain(`<b>${read}</b>`);
  });

  test('a header is a hint, the option encoding is none', () => {
    const text = pageOf(TEXTS.Simplified, '', '\n');
    const bytes = iconv.encode(text, 'gbk');
    expect(decode(bytes, undefined, { header: 'utf-8' }).text).toBe(text);
    expect(decode(bytes, 'gb2312').text).toBe(text);
    expect(decode(bytes, 'utf-8').text).not.toBe(text);
  });
});

describe('pieces of a page in another encoding than the rest', () => {
  const before = pageOf(TEXTS.Simplified, '<meta charset="gbk">', '').replace('</body></html>', '');
  const comment = '<div class="comment">后来加上去的一条评论，说得很有道理。</div>';
  const mix = (main: string, other: string, part = comment) =>
    Buffer.concat([iconv.encode(before, main), iconv.encode(part, other), iconv.encode(before, main)]);

  test.each([
    ['gb18030', 'utf8'],
    ['utf8', 'gb18030'],
    ['utf8', 'big5hkscs'],
  ])('%s with a comment in %s, all in one line', (main, other) => {
    const part = other === 'big5hkscs' ? '<p>後來加上去的一條評論，說得很有道理。</p>' : comment;
    const { text, encoding, findings } = decode(mix(main, other, part));
    expect(text).toBe(before + part + before);
    expect(encoding).toBe(main);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['mixed-encodings', 1]]);
    expect(findings[0]?.message).toContain(`is in ${other}, most of the page is in ${main}`);
  });

  test('in a script, nobody is told', () => {
    const { text, findings } = decode(mix('gb18030', 'utf8', '<script>var a = "请先登录再评论";</script>'));
    expect(text).toContain('"请先登录再评论"');
    expect(findings).toEqual([]);
  });

  test('short words of GBK that are valid UTF-8 stay words', () => {
    const text = `${before}<b>路</b><i>联通</i><b>漏洞</b></body></html>`;
    expect(decode(iconv.encode(text, 'gbk')).text).toBe(text);
  });

  test('a few bad bytes spoil the place where they stand, and are told once', () => {
    for (const main of ['utf8', 'gb18030']) {
      const bad = Buffer.concat([
        Buffer.from('<p>'),
        Buffer.of(0xff),
        iconv.encode('桥下没有船。</p>', main),
      ]);
      const parts = [iconv.encode(before, main), bad, iconv.encode(before, main), bad];
      const { text, findings } = decode(Buffer.concat(parts));
      const rest = '<p>桥下没有船。</p>';
      expect(text.replace(/\uFFFD+/g, '')).toBe(`${before}${rest}${before}${rest}`);
      expect(findings.map(({ rule }) => rule)).toEqual(['undecodable-bytes']);
      expect(findings[0]?.message).toContain(`offset ${iconv.encode(before, main).length + 3} `);
    }
  });
});

test('text that talks about tags is read line by line', () => {
  const good = '图片用 <img> 插入。\n';
  const bytes = Buffer.concat([iconv.encode(good.repeat(3), 'gbk'), Buffer.from('后来加上去的一条评论。\n')]);
  expect(decode(bytes).findings.map(({ rule, line }) => [rule, line])).toEqual([['mixed-encodings', 4]]);
});
