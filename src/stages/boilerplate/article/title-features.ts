import type { Facts } from '../lines/facts.js';
import { isRowOfWords } from '../lines/row-of-words.js';
import { findDates } from '../metadata/dates.js';
import type { TitlePage } from './title-page.js';
import { isSubject } from './title-score.js';
import { shareOf } from './title-words.js';

/** A line that may be the title, with what its features need. */
export interface TitleCandidate {
  readonly facts: Facts;
  /** `titleKey` of the line. */
  readonly key: string;
  /** Its index in the page's facts. */
  readonly at: number;
  readonly page: TitlePage;
}

/** Something that speaks for a line's being the title, or against it: a number from 0 to 1. */
export interface TitleFeature {
  readonly id: string;
  readonly measure: (candidate: TitleCandidate) => number;
  readonly why: string;
}

/** From so many characters on, what a title shares with the text counts in full. */
const TELLING_LENGTH = 10;
/** Shorter keys stand in others by chance. */
const MIN_NAMED = 4;
/** Longest line that may hold another, in UTF-16 code units. */
const MAX_HOLDER = 200;
/** What a page or a button says of itself behind a label. */
const LABELLED =
  /^\S{1,14} (?:评论|点评) |^(?:作?词|作?曲|编曲|演唱|原唱|歌手|专辑)[:/]|^[\u4E00-\u9FFF]{0,6}(?:标签|分类|专栏|栏目|类别|专题|关键[词字]|话题|来源|版权|作者|链接|时间|日期)[^:]{0,2}[:：]/;
const CHAPTER = /^第[一二三四五六七八九十百千零〇\d]{1,7}[章回节卷集话] ?[^。]{0,30}$/;
const CLAUSES = /[,，;；].*[,，;；。！？!?…]/;
const ENDS_OPEN = /[,，;；:：、]$/;
const PATH = /[>»›→]/;
const COUNTS = /\d+ ?(?:分钟|分鐘|字|阅读|閱讀|次|人|评论|评|赞)|阅读|分鐘|字数|觀看|浏览|评论/;

const is = (id: string, test: (candidate: TitleCandidate) => boolean, why: string): TitleFeature => ({
  id,
  measure: (candidate) => Number(test(candidate)),
  why,
});

/** How many lines above the start of the text a line stands: 0 is its first line. */
const above = ({ at, page }: TitleCandidate) => page.start - at;

export const TITLE_FEATURES: readonly TitleFeature[] = [
  {
    id: 'score',
    measure: ({ at, page }) => Math.max(-5, Math.min(10, page.scores.get(at)?.score ?? 0)) / 5,
    why: 'rules for encyclopedias, novels, questions and news speak for it',
  },
  is('ruled-out', ({ at, page }) => !page.scores.has(at), 'the rules know it as something else'),
  is('best-by-score', ({ at, page }) => page.bestByScore === at, 'the rules would choose it'),
  is('first-line-of-the-text', (line) => above(line) === 0, 'the text begins with it'),
  is('inside', (line) => above(line) < 0, 'it stands inside the text'),
  is('one-above', (line) => above(line) === 1, 'it stands right above the text'),
  is('two-above', (line) => above(line) === 2, 'one line stands between it and the text'),
  is('three-above', (line) => above(line) === 3, 'two lines stand between it and the text'),
  is('few-above', (line) => above(line) > 3 && above(line) <= 7, 'it stands 4 to 7 lines above the text'),
  is('some-above', (line) => above(line) > 7 && above(line) <= 15, 'it stands 8 to 15 lines above the text'),
  is(
    'nothing-but-metadata-below',
    ({ at, page }) => at < page.start && page.isClear(at),
    'only dates, names and buttons stand between it and the text',
  ),
  is(
    'last-before-metadata',
    ({ at, page }) => at < page.start && page.isClear(at) && !page.isByline(at),
    'it is the line nearest to the text that is no metadata and no button',
  ),
  is('byline', ({ at, page }) => page.isByline(at), 'it has the form of a byline or a button'),
  is('row-of-words', ({ facts }) => isRowOfWords(facts.text), 'it is short words in a row, as a menu is'),
  is('date-right-below', ({ at, page }) => page.isDated(at + 1), 'a date stands right below it'),
  is(
    'date-soon-below',
    ({ at, page }) => page.isDated(at + 2) || page.isDated(at + 3),
    'a date stands two or three lines below it',
  ),
  is('date-above', ({ at, page }) => page.isDated(at - 1) || page.isDated(at - 2), 'a date stands above it'),
  is('first-of-the-page', ({ at }) => at === 0, 'it is the first line of the page'),
  is('set-off', ({ facts }) => facts.isSetOff, 'a blank line stands above it'),
  is(
    'set-off-below',
    ({ at, page }) => page.facts[at + 1]?.isSetOff ?? false,
    'a blank line stands below it',
  ),
  is('has-a-date', ({ facts }) => findDates(facts.key).length > 0, 'it has a date'),
  is('metadata', ({ facts }) => facts.metadata !== undefined, 'it is a line of metadata'),
  is('page-words', ({ facts }) => facts.isPageWords, 'it is what stands on buttons and in menus'),
  is('link-row', ({ facts }) => facts.isLinkRow, 'it is a row of links'),
  is('section-head', ({ facts }) => facts.isSectionHead, 'it is the head of a section of the page'),
  is('about-the-site', ({ facts }) => facts.isAboutSite, 'it speaks of the site'),
  is('labelled', ({ facts }) => LABELLED.test(facts.key), 'a label stands before it'),
  is('path', ({ facts }) => PATH.test(facts.text), 'it is a path to the page'),
  is('counts', ({ facts }) => COUNTS.test(facts.key), 'it counts readers, words or minutes'),
  is('bars', ({ facts }) => /[|｜]/.test(facts.text), 'bars part it'),
  is('numbered', ({ facts }) => facts.isNumbered, 'it has the number of a heading'),
  is(
    'chapter',
    ({ facts, page }) => page.chapters <= 2 && CHAPTER.test(facts.key),
    'it names a chapter, and others don’t',
  ),
  is('prose', ({ facts }) => facts.isProse, 'it is sentences'),
  is(
    'ends-as-a-sentence',
    ({ facts }) => facts.endsAsSentence && !/[?？!！]$/.test(facts.text),
    'it ends as a sentence',
  ),
  is('asks-or-exclaims', ({ facts }) => /[?？!！]$/.test(facts.text), 'it asks or exclaims'),
  is('ends-open', ({ facts }) => ENDS_OPEN.test(facts.text), 'more must follow it'),
  is('clauses', ({ facts }) => CLAUSES.test(facts.text), 'it has clauses as a sentence has'),
  is('very-short', ({ facts }) => width(facts) <= 3, 'it has at most 3 characters'),
  is('short', ({ facts }) => width(facts) > 3 && width(facts) <= 6, 'it has 4 to 6 characters'),
  is(
    'as-long-as-titles',
    ({ facts }) => width(facts) > 9 && width(facts) <= 32,
    'it is as long as most titles are',
  ),
  is('long', ({ facts }) => width(facts) > 40, 'it is longer than titles are'),
  is('no-chinese', ({ facts }) => facts.han === 0, 'it has no Chinese'),
  {
    id: 'named-in-the-text',
    measure: ({ key, page }) => sharedPairs(key, page.pairs) * Math.min(1, key.length / TELLING_LENGTH),
    why: 'the article speaks of what it names',
  },
  is(
    'subject-of-the-text',
    ({ facts, page }) => page.openings.some((opening) => isSubject(facts, opening)),
    'an entry of an encyclopedia begins with its title: 旧船是……',
  ),
  is(
    'part-of-a-line-above',
    ({ key, at, page }) =>
      key.length >= MIN_NAMED &&
      page.keys.slice(0, at).some((other) => other.length > key.length && other.includes(key)),
    'the window’s name or a path has it too: 渡口的早晨_随笔_江城网',
  ),
  is(
    'part-of-a-line-below',
    ({ key, at, page }) =>
      key.length >= MIN_NAMED &&
      page.keys
        .slice(Math.max(at + 1, page.end))
        .some((other) => other.length > key.length && other.includes(key)),
    'a line below the text has it too',
  ),
  is(
    'begins-the-page',
    ({ key, at, page }) => at > 0 && key.length >= 2 && (page.keys[0] ?? '').startsWith(key),
    'the page’s first line begins with it',
  ),
  is(
    'ends-the-page’s-first-line',
    ({ key, at, page }) =>
      at > 0 &&
      key.length >= 2 &&
      (page.keys[0] ?? '').length > key.length &&
      (page.keys[0] ?? '').endsWith(key),
    'the page’s first line ends with it, as with the name of the site',
  ),
  is('once-more-above', ({ key, at, page }) => page.keys.indexOf(key) < at, 'it stands above once more'),
  is(
    'once-more-below',
    ({ key, at, page }) => page.keys.lastIndexOf(key) > at && page.keys.lastIndexOf(key) < page.end,
    'it stands once more before the text ends',
  ),
  is(
    'once-more-behind',
    ({ key, page }) => page.keys.lastIndexOf(key) >= page.end,
    'it stands once more below the text',
  ),
  is(
    'owner',
    ({ key, page }) => key.length >= 2 && page.owners.some((line) => line.includes(key)),
    'the rights of the page are its',
  ),
  is('name-of-the-site', ({ facts, page }) => page.siteNames.has(facts), 'it is the name of the site'),
  is(
    'beside-page-words',
    ({ at, page }) =>
      (page.facts[at - 1]?.isPageWords ?? false) && (page.facts[at + 1]?.isPageWords ?? false),
    'buttons stand above and below it',
  ),
  is(
    'below-page-words',
    ({ at, page }) => page.facts[at - 1]?.isPageWords ?? false,
    'a button or a menu stands above it',
  ),
  {
    id: 'likely-title',
    measure: ({ at, page }) => logOdds(page.likely[at] ?? 0),
    why: 'trees that see each line alone take it for a title',
  },
  {
    id: 'likeliest-title',
    measure: ({ at, page }) => (page.likely[at] ?? 0) / Math.max(1e-6, page.likelySum),
    why: 'they take the other lines less for titles',
  },
  ...[0, -1, 1, 2].map((offset) => ({
    id: `likely-text${offset === 0 ? '' : offset > 0 ? `+${offset}` : offset}`,
    measure: ({ at, page }: TitleCandidate) => page.judged.probabilities[at + offset] ?? 0,
    why: offset === 0 ? 'it is likely text' : 'the line beside it is likely text',
  })),
  {
    id: 'words-in-the-text',
    measure: ({ facts, at, page }) => shareOf(facts, page.words.inside, 1, isInText(at, page)),
    why: 'lines of the text have its words',
  },
  {
    id: 'words-often-in-the-text',
    measure: ({ facts, at, page }) => shareOf(facts, page.words.inside, 3, isInText(at, page)),
    why: 'three lines of the text have its words',
  },
  {
    id: 'words-beside-the-text',
    measure: ({ facts, at, page }) => shareOf(facts, page.words.outside, 1, !isInText(at, page)),
    why: 'other lines of the page have its words',
  },
  {
    id: 'held',
    measure: ({ key, at, page }) => Math.min(3, countHolders(key, at, page)) / 3,
    why: 'longer lines hold it',
  },
  is('contents', ({ at, page }) => isInContents(at, page), 'it stands in a table of contents'),
  is('above-contents', ({ at, page }) => isInContents(at + 1, page), 'a table of contents begins below it'),
  is(
    'many-times',
    ({ key, page }) => page.keys.filter((other) => other === key).length > 2,
    'it stands on the page three times or more',
  ),
  {
    id: 'others-below',
    measure: ({ at, page }) => Math.min(5, countOthers(at, page)) / 5,
    why: 'other lines than metadata and buttons stand between it and the text',
  },
  {
    id: 'from-first-line',
    measure: ({ at, page }) => Math.max(-8, Math.min(8, at - page.first)) / 8,
    why: 'how far above or below the first line of the text it stands',
  },
  is('dash', ({ facts }) => /^[-—–]/.test(facts.text), 'a dash begins it, as a subtitle'),
];

/** Columns of the lines' own table (`model/line-features.ts`) that are asked too. */
export const TITLE_COLUMNS: readonly string[] =
  `to-date-down to-date-up to-metadata-down to-metadata-up to-prose-down to-prose-up to-words-comments-down to-page-words-up
  tight-up tight-down run-up run-down prose-score prose-sum-down-1 prose-sum-down-2 prose-sum-up-2 prose-sum-up-5
  prose-height-down-3 prose-share-up best-from-start program-score program-from-start program-sum-down-8 place-lines
  place-characters from-top from-bottom shared-pairs between length words-of-page times digits marks`.split(
    /\s+/,
  );

function logOdds(probability: number): number {
  const bounded = Math.max(1e-4, Math.min(1 - 1e-4, probability));
  return Math.log(bounded / (1 - bounded));
}

function isInText(at: number, { start, end }: TitlePage): boolean {
  return at >= start && at < end;
}

function isInContents(at: number, { judged }: TitlePage): boolean {
  return judged.around[at]?.isContents ?? false;
}

/** How many longer lines hold a key. */
function countHolders(key: string, at: number, { keys }: TitlePage): number {
  if (key.length < MIN_NAMED) return 0;
  return keys.filter(
    (other, index) =>
      index !== at && other.length > key.length && other.length < MAX_HOLDER && other.includes(key),
  ).length;
}

/** How many lines between a line and the text are no metadata and no buttons. */
function countOthers(at: number, { start, isByline }: TitlePage): number {
  let others = 0;
  for (let below = at + 1; below < start; below++) if (!isByline(below)) others++;
  return others;
}

/** Characters; two Latin letters count as one. */
function width({ text, han }: Facts): number {
  return han + (text.length - han) / 2;
}

/** Which part of a key's pairs of characters a text has. */
function sharedPairs(key: string, pairs: ReadonlySet<string>): number {
  if (key.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < key.length; i++) if (pairs.has(key.slice(i, i + 2))) shared++;
  return shared / (key.length - 1);
}
