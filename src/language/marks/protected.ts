import { UNIFIED } from '../han.js';
import { PINYIN } from '../readings.js';

/** A stretch of text whose ASCII marks are right as they are, whatever stands around it. */
export interface ProtectedRule {
  readonly name: string;
  /** Without nested quantifiers. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}

/** A text in a program, and what stands between two of them. */
const LITERAL = `(?:"[^"()]{0,200}"|'[^'()]{0,200}')`;
const GAP = `[^"'()\\u3400-\\u9FFF]{0,100}`;

/** What only faces have between brackets, as the inside of a character class. */
export const FACE = '￣╯╰□▽△∀ωДд・ˊˋ´｀˘ˇ•ಠ益╥≧≦◕‿￢＾^╬┻━';

/** In this order: at one place the first that matches wins. */
export const PROTECTED: readonly ProtectedRule[] = [
  {
    name: 'bibliography',
    pattern:
      /^[^。]{0,200}\[(?:[MJCDRNSPGZA]|EB|DB|CP)(?:\/(?:OL|CD|DK|MT))?\](?=[.,:。，：/\s]|$)[^。]{0,200}/,
    why: 'references by GB/T 7714 mark the kind of document, [M], and have half-width marks',
    example: '[3] 林志远, 何佳. 城市排水的历史[M]. 南京: 江左书局, 2004.',
  },
  {
    name: 'URL',
    pattern:
      /(?:https?|ftp|file):\/\/[\w\-./?%&=+#:,;!~@$*'()[\]]*[\w\-/%&=+#~$*](?:(?<=[/=])[\u3400-\u9FFF][\u3400-\u9FFF\w%-]{0,60}(?:,[\u3400-\u9FFF\w%-]{1,60}(?=[/?#&=.]))?(?:[/?#&=.][\w\-./?%&=+#~]{0,200}[\w/=])?)?|www\.[\w-]+\.[\w\-./?%&=+#:,;!~@$]*[\w/]/,
    why: 'marks are part of the address; the last one belongs to the sentence',
    example: 'https://example.com/a?b=1,2',
  },
  {
    name: 'quantifier of a regular expression',
    pattern: /(?<=[\])}.][+*]|\\[dDwWsS][+*])\?/,
    why: 'it makes the one before it lazy',
    example: '[a-z]+?',
  },
  {
    name: 'e-mail address',
    pattern: /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/,
    why: 'an address has no blanks and no Chinese marks',
    example: 'a.b@example.com',
  },
  {
    name: 'code',
    pattern:
      /`[^`]+`|\b[A-Za-z_][\w.]{0,40}\([\w\s,.'"=:;+*/-]*\);?|[A-Za-z_$][\w$]{0,40}\s?(?:[!=]=|[:;]=)\s?[\w"'$]+/,
    why: 'programs are written in ASCII',
    example: 'print("a", 1);',
  },
  {
    name: 'call with a text',
    // After a capital, LPR("报价利率"), the brackets are those of an explanation.
    pattern: new RegExp(
      `\\b(?:[a-z_][\\w.]{0,40}|[A-Z]\\w{0,40}\\.[\\w.]{1,40})\\(${GAP}${LITERAL}${GAP}${`(?:${LITERAL}${GAP})?`.repeat(3)}\\);?`,
    ),
    why: 'programs are written in ASCII, whatever their texts say',
    example: 'print("你好, 世界!", end="")',
  },
  {
    name: 'option of a command',
    pattern: /(?<=\s)-{1,2}[A-Za-z][\w-]{0,30}[ =](?:"[^"]{0,300}"|'[^']{0,300}')/,
    why: 'a shell knows straight quotes only',
    example: 'git commit -m "修复: 标题"',
  },
  {
    name: 'object',
    pattern: /\{\s?["'][^"'{}]{1,60}["']\s?:[^{}]{0,300}\}/,
    why: 'JSON and its like have straight quotes and half-width marks',
    example: '{"姓名": "张三", "年龄": 30}',
  },
  {
    name: 'SQL',
    pattern:
      /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|(?:CREATE|ALTER|DROP) TABLE)\s[^\u3400-\u9FFF，。；]{1,300}(?<![,:?!\s])/,
    why: 'statements end with a semicolon of their own',
    example: 'SELECT COUNT(*) FROM users;',
  },
  {
    name: 'image of Markdown',
    pattern: /!\[[^[\]]{0,300}\]\([^()\s]{1,500}\)/,
    why: 'the mark before the bracket makes an image of what would be a link',
    example: '![图, 一](a.png)',
  },
  {
    name: 'first line of a script',
    pattern: /#!/,
    why: 'the mark by which a system knows a script, #!/bin/sh',
    example: '#!不能省略',
  },
  {
    name: 'tag',
    pattern: /<\/?[A-Za-z][\w-]{0,20}(?:\s[^<>]{0,300})?>/,
    why: 'attributes stand in straight quotes',
    example: '<a title="说明, 一">',
  },
  {
    name: 'character reference',
    pattern: /&#?\w{2,8};/,
    why: 'the semicolon ends it',
    example: '&unknown;',
  },
  {
    name: 'time, ratio or number',
    pattern: /\d[\d:,.]{0,40}[:,]\d+/,
    why: 'marks between digits are part of the number',
    example: '3:30',
  },
  {
    name: 'degrees, minutes and seconds',
    pattern: /\d+°\s?\d{1,2}(?:\.\d+)?'(?:\s?\d{1,2}(?:\.\d+)?")?/,
    why: 'minutes and seconds of arc, not quotation marks',
    example: `53°30'12"`,
  },
  {
    name: 'drive or path',
    pattern: /\b[A-Za-z]:[\\/][\w\\/.-]*/,
    why: 'a Windows path',
    example: 'C:\\Users',
  },
  {
    name: 'residue of a byte shift',
    pattern: new RegExp(`[?\\uFFFD€][(（]?[${PINYIN}]{1,6} ?[)）](?<=[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ].{0,4}[)）])`),
    why: 'damage is left as it is, so that it can still be repaired',
    example: '?chē)',
  },
  {
    name: 'question mark for a lost character',
    pattern: new RegExp(`(?<=\\d)\\?(?=\\d)|(?<=(?:^|[^${UNIFIED}])[${UNIFIED}])\\?[? ]* (?=[${UNIFIED}])`),
    why: '2?3人 had a wave dash, 摘? 要 a blank',
    example: '2?3',
  },
  {
    name: 'shortcode of an emoji',
    pattern: /:(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):/,
    why: 'chats and forums write :smile: for a picture',
    example: ':smile:',
  },
  {
    name: 'face in brackets',
    pattern: new RegExp(
      `[(（](?=[^()（）]{0,8}[${FACE}])[^A-Za-z0-9\\u3001\\u3002\\u3400-\\u9FFF()（）]{1,10}[)）]`,
    ),
    why: 'a face drawn with signs, whose cheeks are brackets of either width',
    example: '(￣▽￣)',
  },
  {
    name: 'emoticon',
    // 「如下:(1)」 goes on behind the bracket; a sad face ends something.
    pattern: /[:;]-?[)DPp](?![A-Za-z])|[:;]-?\((?=\s|$|[，。！？])/,
    why: 'a face, not two marks',
    example: ':)',
  },
];

const ANY = new RegExp(PROTECTED.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'g');

/** What any of the rules needs to match at all; most lines have none of it. */
const TRIGGER = new RegExp(
  [
    new RegExp(`[${FACE}]`),
    /[@`&\\=<{°]|#!|!\[|[+*]\?|[:,]\d|\d\?\d|\?[? ]/,
    new RegExp(`[?\\uFFFD€][(（]?[${PINYIN}]`),
    /[A-Z]{5}\s|[A-Z] TABLE|\s-[\w-]{1,32}[ =]["']|\[[A-Z]|:[/\-()DPp]|:[a-z+]|www|\w\(|;-?[()DPp]/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const NOTHING = () => false;

/** Tells for each UTF-16 offset of a text whether it is protected. */
export function protectedOffsets(text: string): (offset: number) => boolean {
  if (!TRIGGER.test(text)) return NOTHING;
  let mask: Uint8Array | undefined;
  for (let match = ANY.exec(text); match; match = ANY.exec(text)) {
    mask ??= new Uint8Array(text.length);
    mask.fill(1, match.index, ANY.lastIndex);
  }
  return mask ? (offset) => mask[offset] === 1 : NOTHING;
}
