import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { simplifier } from '../../../src/stages/script/simplify.js';
import { traditionalize } from '../../../src/stages/script/traditionalize.js';
import { SPECIAL, unitForms } from '../../../src/stages/script/units.js';
import { variants } from '../../../src/stages/script/variants.js';
import { runStages } from '../../support/stages.js';

const require = createRequire(import.meta.url);
const { Locale } = require('opencc-js') as typeof import('opencc-js');
const openCc: (text: string) => string = require('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
const rows: string = require('opencc-js/dict/TSCharacters').default;
const keys = rows.split('|').map((row) => row.split(' ')[0] as string);
const units = unitForms();
const values = new Map(rows.split('|').map((row) => row.split(' ') as [string, string]));
const single = keys.filter((key) => key.length === 1 && values.get(key)?.length === 1);
const plain = single.filter((key) => units[key.charCodeAt(0)] !== SPECIAL);
const simplify = simplifier([]);

describe('where no rule applies', () => {
  test('the result is OpenCC’s, followed to the end of each chain', () => {
    const text = fc.array(fc.constantFrom(...plain, '，', 'a', '的', '😀')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (line) => {
        expect(simplify(line)).toBe(fold(openCc(line)));
      }),
    );
  });

  test('nearly all Traditional characters are plain', () => {
    expect(plain.length / single.length).toBeGreaterThan(0.98);
  });
});

describe('any text', () => {
  const text = fc.array(
    fc.constantFrom(...keys, ...variants().keys(), ...'著着帳账里后干 。a1\u0000\ud83d的一是只有', 'カ'),
  );

  test('simplified twice is simplified once', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const once = simplify(parts.join(''));
        expect(simplify(once)).toBe(once);
      }),
    );
  });

  const words = ['twp', 'hkp'].flatMap((region) => (Locale.to[region] as string[][])[0] as string[]);
  const regional = words.flatMap((dictionary) => dictionary.split(/[ |]/));
  const mixed = fc
    .array(fc.constantFrom(...regional, ...keys, ...'的了人兵車關係员发后里，。\n'), { maxLength: 20 })
    .map((parts) => parts.join(''));

  test.each(['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK'] as const)('to %s twice is once', (target) => {
    fc.assert(
      fc.property(mixed, (text) => {
        const once = runStages(text, ['script'], { script: target }).text;
        expect(runStages(once, ['script'], { script: target }).text).toBe(once);
      }),
    );
  });

  test('keeps what is not Chinese', () => {
    const latin = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(latin, (line) => {
        expect([simplify(line), traditionalize(line)]).toEqual([line, line]);
      }),
    );
  });
});
