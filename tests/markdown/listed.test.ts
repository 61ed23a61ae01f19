import { expect, test } from 'vitest';
import { clean } from '../../src/index.js';

const PARAGRAPH = '渡口的水位每天早晨量一次，船夫把数字写在门板上，写满了就用湿布擦掉重新开始。';
const page = (contents: readonly string[], headings: readonly string[]) =>
  [
    '渡口人家',
    ...['首页', '归档', '标签', '关于'],
    '渡船手记',
    '发表于 2021-04-02',
    ...headings.flatMap((heading) => [heading, PARAGRAPH, PARAGRAPH]),
    '文章目录',
    ...contents,
    '© 2021 渡口人家 | 由 Hexo 强力驱动',
  ].join('\n');

const headingsOf = (text: string) =>
  clean(text)
    .markdown.split('\n')
    .filter((line) => /^##+ /.test(line));

test.each<[string, string[], string[], string[]]>([
  [
    'a heading that nothing else would tell',
    ['准备', '检查缆绳与桨', '渡河'],
    ['准备', '检查缆绳与桨', '渡河'],
    ['## 准备', '## 检查缆绳与桨', '## 渡河'],
  ],
  [
    'the levels of the numbers in the contents',
    ['1. 准备', '1.1. 检查缆绳与桨', '2. 渡河'],
    ['准备', '检查缆绳与桨', '渡河'],
    ['## 准备', '### 检查缆绳与桨', '## 渡河'],
  ],
  [
    'the levels of the forms, without numbers in the contents',
    ['一、准备', '1.1 检查缆绳', '二、渡河'],
    ['一、准备', '1.1 检查缆绳', '二、渡河'],
    ['## 一、准备', '### 1.1 检查缆绳', '## 二、渡河'],
  ],
  [
    'in Traditional Chinese',
    ['準備', '檢查纜繩與槳', '渡河'],
    ['準備', '檢查纜繩與槳', '渡河'],
    ['## 准备', '## 检查缆绳与桨', '## 渡河'],
  ],
  ['none where the contents name no line', ['第一站', '第二站', '第三站'], ['渡河'], []],
])('%s', (_, contents, headings, expected) => {
  expect(headingsOf(page(contents, headings))).toEqual(expected);
});
