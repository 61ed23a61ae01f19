import { describe, expect, test } from 'vitest';
import { cleanInFull } from '../../src/clean.js';
import { replay } from '../../src/core/replay.js';
import { explainedLines } from '../../src/explain/lines.js';
import { clean } from '../../src/index.js';

/** Broken text, its cleaned text, and its Markdown without front matter. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'tags of blocks',
    '渡口的早晨<br>清晨的渡口没有人，船系在岸边。<br/><br/>太阳出来以后，人才多起来。<p>傍晚大家都回家了。</p>',
    '渡口的早晨\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。\n\n傍晚大家都回家了。',
    '# 渡口的早晨\n\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。\n\n傍晚大家都回家了。\n',
  ],
  [
    'escapes of JSON',
    '渡口的早晨\\n\\n清晨的渡口没有人，船系在岸边。\\n太阳出来以后，人才多起来。',
    '渡口的早晨\n\n清晨的渡口没有人，船系在岸边。\n太阳出来以后，人才多起来。',
    '# 渡口的早晨\n\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。\n',
  ],
  [
    'line ends of an export',
    '渡口的早晨x0dx0a清晨的渡口没有人，船系在岸边。x0dx0ax0dx0a太阳出来以后，人才多起来。x0dx0a',
    '渡口的早晨\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。',
    '# 渡口的早晨\n\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。\n',
  ],
  [
    'references to line ends',
    '渡口的早晨&#13;&#10;清晨的渡口没有人，船系在岸边。&#13;太阳出来以后，人才多起来。',
    '渡口的早晨\n清晨的渡口没有人，船系在岸边。\n太阳出来以后，人才多起来。',
    '# 渡口的早晨\n\n清晨的渡口没有人，船系在岸边。\n\n太阳出来以后，人才多起来。\n',
  ],
  [
    'rows and cells of a table',
    '价目<table><tr><td>面条</td><td>八元</td></tr><tr><td>包子</td><td>两元</td></tr></table>价目由食堂张贴，每月改一次。',
    '价目\n\n面条\t八元\n包子\t两元\n\n价目由食堂张贴，每月改一次。',
    '# 价目\n\n| 面条 | 八元 |\n| ---- | ---- |\n| 包子 | 两元 |\n\n价目由食堂张贴，每月改一次。\n',
  ],
];

describe('line breaks that a stage makes', () => {
  test.each(CASES)('%s', (_, raw, text, markdown) => {
    const result = clean(raw, { frontMatter: false });
    expect([result.text, result.markdown]).toEqual([text, markdown]);
    expect(replay(raw, result.changes)).toBe(text);
    expect(clean(text).text).toBe(text);
    expect(result.changes.every(({ line }) => line === 1)).toBe(true);
  });
});

test('a page in one line is cleaned as one with line ends is', () => {
  const raw =
    '分享到：微信<br>渡口的早晨<br>作者：王小明<br><br>清晨的渡口没有人，船系在岸边，只有几只水鸟站在桩子上。<br>太阳出来以后，人才多起来，挑担子的、骑车的都等着过河。';
  const result = clean(raw);
  expect(result.text).toBe(
    '渡口的早晨\n\n清晨的渡口没有人，船系在岸边，只有几只水鸟站在桩子上。\n太阳出来以后，人才多起来，挑担子的、骑车的都等着过河。',
  );
  expect(result.metadata).toEqual({ title: '渡口的早晨', author: '王小明' });
  expect(result.markdown).toBe(clean(raw.replaceAll('<br>', '\n')).markdown);
  expect(replay(raw, result.changes)).toBe(result.text);
});

test('findings name the raw line and column, and lines below keep their numbers', () => {
  const raw =
    '渡口的早晨<br>清晨的渡口没有人，<b>船系</b>在岸边。<br>这家 去年上市，他是 的董事长。\n第二行在这里。\n这家 去年停产，她是 的董事长。';
  const result = cleanInFull(raw);
  const places = result.findings.filter(({ rule }) => rule === 'dropped-word');
  expect(places.map(({ line, column }) => [line, raw.split('\n')[line - 1]?.[(column ?? 0) - 1]])).toEqual([
    [1, ' '],
    [3, ' '],
  ]);
  const explained = explainedLines(result);
  expect(explained.map(({ line, clean: left }) => [line, left?.split('\n').length])).toEqual([
    [1, 3],
    [2, 1],
    [3, 1],
  ]);
});

test('lines that become code stay verbatim', () => {
  const raw =
    '写法如下：<br>const name = "张三,李四";<br>const age = 3;<br>print(name, "你好,世界!");<br>以上就是全部内容，照着写就行。';
  const { text, changes } = clean(raw);
  expect(text).toBe(
    '写法如下：\nconst name = "张三,李四";\nconst age = 3;\nprint(name, "你好,世界!");\n以上就是全部内容，照着写就行。',
  );
  expect(replay(raw, changes)).toBe(text);
});
