import type { RuleWords } from '../words.js';

/** In Chinese: the rules about dropped words, replacements, script, punctuation, and those of check. */
export const RULES_OF_STAGES: Readonly<Record<string, RuleWords>> = {
  'filtered-word': [
    '被过滤成空格或星号的词',
    '上下文和整篇文档足以证明：在每一处空缺里，它都明显比其他任何词、也比不补更有可能',
  ],
  'half-of-a-question': [
    '“问题”的“题”，被过滤掉而没有留下痕迹',
    '语言模型认为在这篇文档里，“问题”明显比“问”更有可能',
  ],
  'deleted-phrase': ['被过滤掉而没有留下痕迹的短语', '没有它，前后文就不成中文'],
  'dropped-word': [
    '有词被过滤掉，但不能确定是哪个',
    '没有一个词明显比其他词更有可能；附上最可能的猜测',
    '填上这个词，或用 --restore-words 列出网站会过滤的词；--restore all 采用最可能的猜测。',
  ],
  'own-replacement': ['选项 replacements 所列的词', '你的网站用它代替别的词；理由写在那一行里'],
  'replacement-loop': [
    '替换的结果又被替换规则匹配的一行',
    '替换永远不会结束，所以该行保持原样',
    '修改 replacements，使任何一条都不匹配自己或别的条目替换出的文字。',
  ],
  'traditional-to-simplified': [
    '繁体转简体，混杂的文本也能处理（zh-Hans，默认）',
    '一个字在另一种字形里可能对应几个字，由上下文决定',
  ],
  'simplified-to-traditional': [
    '简体转繁体（--script zh-Hant）',
    '一个字在另一种字形里可能对应几个字，由上下文决定',
  ],
  'slips-of-a-converter': [
    '在所在的词里写错的繁体字（--script zh-Hant、zh-TW、zh-HK）',
    '转换程序把同一类字都写成了一个：隻好、裏麵、皇後；出现几处才算',
  ],
  'words-of-the-region': [
    '台湾、香港（--script zh-TW、zh-HK）或大陆（zh-CN）的用词',
    '同一样东西在那里有别的叫法',
  ],
  'words-of-computing': [
    '计算机文章中、同时也是日常用语的地区用词（--script zh-TW 或 zh-CN）',
    '屏幕上的菜單在台湾叫選單，饭馆里的不是；由这一行和整篇文档的计算机用语判断',
  ],
  'full-width-marks': [
    '中文里的 , : ; ? ! 改为 ， ： ； ？ ！',
    '中文用全角标点；西文、数字、时间、网址和代码保持原样',
  ],
  'full-width-pairs': ['中文里成对的括号和直引号', '一对标点宽度相同，一开一合；落单的保持原样'],
  'blank-behind-a-widened-mark': ['改为全角的标点后面的空格', '半角标点后面要空格，全角标点自带空隙'],
  'half-width-cjk-marks': [
    '中文里的 ｡ ｢ ｣ ､ 改为 。 「 」 、',
    '半角形式用于半角片假名；有半角片假名的行保持原样',
  ],
  ellipsis: ['句中三个以上的 。 或四个以上的 . 改为 ……', '中文省略号是 ……；页码前面的点是目录的前导符'],
  'short-ellipsis': ['汉字后面的 ... 或单个 … 改为 ……', '中文省略号是 ……；有些出版社写作 ... 或 …'],
  dash: [
    '中文词语之间的两个或四个连字符改为 ——',
    '中文破折号是 ——；三个可能表示范围；命令选项、数字和代码里的连字符保持原样',
  ],
  'short-dash': ['中文词语之间的单个 — 改为 ——', '中文破折号是 ——；单个的可能连接路线或范围（京—沪）'],
  time: ['时间里的 ： 改为 :', '时间的数字之间用半角冒号；比分和比例（3：2）不是时间'],
  'full-stop-behind-a-closing-mark': [
    '句末的右引号或右括号后面的 . 改为 。',
    '它结束的是中文句子，不管文档别处怎么写',
  ],
  'full-stop': [
    '整篇没有 。 的文档里，句末的 . 或 ． 改为 。',
    '没有任何 。 的文档用它们结束句子；别处的 ． 是外国人名的间隔',
  ],
  'doubled-mark': ['，， 、、 或 。。 改为一个', '标点重复输入，或中间的内容被去掉了'],
  'blank-around-a-mark': [
    '全角标点后面的空格，如果整行或整篇都这样写',
    '全角标点自带空隙；单独一个空格可能是被过滤的词留下的',
  ],
  'every-blank-around-a-mark': ['中文里全角标点前后的任何单个空格', '全角标点自带空隙'],
  'blank-before-a-mark': [
    '全角标点前面和引号里面的空格，如果多数标点都这样写',
    '全角标点自带空隙；单独一个空格可能是被过滤的词留下的',
  ],
  'markdown-missing': [
    '原始文本没有对应的 Markdown',
    '它是上次清理之后加入的，或者 Markdown 被删掉了',
    '用同样的文件夹和选项再运行一次 clean-articles。',
  ],
  'markdown-stale': [
    'Markdown 与现在清理的结果不同',
    '原始文本、选项或程序变了，或者有人改过 Markdown',
    '用 --diff 看差别。再运行一次 clean-articles；如果这个文件夹要手工编辑，就不要比较它。',
  ],
  'markdown-left-over': [
    '没有原始文本的 Markdown',
    '原始文本改了名、被删除，或不再有文章',
    '删除这个 Markdown，或恢复原始文本。',
  ],
  'low-confidence': [
    '文章正确的概率低于 --min-confidence 的要求',
    '它的行或标题可能有误；同样置信度的许多文章里，正确的就有这么多',
    '与原始文本对照着读；排除这个文件，手工清理，或降低要求。',
  ],
};
