import { describe, expect, test } from 'vitest';
import { runStages } from '../../support/stages.js';

const run = (text: string) => runStages(text, ['characters']).text;

describe('what a text speaks of stays', () => {
  test.each([
    '图片用 <img src="a.png"> 插入，文字写在下面。',
    '用<b>表示粗体，用<i>表示斜体。',
    '用&lt;b&gt;表示粗体，用&lt;i&gt;表示斜体。'.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    '插入图片的代码是 <img src="图片地址" alt="说明">，照着改就行。',
    '换行写成“<br>”，分段写成“<p>”。',
    '新版订出标准后， <section>, <nav>, <header> , <aside> 这些更直观的名字出现了。',
    '把 \\<div> 换成 \\<section> 就好，\\<script src="a.js">\\</script> 也要换。',
    '插入 <br> 就能另起一行。',
    '<p>标签用来分段，<br>标签用来换行。',
    '链接的写法是这样：输入<a href="地址">文字</a>再保存。',
    '标题用<h1>和<h2>，不要用<b>代替。',
    '段落以</p>结尾。',
    '在 C 语言里，\\n 表示换行，初学的人常常弄错。',
    '用\\n和\\t分隔各项，再用\\n结尾。',
    '他把“\\n”写了三遍，“\\n”还是没有起作用。',
    '资料存在 D:\\new\\table\\报表 里，备份在 E:\\notes\\旧的 里。',
    '由 $\\nabla f = \\nu$ 可知结论成立。',
    '引号写成 \\" 才能放进 \\" 里面。',
  ])('%s', (text) => expect(run(text)).toBe(text));

  test.each([
    ['他的<b>新书</b>出版了。', '他的新书出版了。'],
    ['采用<b>分期</b>付款的办法。', '采用分期付款的办法。'],
    ['大家都来了<img src="x.gif" alt="">真热闹。', '大家都来了 真热闹。'],
    ['大家都来了。<img src="x.gif" alt="">真热闹。', '大家都来了。\n真热闹。'],
    ['<p>标签：旅游 美食</p>', '标签：旅游 美食'],
    ['他说：\\"下雨了。\\"\\n她说：\\"收衣服。\\"', '他说："下雨了。"\n她说："收衣服。"'],
    ['第一段。\\n\\n第二段。', '第一段。\n\n第二段。'],
    ['单价100\\n数量5\\n共500元', '单价100\n数量5\n共500元'],
    ['网址是 a.cn。\\nTom 来过这里。\\n后来走了。', '网址是 a.cn。\nTom 来过这里。\n后来走了。'],
    ['他说：\\"明天见。\\"就走了。', '他说："明天见。"就走了。'],
    ['<p>渡口没有人。</p>\\n<p>船系在岸边。</p>', '渡口没有人。\n\n船系在岸边。'],
    ['各位：\\n\\t周五下午停电。\\n请保存文件。', '各位：\n周五下午停电。\n请保存文件。'],
    ['甲<br>乙\t丙<br>丁', '甲 乙\t丙 丁'],
  ])('but damage goes: %s', (text, expected) => expect(run(text)).toBe(expected));

  test('a text that speaks of tags keeps all but those around its lines', () => {
    const others = '渡口没有人，船系在岸边。\n'.repeat(10);
    const text = '<p>用<b>表示粗体。</p>\n<p>船夫住在<i>对岸</i>。</p>\n这里有<b>粗体</b>。';
    expect(run(others + text)).toBe(`${others}<p>用<b>表示粗体。</p>\n船夫住在对岸。\n这里有<b>粗体</b>。`);
  });
});

describe('lines of scripts', () => {
  const around = (line: string) => `清晨的渡口没有人。\n${line}\n船系在岸边。`;

  test.each([
    'var _hmt = _hmt || [];',
    '.header{color:#fff}',
    '@media (max-width: 600px) {.box{display:none}}',
    'window.__NUXT__={a:1,b:"渡口"};',
    'showBanner(960);',
    '(function(){var a=1;})();',
    '})();',
    '//<![CDATA[',
    '{"@context":"https://schema.org","@type":"Article","headline":"渡口"}',
    'if (typeof show === "function") { show(); }',
  ])('%s goes', (line) => expect(run(around(line))).toBe('清晨的渡口没有人。\n船系在岸边。'));

  test.each(['E = mc²;', 'f(x) = 2x + 1', '(见图1)', '“Hello, world!”', '{甲} 和 {乙}', 'Tom (1990)', 'OK;'])(
    '%s stays',
    (line) => expect(run(around(line))).toBe(around(line)),
  );

  test('a text about programs keeps them', () => {
    const text = '这行代码声明一个变量：\nvar total = 1;\n然后刷新页面。';
    expect(run(text)).toBe(text);
  });
});
