import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/index.js';
import {
  type DoubtFile,
  doubtModel,
  rankOf,
  riskOf,
} from '../../../../src/stages/boilerplate/model/doubt-model.js';

const FILE: DoubtFile = {
  notice: 'made for this test',
  lines: { intercept: 0, doubts: { short: { quantiles: [0, 1, 3], weight: 2 } } },
  title: { intercept: -50, doubts: {} },
  calibration: { shift: 0, slope: 0.5 },
  limit: 0.6,
};

const odds = (sum: number) => 1 / (1 + Math.exp(-sum));

describe('how high a value is among those measured', () => {
  test.each([
    ['the lowest', 0, -1],
    ['below all', -5, -1],
    ['the middle one', 1, 0],
    ['between two, in proportion', 2, 0.5],
    ['above all', 9, 1],
  ])('%s', (_, value, expected) => {
    expect(rankOf([0, 1, 3], value)).toBe(expected);
  });

  test('of a value that many have: the middle of them', () => {
    expect(rankOf([0, 0, 0, 4, 8], 0)).toBe(-0.5);
  });
});

describe('risk', () => {
  test('is the sum of weights and ranks as log odds; confidence is calibrated', () => {
    const risk = doubtModel(FILE).judge({ lines: { short: 3 }, title: {} });
    expect(risk.lines).toBeCloseTo(odds(2), 10);
    expect(risk.title).toBeCloseTo(0, 10);
    expect(risk.page).toBeCloseTo(odds(2), 10);
    expect(risk.confidence).toBeCloseTo(1 - odds(1), 10);
  });

  test('a doubt that is not read is an error', () => {
    expect(() => riskOf(FILE.lines, {})).toThrow(
      new RangeError('there is no doubt short; run npm run fit:confidence'),
    );
  });
});

describe('confidence', () => {
  test('is 1 for a text of which nothing was decided, and 0 for none', () => {
    expect(clean('清晨的渡口没有人，只有一条旧船系在岸边的柳树下。').confidence).toBe(1);
    expect(clean('').confidence).toBe(0);
  });

  test('is a probability on a page with menus', () => {
    const menu = '首页 新闻 体育 财经 登录 注册'.split(' ');
    const text = [
      ...menu,
      '渡口的早晨',
      '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。',
    ];
    const { confidence } = clean(text.join('\n'));
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(1);
  });
});
