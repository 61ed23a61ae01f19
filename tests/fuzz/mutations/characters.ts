import { insert, rewriteLine, rewriteStretch } from '../chance.js';
import type { Mutation } from './mutation.js';

/** What stands in a text for a character, or beside one, by kind. */
const STRANGE: Readonly<Record<string, readonly string[]>> = {
  rare: ['龘', '㐂', '丨', '丶', '亅', '﨑', '𠮷', '𪚥', '⺀', '⼀', '〇', '々', '囧', '镕'],
  private: ['\ue000', '\ue850\ue789', '\uf8ff', '\u{f0000}'],
  control: ['\0', '\b', '\u001b', '\u0085', '\u007f', '\f', '\v'],
  bidi: ['\u202e', '\u200f', '\u2066', '\u061c'],
  combining: ['\u0301', '\u20dd', '\ufe0f', '\u3099'],
  emoji: ['🚗', '👨\u200d👩\u200d👧', '🇨🇳', '❤️', '✊'],
  surrogate: ['\ud800', '\udc00', '\ud83c'],
  invisible: ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060'],
  replacement: ['\ufffd', '锟斤拷', '烫烫', '?', '??', '□', '€'],
  mark: [
    '，',
    '。',
    '？',
    '！',
    '、',
    '；',
    '：',
    '“',
    '”',
    '「',
    '」',
    '《',
    '》',
    '（',
    '）',
    '…',
    '——',
    '·',
    '｜',
  ],
  ascii: [',', '.', '?', '!', ';', ':', '"', "'", '(', ')', '-', '|', '/', '%', '@', '~', '^'],
  blank: [' ', '  ', '\t', '　', '　　', '\u00a0', '\u2003', '\u2028'],
  markdown: [
    '#',
    '## ',
    '*',
    '**',
    '_',
    '`',
    '```',
    '> ',
    '- ',
    '1. ',
    '[',
    '](',
    '![',
    '\\',
    '~~',
    '---',
    '[^1]',
    '\\.',
  ],
  html: [
    '<br>',
    '<p>',
    '</p>',
    '<b>',
    '<img src="a.png">',
    '<script>',
    '<!--',
    '&nbsp;',
    '&amp;',
    '&lt;',
    '&#65;',
    '\\n',
  ],
  word: [
    '问',
    '問',
    '問題',
    '我',
    '*',
    '**',
    '***',
    '第一',
    '電話',
    '的',
    '著',
    '着',
    '裏',
    '后',
    '發',
    '台',
  ],
};

const WIDTHS: Readonly<Record<string, string>> = Object.fromEntries(
  [...',:;?!()'].map((mark) => [mark, String.fromCharCode(mark.charCodeAt(0) + 0xfee0)]),
);
const NARROW = Object.fromEntries(Object.entries(WIDTHS).map(([narrow, wide]) => [wide, narrow]));

/** Single characters vanish, change and come from nowhere. */
export const characterMutations: readonly Mutation[] = [
  { name: 'characters dropped', apply: (text, chance) => rewriteStretch(text, chance, 4, () => '') },
  {
    name: 'every so many characters dropped',
    apply: (text, chance) => {
      const step = 5 + chance.below(60);
      return rewriteLine(text, chance, (line) =>
        [...line].filter((_, at) => at % step !== step - 1).join(''),
      );
    },
  },
  ...Object.entries(STRANGE).flatMap(([kind, pieces]) => [
    {
      name: `put in: ${kind}`,
      apply: (text, chance) => insert(text, chance, chance.pick(pieces)),
    } satisfies Mutation,
    {
      name: `replaced by: ${kind}`,
      apply: (text, chance) => rewriteStretch(text, chance, 1, () => chance.pick(pieces)),
    } satisfies Mutation,
  ]),
  {
    name: 'blanks between all characters of a stretch',
    apply: (text, chance) => rewriteStretch(text, chance, 20, (stretch) => [...stretch].join(' ')),
  },
  {
    name: 'marks made wide',
    apply: (text, chance) =>
      rewriteStretch(text, chance, 200, (stretch) =>
        stretch.replace(/[,:;?!()]/g, (mark) => WIDTHS[mark] ?? mark),
      ),
  },
  {
    name: 'marks made narrow',
    apply: (text, chance) =>
      rewriteStretch(text, chance, 200, (stretch) =>
        stretch.replace(/[，：；？！（）]/g, (mark) => NARROW[mark] ?? mark),
      ),
  },
  {
    name: 'letters and digits made wide',
    apply: (text, chance) =>
      rewriteStretch(text, chance, 60, (stretch) =>
        stretch.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
      ),
  },
  {
    name: 'a stretch doubled',
    apply: (text, chance) => rewriteStretch(text, chance, 12, (stretch) => stretch + stretch),
  },
];
