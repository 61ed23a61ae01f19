import { causeMaker, changeRules, type Rule } from '../../core/rule.js';
import { FINDING_RULES } from './findings/rules.js';
import { NOISE_RULES } from './noise.js';
import { CHARACTER_RULES } from './rules.js';

/** What is put right by a module of its own. */
const OTHERS = changeRules([
  {
    id: 'html-entity',
    what: 'HTML entity',
    why: 'the page wrote the character as a reference, and the scraper did not read it',
    example: { original: 'A&amp;B 公司&#12290;&#x4f60;好', expected: 'A&B 公司。你好' },
  },
  {
    id: 'text-set-apart',
    what: 'blanks between the characters or words of sentences, in most of the document',
    why: 'OCR and tokenisers set text apart; Chinese text has no blanks between words',
    example: {
      original: '渡 口 没 有 人 ， 船 系 在 岸 边 的 树 下 。',
      expected: '渡口没有人，船系在岸边的树下。',
    },
  },
  {
    id: 'brackets-round-every-character',
    what: 'brackets round every character',
    why: 'forums disguise words so; brackets with a meaning hold words, numbers or choices',
    example: {
      original: '[清][晨][的][渡][口][没][有][人],[船][系][在][岸][边]。',
      expected: '清晨的渡口没有人,船系在岸边。',
    },
  },
  {
    id: 'lone-question-mark',
    what: 'a line of ? alone above the article',
    why: 'blanks that the page charset lacks became ?; below the first sentence, someone may ask so',
    example: {
      original: '? ?\n清晨的渡口没有人，只有一条旧船系在岸边。',
      expected: '清晨的渡口没有人，只有一条旧船系在岸边。',
    },
  },
  {
    id: 'line-of-a-script',
    what: 'a line of a script or style sheet that is no code block',
    why: 'the extraction took it along with the text; a text about programs, or with code, keeps such lines',
    example: {
      original: '渡口没有人。\nvar _hmt = _hmt || [];\n船系在岸边。\n.header{color:#fff}',
      expected: '渡口没有人。\n船系在岸边。',
    },
  },
  {
    id: 'emoji-inside-words',
    what: 'emoji inside words',
    why: 'a program put them into words all over the text; an author puts them between words',
    example: {
      original:
        '老城的图🚗书馆建在河边,每天都有很多学🍞生来看书。\n管理🍎员认识每一个常来的孩✊子,也记得他们喜欢的书。',
      expected:
        '老城的图书馆建在河边,每天都有很多学生来看书。\n管理员认识每一个常来的孩子,也记得他们喜欢的书。',
    },
  },
  {
    id: 'advertising-inside-words',
    what: 'an advertising keyword in the middle of sentences',
    why: 'the document repeats it where the text is clearly better without it, and nowhere else',
    example: {
      original: '他在灯下代孕写信,风吹进屋代孕里,烛火摇代孕晃不定。',
      expected: '他在灯下写信,风吹进屋里,烛火摇晃不定。',
    },
  },
]);

/** What made a change by a rule that has no table. */
export const because = causeMaker(OTHERS);

/** Names of the rules that have a table and of others that are counted, by id. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...CHARACTER_RULES, ...NOISE_RULES].map(({ id, name }) => [id, name] as const),
  ...OTHERS.map(({ id, what }) => [id, what] as const),
]);

/** What the stage changes and reports. */
export const rules: readonly Rule[] = [
  ...changeRules(
    [...CHARACTER_RULES, ...NOISE_RULES].map(({ id, name, why, example }) => ({
      id,
      what: name,
      why,
      example,
    })),
  ),
  ...OTHERS,
  ...FINDING_RULES,
];
