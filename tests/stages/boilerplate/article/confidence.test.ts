import { describe, expect, test } from 'vitest';
import { clean } from '../../../../src/index.js';
import { confidenceOf, type Doubts } from '../../../../src/stages/boilerplate/article/confidence.js';

const SURE: Doubts = {
  expectedShare: 0,
  expectedCount: 0,
  missedShare: 0,
  unlikelyShare: 0,
  start: 0,
  end: 0,
  shortShare: 0,
  disagreement: 0,
  title: 0,
};

describe('confidence', () => {
  test.each([
    ['a title that is hardly one', { title: 1 }],
    ['lines that the trees would not take', { unlikelyShare: 0.4 }],
    ['an end that is not sure', { end: 0.4 }],
    ['likely lines that go', { missedShare: 1 }],
  ])('is less for %s', (_, doubts) => {
    expect(confidenceOf({ ...SURE, ...doubts })).toBeLessThan(confidenceOf(SURE));
  });

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
