import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportChange } from '../../../src/report/data.js';
import { applyEdits, findEdits } from '../../../src/report/edits.js';
import { linesInPieces, type Piece } from '../../../src/report/page/pieces.js';

/** The pieces of one line that becomes other texts, one after the other, each as `raw→text/changes`. */
function piecesOf(raw: string, ...texts: (string | null)[]): string[] {
  return pieces(raw, ...texts).map((piece) =>
    piece.changes.length === 0 ? piece.raw : `${piece.raw}→${piece.text}/${piece.changes.join()}`,
  );
}

function pieces(raw: string, ...texts: (string | null)[]): readonly Piece[] {
  return line(raw, ...texts)?.pieces ?? [];
}

function line(raw: string, ...texts: (string | null)[]) {
  let before = raw;
  const changes = texts.map((text, stage): ReportChange => {
    const edits = text === null ? null : findEdits(before, text);
    before = text ?? before;
    return { stage, line: 1, edits, rule: 'r', reason: '' };
  });
  return linesInPieces({ raw: [raw], changes })[0];
}

describe('the pieces of a line', () => {
  test.each<[string, string[], string[]]>([
    ['unchanged', ['天氣很好'], ['天氣很好']],
    ['empty', [''], []],
    ['notes taken out', ['網(wǎng)絡(luò)很慢', '網絡很慢'], ['網', '(wǎng)→/0', '絡', '(luò)→/0', '很慢']],
    ['a word put in', ['我有問想問你', '我有問題想問你'], ['我有問', '→題/0', '想問你']],
    ['one stage beside another', ['網(wǎng)很慢', '網很慢', '网很慢'], ['網→网/1', '(wǎng)→/0', '很慢']],
    ['one stage over another', ['我說?题', '我說問题', '我說问题'], ['我說', '?→问/0,1', '题']],
    ['an edit across two earlier ones', ['甲1乙2丙', '甲一乙二丙', '甲三丙'], ['甲', '1乙2→三/0,1', '丙']],
    ['two edits in an earlier one', ['甲X乙', '甲一二三乙', '甲壹二叁乙'], ['甲', 'X→壹二叁/0,1', '乙']],
    ['put in behind what was taken out', ['甲(a)乙', '甲乙', '甲，乙'], ['甲', '(a)→/0', '→，/1', '乙']],
    ['changed back', ['甲a', '甲b', '甲a'], ['甲', 'a→a/0,1']],
  ])('%s', (_, [raw, ...texts], expected) => {
    expect(piecesOf(raw as string, ...texts)).toEqual(expected);
  });

  test('a removed line keeps what was done to it before', () => {
    expect(line('首頁(yè)', '首頁', null)).toEqual({
      number: 1,
      pieces: [
        { raw: '首頁', text: '首頁', changes: [] },
        { raw: '(yè)', text: '', changes: [0] },
      ],
      removedBy: 1,
    });
  });

  test('a change of a line that the scrape has not is left out', () => {
    const changes = [{ stage: 0, line: 2, edits: null, rule: 'r', reason: '' }];
    expect(linesInPieces({ raw: ['甲'], changes })).toHaveLength(1);
  });

  test('whatever was done: the raw line, the line it became, and every change somewhere', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二', '三', 'a', '('), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), ([raw = '', ...texts]) => {
        const all = pieces(raw, ...texts);
        expect(all.map((piece) => piece.raw).join('')).toBe(raw);
        expect(all.map((piece) => piece.text).join('')).toBe(texts.at(-1) ?? raw);
        const made = [raw, ...texts].flatMap((before, id) => ((texts[id] ?? before) === before ? [] : [id]));
        expect(new Set(all.flatMap((piece) => piece.changes))).toEqual(new Set(made));
        for (const piece of all) if (piece.changes.length === 0) expect(piece.text).toBe(piece.raw);
        expect(applyEdits(raw, findEdits(raw, texts.at(-1) ?? raw))).toBe(texts.at(-1) ?? raw);
      }),
      { numRuns: 2000 },
    );
  });
});
