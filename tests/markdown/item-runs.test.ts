import { describe, expect, test } from 'vitest';
import { toLines } from '../../src/core/article.js';
import { RUN_FEATURES } from '../../src/markdown/item-run-features.js';
import { RUN_WEIGHTS } from '../../src/markdown/item-run-weights.js';
import { toMdast } from '../../src/markdown/structure.js';

const PARAGRAPHS = [
  '渡口的水位每天早晨量一次，船夫把数字写在门板上，写满了就用湿布擦掉。',
  '柳树下系着三条船，只有一条还能下水，另外两条要等木匠来补过才行。',
  '桥修好以后过河的人少了，他还是天不亮就来，把船擦一遍，坐到太阳出来。',
];
const ITEMS = ['检查缆绳和桨', '把舱里的水舀干净', '看一看上游的天色', '给船头的灯添油'];

const article = (...blocks: readonly (readonly string[])[]) =>
  toMdast({ lines: toLines(blocks.map((block) => block.join('\n')).join('\n\n')), metadata: {} });

const typesOf = (...blocks: readonly (readonly string[])[]) =>
  article(...blocks).children.map(({ type }) => type);

const [first = '', second = '', third = ''] = PARAGRAPHS;

describe('lines between paragraphs that blank lines part', () => {
  test('are a list below a colon, an item a line', () => {
    const { children } = article([first], [second], [third], ['出发以前要做四件事：'], ITEMS);
    expect(children.slice(0, 4).map(({ type }) => type)).toEqual(Array(4).fill('paragraph'));
    expect(children[4]).toMatchObject({ type: 'list', ordered: false, spread: false });
    expect(children[4]).toHaveProperty('children.length', 4);
  });

  test('are a list below a colon without a blank line, which leads to them', () => {
    expect(typesOf([first], [second], [third], ['出发以前要做四件事：', ...ITEMS])).toEqual([
      ...Array(4).fill('paragraph'),
      'list',
    ]);
  });

  test.each<[string, string[]]>([
    ['a poem', ['小院无人到，', '清风自在吹。', '一壶新酿酒，', '半卷旧时诗。']],
    ['verses in pairs', ['一路青山随水转，半篷细雨带烟归。', '三更渔火随风灭，十里芦花伴月飞。']],
    ['who signs, and when', ['江城市渡口管理所', '2024年8月12日']],
    ['who took a picture', ['摄影：老船夫', '雾里的渡口']],
    ['a question and its answer', ['问：几点有船？', '答：天亮就有。']],
    ['a paragraph in two lines', [first, second]],
  ])('are none: %s', (_, block) => {
    expect(typesOf([first], [second], [third], block)).not.toContain('list');
  });

  test('are none where no blank lines part paragraphs', () => {
    expect(typesOf([first, second, third, '出发以前要做四件事：', ...ITEMS])).not.toContain('list');
  });
});

test('each feature has a weight, and each weight a feature', () => {
  expect(Object.keys(RUN_WEIGHTS)).toEqual(RUN_FEATURES.map(({ id }) => id));
});
