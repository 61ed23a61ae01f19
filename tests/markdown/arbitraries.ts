import fc from 'fast-check';
import type { Line } from '../../src/core/article.js';

/** Pieces that mean something to Markdown, HTML, YAML or the rules of structure, beside ordinary text. */
const PIECES = [
  ...'网贷催收，。：？（）1209.、)(*_#<>&;!`~+-=[]|\\:/ \t"\'axy',
  ...[
    '  ',
    '    ',
    '1. ',
    '2. ',
    '3、',
    '（1）',
    '1.1 ',
    '1.1.1 ',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '&amp;',
  ],
  ...['<script>', '<!--', '[x]: y', '![a](b)', 'http://a.b', 'www.a.cn', '一、', '小编导语', 'APP', '10%'],
  ...['　', '\u00a0', '\u2028', '\u0085', '\ufeff', '\0', '\ud800', '\r', '\n', '😀', 'yes', '1.5e3', '0o17'],
];

/** Any text, with a liking for what is dangerous. */
export const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string() },
);

/** The lines of a scrape. */
export const anyLines = fc.array(anyText, { maxLength: 8 }).map(numbered);

/** Lines that are something to the rules of structure, by themselves or with others. */
const LINES = [
  ...[
    '',
    '',
    '好。',
    '清晨的码头',
    '一、早市',
    '（一）鱼市',
    '二、夜市',
    '（二）虾市',
    '1.1 鱼',
    '1.1.1 虾',
    '第一章 早',
  ],
  ...[
    '1. 早',
    '2. 晚',
    '3. 夜',
    '1、早',
    '2、晚',
    '(1) 鱼',
    '(2) 虾',
    '①鱼',
    '②虾',
    '● 鱼',
    '● 虾',
    '○ 贝',
    '- 鱼',
    '  - 虾',
    '· 贝',
  ],
  ...[
    '问：几点？',
    '答：八点。',
    'Q: 几点？',
    'A: 八点',
    '区\t人',
    '东\t12',
    '西\t',
    '| 区 | 人 |',
    '|---|:-:|',
    '| 东 | 1* |',
  ],
  ...[
    '姓名  年龄',
    '张三  30',
    '李四  28',
    '> 早。',
    '>',
    '>> 晚_',
    '    一切都好。',
    '写道：',
    '```',
    '```js',
    '~~~',
    '    x = f(1);',
  ],
  ...[
    'if (x > 0) {',
    '  return "是";',
    '}',
    '$ npm install',
    '// 说明',
    '---',
    '* * *',
    '———',
    '……',
    '图1 码头',
    '*强调* 与 `码`',
  ],
  ...[
    '一路青山随水转，半篷细雨带烟归。',
    '小院无人到，',
    '清风自掩门。',
    '我在渡口等你',
    '等到月亮升起',
    '地址：北门街',
    '电话：见下',
  ],
  ...[
    '见 https://a.cn/b?c=1_2。',
    'www.b.cn，好',
    '（http://a.cn/x(y)）',
    '，也去过。',
    '他去过《',
    '渡口》',
    '天亮了。  天黑了。',
    '<b>x</b>',
  ],
  '天还没有亮，码头上的人已经忙了起来，一筐一筐的鱼从船上抬下来，摆满了整条街。',
  '太阳出来以后，买鱼的人渐渐多了，讨价还价的声音从街头一直传到街尾，热闹极了。',
];

/** The lines of a scrape in which structure is thick. */
export const structuredLines = fc.array(fc.constantFrom(...LINES), { maxLength: 14 }).map(numbered);

/** Texts as the lines of a scrape. */
export function numbered(texts: readonly string[]): Line[] {
  return texts.map((text, index) => ({ number: index + 1, text }));
}
