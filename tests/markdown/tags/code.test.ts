import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/clean.js';
import { toText } from '../../../src/core/article.js';
import { replayLines } from '../../../src/core/replay.js';
import { markdownOf, type Row, resultOf } from './support.js';

const LEAD = '<p>先看看下面的例子，再自己动手试一试。</p>';
const LED = '先看看下面的例子，再自己动手试一试。';

const rows: readonly Row[] = [
  {
    label: 'with its blank lines, indents, tabs and no-break blanks',
    html: `${LEAD}<pre><code>if a:\n\n\tb()\n    c(1,&nbsp;2)   \n</code></pre>`,
    expected: `${LED}\n\n\`\`\`\nif a:\n\n\tb()\n    c(1,\u00a02)   \n\`\`\`\n`,
  },
  {
    label: 'lines that look like prose, entities and tags',
    html: `${LEAD}<pre><code>他说：&amp;nbsp;,,,\n&lt;br&gt;你好。。。\n</code></pre>`,
    expected: `${LED}\n\n\`\`\`\n他说：&nbsp;,,,\n<br>你好。。。\n\`\`\`\n`,
  },
  {
    label: 'a fence that is longer than those in it',
    html: `${LEAD}<pre><code>\`\`\`js\nlet a\n\`\`\`</code></pre>`,
    expected: `${LED}\n\n\`\`\`\`\n\`\`\`js\nlet a\n\`\`\`\n\`\`\`\`\n`,
  },
  {
    label: 'lines parted by <br>',
    html: `${LEAD}<pre>cd a<br><br>ls</pre>`,
    expected: `${LED}\n\n\`\`\`\ncd a\n\nls\n\`\`\`\n`,
  },
  {
    label: 'a column of numbers in a cell is no code',
    html: `${LEAD}<figure class="highlight js"><table><tr><td class="gutter"><pre><span>1</span><br><span>2</span><br></pre></td><td class="code"><pre><span>let a</span><br><span>let b</span><br></pre></td></tr></table></figure>`,
    expected: `${LED}\n\n\`\`\`js\nlet a\nlet b\n\`\`\`\n`,
  },
  {
    label: 'a column of numbers in a cell without a name',
    html: `${LEAD}<table><tr><td><pre>1\n2\n3\n</pre></td><td><pre><code>a = 1\nb = 2\nc = 3\n</code></pre></td></tr></table>`,
    expected: `${LED}\n\n\`\`\`\na = 1\nb = 2\nc = 3\n\`\`\`\n`,
  },
  {
    label: 'numbers within the lines',
    html: `${LEAD}<pre><code class="language-go"><span class="ln">1</span>a := 1\n<span class="ln">2</span>\n<span class="ln">3</span>b := 2\n</code></pre>`,
    expected: `${LED}\n\n\`\`\`go\na := 1\n\nb := 2\n\`\`\`\n`,
  },
  {
    label: 'numbers that are the code',
    html: `${LEAD}<pre><code>1\n2\n3</code></pre>`,
    expected: `${LED}\n\n\`\`\`\n1\n2\n3\n\`\`\`\n`,
  },
  {
    label: 'without <pre>, a line an element',
    html: `${LEAD}<div class="syntaxhighlighter php"><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line">echo 1;</div><div class="line">echo 2;</div></div></td></tr></table></div>`,
    expected: `${LED}\n\n\`\`\`\necho 1;\necho 2;\n\`\`\`\n`,
  },
  {
    label: 'a button in it is none',
    html: `${LEAD}<pre><div class="toolbar">命令</div><code>ls -l\ncd a\n<span class="copy-code-btn">复制代码</span></code></pre>`,
    expected: `${LED}\n\n命令\n\n\`\`\`\nls -l\ncd a\n\`\`\`\n\n复制代码\n`,
  },
  {
    label: 'without text is none',
    html: `${LEAD}<pre><code>  \n </code></pre><pre></pre>`,
    expected: `${LED}\n`,
  },
  {
    label: 'a poem is verse',
    html: `${LEAD}<pre>小溪流过石桥\n桥边开着野花\n花下坐着一个人</pre>`,
    expected: `${LED}\n\n小溪流过石桥\\\n桥边开着野花\\\n花下坐着一个人\n`,
  },
  {
    label: 'what the editor calls verse is verse, in any language',
    html: `${LEAD}<pre class="wp-block-verse">the river runs\nbelow the bridge</pre>`,
    expected: `${LED}\n\nthe river runs\\\nbelow the bridge\n`,
  },
  {
    label: 'a note in Chinese that is marked as code is code',
    html: `${LEAD}<pre><code>小溪流过石桥\n桥边开着野花</code></pre>`,
    expected: `${LED}\n\n\`\`\`\n小溪流过石桥\n桥边开着野花\n\`\`\`\n`,
  },
  {
    label: 'blank lines at its ends, of <br> and of line ends',
    html: `${LEAD}<pre><span></span><br>ls<br><br></pre>${LEAD}<pre><code>\nls\n\n</code></pre>`,
    expected: `${LED}\n\n\`\`\`\n\nls\n\n\`\`\`\n\n${LED}\n\n\`\`\`\n\nls\n\n\`\`\`\n`,
  },
];

describe('code', () => {
  test.each(rows)('$label', (row) => {
    expect(markdownOf(row)).toBe(row.expected);
  });

  test.each([
    ['<pre><code class="language-TypeScript">', 'typescript'],
    ['<pre><code class="lang-py">', 'py'],
    ['<pre class="brush: java; gutter: false"><code>', 'java'],
    ['<pre><code class="hljs xml">', 'xml'],
    ['<pre><code class="c++">', 'c++'],
    ['<figure class="highlight routeros"><pre><code>', 'routeros'],
    ['<div class="highlight-source-shell"><pre><code>', 'shell'],
    [
      '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>',
      'ruby',
    ],
    ['<pre><code data-lang="JSON">', 'json'],
    ['<pre lang="php"><code>', 'php'],
    ['<pre><code class="hljs plaintext">', ''],
    ['<pre class="line-numbers language-none"><code class="language-none">', ''],
    ['<pre><code class="block">', ''],
    ['<pre lang="zh"><code>', ''],
    ['<article class="java"><section><div><div><div><div><pre><code>', ''],
  ])('%s names the language %j', (open, language) => {
    const close = open.replace(/<(\w+)[^>]*>/g, '</$1>');
    expect(markdownOf({ html: `${LEAD}${open}a b\nc d${close}` })).toContain(
      `\n\`\`\`${language}\na b\nc d\n`,
    );
  });

  test('the numbers beside it are removed, on the record', () => {
    const html = `<html><body><article><h1>怎样写脚本</h1>${`<p>${'这一段讲的是怎样写脚本，怎样运行，怎样找错。'.repeat(3)}</p>`.repeat(3)}${rows[4]?.html}</article></body></html>`;
    const { changes, markdown } = clean(html, { script: 'keep' });
    const removed = changes.filter(({ rule }) => rule === 'line-numbers');
    expect(removed.map(({ before, after }) => [before, after])).toEqual([
      ['1', null],
      ['2', null],
    ]);
    expect(markdown).toContain('```js\nlet a\nlet b\n```');
  });

  test('numbers within its lines are removed, and code of the page around the article, on the record', () => {
    const text = `<p>${'这一段讲的是怎样写脚本，怎样运行，怎样找错。'.repeat(3)}</p>`.repeat(3);
    const code = '<pre><code><span class="ln">1</span>a := 1\n<span class="ln">2</span>b := 2</code></pre>';
    const html = `<html><body><div class="sidebar"><ul><li><a href="/">首页</a></li></ul><pre>npm run menu\n\nnpm start</pre></div><div class="post"><h1>怎样写脚本</h1>${text}${code}${text}<pre>ls -l</pre></div></body></html>`;
    const { changes, markdown, text: cleaned } = clean(html, { script: 'keep' });
    const made = changes.filter(({ reason }) => /code/.test(reason));
    expect(made.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['page-around-the-article', 'npm run menu', null],
      ['page-around-the-article', '', null],
      ['page-around-the-article', 'npm start', null],
      ['line-numbers', '1a := 1', 'a := 1'],
      ['line-numbers', '2b := 2', 'b := 2'],
    ]);
    expect(Array.from(markdown.matchAll(/```\n([^`]*)\n```/g), ([, inside]) => inside)).toEqual([
      'a := 1\nb := 2',
      'ls -l',
    ]);
    expect(cleaned).toContain('\na := 1\nb := 2\n');
  });

  test('no stage changes it, before or behind', () => {
    const { rawLines, changes, text } = resultOf({
      html: `${LEAD}<pre><code>x&nbsp;=&nbsp;"&amp;lt;",,,。。。</code></pre><p>用 <code>&amp;lt;br&amp;gt;</code> 换行,,,</p>`,
    });
    expect(text).toContain('x\u00a0=\u00a0"&lt;",,,。。。');
    expect(text).toContain('&lt;br&gt;');
    expect(toText(replayLines(toText(rawLines), changes))).toBe(text);
  });
});
