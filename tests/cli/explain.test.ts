import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInFull } from '../../src/clean.js';
import { createPalette } from '../../src/cli/colour.js';
import { explanation } from '../../src/cli/reporters/explanation.js';
import { createMarks, hunks, markedEdits, markedTexts } from '../../src/cli/reporters/marked-diff.js';
import type { Change, Finding } from '../../src/core/article.js';
import { explainedLines } from '../../src/explain/lines.js';
import { seeds } from '../support/fixtures.js';
import { fullResult } from '../support/full-result.js';
import { runHere } from './helpers.js';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const pages = readdirSync(PAGES).filter((name) => name.endsWith('.txt'));

const change = (line: number, before: string, after: string | null, stage = 'script'): Change => ({
  stage,
  line,
  before,
  after,
  rule: `rule-of-${stage}`,
  reason: `reason of ${stage}`,
});

const finding = (line: number, column?: number, severity: Finding['severity'] = 'warning'): Finding => ({
  rule: 'byte-shift',
  severity,
  line,
  ...(column !== undefined && { column }),
  message: '?chē)',
});

describe('marked diff', () => {
  it.each([
    ['網貸逾期', '网贷逾期', '[-網貸-]逾期', '{+网贷+}逾期', ['網貸→网贷']],
    ['網(wǎng)貸', '網貸', '網[-(wǎng)-]貸', '網貸', ['網[-(wǎng)-]']],
    ['逾期問和', '逾期問題和', '逾期問和', '逾期問{+題+}和', ['問{+題+}']],
    ['發展,發達', '发展，发达', '[-發-]展[-,發達-]', '{+发+}展{+，发达+}', ['發→发', ',發達→，发达']],
    ['為甲為乙', '为甲为乙', '[-為-]甲[-為-]乙', '{+为+}甲{+为+}乙', ['為→为 ×2']],
    // A word, a number, a reading and a character reference change as a whole.
    ['the colour', 'the color', 'the [-colour-]', 'the {+color+}', ['colour→color']],
    ['共１２３人', '共123人', '共[-１２３-]人', '共{+123+}人', ['１２３→123']],
    ['甲&amp;乙', '甲&乙', '甲[-&amp;-]乙', '甲{+&+}乙', ['&amp;→&']],
    // Beyond the basic plane; a variation selector stays with its character.
    ['上𠀀貸', '上𠀁貸', '上[-𠀀-]貸', '上{+𠀁+}貸', ['𠀀→𠀁']],
    ['葛\u{e0100}城', '葛城', '[-葛\u{e0100}-]城', '{+葛+}城', ['葛\u{e0100}→葛']],
    ['\u200b甲 ', '甲', '[-<U+200B>-]甲[- -]', '甲', ['[-<U+200B>-]', '甲[- -]']],
    ['打 來', '打電話來', '打[- -]來', '打{+電話+}來', ['打[- -]{+電話+}']],
    ['同', '同', '同', '同', []],
  ])('%s → %s', (before, after, markedBefore, markedAfter, edits) => {
    const marks = createMarks(createPalette(false));
    expect(markedTexts(before, after, marks)).toEqual([markedBefore, markedAfter]);
    expect(markedEdits(before, after, marks)).toEqual(edits);
  });

  it('holds both texts whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const found = hunks(before, after);
        expect(found.map(({ cut }) => cut).join('')).toBe(before);
        expect(found.map(({ put }) => put).join('')).toBe(after);
      }),
    );
  });

  it('marks by colour where there is colour, and blanks by their background', () => {
    const marks = createMarks(createPalette(true));
    expect(markedTexts('網 貸', '网貸', marks)).toEqual([
      '\x1b[31m網\x1b[7m \x1b[27m\x1b[39m貸',
      '\x1b[32m网\x1b[39m貸',
    ]);
  });

  it('shortens a long edit where it stands by itself', () => {
    const marks = createMarks(createPalette(false));
    expect(markedEdits(`好${'𠀀'.repeat(50)}`, '好', marks)).toEqual([`好[-${'𠀀'.repeat(40)}…-]`]);
    expect(markedTexts('甲'.repeat(50), '', marks)).toEqual([`[-${'甲'.repeat(50)}-]`, '']);
  });

  it('gives up when nearly everything changed', () => {
    const found = hunks('甲'.repeat(3000), '乙'.repeat(3000));
    expect(found).toEqual([{ cut: '甲'.repeat(3000), put: '乙'.repeat(3000) }]);
  });
});

describe('explained lines', () => {
  it.each([
    [
      'kept, changed, removed',
      '好\n網\n貸',
      [change(2, '網', '网'), change(3, '貸', null)],
      ['好', '网', null],
    ],
    ['changed, then removed', '網\n好', [change(1, '網', '网'), change(1, '网', null)], [null, '好']],
    ['all removed', '一\n二', [change(1, '一', null), change(2, '二', null)], [null, null]],
    [
      'all removed but an empty one',
      '一\n\n二',
      [change(1, '一', null), change(3, '二', null)],
      [null, '', null],
    ],
    ['emptied', '一\n二', [change(1, '一', null), change(2, '二', '')], [null, '']],
    ['a line end put into a line', '一&#10;二\n三', [change(1, '一&#10;二', '一\n二')], ['一\n二', '三']],
    ['an old line end put into a line', '一\n二', [change(1, '一', '\r')], ['\r', '二']],
    ['nothing', '', [], ['']],
  ])('%s', (_label, raw, changes, cleaned) => {
    const lines = explainedLines(fullResult(raw, { changes }));
    expect(lines.map(({ raw }) => raw).join('\n')).toBe(raw);
    expect(lines.map(({ clean }) => clean)).toEqual(cleaned);
  });

  it.each(seeds)('give back $name, raw and clean', ({ text: raw, bytes }) => {
    const result = cleanInFull(bytes);
    const lines = explainedLines(result);
    expect(lines.map(({ raw }) => raw).join('\n')).toBe(raw.replace(/^\ufeff/, ''));
    expect(lines.flatMap(({ clean }) => clean ?? []).join('\n')).toBe(result.text);
  });
});

it.each(pages)('explained lines end as the text of %s', (page) => {
  const result = cleanInFull(readFileSync(new URL(page, PAGES)));
  expect(
    explainedLines(result)
      .flatMap(({ clean }) => clean ?? [])
      .join('\n'),
  ).toBe(result.text);
});

describe('explanation', () => {
  const show = (
    raw: string,
    changes: Change[],
    findings: Finding[] = [],
    { colour = false, context = 0, all = false } = {},
  ) =>
    [
      ...explanation(fullResult(raw, { changes, findings }), createPalette(colour), {
        context,
        all,
      }),
    ].join('');

  it('shows a line as it was and became, the steps with their reasons and edits, then what was found', () => {
    const changes = [change(1, '網(wǎng)貸', '網貸', 'annotations'), change(1, '網貸', '网贷')];
    expect(show('網(wǎng)貸', changes, [finding(1)])).toBe(
      '1  - [-網(wǎng)貸-]\n' +
        '   + {+网贷+}\n' +
        '     annotations  reason of annotations [rule-of-annotations]\n' +
        '                  網[-(wǎng)-]\n' +
        '     script       reason of script [rule-of-script]\n' +
        '                  網貸→网贷\n' +
        '     warning  byte-shift  ?chē)\n',
    );
  });

  it('one step needs no edits of its own; a removed line has no second text', () => {
    expect(show('網\n分享', [change(1, '網', '网'), change(2, '分享', null, 'boilerplate')])).toBe(
      '1  - [-網-]\n   + {+网+}\n     script  reason of script [rule-of-script]\n' +
        '2  - [-分享-]\n     boilerplate  line removed: reason of boilerplate [rule-of-boilerplate]\n',
    );
  });

  it('points at the column of a finding in the raw line, wide characters counted as such', () => {
    expect(show('周?chē)说闹', [], [finding(1, 2)])).toBe(
      '1    周?chē)说闹\n     warning  byte-shift  ?chē) (column 2)\n       周?chē)说闹\n         ^\n',
    );
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(6);
    expect(
      show(long, [], [finding(1, 31)])
        .split('\n')
        .slice(2, 4),
    ).toEqual([`       …${long.slice(10, 50)}…`, `${' '.repeat(7 + 2 + 40)}^`]);
    expect(
      show('\x1b好', [], [finding(1, 2)])
        .split('\n')
        .slice(2, 4),
    ).toEqual(['       <U+001B>好', `${' '.repeat(7 + 8)}^`]);
  });

  const TEN = '一\n二\n三\n四\n五\n六\n七\n八\n九\n十';
  const TWO = [change(3, '三', '叁'), change(8, '八', '捌')];
  it.each([
    [
      0,
      [
        '… 2 lines unchanged',
        '',
        ' 3  - [-三-]',
        '',
        '… 4 lines unchanged',
        '',
        ' 8  - [-八-]',
        '',
        '… 2 lines unchanged',
      ],
    ],
    [
      1,
      [
        '… 1 line unchanged',
        '',
        ' 2    二',
        ' 3  - [-三-]',
        ' 4    四',
        '',
        '… 2 lines unchanged',
        '',
        ' 7    七',
        ' 8  - [-八-]',
        ' 9    九',
        '',
        '… 1 line unchanged',
      ],
    ],
    [
      2,
      [
        ' 1    一',
        ' 2    二',
        ' 3  - [-三-]',
        ' 4    四',
        ' 5    五',
        ' 6    六',
        ' 7    七',
        ' 8  - [-八-]',
        ' 9    九',
        '10    十',
      ],
    ],
    [
      99,
      [
        ' 1    一',
        ' 2    二',
        ' 3  - [-三-]',
        ' 4    四',
        ' 5    五',
        ' 6    六',
        ' 7    七',
        ' 8  - [-八-]',
        ' 9    九',
        '10    十',
      ],
    ],
  ])('counts the unchanged lines it leaves out; with context %i', (context, expected) => {
    const rows = show(TEN, TWO, [], { context }).trimEnd().split('\n');
    expect(rows.filter((row) => !/\+ |script/.test(row))).toEqual(expected);
  });

  it('blank lines that are left out only set off what follows', () => {
    expect(show('\n一\n\n二\n', [change(2, '一', null), change(4, '二', null)])).toBe(
      '2  - [-一-]\n     script  line removed: reason of script [rule-of-script]\n\n' +
        '4  - [-二-]\n     script  line removed: reason of script [rule-of-script]\n',
    );
  });

  it('shows the first edits of a step, or all of them', () => {
    const before = '為一種二興三貸四戶五隨六來七卻八發九會';
    const after = '为一种二兴三贷四户五随六来七却八发九会';
    const changes = [change(1, before, after), change(1, after, `${after}。`, 'punctuation')];
    const edits = (all: boolean) => show(before, changes, [], { all }).split('\n')[3]?.trim();
    expect(edits(false)).toBe('為→为  種→种  興→兴  貸→贷  戶→户  隨→随  來→来  卻→却  … and 2 more');
    expect(edits(true)).toBe('為→为  種→种  興→兴  貸→贷  戶→户  隨→随  來→来  卻→却  發→发  會→会');
  });

  it('shows of a scrape that could not be cleaned only what was found', () => {
    expect(show('\0\x01\nx', [], [finding(1, undefined, 'error')])).toBe(
      '1\n     error  byte-shift  ?chē)\n',
    );
  });

  it('lets no control character through', () => {
    const raw = '\x1b]0;title\x07\x9b2J\u202e';
    const text = show(
      raw,
      [{ ...change(1, raw, '好'), rule: '\x1b[8m', reason: '\x1b[8m' }],
      [{ ...finding(1, 3), message: '\r\x1b' }],
    );
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(text).toContain('<U+001B>]0;title<U+0007>');
  });

  it('shows any text, safely, with every line that has something to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(3), (text, context) => {
        const result = cleanInFull(text);
        const shown = [...explanation(result, createPalette(false), { context, all: true })].join('');
        expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
        const numbers = [...shown.matchAll(/^ *(\d+)(?: |$)/gm)].map(([, number]) => Number(number));
        expect(numbers).toEqual(expect.arrayContaining(result.changes.map(({ line }) => line)));
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });

  it('counts the lines of a clean scrape', () => {
    expect(show('一\n二', [])).toBe('… 2 lines unchanged\n');
  });
});

describe('the command', () => {
  const SCRAPE = '今天网(wang)贷\ufffd很好。\n\n明天。\n';

  it('explains standard input', async () => {
    const { code, stdout, stderr } = await runHere(['explain', '--script=zh-Hant'], {
      stdin: '好。\n\n网络很好。\n',
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout:
        '… 2 lines unchanged\n\n3  - [-网络-]很好。\n   + {+網絡+}很好。\n     script  converted to the script asked for [simplified-to-traditional]\n',
      stderr: '1 file, 1 change, 0 findings\n',
    });
  });

  it('--context is a whole number', async () => {
    const { code, stderr } = await runHere(['explain', '--context', 'all'], { stdin: SCRAPE });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "option '--context <lines>' argument 'all' is invalid. It must be a whole number, such as 3.",
    );
  });

  it('--color before a file does not take it for its value', async () => {
    expect((await runHere(['explain', '--color', '-'], { stdin: '網' })).stdout).toContain('\x1b[31m網');
    expect((await runHere(['explain', '--color', 'never', '-'], { stdin: '網' })).stdout).not.toContain(
      '\x1b',
    );
    expect((await runHere(['explain', '--', '--color'])).stderr).toContain('--color: no such file');
  });
});

describe('--json', () => {
  const SCRAPE = '尊敬的用户\u200b，网貸\ue850很好。\n\n明天。\n';
  const json = async (stdin: string) => (await runHere(['explain', '--json'], { stdin })).stdout;

  it('gives the path, the metadata, and the lines with what was done and found, as the library has them', async () => {
    const { metadata, changes, findings } = cleanInFull(SCRAPE);
    expect(changes.length).toBeGreaterThan(0);
    expect(findings.length).toBeGreaterThan(0);
    const [raw = ''] = SCRAPE.split('\n');
    expect(JSON.parse(await json(SCRAPE))).toEqual({
      path: '<stdin>',
      metadata,
      lines: [{ line: 1, raw, clean: changes.at(-1)?.after, changes, findings }],
    });
  });

  it('is safe on a terminal and says the same', async () => {
    const text = await json('網\x1b[2J\u202e\u{e0001}貸\ue850\n');
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\ue850\u{e0001}]/u);
    expect(JSON.parse(text).lines[0].raw).toBe('網\x1b[2J\u202e\u{e0001}貸\ue850');
  });

  it('has the fields that docs/explain.md lists, and no others', async () => {
    const documented = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8').matchAll(
      /^\| `([^`]+)` \|/gm,
    );
    const keys = new Set<string>();
    for (const { bytes } of seeds) collect(JSON.parse(await json(bytes.toString())), '', keys);
    collect(JSON.parse(await json(SCRAPE)), '', keys);
    expect([...keys].sort()).toEqual([...documented].map(([, name]) => name).sort());
  });
});

/** Collects the paths of all keys: `lines[].changes[].stage`. Metadata may have any, and counts as one. */
function collect(value: unknown, path: string, keys: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, `${path}[]`, keys);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const name = path === '' ? key : `${path}.${key}`;
      keys.add(name);
      if (key !== 'metadata') collect(inner, name, keys);
    }
  }
}
