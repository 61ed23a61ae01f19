import { describe, expect, test } from 'vitest';
import { findCode } from '../../src/code/find.js';
import { isCode } from '../../src/code/line.js';
import { CODE_RULES } from '../../src/code/line-rules.js';

/** The texts of each block, joined. */
const blocksOf = (text: string) => {
  const lines = text.split('\n');
  return findCode(lines).map(({ start, end }) => lines.slice(start, end).join('\n'));
};

describe('one line of code that holds Chinese text', () => {
  test.each([
    'print("你好, 世界!")',
    '"name": "张三",',
    'x = 1 # 赋值, 然后',
    '// 说明: 一',
    'int a = 1; // 数',
  ])('%s', (text) => {
    expect(isCode(text)).toBe(true);
  });

  test.each(['他说"你好"', '用 print("你好") 输出', '#话题# 你好', '价格=成本+利润', '见 http://a.cn'])(
    'not %s',
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );
});

describe('code by its features', () => {
  test.each(CODE_RULES)('$what: $example', ({ example }) => {
    expect(blocksOf(`前文。\n${example}\n${example}\n后文。`)).toEqual([`${example}\n${example}`]);
  });

  test.each([
    ['Python', 'import os\n\ndef f(x):\n    # 注释, 一\n    y = x + 1\n\n    return y'],
    ['JavaScript', 'const x = {\n  name: "张三",\n  age: 3,\n};\nconsole.log(x);'],
    ['C', '#include <stdio.h>\n\nint main(void) {\n    printf("你好\\n"); /* 输出 */\n    return 0;\n}'],
    ['a shell', '$ cd app\n$ npm install'],
    ['JSON', '{\n  "名": "张三",\n  "年": 30\n}'],
    ['SQL', 'SELECT name\nFROM users\nWHERE age > 18;'],
    ['TOML', '[search]\nindex = true\nsize = "20MB"'],
    ['INI', '[core]\nautocrlf = true\neditor = vim'],
    ['a program run again', 'qingyan update --channel stable\nqingyan reindex'],
    ['CSS', '.box {\n  color: red;\n}'],
  ])('%s', (_, code) => {
    expect(blocksOf(`前文。\n${code}\n后文。`)).toEqual([code]);
  });

  test.each([
    ['one line', '前文。\nreturn x;\n后文。'],
    ['English prose', 'The river was wide;\nthe boats were small.\nFor example:\nfish and rice.'],
    ['Chinese prose with code in it', '用 foo(x); 调用，\n再用 bar(y); 返回;'],
    ['formulas in words', '速度=路程/时间;\n面积=长×宽;'],
    ['short lines of Latin', 'APP\nOK\nVIP'],
    ['marks of a forum', '[img]\n[quote]\nOK'],
    ['notes', '[1] a\n[2] b'],
    ['a program named in the text', 'npx-like --all run\nnpx-like 是一个程序'],
    ['prices', '$ 100\n$ 200'],
    ['posts', '#话题\n#另一个'],
    ['tags that are left of a page', '<div class="a">\n</div>'],
    ['statistics of a page', 'var _hmt = _hmt || [];\n(function() {\n})();'],
    ['two lines far apart', 'return x;\n\n\n\nreturn y;'],
  ])('not %s', (_, text) => {
    expect(blocksOf(text)).toEqual([]);
  });

  test('a heading above a blank line is none of it', () => {
    expect(blocksOf('# 安装\n\n$ npm install\n$ npm test')).toEqual(['$ npm install\n$ npm test']);
    expect(blocksOf('# 安装依赖\n$ npm install\n$ npm test')).toEqual([
      '# 安装依赖\n$ npm install\n$ npm test',
    ]);
  });
});

describe('code between fences', () => {
  test.each([
    ['with a language', '```js\n中文 （，）\n```', 'js'],
    ['without', '~~~\n中文\n~~~', null],
    ['a longer fence holds a shorter one', '````md\n```\n中文\n```\n````', 'md'],
    ['closed by a longer one', '```\n中文\n`````', null],
  ])('%s', (_, text, lang) => {
    expect(findCode(`前文\n${text}\n后文`.split('\n'))).toEqual([
      { start: 1, end: 1 + text.split('\n').length, lang, isFenced: true, gutter: [] },
    ]);
  });

  test.each(['```js\n中文', '```\n中文\n~~~', '中文 ```', '```a b\n中文\n```a b'])('not %j', (text) => {
    expect(blocksOf(text)).toEqual([]);
  });

  test('many fences that nothing closes take no quadratic time', () => {
    expect(findCode(Array.from({ length: 200_000 }, () => '```js'))).toEqual([]);
  });
});
