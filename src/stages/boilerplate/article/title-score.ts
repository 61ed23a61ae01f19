import type { Facts } from '../lines/facts.js';
import { lettersOf, titleKey } from '../lines/key.js';
import { findSiteNames } from '../site/name.js';

/** The article's text, as indexes into the facts. */
interface Ends {
  readonly start: number;
  readonly end: number;
}

/** What the rules say of a line. */
export interface TitleScore {
  readonly score: number;
  /** Whether the mark of a family of pages speaks for it. */
  readonly isOfFamily: boolean;
}

/** A line that may be the title, with what its features need. */
interface Candidate {
  readonly facts: Facts;
  /** `titleKey` of the line. */
  readonly key: string;
  /** How many lines above the article's first sentence it stands. */
  readonly distance: number;
  /** Whether it stands in the block that was taken for the article. */
  readonly isInside: boolean;
  readonly page: PageHead;
}

interface PageHead {
  /** `titleKey`s of the lines above the first sentence, in order; empty for lines that no title can be. */
  readonly keys: readonly string[];
  /** Indexes into `keys` of the lines of metadata with a date. */
  readonly dates: readonly number[];
  /** The article's first sentences, as `titleKey` gives them. */
  readonly text: string;
  /** `matchKey`s of the same. */
  readonly openings: readonly string[];
  readonly hasDateAbove: boolean;
  /** Indexes into `keys` of the paths to the page, by the `titleKey` of what they end with. */
  readonly pathEnds: ReadonlyMap<string, number>;
  readonly siteNames: ReadonlySet<Facts>;
  /** How many lines name a chapter. */
  readonly chapters: number;
}

/** Something that speaks for a line's being the title, or against it. */
interface TitleFeature {
  readonly weight: number;
  /** Whether it is the mark of a family of pages: encyclopedias, novels, questions, shops with a path to each page. */
  readonly isOfFamily?: true;
  readonly measure: (candidate: Candidate) => number;
  readonly why: string;
}

/** From so many characters on, what a title shares with the text counts in full. */
const TELLING_LENGTH = 10;
/** Shorter keys stand in others by chance. */
const MIN_NAMED = 6;
/** How many lines below the title its date may stand. */
const DATE_BELOW = 5;

const CHAPTER = /^第[一二三四五六七八九十百千零〇\d]{1,7}[章回节卷集话] ?[^。]{0,30}$/;
/** The title of a chapter stands on its page twice at most; more chapters are a book’s contents. */
const MAX_CHAPTERS = 2;
/** What parts a path, and the longest that is looked at, in UTF-16 code units. */
const PATH = /[>»›→]| \/ /;
const MAX_PATH = 120;
/** What a page says of itself behind a label is not its title. */
const LABELLED =
  /^\S{1,14} (?:评论|点评) |^(?:作?词|作?曲|编曲|演唱|原唱|歌手|专辑)[:/]|^[\u4E00-\u9FFF]{0,6}(?:标签|分类|专栏|栏目|类别|专题|关键[词字]|话题|来源|版权)[^:]{0,2}:/;

const SENTENCE_WITH_COMMAS = /[,，].*[？！?!…]$/;
const QUESTION_WITH_COMMAS = /[,，].*[？?…]$/;

const TITLE_FEATURES: readonly TitleFeature[] = [
  {
    weight: 3,
    measure: ({ key, page }) => sharedBigrams(key, page.text) * Math.min(1, key.length / TELLING_LENGTH),
    why: 'the article speaks of what its title names',
  },
  {
    weight: 5,
    isOfFamily: true,
    measure: ({ facts, page }) => Number(page.openings.some((opening) => isSubject(facts, opening))),
    why: 'an entry of an encyclopedia begins with its title: 旧船是……',
  },
  {
    weight: 2,
    measure: ({ distance, page }) => {
      const at = page.keys.length - distance;
      const below = page.dates.find((date) => date > at) ?? Number.POSITIVE_INFINITY;
      return below - at <= 2 ? 1 : below - at <= DATE_BELOW ? 0.75 : 0;
    },
    why: 'the date and the source stand below it',
  },
  {
    weight: 1.5,
    measure: ({ key, page }) =>
      Number(key.length >= MIN_NAMED && page.keys.some((other) => other !== key && other.includes(key))),
    why: 'the window’s name or a breadcrumb has it too: 渡口的早晨_随笔_江城网',
  },
  {
    weight: 2.5,
    isOfFamily: true,
    measure: ({ key, distance, page }) => {
      const path = page.pathEnds.get(key);
      if (path === undefined || path > page.keys.length - distance) return 0;
      return Math.min(1, key.length / TELLING_LENGTH);
    },
    why: 'the path to the page ends with it: 首页 > 历史小说 > 渡口人家 > 第三章 夜渡',
  },
  {
    weight: 1.5,
    isOfFamily: true,
    measure: ({ facts, isInside }) => Number(!isInside && /^[^。]{6,40}[?？]$/.test(facts.text)),
    why: 'what is asked stands above the answers',
  },
  {
    weight: 2,
    isOfFamily: true,
    measure: ({ facts, page }) => Number(page.chapters <= MAX_CHAPTERS && CHAPTER.test(facts.key)),
    why: 'it names a chapter, 第三章 夜渡, and others don’t',
  },
  {
    weight: 1,
    measure: ({ key, page }) =>
      Number(key.length >= MIN_NAMED && page.keys.indexOf(key) !== page.keys.lastIndexOf(key)),
    why: 'stands above the article more than once',
  },
  {
    weight: 1,
    measure: ({ facts }) => (facts.han >= 8 ? 1 : facts.han < MIN_NAMED ? -0.7 : 0),
    why: 'titles are longer than the names of sites and sections',
  },
  {
    weight: -2,
    measure: ({ isInside, page }) => Number(isInside && page.hasDateAbove),
    why: 'below the date the text has begun',
  },
  {
    weight: -1.5,
    measure: ({ facts, isInside }) =>
      Number((isInside ? SENTENCE_WITH_COMMAS : QUESTION_WITH_COMMAS).test(facts.text)),
    why: 'a sentence with its commas and its end is the text’s first; headlines exclaim, too',
  },
  {
    weight: -4,
    measure: ({ facts, page }) => Number(page.siteNames.has(facts)),
    why: 'the name of the site or the title of the window stands first; the title nearer to the text',
  },
  { weight: -0.05, measure: ({ distance }) => distance, why: 'it stands close to the text' },
];

const MIN_LENGTH = 2;
const MAX_LENGTH = 80;
/** How many lines of the block may stand above it. */
const MAX_INSIDE = 5;
/** A block without a paragraph in so many lines begins with its text. */
const MAX_HEAD = 12;
/** How near to the article its date stands, in lines that are not blank. */
const NEAR = 12;
/** How many sentences of the article are compared; captions may stand before the first. */
const OPENINGS = 5;
/** How many lines above the article are looked at. */
const REACH = 120;

/**
 * What the rules say of the lines above the article's first sentence, by their indexes into the facts: the sum of what speaks for
 * each and against it. Lines that no title can be are left out.
 */
export function scoreTitles(facts: readonly Facts[], block: Ends): Map<number, TitleScore> {
  let first = block.start;
  const last = Math.min(block.end, block.start + MAX_HEAD);
  while (first < last && !(facts[first] as Facts).isProse) first++;
  const from = Math.max(0, first - REACH);
  const head = facts.slice(from, first);
  const candidates = new Set(head.filter(canBeTitle));
  const page = readHead(
    head,
    [...candidates],
    facts.slice(first, block.end),
    facts.slice(block.end),
    block.start - from,
  );
  const found = new Map<number, TitleScore>();
  for (let at = from; at < first && at <= block.start + MAX_INSIDE; at++) {
    const line = facts[at] as Facts;
    if (!candidates.has(line) || (at >= block.start && line.isNumbered)) continue;
    const key = page.keys[at - from] as string;
    found.set(at, scoreTitle({ facts: line, key, distance: first - at, isInside: at >= block.start, page }));
  }
  return found;
}

function readHead(
  head: readonly Facts[],
  candidates: readonly Facts[],
  article: readonly Facts[],
  foot: readonly Facts[],
  blockStart: number,
): PageHead {
  const prose = article.filter(({ isProse }) => isProse);
  const openings = (prose.length > 0 ? prose : article).slice(0, OPENINGS);
  const dates = [...head.keys()].filter((at) => hasDate(head[at] as Facts));
  return {
    keys: head.map((line) => (line.text.length <= MAX_LENGTH && !line.metadata ? line.titleKey : '')),
    dates,
    text: openings.map(({ key }) => lettersOf(key)).join('\n'),
    openings: openings.map(({ key }) => key),
    pathEnds: new Map(head.flatMap(endOfPath)),
    siteNames: findSiteNames(candidates, [...head, ...foot]),
    chapters: candidates.filter(({ key }) => CHAPTER.test(key)).length,
    hasDateAbove: dates.some((at) => at < blockStart && at >= blockStart - NEAR),
  };
}

function scoreTitle(candidate: Candidate): TitleScore {
  let score = 0;
  let isOfFamily = false;
  for (const feature of TITLE_FEATURES) {
    const measure = feature.measure(candidate);
    score += feature.weight * measure;
    isOfFamily ||= feature.isOfFamily === true && measure > 0;
  }
  return { score, isOfFamily };
}

function canBeTitle(facts: Facts): boolean {
  if (facts.text.length > MAX_LENGTH || facts.text.length < MIN_LENGTH) return false;
  return (
    facts.han >= 2 &&
    !/^首页|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d|[。;:,、]$|\t|\|.*\||^[¥$]?\d[\d.,-]*(?:元|万|k|次|人)|[>»›].*[>»›]|^.{1,6}[>»›]/.test(
      facts.key,
    ) &&
    !LABELLED.test(facts.key) &&
    !facts.isPageWords &&
    !facts.isAboutSite &&
    !facts.isSectionHead &&
    facts.metadata === undefined
  );
}

/** The `titleKey` of the last part of a path and where it stands, if the line is one. */
function endOfPath({ text, isProse }: Facts, at: number): [string, number][] {
  if (text.length > MAX_PATH || isProse) return [];
  const parts = text.split(PATH);
  const end = titleKey(parts.at(-1) as string);
  return parts.length > 1 && end.length >= MIN_LENGTH ? [[end, at]] : [];
}

/** Whether a sentence begins with a line and says what or where it is: 旧船是……, 灯塔位于……. @param opening a `matchKey` */
export function isSubject({ key }: Facts, opening: string): boolean {
  return (
    key.length >= 2 &&
    opening.startsWith(key) &&
    /^ ?(?:[是为指(,，又、系即]|位[于在])/.test(opening.slice(key.length))
  );
}

function hasDate(facts: Facts): boolean {
  return facts.text.length <= MAX_LENGTH && !facts.isProse && facts.metadata?.date !== undefined;
}

/** Which part of a key's pairs of characters a text has. */
function sharedBigrams(key: string, text: string): number {
  if (key.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < key.length; i++) if (text.includes(key.slice(i, i + 2))) shared++;
  return shared / (key.length - 1);
}
