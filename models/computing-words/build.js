// Writes src/stages/script/computing-words.ts: words that tell text about computing from other text.
//
//     npm run build:eval && node models/computing-words/build.js COMPUTING.txt,… OTHER.txt,…
//
// Texts of one paragraph a line; the last tenth of each is held out, for the figures that are printed. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../../out/eval/src/language/fold.js';
import { sharedScorer } from '../../out/eval/src/language/scorer.js';
import { EVERYDAY } from '../../out/eval/src/stages/script/taiwan-words.js';

const HAN_WORD = /^[\u4E00-\u9FFF]{2,6}$/;
/** Lines of each side that are read. */
const MAX_LINES = 30_000;
const MIN_LINES = 60;
const MIN_WEIGHT = 1.8;
const SIZE = 400;
/** Words that say nothing of computing, though those texts have them more often, or that a house or an office has too. */
const LEFT_OUT = new Set(
  (
    '我们 如何 查看 那么 一下 这么 不错 除非 不管 有点 试试 译注 下面 当前 有用 步骤 场景 新手 容器 仓库 静态 列出 匹配 负载 定制 按下 桌面 ' +
    '脚本 操作 工具 命令 配置 访问 过滤 面板 浏览 手册 图形 树莓派 图标 在线 副本 输入 输出 参数 密码 创建 存储 可用 示例 手动 按钮 开源 选项 快照'
  ).split(' '),
);
/** Words that power stations, gyms and schools have too: 2 at most. */
const CAPPED = new Set('用户 屏幕 语句 教程 节点 字符 读取 写入 安装 备份'.split(' '));
/** Words of computing that those texts have too seldom. */
const ADDED_WEAK = '手机 网站 视频 网络 互联网 粉丝 用户 电脑 数据';
const ADDED =
  '鼠标 硬盘 网卡 缺省 复选框 程序员 源代码 操作系统 计算机 网页 算法 编程 微软 光标 软件 硬件 开源 命令行 参数 配置 密码 驱动程序 客户端 源码 函数 内核 进程 脚本 消息队列 触摸屏 笔记本电脑 处理器 线程 线程池 右键 左键 单击 双击 导入 导出 编译器 上传 云存储 显卡 音频 登录 地址栏 文件夹 打印机 链表 应用程序';
const isLeftOut = (word) => LEFT_OUT.has(word) || everyday.has(word);
const everyday = new Set([...EVERYDAY].map(fold));

/** @returns the words of each line, each once */
function read(files) {
  const scorer = sharedScorer();
  return files.split(',').flatMap((file) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.length > 20);
    const step = Math.max(1, Math.floor((lines.length * files.split(',').length) / MAX_LINES));
    return lines
      .filter((_, i) => i % step === 0)
      .map((line) => new Set(scorer.segment(line.slice(0, 300)).filter((word) => HAN_WORD.test(word))));
  });
}

const isHeldOut = (_, i, all) => i >= all.length * 0.9;
const sources = [process.argv[2], ...process.argv[3].split(',')].map(read);
const train = sources.map((lines) => lines.filter((...at) => !isHeldOut(...at)));
const counts = train.map((lines) => {
  const count = new Map();
  for (const words of lines) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
});
const rate = (word, source) => Math.log(((counts[source].get(word) ?? 0) + 0.5) / train[source].length);
/** Against the other source that has the word most: laws have no 当然, and old tales no 公司. */
const weight = (word) => rate(word, 0) - Math.max(...sources.slice(1).map((_, i) => rate(word, i + 1)));
const chosen = [...counts[0]]
  .filter(([word, count]) => count >= MIN_LINES && !isLeftOut(word) && weight(word) >= MIN_WEIGHT)
  .sort((a, b) => b[1] - a[1])
  .slice(0, SIZE)
  .map(([word]) => [word, Math.min(CAPPED.has(word) ? 2 : 5, Math.round(weight(word)))]);
console.log(`${chosen.length} words learned`);
for (const word of ADDED_WEAK.split(' ')) {
  const known = chosen.find((row) => row[0] === word);
  if (known) known[1] = 1;
  else chosen.push([word, 1]);
}
for (const word of ADDED.split(' ')) if (!chosen.some(([known]) => known === word)) chosen.push([word, 2]);
const byWeight = Map.groupBy
  ? Map.groupBy(chosen, ([, w]) => w)
  : chosen.reduce((m, row) => m.set(row[1], [...(m.get(row[1]) ?? []), row]), new Map());
const table = new Map(chosen);
const score = (words) => [...words].reduce((sum, word) => sum + (table.get(word) ?? 0), 0);
const held = [sources[0], sources.slice(1).flatMap((lines) => lines.filter(isHeldOut))].map((lines, i) =>
  i === 0 ? lines.filter(isHeldOut) : lines,
);
for (const least of [3, 4, 5, 6, 8, 10, 12]) {
  const share = held.map(
    (lines) => (100 * lines.filter((words) => score(words) >= least).length) / lines.length,
  );
  console.log(
    `lines with ${least} or more: computing ${share[0].toFixed(1)} %, other ${share[1].toFixed(2)} %`,
  );
}
// Documents of 20 lines.
const documents = held.map((lines) =>
  Array.from({ length: Math.floor(lines.length / 20) }, (_, i) => lines.slice(20 * i, 20 * i + 20)),
);
for (const least of [1, 2, 3, 4, 5]) {
  const share = documents.map(
    (docs) =>
      (100 *
        docs.filter((lines) => lines.reduce((sum, words) => sum + score(words), 0) / 20 >= least).length) /
      docs.length,
  );
  console.log(
    `documents with ${least} a line or more: computing ${share[0].toFixed(1)} %, other ${share[1].toFixed(2)} %`,
  );
}
const rows = [...byWeight]
  .sort((a, b) => b[0] - a[0])
  .map(([w, row]) => `  [${w}, '${row.map(([word]) => word).join(' ')}'],`);
writeFileSync(
  new URL('../../src/stages/script/computing-words.ts', import.meta.url),
  `/** Written by models/computing-words/build.js: words of text about computing, by how much each tells (natural logarithm). */
export const COMPUTING_WORDS: readonly (readonly [weight: number, words: string])[] = [
${rows.join('\n')}
];
`,
);
