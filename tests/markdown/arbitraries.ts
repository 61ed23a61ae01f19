import fc from 'fast-check';
import type { Line } from '../../src/article.js';

/** Pieces that mean something to Markdown, HTML, YAML or the rules of structure, beside ordinary text. */
const PIECES = [
  ...'网贷催收，。：？（）1209.、)(*_#<>&;!`~+-=[]|\\:/ \t"\'axy',
  ...[
    '  ',
    '    ',
    '1. ',
    '2. ',
    '3、',
    '（1）',
    '1.1 ',
    '1.1.1 ',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '&amp;',
  ],
  ...['<script>', '<!--', '[x]: y', '![a](b)', 'http://a.b', 'www.a.cn', '一、', '小编导语', 'APP', '10%'],
  ...['　', '\u00a0', '\u2028', '\u0085', '\ufeff', '\0', '\ud800', '\r', '\n', '😀', 'yes', '1.5e3', '0o17'],
];

/** Any text, with a liking for what is dangerous. */
export const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string() },
);

/** The lines of a scrape. */
export const anyLines = fc.array(anyText, { maxLength: 8 }).map(numbered);

/** Texts as the lines of a scrape. */
export function numbered(texts: readonly string[]): Line[] {
  return texts.map((text, index) => ({ number: index + 1, text }));
}
