import { describe, expect, test } from 'vitest';
import { headingDepths } from '../../src/markdown/depths.js';
import { HEADING_RULES, isHeadingLike } from '../../src/markdown/heading-rules.js';

describe('a line that is written as a heading', () => {
  test.each(HEADING_RULES.map((rule) => [rule.example, rule]))(
    '%s, by its own row first',
    (example, rule) => {
      expect(HEADING_RULES.find(({ pattern }) => pattern.test(example))).toBe(rule);
    },
  );

  test.each([
    ...[
      '一、爱又米网贷概述',
      '一、愛又米網貸概述',
      '十二、未来的展望',
      '二．方法',
      '二.方法',
      '一、三种方法',
    ],
    ...['四、如何应对催收？', '三、催收方式：', '一、“套路贷”', '六、小编总结'],
    ...['1.1 爱又米的成立与发展', '1.1　概述', '1．1 概述', '10.12 结果', '1.1、概述', '2.1. Overview'],
    ...['1.1 万科的成立', '1.2 元宇宙', '1.3 APP的使用', '1.4 小时候', '1.5 2024年的变化'],
    ...['3.1.1 心理压力', '3.1.1、心理压力'],
    ...[
      '小编导语',
      '小編導語',
      '小编总结',
      '小編總結',
      '小編總結：',
      '前言',
      '引言',
      '导语',
      '導語',
      '结语',
      '結語',
    ],
    ...[
      '总结',
      '總結',
      '小结',
      '结论',
      '結論',
      '结束语',
      '後記',
      '参考文献',
      '參考文獻',
      '参考资料',
      '摘要',
      '摘 要',
    ],
  ])('%s', (text) => {
    expect(isHeadingLike(text)).toBe(true);
  });

  test.each([
    ['a sentence', '一、催收人员应当遵守法律。'],
    ['a sentence with a closing quote', '一、他说：“应当遵守法律。”'],
    ['two sentences', '一、应当遵守。其他规定'],
    ['the start of a list in prose', '1.1 包括以下几种，'],
    ['a long line', `一、${'催收人员在催收的过程中'.repeat(4)}`],
    ['a long line with numbers', `1.1 ${'催收人员在催收的过程中'.repeat(4)}`],
    ['an enumeration', '一、二、三等奖名单'],
    ['an enumeration', '一、二线城市的房价'],
    ['an enumeration', '一、二線城市的房價'],
    ['no text', '一、'],
    ['no text', '1.1 '],
    ['an amount', '1.5 万元'],
    ['an amount', '1.5 萬元的貸款'],
    ['an amount', '1.5 亿'],
    ['an amount', '1.5 倍'],
    ['an amount', '3.2 %'],
    ['an amount', '1.5 GB 内存'],
    ['a rating', '4.46 1199人'],
    ['two numbers', '4.46 1,199'],
    ['a decimal', '1.05 概述'],
    ['a year', '2024.1 概述'],
    ['a date', '2024. 1. 5'],
    ['an address', '8.8.8.8 服务器'],
    ['an item of a list', '1. 短信催收'],
    ['a named part amid a line', '小编总结一下'],
    ['a named part amid a line', '前言不搭后语'],
    ['plain text', '爱又米网贷'],
  ])('not %s: %s', (_, text) => {
    expect(isHeadingLike(text)).toBe(false);
  });
});

/** A paragraph. */
const BODY = '天还没有亮，码头上的人已经忙了起来，一筐一筐的鱼从船上抬下来。';

describe('the depths of a document', () => {
  const depthsOf = (texts: string[]) =>
    texts.map((_, index) => headingDepths(texts).get(index) ?? '-').join('');

  test.each([
    ['all levels', ['前言', '一、甲', '1.1 乙', '1.1.1 丙', '二、丁', '总结'], '223422'],
    ['an order of its own', ['1.1 乙', '一、甲'], '32'],
    ['no Chinese numbers', ['小编导语', '1.1 乙', '1.1.1 丙', '1.2 丁'], '2343'],
    ['no second level', ['一、甲', '1.1.1 丙'], '24'],
    ['only the finest', ['1.1.1 丙', '1.1.2 丁'], '44'],
    ['set close, in sequence', ['一、甲', '1.1概述', '1.2背景', '正文'], '233-'],
    ['set close, next to one that is not', ['一、甲', '1.1 概述', '1.2背景'], '233'],
    ['set close, with full-width points', ['一、甲', '1．1概述', '1.2背景'], '233'],
    ['set close, three numbers', ['一、甲', '1.1 乙', '1.1.1丙', '1.1.2丁'], '2344'],
    ['a decimal alone is none', ['一、甲', '1.5万元的贷款', '3.2倍'], '2--'],
    [
      'siblings, and lines like them',
      ['简介', BODY, '产地', BODY, '四季怎么喝才好', BODY, '注意事项', BODY],
      '2-2-2-2-',
    ],
    ['lines that are not parallel, without siblings', ['产地', BODY, '四季怎么喝才好', BODY], '----'],
    ['none', ['甲', '1. 乙', ''], '---'],
  ])('%s', (_, texts, expected) => {
    expect(depthsOf(texts)).toBe(expected);
  });
});

test('lines above blocks alone show captions, with one above a paragraph they are headings', () => {
  const blocks = ['好。', '早市', '', '午市', '', '夜市'];
  expect([...headingDepths([...blocks, '']).keys()]).toEqual([]);
  expect([...headingDepths([...blocks, BODY]).keys()]).toEqual([1, 3, 5]);
});
