import { describe, expect, test } from 'vitest';
import { endsSentence, isCaption } from '../../src/markdown/marks.js';
import { numeral } from '../../src/markdown/numerals.js';
import { isAnsweredQuestion, isQuestionOrAnswer } from '../../src/markdown/questions.js';
import { isSeriesLine, SERIES_STYLES, seriesHeadings } from '../../src/markdown/series.js';
import { VERSE_KINDS, verseFinder } from '../../src/markdown/verses.js';

test.each([
  ['7', 7],
  ['12', 12],
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['四十五', 45],
  ['①', 1],
  ['⑳', 20],
  ['⑴', 1],
  ['⒇', 20],
  ['A', 1],
  ['H', 8],
  ['叁', 3],
  ['貳', 2],
  ['拾壹', 11],
  ['Ⅳ', 4],
  ['IV', 4],
  ['XII', 12],
  ['１２', 12],
  ['一百', 100],
  ['一百零八', 108],
  ['二百一十五', 215],
  ['', Number.NaN],
  ['零', Number.NaN],
  ['Z', Number.NaN],
  ['一一', Number.NaN],
  ['百', Number.NaN],
])('the numeral %s is %d', (text, expected) => {
  expect(numeral(text)).toBe(expected);
});

describe('styles that headings and lists share', () => {
  test.each(SERIES_STYLES)('$style: $example', ({ style, example }) => {
    const other = example.replace(
      /[一1①⑴ⅠA]/,
      (number) => ({ 一: '二', 1: '2', '①': '②', '⑴': '⑵', A: 'B', Ⅰ: 'Ⅱ' })[number] as string,
    );
    const texts = [example, '天亮了。', other, '天黑了。'];
    const decimals = [1, 2].map((number) => ({ index: 9, style: '1.1', group: `${number}.`, number: 1 }));
    expect(
      seriesHeadings(texts, decimals).map((heading) => [heading.index, heading.style, heading.number]),
    ).toEqual([
      [0, style, 1],
      [2, style, 2],
    ]);
  });

  test.each(['第一步', 'Tips 3: 甲', 'chapter.001', 'Chapter 12 甲', '（三）甲', 'IV. 甲', '方法二：甲'])(
    '%s',
    (text) => {
      expect(isSeriesLine(text)).toBe(true);
    },
  );

  test.each([
    '1.5 倍',
    '3.14',
    '2024. 5',
    '1 人',
    '第一条 甲',
    '方法论',
    '问题很多',
    'Step by step',
    'In 甲',
    '(甲)',
    'APP 甲',
    'Z. 甲',
    '单元楼',
  ])('not %s', (text) => {
    expect(isSeriesLine(text)).toBe(false);
  });
});

describe('lines that stay lines', () => {
  const endOf = (texts: string[], isApart = (_: number) => false) => verseFinder({ texts, isApart })(0);

  test.each(VERSE_KINDS)('$what: $example', ({ example, fewest }) => {
    const lines = (count: number) => Array.from({ length: count }, () => example);
    expect(endOf([...lines(fewest), '天亮了，船都走了，只有他还在渡口等着。'])).toBe(fewest);
    expect(endOf(lines(fewest - 1))).toBeUndefined();
    expect(endOf(lines(fewest), (index) => index > 0)).toBeUndefined();
  });

  test.each([
    ['verses of two measures', ['小院无人到，清风自掩门。', '一路青山随水转，半篷细雨带烟归。']],
    ['short paragraphs of a story', ['天亮了。', '鸡叫了，', '他起来。', '洗了脸。', '走了。']],
    ['two lines of three clauses', ['一上一，一下五，去四去；', '二上二，二下五，去三去。']],
    [
      'lines of clauses that differ',
      ['他去，也不说，就走了。', '她来，什么也不说，笑了。', '谁，都没说话，散了。'],
    ],
    ['sentences of a story', ['天亮了，鸡叫了。', '他起来，洗了脸。']],
    ['numbers', ['5，5。', '5，5。']],
    ['pieces of sentences', ['他去过', '渡口', '，还去过', '码头']],
    ['items', ['1. 甲', '2. 乙', '3. 丙', '4. 丁']],
    ['labels with sentences', ['短信：平台会发短信。', '电话：平台会打电话。', '上门：平台会上门。']],
  ])('not %s', (_, texts) => {
    expect(endOf(texts)).toBeUndefined();
  });
});

describe('questions and answers', () => {
  test.each(['问：怎么办？', 'Q1: 怎么办', '提问：怎么办', '答：等。', 'A. 等', '答（2）：等'])(
    '%s',
    (text) => {
      expect(isQuestionOrAnswer(text)).toBe(true);
    },
  );

  test.each(['问题：很多', '问他：怎么办', '答案：等', 'Quit: x', 'APP：好', '问：', '他问：怎么办'])(
    'not %s',
    (text) => {
      expect(isQuestionOrAnswer(text)).toBe(false);
    },
  );

  test('a question has its answer below it', () => {
    expect(isAnsweredQuestion(['问：甲？', '答：乙。'], 0)).toBe(true);
    expect(isAnsweredQuestion(['问：甲？', '问：乙？'], 0)).toBe(false);
    expect(isAnsweredQuestion(['问：甲？'], 0)).toBe(false);
  });
});

describe('captions', () => {
  test.each([
    '图1 码头',
    '图1',
    '图1码头',
    '表 2-1：鱼价',
    '圖3：碼頭',
    'Figure 2. 码头',
    '▲ 码头',
    '图为码头',
    '图：码头',
    '资料图 码头',
  ])('%s', (text) => {
    expect(isCaption(text)).toBe(true);
  });

  test.each(['图书馆开放了', '表示同意', '图1，2024', '表面2', '地图1'])('not %s', (text) => {
    expect(isCaption(text)).toBe(false);
  });
});

test.each([
  ['好。', true],
  ['好！”', true],
  ['好', false],
  ['好，', false],
])('%s ends a sentence: %s', (text, expected) => {
  expect(endsSentence(text)).toBe(expected);
});
