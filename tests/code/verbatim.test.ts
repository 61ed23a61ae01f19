import { describe, expect, test } from 'vitest';
import { findCode } from '../../src/code/find.js';
import { replay } from '../../src/core/replay.js';
import { clean } from '../../src/index.js';

const ABOVE = '今天我们来学习一下这个工具的用法，步骤并不复杂，跟着做就可以了。\n先看下面的例子：';
const BELOW = '这样就完成了，是不是很简单？后面我们还会继续介绍更多的内容，敬请期待。';

const CODE: readonly (readonly [what: string, code: string])[] = [
  [
    'Python’s console',
    '>>> 0.1+0.2\n0.30000000000000004\n>>> print("你好,世界!")\n你好,世界!\n>>> 1/0\nTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nZeroDivisionError: division by zero',
  ],
  ['a loop at a console', '>>> for i in range(2):\n...     print(i)\n...\n0\n1'],
  ['a shell', '$ echo "你好,世界!"\n你好,世界!\n$ ls -l\ntotal 8\n-rw-r--r-- 1 root root 12 May 1 a.txt'],
  ['a shell of root', '# apt-get install nginx\n# systemctl restart nginx'],
  ['PowerShell', 'PS C:\\Users\\me> Get-Process,Get-Service\nPS C:\\Users\\me> dir'],
  ['a console of Windows', 'C:\\>dir\n 驱动器 C 中的卷没有标签。\nC:\\>cd windows'],
  [
    'a console of MySQL',
    'mysql> select * from 学生;\n+----+------+\n| id | 姓名 |\n+----+------+\n|  1 | 张三 |\n+----+------+\n1 row in set (0.00 sec)',
  ],
  ['IPython', 'In [1]: a = [1,2]\n\nIn [2]: a\nOut[2]: [1, 2]'],
  ['Ruby’s console', 'irb(main):001:0> "你好".length\n=> 2'],
  [
    'a diff of git',
    'diff --git a/a.txt b/a.txt\nindex 1..2 100644\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n-你好,世界\n+您好,世界\n 不变,的行',
  ],
  ['lines of a diff', '- let a = 1;\n+ let a = 2;'],
  [
    'a trace of Java',
    'Exception in thread "main" java.lang.NullPointerException: 名称,不能为空\n\tat com.shop.Cart.add(Cart.java:12)\n\tat com.shop.Main.main(Main.java:5)\nCaused by: java.io.IOException: 磁盘,已满\n\t... 2 more',
  ],
  [
    'a trace of JavaScript',
    "TypeError: Cannot read properties of undefined (reading 'name')\n    at getName (/app/index.js:3:15)\n    at Object.<anonymous> (/app/index.js:7:1)\n    at node:internal/main/run_main_module:17:47",
  ],
  [
    'a trace of Go',
    'panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:8 +0x1d\nexit status 2',
  ],
  [
    'a trace of C# in Chinese',
    'System.NullReferenceException: 未将对象引用设置到对象的实例。\n   在 Shop.Cart.Add(String name) 位置 C:\\src\\Cart.cs:行号 12\n   在 Shop.Program.Main() 位置 C:\\src\\Program.cs:行号 5',
  ],
  ['SQL that names tables in Chinese', 'select *from 表名;\nselect 姓名,年龄 from 学生 where 年龄>18;'],
  [
    'a long statement of SQL',
    'SELECT u.name,\n       COUNT(*) AS total\nFROM users u\nLEFT JOIN orders o ON o.uid = u.id\nGROUP BY u.name\nHAVING total > 3\nORDER BY total DESC;',
  ],
  ['ini', '[mysqld]\nport=3306\ncharacter-set-server=utf8mb4\n# 最大连接,数\nmax_connections=200'],
  [
    'yaml',
    'version: "3"\nservices:\n  web:\n    image: nginx:latest\n    ports:\n      - "80:80"\n    # 说明:挂载目录\n    volumes:\n      - ./html:/usr/share/nginx/html',
  ],
  [
    'nginx',
    'server {\n    listen 80;\n    server_name example.com;\n    location / {\n        proxy_pass http://127.0.0.1:3000; # 转发,到后端\n    }\n}',
  ],
  [
    'a Dockerfile',
    'FROM node:18\nWORKDIR /app\nCOPY package.json .\nRUN npm install\nEXPOSE 3000\nCMD ["node", "index.js"]',
  ],
  [
    'Vue',
    '<template>\n  <div class="box" @click="go">{{ 标题 }}</div>\n</template>\n\n<script>\nexport default {\n  data() {\n    return { 标题: "你好,世界" }\n  }\n}\n</script>',
  ],
  ['HTML', '<ul class="list">\n  <li>第一项,苹果</li>\n  <li>第二项,梨</li>\n</ul>'],
  ['JSX', 'function App() {\n  return (\n    <div>\n      你好,{name}!\n    </div>\n  );\n}'],
  ['CSS', '.box {\n  color: red; /* 红色,文字 */\n}\n\n.box > p { margin: 0; }'],
  ['a log', '2024-05-01 12:00:00 INFO  启动完成,耗时3秒\n2024-05-01 12:00:01 ERROR 连接失败,重试:1'],
  ['boxes that are drawn', '+------+     +------+\n| 前端 | --> | 后端 |\n+------+     +------+'],
  ['a tree of folders', 'project\n├── src\n│   ├── index.js  # 入口,文件\n│   └── 工具.js\n└── package.json'],
  ['a template string alone', `console.log(\`你好,\${name}!\`);`],
  ['a script', '#!/bin/bash\necho "你好,世界!"'],
  ['one command', 'npm install -g @vue/cli'],
  ['a fence in a template string', 'const md = `\n```js\nlet a = 1;\n```\n`;\nconsole.log(md);'],
  ['Go', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("你好,世界")\n}'],
  ['C', '#include <stdio.h>\nint main()\n{\n    printf("你好,世界\\n");\n    return 0;\n}'],
  ['comments in Chinese below blank lines', 'def f(x):\n    # 计算,结果\n\n    # 返回:平方\n    return x*x'],
  ['a shell of a server', 'root@web:~# cat /etc/hosts\n127.0.0.1 localhost\nroot@web:~# exit'],
  ['Rust', 'fn main() {\n    let s = String::from("你好,世界");\n    println!("{}", s);\n}'],
  ['JSON', '{\n  "姓名": "张三",\n  "地址": {"市": "北京,朝阳"}\n}'],
  ['a makefile', 'all: main.o\n\tgcc -o app main.o'],
  [
    'a class of Ruby',
    'class Cat\n  attr_reader :name\n  def initialize(name)\n    @name = name\n  end\n  def call\n    puts "喵喵,#{@name}!"\n  end\nend',
  ],
  ['Lua', 'local names = {"甲", "乙"}\nfor i, v in ipairs(names) do\n  print("第" .. i .. "位:" .. v)\nend'],
  ['R', 'weights <- c(3, 5, 8)\nmean(weights)\nplot(weights, main="重量:一览")'],
  ['MATLAB', "t = 0:0.5:10;\nplot(t, cos(t)); % 曲线,红色\nylabel('高度(米)');"],
  ['Visual Basic', 'Sub Greet()\n    Dim s As String\n    s = "您好,客人!"\n    MsgBox s\nEnd Sub'],
  ['Elixir', 'defmodule Shop do\n  def greet(name) do\n    IO.puts("您好,#{name}!")\n  end\nend'],
  ['Haskell', 'module Main where\n\nmain :: IO ()\nmain = putStrLn "您好,客人!"'],
  ['a protocol', 'syntax = "proto3";\nmessage Order {\n  string id = 1; // 编号,必填\n}'],
  ['names in Chinese', 'int 数量 = 3;\nif (数量 > 2) {\n    print(名称 + ":够了,可以!");\n}'],
  ['values in Chinese', '[shop]\nname=老王\npath=C:\\shop\nopen = true'],
  [
    'columns in Chinese',
    "SELECT o.id AS 编号, COUNT(*) AS 件数\nFROM orders o\nWHERE o.city = '杭州'\nHAVING COUNT(*) > 2\nORDER BY 件数 DESC;",
  ],
  ['a timetable', '30 1 * * * /usr/local/bin/backup.sh\n*/10 * * * * /opt/ping.sh >> /var/log/ping.log'],
  ['what a shell is given', 'cat > note.txt <<EOF\n您好,客人!\n地址:江边\nEOF'],
  ['a template string of two lines', `const s = \`您好,\${a}\n再见,\${b}!\`;\nconsole.log(s);`],
  ['what a program prints below a shell', '$ node shop.js\n已售出,共3件!\n$ echo "好了!"'],
  [
    'a document of TeX',
    '\\documentclass{article}\n\\usepackage{ctex}\n\\begin{document}\n您好,客人!\n\\end{document}',
  ],
  ['a whole page', '<!DOCTYPE html>\n<html>\n<body>\n<p>您好,客人!</p>\n</body>\n</html>'],
  ['errors of a program', 'npm ERR! code ELIFECYCLE\nnpm ERR! 缺少依赖,请先安装!'],
  [
    'a command with a text',
    'curl -X POST http://a.cn/api -d \'{"name": "张三,李四"}\' -H "Content-Type: application/json"',
  ],
];

/** What stands between the fences of some Markdown. */
const fenced = (markdown: string) =>
  [...markdown.matchAll(/^(`{3,})\w*\n([\s\S]*?)\n\1$/gm)].map(([, , inside]) => inside);

describe('code stands in one fence, byte for byte', () => {
  test.each(CODE)('%s', (_, code) => {
    for (const gap of ['\n', '\n\n']) {
      const { text, markdown } = clean([ABOVE, code, BELOW].join(gap));
      expect(text).toContain(code);
      expect(fenced(markdown)).toEqual([code]);
    }
  });
});

describe('no fence is put around', () => {
  test.each([
    ['a sentence that names a command', '先用 npm install 安装依赖，再运行 npm start 启动。'],
    [
      'two words of a command, which may be a heading',
      'git init\n这个命令建立一个新的仓库，目录里会多出一个文件夹。',
    ],
    ['a quotation', '> 他说今天不来了。\n> 我们明天再去。'],
    ['a quotation of a quotation of another', '>>> 他说今天不来了。\n>>> 我们明天再去。'],
    ['labels in Latin letters', 'Author: Zhang San\nDate: today\nCity: Xiamen'],
    ['English words that are programs as well', 'make the tea\nfind the way\ncat and dog'],
    ['a price in dollars', '$ 100 一张的门票\n$ 200 两张'],
    ['an equation', 'x = 3\n所以答案是三。'],
    ['items with a minus', '- 买菜\n- 做饭\n+ 洗碗'],
    ['posts', '//@小王：转发微博\n#今日话题# 大家好'],
    ['a paragraph in tags', '<p>河边的人很多。</p>\n<p>桥上也是。</p>'],
    ['a lead between two commands that has no mark', '先看一下版本\n再装一次'],
    ['words that are of code as well', 'end of story\nlocal time 12:00\nclass Dog\nThe End'],
    ['a page that left its frame', '<body>\n河边的人很多，桥上也是。大家都在等船。\n</body>'],
    ['an arrow between letters', 'A <- B\n他从甲地走到乙地。'],
    ['an error that is talked about', '看到 NullPointerException: 不要慌，先看日志。'],
  ])('%s', (_, text) => {
    expect(fenced(clean([ABOVE, text, BELOW].join('\n')).markdown)).toEqual([]);
  });
});

describe('numbers beside code go, and are recorded', () => {
  const code = ['int a = f(1);', 'int b = f(2);', 'int c = f(3);'];
  test.each([
    ['above', ['1', '2', '3', ...code]],
    ['above, set apart', ['1', '2', '3', '', ...code]],
    ['below', [...code, '1', '2', '3']],
    ['between', ['1', 'int a = f(1);', '2', 'int b = f(2);', '3', 'int c = f(3);']],
  ])('%s', (_, lines) => {
    const raw = [ABOVE, ...lines, BELOW].join('\n');
    const { text, changes, markdown } = clean(raw);
    expect(fenced(markdown)).toEqual([code.join('\n')]);
    expect(replay(raw, changes)).toBe(text);
    expect(changes.map(({ before, reason }) => [before, reason])).toEqual(
      ['1', '2', '3'].map((number) => [number, 'the number of a line of code']),
    );
    expect(clean(text).text).toBe(text);
  });

  test.each([
    ['what a program prints', '>>> for i in [1, 2, 3]: print(i)\n1\n2\n3'],
    ['another count than lines', 'int a = f(1);\nint b = f(2);\n\n1\n2\n3\n4\n5\n6\n7\n8\n9'],
    ['no code', '1\n2\n3'],
  ])('not %s', (_, text) => {
    expect(clean([ABOVE, text, BELOW].join('\n'), { stages: ['boilerplate'] }).changes).toEqual([]);
  });
});

test('code above a post is not its title', () => {
  expect(clean(`#!/bin/sh\necho "你好,世界"\n${BELOW}`).markdown).toBe(
    `\`\`\`\n#!/bin/sh\necho "你好,世界"\n\`\`\`\n\n${BELOW}\n`,
  );
});

test('an exception above its trace is not the title', () => {
  const trace = 'TypeError: 名称 is not a function\n    at add (/app/cart.js:3:9)';
  expect(clean(`${trace}\n${BELOW}`).markdown).toBe(`\`\`\`\n${trace}\n\`\`\`\n\n${BELOW}\n`);
});

test('many lines that open something and close nothing take no quadratic time', () => {
  for (const line of ["'''", '/*', 'if (a) {', '<div class="a">', '+---+', '$ ls', '>>> a', '1'])
    expect(findCode(Array.from({ length: 20_000 }, () => line)).length).toBeLessThan(20_000);
});
