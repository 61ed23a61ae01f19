import { insert, rewriteLine } from '../chance.js';
import type { Mutation } from './mutation.js';

const LABELS = [
  '标题：',
  '標題：',
  '作者：',
  '来源：',
  '來源:',
  '时间：',
  '发布时间：',
  '責任編輯：',
  '编辑：',
  '文/',
  '文丨',
  '文|',
  '【',
  '[转载]',
  '原标题：',
  '摘要：',
  '关键词：',
  '正文',
  '导语：',
  '记者 ',
  '图/',
  '分类：',
];
const LINES = [
  '首页 > 新闻 > 正文',
  '分享到：微信 微博',
  '上一篇：旧渡口',
  '下一篇：新桥',
  '相关阅读',
  '最新文章',
  '打开APP',
  '收藏',
  '阅读(123)',
  '评论 0',
  '2024-05-01 10:00',
  '2024年5月1日 来源：江城晚报 作者：王小明',
  '作者：王小明',
  '责任编辑：李四',
  '声明：本站内容来自网络',
  '版权所有 © 2024 江城网',
  '京ICP备12345678号',
  '关于我们 | 联系我们 | 广告服务',
  '您好!欢迎访问江城网',
  '主站蜘蛛池模板: 江城网',
  '返回顶部',
  '目录',
  '一、缘起',
  '1. 起因',
  '问题 原理 应用',
  '文丨王小明',
  '(责任编辑：王小明)',
  '扫码关注公众号',
  '热门推荐',
  '本文标签：渡口 旧船',
]; // prettier-ignore

/** What pages put before, behind and around their lines, and what is copied out of place. */
export const labelMutations: readonly Mutation[] = [
  {
    name: 'a label before a line',
    apply: (text, chance) => rewriteLine(text, chance, (line) => chance.pick(LABELS) + line),
  },
  {
    name: 'a label twice',
    apply: (text, chance) => {
      const label = chance.pick(LABELS);
      return rewriteLine(text, chance, (line) => label + label + line);
    },
  },
  {
    name: 'a label before the first line',
    apply: (text, chance) => chance.pick(LABELS) + (chance.happens(0.3) ? chance.pick(LABELS) : '') + text,
  },
  { name: 'a label somewhere', apply: (text, chance) => insert(text, chance, chance.pick(LABELS)) },
  {
    name: 'a button behind a line',
    apply: (text, chance) =>
      rewriteLine(
        text,
        chance,
        (line) =>
          line +
          chance.pick(['[编辑]', '[图]', ' 收藏', '(1)', '[1]', ' 分享', '_江城网', ' - 江城网', '|', '：']),
      ),
  },
  {
    name: 'a line of furniture',
    apply: (text, chance) => insertLine(text, chance.below, chance.pick(LINES)),
  },
  {
    name: 'lines of furniture at the head',
    apply: (text, chance) =>
      [...Array.from({ length: 1 + chance.below(5) }, () => chance.pick(LINES)), text].join('\n'),
  },
  {
    name: 'lines of furniture at the foot',
    apply: (text, chance) =>
      [text, ...Array.from({ length: 1 + chance.below(5) }, () => chance.pick(LINES))].join('\n'),
  },
  {
    name: 'the first lines once more',
    apply: (text, chance) => {
      const lines = text.split('\n');
      return insertLine(text, chance.below, lines[chance.below(Math.min(6, lines.length))] ?? '');
    },
  },
];

function insertLine(text: string, below: (bound: number) => number, line: string): string {
  const lines = text.split('\n');
  lines.splice(below(lines.length + 1), 0, line);
  return lines.join('\n');
}
