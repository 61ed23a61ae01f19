import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/html/index.js';
import { clean, replay } from '../../src/index.js';

const NAMES =
  'a b br button caption code col dd details div dl dt em form h1 h2 hr html i img li option p plaintext pre rt ruby script select span style summary svg table tbody td template textarea th title tr ul';

const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '< ', '<<'),
    fc.constantFrom(...NAMES.split(' ')),
    fc.constantFrom(
      '',
      ' class=a',
      ' style="display:none"',
      ' style="white-space:pre"',
      ' hidden',
      ' href="x',
      ' src=a',
      "='",
    ),
    fc.constantFrom('>', '/>', '', '>>'),
  )
  .map((parts) => parts.join(''));

const piece = fc.oneof(
  { weight: 5, arbitrary: tag },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '渡口',
      '字 ',
      '\n',
      '\t',
      '\r\n',
      '\0',
      '\u200b',
      '&nbsp;',
      '&lt;',
      '&#0;',
      '&#13;',
      '&#13;\n',
      '&#10;',
      '&#x110000;',
      '&am',
      '1. ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<!--', '-->', '<!', '<?', ']]>', '<![CDATA[', '"', '>', '<', '\ud800'),
  },
  { weight: 1, arbitrary: fc.string() },
);

const pages = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('any text is read: lines without line ends, parts within their lines', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const { lines, page } = readHtml(html);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
      for (const { text, hints } of lines) {
        expect(text).not.toMatch(/[\n\r\0]/);
        for (const { start, end } of hints?.parts ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const { linkShare = 0 } = hints ?? {};
        expect(linkShare >= 0 && linkShare <= 1).toBe(true);
      }
      for (const { line, offset = 0 } of page.images) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length + 1);
        expect(offset).toBeLessThanOrEqual(lines[line - 1]?.text.length ?? 0);
      }
    }),
    { numRuns: 2000 },
  );
});

test('any text is cleaned as HTML: nothing throws, and the record is whole', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const { raw, text, changes } = clean(html, { input: 'html' });
      expect(replay(raw, changes)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
