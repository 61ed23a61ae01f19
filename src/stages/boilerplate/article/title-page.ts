import { lazy } from '../../../core/lazy.js';
import type { Facts } from '../lines/facts.js';
import { lettersOf } from '../lines/key.js';
import { isRowOfWords } from '../lines/row-of-words.js';
import { namesAuthor } from '../metadata/authors.js';
import { findDates } from '../metadata/dates.js';
import { findSiteNames } from '../site/name.js';
import type { JudgedLines } from './judged-lines.js';
import { isSubject, scoreTitles, type TitleScore } from './title-score.js';
import { countWords, type WordCounts } from './title-words.js';

/** Where the article's text stands, as indexes into the facts. */
export interface TextBounds {
  /** Its first line of prose, or else its first line. */
  readonly start: number;
  readonly end: number;
  /** Its first line. */
  readonly first: number;
}

/** What the features of a title need of its page. */
export interface TitlePage extends TextBounds {
  readonly facts: readonly Facts[];
  readonly judged: JudgedLines;
  /** How likely each line is the title, if it is asked alone. */
  readonly likely: Float64Array;
  /** Of the lines above and at the start of the text the sum of these. */
  readonly likelySum: number;
  /** The lines that may be the title, as indexes into the facts. */
  readonly from: number;
  readonly to: number;
  /** In how many lines of the text, and of the rest of the page, words stand. */
  readonly words: WordCounts;
  /** `titleKey`s of all lines. */
  readonly keys: readonly string[];
  /** Pairs of characters that the text has. */
  readonly pairs: ReadonlySet<string>;
  /** `matchKey`s of its first sentences. */
  readonly openings: readonly string[];
  /** `titleKey`s of the lines that say whose rights the page has. */
  readonly owners: readonly string[];
  readonly siteNames: ReadonlySet<Facts>;
  /** What the rules say of lines that can be the title, by index. */
  readonly scores: ReadonlyMap<number, TitleScore>;
  /** Index of the line that the rules would choose. */
  readonly bestByScore: number | undefined;
  /** Index of the line that buttons show to be the title: of a question above its answers, of an entry of an encyclopedia, of a thread. */
  readonly buttoned: number | undefined;
  /** How many lines above the text name a chapter. */
  readonly chapters: number;
  /** Whether a line has a date, and no sentence. */
  readonly isDated: (at: number) => boolean;
  /** Whether a line has the form of a byline, a button or a menu. */
  readonly isByline: (at: number) => boolean;
  /** Whether nothing but metadata and buttons stands between a line and the text. */
  readonly isClear: (at: number) => boolean;
}

/** How much of the text is compared with titles, in lines. */
const TEXT_LINES = 120;
const OPENINGS = 5;
/** The longest line that is taken for a byline, in UTF-16 code units. */
const BYLINE = 60;
const REACH = 60;
const CHAPTER = /^第[一二三四五六七八九十百千零〇\d]{1,7}[章回节卷集话]/;
const RIGHTS = /©|copyright|版权所有|版權所有/i;

/** How many lines above the text may be its title, and how many of its own. */
const CANDIDATES = { above: 60, inside: 24 };

export function readTitlePage(judged: JudgedLines, { start, end, first }: TextBounds): TitlePage {
  const { facts } = judged;
  const likely = judged.titles();
  const from = Math.max(0, start - CANDIDATES.above);
  const asked = likely.subarray(from, start + CANDIDATES.inside);
  const text = facts.slice(start, Math.min(end, start + TEXT_LINES));
  const prose = text.filter(({ isProse }) => isProse);
  const head = facts.slice(Math.max(0, start - REACH), start);
  const isDated = remembered((at) => {
    const line = facts[at];
    return (
      line !== undefined && !line.isProse && line.text.length <= BYLINE * 2 && findDates(line.key).length > 0
    );
  });
  const isBylineAt = remembered((at) => isDated(at) || isByline(facts[at] as Facts));
  // The last line above the text that is something else: lines below it are clear, and it.
  const lastOther = lazy(() => {
    let at = Math.min(start, facts.length) - 1;
    while (at >= 0 && isBylineAt(at)) at--;
    return at;
  });
  const scores = scoreTitles(facts, { start, end });
  return {
    facts,
    judged,
    likely,
    likelySum: asked.reduce((sum, one) => sum + one, 0),
    from,
    to: from + asked.length,
    start,
    end,
    first,
    words: countWords(facts, start, end),
    keys: facts.map((line) => line.titleKey),
    pairs: pairsOf(prose.length > 0 ? prose : text),
    openings: (prose.length > 0 ? prose : text).slice(0, OPENINGS).map(({ key }) => key),
    owners: facts
      .filter(({ text: line }) => line.length <= 120 && RIGHTS.test(line))
      .map((line) => line.titleKey),
    siteNames: findSiteNames(
      head.filter(({ han, text: line }) => han >= 2 && line.length <= 80),
      [...head, ...facts.slice(end)],
    ),
    scores,
    bestByScore: bestOf(scores),
    buttoned: findEntry(facts, start) ?? findQuestion(facts, start) ?? findThread(facts, start),
    chapters: head.filter(({ key }) => CHAPTER.test(key)).length,
    isDated,
    isByline: isBylineAt,
    isClear: (at) => at >= lastOther(),
  };
}

/** Several features ask the same of a line. */
function remembered(test: (at: number) => boolean): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const now = test(at);
    known.set(at, now);
    return now;
  };
}

/** What such a page has between the question and the answers, and how far above the question stands. */
const ANSWERS = /^(?:写回答|邀请回答|关注问题|我来答|\d[\d,]* ?个回答)$/;
const ASKED_ABOVE = 12;

/** The first button behind the name of an entry. */
const ENTRY_BUTTON = /^播报(?: (?:编辑|锁定).*)?$/;

function findEntry(facts: readonly Facts[], start: number): number | undefined {
  const button = facts.findIndex((line, at) => at <= start && ENTRY_BUTTON.test(line.key));
  if (button <= 0) return undefined;
  // Some set what the entry is below its name: 柳渡, 江城县北的渡口, 播报.
  const opening = facts[start]?.key ?? '';
  const above = facts[button - 2];
  return above && isSubject(above, opening) ? button - 2 : button - 1;
}

/** The button below the title of a thread, in brackets; without them it stands among those that share a page. */
const THREAD_BUTTON = /^\[ ?复制链接 ?\]$/;

function findThread(facts: readonly Facts[], start: number): number | undefined {
  const button = facts.findIndex((line, at) => at <= start && THREAD_BUTTON.test(line.key));
  const above = facts[button - 1];
  return above && !isByline(above) ? button - 1 : undefined;
}

function findQuestion(facts: readonly Facts[], start: number): number | undefined {
  const answers = facts.findIndex((line, at) => at < start && ANSWERS.test(line.key));
  const from = Math.max(0, answers - ASKED_ABOVE);
  const asked = facts.slice(from, Math.max(0, answers)).findIndex(({ text }) => /[?？]$/.test(text));
  return asked < 0 ? undefined : from + asked;
}

/** Of several as good the one nearest to the text. */
function bestOf(scores: ReadonlyMap<number, TitleScore>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [at, { score }] of scores) {
    if (score < most) continue;
    best = at;
    most = score;
  }
  return best;
}

function isByline(line: Facts): boolean {
  return (
    line.metadata !== undefined ||
    namesAuthor(line) ||
    isRowOfWords(line.text) ||
    line.isPageWords ||
    line.isLinkRow ||
    (line.text.length <= BYLINE && /[:：|｜]/.test(line.text))
  );
}

function pairsOf(lines: readonly Facts[]): Set<string> {
  const pairs = new Set<string>();
  for (const { key } of lines) {
    const letters = lettersOf(key);
    for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  }
  return pairs;
}
