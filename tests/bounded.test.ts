import { expect, test } from 'vitest';
import { cleanArticle } from '../src/clean.js';
import { resolveOptions } from '../src/options/options.js';
import { pipeline, stageNames } from '../src/pipeline.js';
import { countedLines } from './support/counted-lines.js';
import { DAMAGED, UNDAMAGED } from './support/hostile-patterns.js';
import { mostSteps } from './support/steps.js';

const PATTERNS: readonly (readonly [what: string, pattern: string])[] = [
  ['a question mark before a comma', '字?,'],
  ['questions with force', '什么?!'],
  ['private use', '\ue000'],
  ['private use between characters', '字\ue000'],
  ['a note that lost its bracket', '周?chē)'],
  ['a note alone', '(dù)'],
  ['two shifts in a row', '周?chē)说闹肛?zé)'],
  ['a lost character before a comma', '字\ufffd,'],
  ['GBK as Latin-1 with bytes lost', 'ÎÒÃÇÔÚ³Ç?ÊÐµÄÍ¼?Êé¹Ý'],
  ['UTF-8 as GBK with bytes lost', '鎴戜滑鍦ㄥ煄甯?殑鍥句功'],
  ['UTF-8 as Latin-1 with bytes lost', 'æ\u0088?ä»¬å\u009c?å\u009f'],
  ['signs of GBK as Big5', 'ㄛ腔\ue000'],
  ['signs of Big5 as GBK', '瓣い琌?\ufffd'],
  ['odd bytes', '\u00ba\u00d3?\u00ff\u0081\u00e1\u00a1'],
];
const LENGTHS = [100, 2500];
const LAYOUTS: Readonly<Record<string, number>> = { 'one line': 1e9, 'lines of 8': 8 };

test.each(PATTERNS)('%s: steps grow with the length', (_, pattern) => {
  for (const length of LENGTHS) {
    for (const width of Object.values(LAYOUTS)) {
      const text = pattern.repeat(length / pattern.length + 1).slice(0, length);
      const lines = text.match(new RegExp(`[^]{1,${Math.min(width, length)}}`, 'g')) ?? [];
      const { searched: steps } = cleanArticle(lines.join('\n'), resolveOptions({}, stageNames));
      expect(steps).toBeLessThanOrEqual(mostSteps(length));
    }
  }
});

const REAL = '鹽霧試驗(yàn)箱周?chē)鸁o(wú)強(qiáng)烈振動(dòng)';
const OPTIONS = resolveOptions({ script: 'keep' }, stageNames);

/** Noise that says nothing twice, so that nothing of it is known already. */
function noise(lines: number): string {
  const pieces = ['?chē)', '肛?zé)', '字?,', '什么?!', '\ue5e5', '说?,'];
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: 40 }, (__, at) => pieces[(line * at + at * at + (line % 7)) % pieces.length]).join(
      '',
    ),
  ).join('\n');
}

test('noise before a repair does not take its share, and what is not searched is told', () => {
  const { article, findings } = cleanArticle(`${noise(30)}\n${REAL}`, OPTIONS);
  // Its own notes stay: those of the noise are no readings.
  expect(article.lines.at(-1)?.text).toContain('周圍無');
  expect(
    findings.filter(({ message }) => message.includes('not searched to the end')).length,
  ).toBeGreaterThan(0);
});

test('what is searched is counted, and clean text is not searched', () => {
  expect(cleanArticle(REAL, OPTIONS).searched).toBeGreaterThan(100);
  expect(cleanArticle('今天天气很好，大家都去公园散步。', OPTIONS).searched).toBe(0);
});

// A stage that asks the whole document something at each of its lines reads each of them as often as there are lines.
const MOST_READS = 30;

test.each([...UNDAMAGED, ...DAMAGED])('many lines of %j: no stage reads a line often', (piece) => {
  const { lines, reads } = countedLines(Array.from({ length: 300 }, () => piece.trim().repeat(12)));
  for (const stage of pipeline) {
    const before = reads();
    stage.run({ lines, metadata: {} }, OPTIONS);
    expect((reads() - before) / lines.length, stage.name).toBeLessThanOrEqual(MOST_READS);
  }
});
