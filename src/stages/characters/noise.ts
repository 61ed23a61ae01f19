import { HAN, MARKS } from '../../language/han.js';
import { type DocumentEvidence, OPENING_QUESTIONS } from './document.js';
import {
  ESCAPED_QUOTES,
  hasEscapedQuotes,
  lineEndsOf,
  speaksOfEscapes,
  WRITTEN_LINE_ENDS,
  WRITTEN_TABS,
} from './escapes.js';
import { joinAcross } from './join.js';
import { EMPTY_ELEMENTS, MARKUP_REMAINS, protectedAddress, SCRIPT_ELEMENTS } from './markup.js';
import { LAID_OUT, TAGS, tagsAway } from './tags.js';

/** A piece of noise that scraping or a site's defence against copying left in a line. */
export interface NoiseRule {
  /** Stable kebab-case id, the `rule` of the change. */
  readonly id: string;
  /** What it is, for the change's reason. */
  readonly name: string;
  /** Whether it is the page's layout, so that it may have been all of a line. */
  readonly isMarkup?: true;
  /** A text without any of these has none of it: the cheap question. */
  readonly signs: readonly string[];
  /** Global; linear. */
  readonly pattern: RegExp;
  /** A string, or a function of the match, its UTF-16 offset and the line. */
  readonly replace: string | ((match: string, start: number, text: string) => string);
  /** What the document must say for the rule to hold, and what its line; default nothing. */
  readonly holds?: (document: DocumentEvidence, text: string) => boolean;
  readonly why: string;
  readonly example: { readonly original: string; readonly expected: string };
  /** Texts that look alike and stay. */
  readonly stays: readonly string[];
}

/** Where the text does not mean its tags; a text that speaks of tags has none left over but those around whole lines. */
const unlessMeant = (document: DocumentEvidence, text: string) =>
  !document.isAboutCode && (!document.speaksOfTags || (LAID_OUT.test(text) && !document.means(text)));
const unlessEscapesMeant = (document: DocumentEvidence, text: string) =>
  !document.isAboutCode && document.hasWrittenLineEnds && !speaksOfEscapes(text);
const withJoin = (match: string, start: number, text: string) =>
  joinAcross(text, start, start + match.length);

const BEFORE_NOTE = `(?<=[${HAN}${MARKS},.;:!?)\\]])`;
const HEAD_LABELS = '摘 ?要|关键词|關鍵詞|关键字|[Aa]bstract|[Kk]ey ?words|引言|前言|内容提要|內容提要';
/** Headings that are set wide: 摘　要. */
const SET_WIDE =
  '(?:摘\\?[? ]{0,8}要|目\\?[? ]{0,8}[录錄]|前\\?[? ]{0,8}言|引\\?[? ]{0,8}言|[结結]\\?[? ]{0,8}[论論语語]|附\\?[? ]{0,8}[录錄]|致\\?[? ]{0,8}[谢謝]|[序绪緒]\\?[? ]{0,8}[言论論]|作\\?[? ]{0,8}者|[关關]\\?[? ]{0,8}[键鍵]\\?[? ]{0,8}[词詞字])(?=\\s*(?:$|[:：】\\]?]))';

/** The line ends of an export: `_x000D_` alone is one, and so is x0dx0a; two are the end of a paragraph. */
function exportedLineEnds(match: string): string {
  if (/^(?:_x0009_ {0,2})+$/.test(match)) return '\t';
  const count = match.match(/_x000[Dd]_(?: {0,2}_x000[Aa]_)?|_x000[Aa]_|x0[dD]\\?x0[aA]/g)?.length ?? 0;
  return count > 1 ? '\n\n' : '\n';
}

/** What Discuz! wrote between lines against copying: `chr(rand(32, 59)) . ' ' . chr(rand(63, 126))`, 5 to 15 times. */
const JAMMER = /[!-;]? [?-~](?:[ -;]? [?-~]){3,40}[!-;]?/g;
const JAMMER_PAIR = /[ -;] [?-~]/g;
const JAMMER_SIGN = /[^A-Za-z0-9 ]/g;

/** Whether a row of letters and signs is jammer text: mostly whole pairs, and signs that no abbreviations have. Stars alone are a timetable. */
function withoutJammer(match: string): string {
  if (!/[A-Za-z]/.test(match)) return match;
  const pairs = match.match(JAMMER_PAIR)?.length ?? 0;
  const signs = match.match(JAMMER_SIGN)?.length ?? 0;
  return pairs * 5 >= match.length && pairs > 3 && signs > 2 ? '' : match;
}

/**
 * In this order. Deliberately no rule: `%` that was dropped, addresses hidden as `[email protected]` and pinyin for
 * characters (reported: what stood there is lost); stars (dropped words); one [3] alone (a footnote may be missing);
 * tags in a text about programming.
 */
export const NOISE_RULES: readonly NoiseRule[] = [
  {
    id: 'empty-html-elements',
    name: 'empty HTML elements',
    isMarkup: true,
    signs: ['<'],
    pattern: EMPTY_ELEMENTS,
    replace: '',
    holds: unlessMeant,
    why: 'spam scripts leave empty elements with a random id before the title',
    example: { original: '<tr id="yyy80"></tr> <sup id="yyy80"></sup>渡口纪事', expected: '渡口纪事' },
    stays: ['<tr id="first"></tr>表示一行'],
  },
  {
    id: 'protected-e-mail-address',
    name: 'protected e-mail address',
    signs: ['<'],
    pattern: /<a\b[^<>]{0,200}data-cfemail="([0-9a-f]{4,400})"[^<>]{0,200}>[^<>]{0,40}<\/a>/gi,
    replace: protectedAddress,
    why: 'Cloudflare encodes addresses in an attribute, each byte with the first one (exclusive or)',
    example: {
      original: '来信请寄<a class="__cf_email__" data-cfemail="1273527c3c717c">[email&#160;protected]</a>。',
      expected: '来信请寄a@n.cn。',
    },
    stays: [],
  },
  {
    id: 'script-or-style-sheet',
    name: 'script or style sheet',
    signs: ['<'],
    pattern: SCRIPT_ELEMENTS,
    replace: '\n',
    holds: unlessMeant,
    why: 'the extraction missed the element and all that is in it',
    example: {
      original: '渡口没有人。<script type="text/javascript">show("ad");</script>船系在岸边。',
      expected: '渡口没有人。\n船系在岸边。',
    },
    stays: ['用 <script> 标签引入 a.js，写作 <script src="a.js"></script> 即可'],
  },
  {
    id: 'html-tag',
    name: 'HTML tag',
    isMarkup: true,
    signs: ['<'],
    pattern: TAGS,
    replace: tagsAway,
    holds: unlessMeant,
    why: 'tags that were escaped once too often, or that the extraction missed; a block is a line or a paragraph of its own',
    example: {
      original: '<p style="color:red">渡口<b>没有</b>人。<br/>船系在岸边。</p>',
      expected: '渡口没有人。\n船系在岸边。',
    },
    stays: [
      '图片用 <img src="a.png"> 插入',
      '用<b>表示粗体，用<i>表示斜体。',
      '换行写成“<br>”，分段写成“<p>”',
      '<红楼梦>是小说',
      '当 a<b 且 b>c 时',
      '类型是 List<String> 或 Map<K, V>',
      '用 HTML 的 <br> 标签换行',
      'p<0.05，n>30',
    ],
  },
  {
    id: 'remains-of-an-html-tag',
    name: 'remains of an HTML tag',
    isMarkup: true,
    signs: ['="', '/'],
    pattern: MARKUP_REMAINS,
    replace: withJoin,
    holds: unlessMeant,
    why: 'a decoder that met a broken character swallowed the < of the tag behind it',
    example: { original: '字号span id="suw272y" class="single-tag-height"大小', expected: '字号 大小' },
    stays: ['比例是1/p>2', '路径 /usr/p 不存在', '把 class="note" 写进标签', '<x-note class="a">旁注'],
  },
  {
    id: 'line-end-written-out',
    name: 'line end written out',
    isMarkup: true,
    signs: ['x0', '_x000'],
    pattern:
      /(?:_x000[DdAa9]_[ ]{0,2}){1,40}|(?<![0-9A-Za-z])\\?x0[dD]\\?x0[aA](?: {0,2}\\?x0[dD]\\?x0[aA])*(?![0-9A-Za-z])/g,
    replace: exportedLineEnds,
    why: 'exports write the bytes of a line end as x0dx0a (databases) or _x000D_ (spreadsheets)',
    example: {
      original: '公文很多。 x0dx0ax0dx0a它的特征x0dx0a第一',
      expected: '公文很多。\n\n它的特征\n第一',
    },
    stays: ['地址是 0x0d0a', '变量 x0dx0ab 的值'],
  },
  {
    id: 'escaped-line-end',
    name: 'escaped line end',
    isMarkup: true,
    signs: ['\\'],
    pattern: WRITTEN_LINE_ENDS,
    replace: lineEndsOf,
    holds: unlessEscapesMeant,
    why: 'text out of JSON or a database whose line ends stayed escaped',
    example: {
      original: '第一段。\\n\\n第二段。\\r\\n第三段',
      expected: '第一段。\n\n第二段。\n第三段',
    },
    stays: [
      '保存在 C:\\new\\text 里',
      '正则表达式里\\n是换行，\\t是制表符',
      '公式 \\nu 和 \\tau',
      '在 C 语言里，\\n 表示回到下一行。',
      '它把\\r\\n和\\n都当作一行的结束。',
    ],
  },
  {
    id: 'escaped-tab',
    name: 'escaped tab',
    isMarkup: true,
    signs: ['\\t'],
    pattern: WRITTEN_TABS,
    replace: (_, start, text) => (joinAcross(text, start, start + 2) === '' ? '' : '\t'),
    holds: unlessEscapesMeant,
    why: 'text out of JSON or a database whose tabs stayed escaped, beside its line ends',
    example: { original: '姓名\\t年龄\\n张三\\t九岁。\\n', expected: '姓名\t年龄\n张三\t九岁。' },
    stays: ['保存在 C:\\text 里', '用\\t表示制表符'],
  },
  {
    id: 'escaped-quotation-mark',
    name: 'escaped quotation mark',
    isMarkup: true,
    signs: ['\\"', "\\'"],
    pattern: ESCAPED_QUOTES,
    replace: (match) => match.slice(-1),
    holds: (document, text) => !document.isAboutCode && hasEscapedQuotes(text),
    why: 'text out of JSON whose quotation marks stayed escaped; they stand in pairs beside Chinese text',
    example: { original: '他说：\\"明天见。\\"', expected: '他说："明天见。"' },
    stays: ['用 \\" 表示引号', '{"名称": "他说\\"好\\""}', '转义写成 \\" 和 \\"'],
  },
  {
    id: 'anti-copy-text-of-a-forum',
    name: 'anti-copy text of a forum',
    isMarkup: true,
    signs: [' '],
    pattern: JAMMER,
    replace: withoutJammer,
    why: 'Discuz! writes random characters in invisible type between the lines of a post',
    example: { original: "很多人，许多地' [$ a4 `! R8 Z; r3 K1 _2 v", expected: '很多人，许多地' },
    stays: [
      '选项有 A B C D E F G 七个',
      'x = 1 + y * 2 - z / 3 的解',
      '甲 1 a 2 b 3 c 4 d 5 e',
      '写成 */5 \\* \\* \\* \\* 即可',
    ],
  },
  {
    id: 'citation-mark-in-double-brackets',
    name: 'citation mark in double brackets',
    signs: ['[['],
    pattern: new RegExp(`${BEFORE_NOTE}\\[\\[\\d{1,3}\\]\\](?!\\()`, 'g'),
    replace: '',
    why: 'text generators leave [[7]] where they cite a source nobody sees',
    example: { original: '这座桥建于明代[[7]]，后来重修。', expected: '这座桥建于明代，后来重修。' },
    stays: ['矩阵 m[[1]] 的元素', '双括号[[链接]]是内链'],
  },
  {
    id: 'citation-mark',
    name: 'citation mark',
    signs: ['['],
    pattern: new RegExp(`${BEFORE_NOTE}(?<![见見如和与與及献獻式图圖表在看引])\\[\\d{1,3}\\](?![(:：])`, 'g'),
    replace: '',
    holds: (document) => document.hasStrayCitations,
    why: 'numbers of an encyclopedia whose list of references was not scraped',
    example: { original: '这座桥建于明代[1]，后来重修[2][3]。', expected: '这座桥建于明代，后来重修。' },
    stays: ['举人所题[3]。', '见[1]，另见[2]', '数组 a[1] 和 a[2]', '用 arr[1][2] 取值'],
  },
  {
    id: 'editorial-mark',
    name: 'editorial mark',
    signs: ['['],
    // Buttons stand behind a heading; inside a sentence they are what it is about.
    pattern: new RegExp(
      `${BEFORE_NOTE}(?:\\[(?:编辑|編輯|编辑本段|編輯本段|编辑源代码|編輯原始碼|edit)\\](?=\\s*(?:$|\\[))|\\[(?:来源请求|來源請求|需要引用|查证请求|查證請求|需要更新|谁？|誰？|谁\\?|誰\\?|原创研究[？?]?|原創研究[？?]?|注 ?\\d{1,2}|註 ?\\d{1,2}|citation needed)\\](?=$|[\\s\\[${HAN}${MARKS},.;:!?)]))`,
      'g',
    ),
    replace: '',
    why: 'notes to the editors of an encyclopedia and its buttons',
    example: { original: '历史[编辑]', expected: '历史' },
    stays: ['[编辑] 王小明', '按[编辑]键保存', '按[编辑器]键'],
  },
  {
    id: 'question-mark-for-a-blank-in-a-heading-set-wide',
    name: '? for a blank in a heading set wide',
    signs: ['?'],
    pattern: new RegExp(`(?<![${HAN}])${SET_WIDE}`, 'g'),
    replace: (match) => match.replace(/[? ]+/g, ' '),
    why: 'a no-break or ideographic blank that the page charset lacks became ?',
    example: { original: '摘? ? 要：水的变迁', expected: '摘 要：水的变迁' },
    stays: ['摘?要不要摘', '什么要？'],
  },
  {
    id: 'question-mark-for-blanks',
    name: '? for blanks',
    signs: ['?'],
    pattern: new RegExp(
      `(?<=[A-Za-z\\d${HAN}])\\?(?: \\?)+ ?(?=[A-Za-z\\d${HAN}])|(?<=^(?:${HEAD_LABELS}))\\?{2,4}(?=[${HAN}])`,
      'g',
    ),
    replace: ' ',
    why: 'a row of no-break blanks, of which every one became ?',
    example: { original: '文献标识码：A? ? ? ?文章编号', expected: '文献标识码：A 文章编号' },
    stays: ['什么??我不信', '真的? 他说'],
  },
  {
    id: 'question-mark-for-an-indent',
    name: '? for an indent',
    signs: ['?'],
    pattern: new RegExp(OPENING_QUESTIONS, 'g'),
    replace: '',
    holds: (document) => document.hasOpeningQuestions,
    why: 'ideographic blanks at the start of paragraphs, lost in decoding; one such line alone may be damage of another kind',
    example: { original: '??清晨下雨。\n??午后放晴。', expected: '清晨下雨。\n午后放晴。' },
    stays: ['?号是通配符'],
  },
  {
    id: 'question-mark-for-wave-dash',
    name: '? for ～',
    signs: ['?'],
    pattern: new RegExp(
      `(?<![\\w/=&-])(?<!\\w[.?。？])(\\d{1,4}(?:\\.\\d{1,2})?)\\?(?=\\d{1,4}(?:\\.\\d{1,2})?\\s?[${HAN}%％℃])`,
      'g',
    ),
    replace: (match, start, text) => {
      const to = Number.parseFloat(text.slice(start + match.length, start + match.length + 7));
      return Number.parseFloat(match) < to ? `${match.slice(0, -1)}～` : match;
    },
    why: 'a wave dash between numbers that the page charset lacks became ?; the numbers of a range rise',
    example: { original: '每组约为2?3人', expected: '每组约为2～3人' },
    stays: ['全天24?7小时', '比分2?1分', 'a.php?1=2', 'x=1?2:3', '共有3? 5个也行'],
  },
  {
    id: 'question-mark-for-copyright-sign',
    name: '? for ©',
    signs: ['?'],
    pattern: /(?<=copyright|版权所有|版權所有) ?\?(?= ?(?:19|20)\d\d)/gi,
    replace: '©',
    why: 'the sign is in no Chinese charset of two bytes',
    example: { original: '青山网 CopyRight?2007-2021', expected: '青山网 CopyRight©2007-2021' },
    stays: ['What is copyright? 2 answers'],
  },
];
