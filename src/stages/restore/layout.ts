import { HAN } from '../../language/han.js';

/** A place where layout sets a blank, or where stars are no filter's. */
export interface LayoutRule {
  /** Sticky; matches the folded line at the trace, and looks around it. */
  readonly pattern: RegExp;
  readonly why: string;
  /** With `_` for a blank; stars are the first ones. */
  readonly example: string;
  /** A trace that stands for a word. */
  readonly counterexample: string;
}

/** A blank between two stretches of as many characters. */
function halves(length: number): string {
  return ` (?<=(?:^|[^${HAN}])[${HAN}]{${length}} )(?=[${HAN}]{${length}}(?:[^${HAN}]|$))`;
}

/** A blank between two stretches that are all of the line and differ by one character at most. */
function verse(length: number): string {
  return ` (?<=^[${HAN}]{${length}} )(?=[${HAN}]{${length - 1},${length + 1}}$)`;
}

const LENGTHS = [6, 7, 8, 9, 10, 11, 12];

/** In three million characters of clean text three of four blanks between Chinese characters or marks are of these. */
export const LAYOUT_BLANKS: readonly LayoutRule[] = [
  {
    pattern: / (?<=[，。；：！？”’）》」』] )/y,
    why: 'after a mark, as Latin text has it; a filter takes a word there in 6 of 100 gaps',
    example: '他赢得了冠军。_第二年他退役了。',
    counterexample: '包括短信催收、_催收和上门催收。',
  },
  {
    pattern: / (?=[“‘（《「『])/y,
    why: 'before something in brackets or quotation marks',
    example: '他后来拍摄了_《雨夜》一片。',
    counterexample: '分为夫精和_人工授精（见下）。',
  },
  {
    pattern: / (?<=《[^》]{1,23})(?=[^《]{0,23}》)/y,
    why: 'between the title and the subtitle of a work',
    example: '动画《猫的一家_下雨天》上映。',
    counterexample: '《合同法》规定可以_解除《协议》。',
  },
  {
    pattern: / (?<=饰演 |[（(]饰 )| (?=饰[）)，])/y,
    why: 'between a player and a role',
    example: '山田（饰演_路飞）也来了。',
    counterexample: '这家店的装饰_很漂亮。',
  },
  {
    pattern: / (?<=·[\u4e00-\u9fff]{1,8} )| (?=[\u4e00-\u9fff]{1,8}·)/y,
    why: 'beside a name that is transliterated',
    example: '当选的成立人_乔治·菲利普斯上任。',
    counterexample: '当选的_上任了。',
  },
  {
    pattern: / (?<=\d[年月日]电? )/y,
    why: 'after a date or a dateline',
    example: '2017年3月2日_二期工程开工了。',
    counterexample: '他们每年_都要重新检查。',
  },
  {
    pattern: / (?<=[A-Za-z\d%] [\u4e00-\u9fff]{1,6} )| (?=[\u4e00-\u9fff]{1,6} ?[A-Za-z\d])/y,
    why: 'next to a word that stands by Latin or a number: the line sets words off',
    example: '浏览器会加载_网站的 UI，很快。',
    counterexample: '浏览器会加载_网站的所有内容，很快。',
  },
  {
    pattern: new RegExp([4, 5, 7].map(halves).join('|'), 'y'),
    why: 'between the halves of a verse or a motto',
    example: '校训是“敦品励学_自立自强”，',
    counterexample: '他们提供的_服务很好，',
  },
  {
    pattern: new RegExp(LENGTHS.map(verse).join('|'), 'y'),
    why: 'between the halves of a line of a song, as long as one another or nearly so',
    example: '何不把旧梦轻轻放下_假装从没有来过这里',
    counterexample: '他们提供的_服务一直都非常好',
  },
  {
    pattern:
      / (?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))(?<![、和与至到及第] )/y,
    why: 'before the next item of a list',
    example: '一、问卷_二、座谈',
    counterexample: '分为甲和_十、百两类，',
  },
  {
    pattern: / (?<=(?:记者|通讯员|摄影|编辑|责编|校对|作者|演唱|作词|作曲|编剧|导演|主演|主持人) )/y,
    why: 'between a role and a name',
    example: '工人正在检修设备。摄影_张小磊',
    counterexample: '他们采访的_很高兴。',
  },
  {
    pattern: / (?<=[ぁ-ゖァ-ヺ].{0,23})| (?=.{0,23}[ぁ-ゖァ-ヺ])/y,
    why: 'beside Japanese, of which the names that follow are part',
    example: '由ムービー制作的_下雨天',
    counterexample: '由他们制作的_下雨天',
  },
];

const CODE_MARKS = '.=`/\\\\|+\\-_#&$^~\\[\\]{}<>@';

/** Stars that refer to a note, multiply, match names of files, or mask what nobody shall read. */
export const LAYOUT_STARS: readonly LayoutRule[] = [
  {
    pattern: /(?<!\*)\*(?=[，。、；：（），.;:()]|$)/y,
    why: 'a single star before a mark or the end of a line refers to a note',
    example: '科目有数学*、物理和历史。',
    counterexample: '始终*大的公司',
  },
  {
    pattern: new RegExp(`(?<=[${CODE_MARKS}])\\*{1,6}|\\*{1,6}(?=[${CODE_MARKS}])`, 'y'),
    why: 'beside other ASCII: code or a pattern',
    example: '写作`a.*`的模式，',
    counterexample: '他在***前站了很久。',
  },
  {
    pattern: /(?<=[=＝][^，。；,;]{0,20})\*|\*(?=[^，。；,;]{0,20}[=＝])/y,
    why: 'beside an equals sign: a product',
    example: '体积＝长*宽*高。',
    counterexample: '体积是长*的平方。',
  },
  {
    pattern: /(?<=[:：])\*{2,6}(?=[，。；、,;]|$)/y,
    why: 'a whole value, such as a password, is masked',
    example: '密码：******',
    counterexample: '他说：***是骗人的。',
  },
  {
    pattern: new RegExp(`(?<=(?:^|[:：、，,（( ])[${HAN}])\\*{1,2}(?=[${HAN}]?(?:[、，,）) ]|$))`, 'y'),
    why: 'a name of which only the family is shown',
    example: '获奖名单：王*明、李**、赵*',
    counterexample: '玩大逃**的人、下围棋的人',
  },
];

/** Whether one of the rules explains the trace at a place of a folded line. */
export function isLayout(rules: readonly LayoutRule[], text: string, at: number): boolean {
  return rules.some(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}
