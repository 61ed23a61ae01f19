import { HAN, UNIFIED } from '../../language/han.js';

/** A place where layout sets a blank. */
export interface LayoutBlank {
  /** Sticky; matches the folded line at the blank, and looks around it. */
  readonly pattern: RegExp;
  readonly why: string;
  /** With `_` for the blank. */
  readonly example: string;
  /** A blank that stands for a word. */
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

/** What needs a word behind it, or before it: no clause ends or begins so. */
const OPEN_END = '的地得把被将和与及或在是对为从向以于由让使给跟比';
const OPEN_START = '的地得和与及或等了着过者们家';
/** Half of a headline, without marks. */
const CLAUSE = '[^，。；：、！？,;:!?\\s*]{4,19}';

const LENGTHS = [6, 7, 8, 9, 10, 11, 12];

/** In three million characters of clean text three of four blanks between Chinese characters or marks are of these. */
export const LAYOUT_BLANKS: readonly LayoutBlank[] = [
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
    pattern: new RegExp(` (?<=·[${UNIFIED}]{1,8} )| (?=[${UNIFIED}]{1,8}·)`, 'y'),
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
    pattern: new RegExp(` (?<=[A-Za-z\\d%] [${UNIFIED}]{1,6} )| (?=[${UNIFIED}]{1,6} ?[A-Za-z\\d])`, 'y'),
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
    pattern: new RegExp(
      ` (?<=^[${HAN}]${CLAUSE}[^${OPEN_END}] )(?=[${HAN}](?<![${OPEN_START}])${CLAUSE}[？！?!]?$)`,
      'y',
    ),
    why: 'between the two clauses of a headline, which has no other mark',
    example: '重庆湖北等地降雨_中东部地区出现明显降温',
    counterexample: '重庆湖北等地的_中东部地区出现明显降温',
  },
  {
    pattern: / (?=(?:知识共享|创作共用|署名[-—－]))/y,
    why: 'before the name of a licence, which is a link',
    example: '如需转载，请根据_知识共享署名协议，',
    counterexample: '如需转载，请根据_共享的知识，',
  },
  {
    pattern: / (?=(?:作者|编辑|责编|责任编辑|记者|来源|时间|日期|校对|审核|摄影|翻译|地址|电话|邮编)[：:])/y,
    why: 'before the next label with a colon',
    example: '本文来源：江州日报_作者：林小溪，王小明',
    counterexample: '他找到了_作者的地址：江州。',
  },
  {
    pattern:
      / (?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))(?<![、和与至到及第] )/y,
    why: 'before the next item of a list',
    example: '一、问卷_二、座谈',
    counterexample: '分为甲和_十、百两类，',
  },
  {
    pattern: / (?<=(?:校对|演唱|作词|作曲|编剧|导演|主演|主持人) )/y,
    why: 'between a role and a name',
    example: '作词_林小溪改编。',
    counterexample: '他们演唱的_很好听。',
  },
  {
    pattern: new RegExp(
      ` (?=(?:翻?摄|图|文|报道|综合报道|供图|绘)(?:[^${HAN}]|$))(?<=(?:记者|通讯员|作者|评论员|摄影|新社|新网) ?[${UNIFIED}、 ]{2,12} )`,
      'y',
    ),
    why: 'between a name and what they did',
    example: '灯光秀，新渡社记者林小溪_摄',
    counterexample: '他们请人把全家_摄下来。',
  },
  {
    pattern: / (?<=[ぁ-ゖァ-ヺ].{0,23})| (?=.{0,23}[ぁ-ゖァ-ヺ])/y,
    why: 'beside Japanese, of which the names that follow are part',
    example: '由ムービー制作的_下雨天',
    counterexample: '由他们制作的_下雨天',
  },
];

/** Whether layout may have set the blank at an offset of a folded text. */
export function isLayout(text: string, at: number): boolean {
  return LAYOUT_BLANKS.some(({ pattern }) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}
