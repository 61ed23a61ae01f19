import { describe, expect, test } from 'vitest';
import { replay } from '../src/core/replay.js';
import { clean } from '../src/index.js';

// Code is left verbatim by the whole pipeline, its indentation kept.
describe('code comes out as it went in', () => {
  const around = (code: string) => `安裝說明\n先安裝依賴,然後運行:\n${code}\n這樣就可以了,是不是很簡單?`;

  test.each([
    [
      'a listing with Traditional text',
      'def greet(name):\n    # 輸出問候, 然後返回\n    print("你好, " + name + "!")\n    return name',
    ],
    ['a call of a call below a blank line', 'def add(a, b):\n    return a + b\n\nprint(add(sum([1, 2]), 3))'],
    ['tabs and no-break blanks', 'if (x) {\n\treturn "是, 對";\n\u00a0\u00a0return "否";\n}'],
    ['entities and annotations in literals', 'const s = "&lt;b&gt;網(wǎng)";\nconst t = "&amp;";\nf(s, t);'],
    ['gaps and contacts in comments', '// 作者：王 小明\n// 電話: 12345, 催收 、\nint x = 0;\nint y = 1;'],
    ['a fence', '```python\n名稱 = "網(wǎng)貸, 好"\n\n    分享\n```'],
    ['a shell', '$ echo "你好, 世界"\n$ git commit -m "修復: 標題"'],
  ])('%s', (_, code) => {
    const raw = around(code);
    const { text, changes, markdown } = clean(raw);
    expect(text).toBe(`安装说明\n先安装依赖，然后运行：\n${code}\n这样就可以了，是不是很简单？`);
    expect(replay(raw, changes)).toBe(text);
    expect(clean(text).changes).toEqual([]);
    const inside = code.replace(/^```python\n|\n```$/g, '');
    expect(markdown).toContain(`\`\`\`${code.startsWith('```') ? 'python' : ''}\n${inside}\n\`\`\`\n`);
  });

  test('what a page’s statistics leave is no code', () => {
    expect(clean('水很清，魚很多。\nvar _hmt = _hmt || [];\n(function(){})();').markdown).not.toContain(
      '```',
    );
  });

  test('code that was decoded with the wrong encoding is decoded first', () => {
    const raw = Buffer.from(
      '水很清，鱼很多，人也很多。\n\nint x = 0; // 计算两个数的和，然后返回\nint y = 1;',
    ).toString('latin1');
    expect(clean(raw).text).toBe(
      '水很清，鱼很多，人也很多。\n\nint x = 0; // 计算两个数的和，然后返回\nint y = 1;',
    );
  });
});
