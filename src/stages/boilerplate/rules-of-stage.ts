import type { Cause } from '../../core/cause.js';
import { causeMaker, changeRules, findingMaker, findingRules, type Rule } from '../../core/rule.js';
import { METADATA_RULES } from './metadata/labels.js';
import { BOILERPLATE_RULES, type NamedRule } from './vocabulary/lines.js';

/** What is told by more than the line itself. */
const OTHERS = changeRules([
  {
    id: 'breadcrumb',
    what: 'the path to the page',
    why: 'it says where the page stands; its last section is taken as the category',
    example: { original: '首页 > 新闻 > 国内 > 正文', expected: null },
  },
  {
    id: 'table-of-contents',
    what: 'a table of contents, with its head',
    why: 'every entry stands once more in the text, as the heading that it leads to',
    example: { original: '目录', expected: null },
  },
  {
    id: 'name-of-the-site',
    what: 'the name of the site or its menu above the article',
    why: 'other furniture of the page stands there, and a line that may be the title below',
    example: { original: '青山网', expected: null },
  },
  {
    id: 'title-on-several-lines',
    what: 'the lines of a title that a page of HTML shows on several',
    why: 'the page gives it as one in its head',
    example: {
      original:
        '<html><head><title>渡口的早晨——记一条旧船</title></head><body><h1>渡口的早晨<br>——记一条旧船</h1><p>清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。</p><p>船家说，这条船比他的年纪还大，如今只在节日里才下水，平日就系在这里。</p></body></html>',
      expected:
        '渡口的早晨——记一条旧船\n\n清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。\n\n船家说，这条船比他的年纪还大，如今只在节日里才下水，平日就系在这里。',
    },
  },
  {
    id: 'title-undressed',
    what: 'the label or button before or behind the title, in its line',
    why: 'the rest of the line is the title by itself',
    example: {
      original: '标题：渡口的早晨\n清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。',
      expected: '渡口的早晨\n清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。',
    },
  },
  {
    id: 'label-of-the-page',
    what: 'labels of a site for questions, above the question and the answers',
    why: 'several of different kinds are the page’s; one alone may be a heading',
    example: { original: '最佳答案', expected: null },
  },
  {
    id: 'call-between-paragraphs-of-a-novel',
    what: 'a call of a novel site between the paragraphs of a chapter',
    why: 'it stands where the pages of a chapter were joined; no story says it',
    example: { original: '【渡口免费书友群2号】——100000002', expected: null },
  },
  {
    id: 'name-above-a-button-to-follow',
    what: 'the name of the account below the article',
    why: 'a button to follow it stands right below',
    example: { original: '渡口小站', expected: null },
  },
  {
    id: 'title-repeated',
    what: 'the title once more',
    why: 'it stands in the front matter; as the caption of an image it is no paragraph',
    example: { original: '渡口的早晨', expected: null },
  },
  {
    id: 'link-spam',
    what: 'rows of links to pornography or gambling',
    why: 'hacked pages carry them around the article',
    example: { original: '国产精品|在线观看|高清视频|博彩|棋牌', expected: null },
  },
  {
    id: 'watermark',
    what: 'one line with a domain below every paragraph',
    why: 'the site marks its text so; a refrain names no domain',
    example: { original: '本文来自 example.com', expected: null },
  },
  {
    id: 'line-numbers',
    what: 'the numbers of the lines of a program, each alone on a line',
    why: 'the page draws them beside the code, whose text has none; numbers that a program prints stay',
    example: { original: '1', expected: null },
  },
  {
    id: 'permalink',
    what: 'the sign beside a heading of HTML that is a link to the heading itself',
    why: 'it is there to be copied; a heading that begins or ends so without a link stays',
    example: { original: '¶', expected: null },
  },
  {
    id: 'page-around-the-article',
    what: 'menus, lists and margins around the one block of lines that is the article',
    why: 'lines are weighed by length, sentences, words of pages and repetition; the reason names what counted',
    example: { original: '首页 新闻 体育 财经 娱乐', expected: null },
  },
  {
    id: 'own-pattern',
    what: 'a line that a pattern of the option boilerplate.patterns matches',
    why: 'you know your sites; the row says why',
    example: { original: '渡口网独家首发', expected: null },
  },
  {
    id: 'learned-line',
    what: 'a line that stands in many documents of the site',
    why: '`clean-articles learn` found it, and `--boilerplate` named its file',
    example: { original: '本站每日更新，欢迎收藏！', expected: null },
  },
]);

const FINDING_RULES = findingRules([
  {
    id: 'not-an-article',
    what: 'a page that is no article: link spam, a server’s error, or a list of other pages',
    why: 'taking its lines away would leave nothing or nonsense, so nothing was removed',
    example: '江城网\n首页\n404\n抱歉，您访问的页面不存在\n返回首页',
    help: 'Leave the file out of the scrapes, or scrape the page again if it should hold an article.',
  },
  {
    id: 'uncertain-start',
    what: 'a page of which it is not certain where its article starts',
    why: 'lines there are not clearly the article’s or the page’s, and articles on such pages come out wrong more often than not',
    example: '江城网\n首页\n登录\n渡口的早晨',
    help: 'Read the lines above and below; add one that is missing, delete one that is the page’s, or leave the file out.',
  },
  {
    id: 'uncertain-end',
    what: 'a page of which it is not certain where its article ends',
    why: 'lists, captions and signatures end articles, and lists of other pages follow them',
    example: '渡口的早晨\n柳树下的旧船\n下一篇\n关于我们',
    help: 'Read the lines above and below; add one that is missing, delete one that is the page’s, or leave the file out.',
  },
  {
    id: 'uncertain-title',
    what: 'a title that may not be the article’s, or none where one may be',
    why: 'the name of the site, a heading or the first sentence may look like it',
    example: '渡口的早晨',
    help: 'Compare it with the lines around; write the right one in the front matter.',
  },
  {
    id: 'possible-boilerplate',
    what: 'a line of the article that looks like the page’s',
    why: 'it has what only furniture has, or the trees would not take it, but it stands between the article’s lines',
    example: '分享到：微信 微博 QQ空间',
    help: 'Delete the line if it is the page’s; `clean-articles learn` finds those that many pages share.',
  },
  {
    id: 'repeated-line',
    what: 'a learned line that stays, since it may be a heading of this article',
    why: 'headings such as 總結 stand in many documents, too',
    example: '常见问题',
    help: 'Set "keep" of the line in the file of learned lines: false removes it always, true never.',
  },
]);

/** What makes a line go, if not the line itself. */
export const because = causeMaker(OTHERS);

/** What makes a line go that matches a row of the vocabulary. */
export function causeOfRow({ id, name }: NamedRule): Cause {
  return { rule: id, reason: name };
}

const METADATA: ReadonlySet<string> = new Set(METADATA_RULES.map(({ id }) => id));

/** Whether a line goes because it is one of metadata. */
export function isMetadata({ rule }: Cause): boolean {
  return METADATA.has(rule);
}

export const warn = findingMaker(FINDING_RULES);

/** What the stage changes and reports. */
export const rules: readonly Rule[] = [
  ...changeRules([
    ...BOILERPLATE_RULES.map(({ id, name, why, example }) => ({
      id,
      what: name,
      why,
      example: { original: example, expected: null },
    })),
    ...METADATA_RULES.filter(({ decisive }) => decisive).map(({ id, name, key, example }) => ({
      id,
      what: `line of metadata: ${name}`,
      why: key
        ? `it is no part of the text; goes to the front matter as ${key}`
        : 'it is no part of the text',
      example: { original: example, expected: null },
    })),
  ]),
  ...OTHERS,
  ...FINDING_RULES,
];
