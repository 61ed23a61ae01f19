import { isBracketedCredit, isPrintedCredit } from '../metadata/line.js';
import { DIGIT } from './character-kinds.js';
import type { Facts } from './facts.js';
import type { Surroundings } from './surroundings.js';

/** Something that speaks for a line's being the article (weight above 0) or against it. */
export interface Feature {
  /** Stable kebab-case id, unlike any other feature's. */
  readonly id: string;
  readonly name: string;
  /** Which lines can have it. */
  readonly of: 'prose' | 'other' | 'all';
  /** In units of 20 Chinese characters of prose. */
  readonly weight: number;
  /** How much of it the line has; 0 for nothing. */
  readonly measure: (facts: Facts, around: Surroundings) => number;
  readonly why: string;
  readonly example: string;
}

const NOTHING_SAID =
  /^[\d\s.,:/+×xX()[\]%万亿kw-]*(?:次?(?:阅读|评论|播放|浏览|回复|赞|点赞|收藏|粉丝|关注|℃))+$/;
const DAY = /^\d{2}[-/.]\d{2}(?: \d{2}:\d{2})?(?:\s+[\d.]+[万k]?\+?)?$/;
const STAMP = /^(?:.{0,16}?)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?.{0,8}$/;
/** Lengths in characters. */
const SHORT = 40;
/** A feature of this weight is found on furniture only. */
const TELLING = -1.5;

export const FEATURES: readonly Feature[] = [
  {
    id: 'prose',
    name: 'prose',
    of: 'prose',
    weight: 1,
    measure: ({ han }) => Math.min(han, 160) / 20,
    why: 'whole sentences, the more of them the surer',
    example: '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。',
  },
  {
    id: 'sentence',
    name: 'sentence',
    of: 'all',
    weight: 0.8,
    measure: (facts) => Number(facts.han >= 4 && facts.endsAsSentence),
    why: 'ends as a sentence ends; names and links do not',
    example: '老陈把船系在柳树上。',
  },
  {
    id: 'paragraph',
    name: 'paragraph',
    of: 'prose',
    weight: 0.5,
    measure: ({ isSetOff, line }) => Number(isSetOff || /^[ \t\u3000]{2}/.test(line.text)),
    why: 'set off or indented as paragraphs are; what is quoted in a list of pages seldom is',
    example: '　　老陈把船系在柳树上，向岸边走了几步，又回头看了看渐渐涨高的河水。',
  },
  {
    id: 'numbered',
    name: 'numbered',
    of: 'all',
    weight: 0.6,
    measure: ({ isNumbered }) => Number(isNumbered),
    why: 'a part of an ordered text',
    example: '二、常见的原因',
  },
  {
    id: 'page-words',
    name: 'page words',
    of: 'other',
    weight: -2,
    measure: (facts, { isBetween }) => (facts.isPageWords ? (isBetween ? 0.3 : 1) : 0),
    why: 'what stands on buttons and in menus',
    example: '首页 新闻 体育 登录',
  },
  {
    id: 'row-of-links',
    name: 'row of links',
    of: 'other',
    weight: -2,
    measure: (facts, { isTableRow }) => Number(facts.isLinkRow && !isTableRow),
    why: 'several short names set off by bars or blanks',
    example: '诗人大全 | 名句精选 | 古文观止 | 诗词入门 | 元曲赏析',
  },
  {
    id: 'about-the-site',
    name: 'about the site',
    of: 'all',
    weight: -3,
    measure: ({ isAboutSite }) => Number(isAboutSite),
    why: 'how to reach the site, its licences, what it says below every page',
    example: '版权所有 © 2024 某某网 京ICP备12345678号',
  },
  {
    id: 'teaser-of-another-page',
    name: 'teaser of another page',
    of: 'all',
    weight: -8,
    measure: (_, { isTeaser }) => Number(isTeaser),
    why: 'a list of pages quotes each of them, between its name and its date',
    example: '渡口的船工老陈摇了四十年的橹，上个月他把船交给了儿子。',
  },
  {
    id: 'row-of-a-box-of-facts',
    name: 'row of a box of facts',
    of: 'other',
    weight: -1.5,
    measure: (_, { isBoxRow }) => Number(isBoxRow),
    why: 'an encyclopedia sums an entry up beside it, in names and values',
    example: '河流長度\t42公里',
  },
  {
    id: 'note-of-an-encyclopedia',
    name: 'note of an encyclopedia',
    of: 'other',
    weight: -2,
    measure: ({ isEncyclopediaNote }) => Number(isEncyclopediaNote),
    why: 'points back to the text and says when a source was looked at',
    example: '^ 渡口志. 江城网. 2023-12-06 [2023-12-11]. （原始内容存档于2024-01-01）.',
  },
  {
    id: 'head-of-a-list-of-other-pages',
    name: 'head of a list of other pages',
    of: 'other',
    weight: -10,
    measure: ({ isSectionHead }) => Number(isSectionHead),
    why: 'what follows belongs to other pages, or to their readers',
    example: '相关阅读',
  },
  {
    id: 'date-or-counts',
    name: 'date or counts',
    of: 'other',
    weight: -1.5,
    measure: (facts, around) => (isStamp(facts) ? weakened(facts, around) : 0),
    why: 'a page says when it was made and how often it was read',
    example: '2024-05-01 10:00 1203次阅读',
  },
  {
    id: 'repeated',
    name: 'repeated',
    of: 'other',
    weight: -0.8,
    measure: ({ text }, { repeated }) => Number(repeated > 1 && text.length > 3),
    why: 'menus and lists stand on a page more than once',
    example: '三号渡口今起恢复夜航',
  },
  {
    id: 'like-a-link',
    name: 'like a link',
    of: 'other',
    weight: -0.7,
    measure: (facts, { isTableRow }) =>
      Number(
        !facts.isSetOff &&
          facts.text.length <= SHORT &&
          facts.han >= 2 &&
          !facts.isNumbered &&
          !isTableRow &&
          !facts.endsAsSentence,
      ),
    why: 'a short line without an end, close to the line above',
    example: '7种放在窗台也能活的花草',
  },
  {
    id: 'row-of-a-table',
    name: 'row of a table',
    of: 'other',
    weight: 1,
    measure: (_, { isTableRow }) => Number(isTableRow),
    why: 'lines below one another with as many tabs and with figures; menus have words',
    example: '江州\t11\t16\t24',
  },
  {
    id: 'short',
    name: 'short',
    of: 'other',
    weight: -0.3,
    measure: ({ text }) => Number(text.length <= SHORT),
    why: 'most lines of furniture are; a heading is too, and the prose around it makes up for it',
    example: '旧船',
  },
];

const FEATURES_OF = {
  prose: FEATURES.filter((feature) => feature.of !== 'other'),
  other: FEATURES.filter((feature) => feature.of !== 'prose'),
};

/** The same with their places in `FEATURES`. */
const PLACED = {
  prose: FEATURES.map((feature, at) => ({ ...feature, at })).filter(({ of }) => of !== 'other'),
  other: FEATURES.map((feature, at) => ({ ...feature, at })).filter(({ of }) => of !== 'prose'),
};

function featuresOf({ isProse }: Facts): readonly Feature[] {
  return isProse ? FEATURES_OF.prose : FEATURES_OF.other;
}

/** What a line's features come to. */
export interface Score {
  /** What speaks for its being the article, less what speaks against it. */
  readonly sum: number;
  /** Whether it has what only furniture has; shortness and repetition are not enough. */
  readonly isTelling: boolean;
}

export function scoreOf(facts: Facts, around: Surroundings): Score {
  return measureFeatures(facts, around, () => {});
}

/**
 * The same, and what each feature measured.
 *
 * @param take gets the place of a feature in `FEATURES` and what it measured, for all that are of such lines
 */
export function measureFeatures(
  facts: Facts,
  around: Surroundings,
  take: (feature: number, measured: number) => void,
): Score {
  let sum = 0;
  let isTelling = false;
  for (const { at, weight, measure } of facts.isProse ? PLACED.prose : PLACED.other) {
    const measured = measure(facts, around);
    take(at, measured);
    if (measured === 0) continue;
    sum += weight * measured;
    if (weight * measured <= TELLING) isTelling = true;
  }
  return { sum, isTelling };
}

/** The features a line has that speak against it, for a change's reason. */
export function featuresAgainst(facts: Facts, around: Surroundings): string[] {
  return featuresOf(facts)
    .filter(({ weight, measure }) => weight < 0 && measure(facts, around) > 0)
    .map(({ name }) => name);
}

/** Several dates of one form, and a date with a label between sentences, may be the article's: 答复时间：2024-01-08. */
function weakened({ key, metadata }: Facts, { isDatedRow, isBetween }: Surroundings): number {
  if (isBetween && /^[\u4E00-\u9FFF]{2,6}:/.test(key)) return 0.3;
  if (!isDatedRow) return 1;
  return metadata?.source ? 0.3 : 0.5;
}

function isStamp(facts: Facts): boolean {
  if (facts.text.length > 60) return false;
  if (facts.has(DIGIT) && isNumeric(facts.key)) return true;
  return facts.metadata !== undefined && !isBracketedCredit(facts.text) && !isPrintedCredit(facts.text);
}

function isNumeric(key: string): boolean {
  return !key.endsWith('。') && (NOTHING_SAID.test(key) || DAY.test(key) || STAMP.test(key));
}
