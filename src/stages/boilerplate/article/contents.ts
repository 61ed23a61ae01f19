import type { ContentsEntry } from '../../../core/article.js';
import { longestRise } from '../../../core/rise.js';
import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { lettersOf } from '../lines/key.js';

/** Head of a table of contents; matches a `matchKey`. */
const HEAD =
  /^[【[]?(?:(?:文章|本文|章节|本页|内容)?(?:目 {0,2}录|导航)|(?:table of )?contents)[\]】]?(?: ?\[隐藏\])?[: ]*$/i;
/** Longest head, in UTF-16 code units, and what every one has. */
const MAX_HEAD = 24;
const HINT = sign('目航cC');
/** What may stand between a head and the entries: the button that folds the table, and the tab beside the head. */
const BELOW_HEAD =
  /^(?:\[? ?(?:隐藏|显示|收起|展开) ?\]?|(?:站点|本站|博客|网站)(?:概览|概要|概况)|overview)$/i;
const MAX_BELOW_HEAD = 8;
/** The number before a heading or an entry, and the button behind it. */
const NUMBER = /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?|[一二三四五六七八九十]{1,3}、) ?){1,2}/;
const BUTTON = / *\[ ?编辑[^\]]{0,12}\]$/;
/** A number that a theme sets before an entry. */
const THEME_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.? /;

/** Longest entry, in UTF-16 code units. */
const MAX_ENTRY = 100;
/** A table has so many entries; fewer with a head of its own. */
const MIN_ENTRIES = 3;
const MIN_HEADED = 2;
/** A name that more lines have is no heading's. */
const MAX_PLACES = 12;
/** So many lines between two entries may name no line: a heading that was mended, a button. */
const MAX_BETWEEN = 2;
/** At least this share of the lines between the first entry and the last are entries. */
const MIN_SHARE = 0.6;
/** At least this share of the headings that are named have text below them: else a list or a menu stands twice. */
const MIN_APART = 0.4;
const MIN_APART_OF_LEFT = 0.7;
/** So many entries tell of a table that stays in the text. */
const MIN_LEFT = 5;
/** Lines that follow one another are at most so far apart, with a blank one between. */
const BLANKS = 2;

/** A table of contents: lines one after another, each of which names another line of the page, in the order of these. */
export interface Contents {
  readonly head: Facts | undefined;
  /** All lines from the head to the last entry. */
  readonly lines: readonly Facts[];
  readonly entries: readonly { readonly entry: Facts; readonly heading: Facts }[];
  /** Whether a head says what it is, or numbers that the headings have not: then it is the page’s wherever it stands. */
  readonly isSure: boolean;
  /** The share of the lines that are named which have something below them before the next one. */
  readonly apart: number;
}

/** The tables of contents of a page, above the text, beside it or below. */
export function findContents(facts: readonly Facts[]): readonly Contents[] {
  const places = placesByName(facts);
  const found: Contents[] = [];
  const runs = [...runsOf(facts, places)].filter((run) => run.length >= MIN_HEADED);
  const dense = new Set(runs.filter((run) => isDense(facts, run)).flatMap((run) => run.map(({ at }) => at)));
  for (const run of runs) {
    const contents = contentsIn(facts, run, dense);
    if (contents) found.push(contents);
  }
  return found;
}

/** Whether a run may be a table of contents itself, and so is hardly what another one names. */
function isDense(facts: readonly Facts[], run: readonly Named[]): boolean {
  const numberOf = (entry: Named | undefined) => (entry ? (facts[entry.at] as Facts).line.number : 0);
  const span = numberOf(run.at(-1)) - numberOf(run[0]);
  return run.length >= MIN_ENTRIES && run.length >= MIN_SHARE * lengthOf(run) && span < BLANKS * run.length;
}

function lengthOf(run: readonly { readonly at: number }[]): number {
  return (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0) + 1;
}

/** The numbers of the lines that are surely a table of contents. */
export function linesOfContents(contents: readonly Contents[]): ReadonlySet<number> {
  const sure = contents.filter(({ isSure }) => isSure);
  return new Set(sure.flatMap(({ lines }) => lines.map(({ line }) => line.number)));
}

/** The entries of the longest table that names lines of the article. One that stays, as its lines are not surely the page's, must have text between nearly all. */
export function entriesOf(
  contents: readonly Contents[],
  isLeft: (line: Facts) => boolean,
): readonly ContentsEntry[] {
  const named = contents.map(({ entries, apart }) => {
    const mayStay = apart >= MIN_APART_OF_LEFT && entries.length >= MIN_LEFT;
    return entries.filter(({ entry, heading }) => isLeft(heading) && (mayStay || !isLeft(entry)));
  });
  const longest = named.reduce((one, other) => (other.length > one.length ? other : one), []);
  return longest.length < MIN_HEADED
    ? []
    : longest.map(({ entry, heading }) => ({ text: entry.text, line: heading.line.number }));
}

/** A line that others have the name of. */
interface Named {
  readonly at: number;
  /** Indices of the others and of itself, rising. */
  readonly places: readonly number[];
}

function placesByName(facts: readonly Facts[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, line] of facts.entries()) {
    if (line.text.length > MAX_ENTRY) continue;
    const name = nameOf(line);
    const known = places.get(name);
    if (known) known.push(at);
    else if (name !== '') places.set(name, [at]);
  }
  return places;
}

/** What a heading and the entry that names it have in common: the letters, without a number before them. */
function nameOf({ key }: Facts): string {
  return lettersOf(key.replace(BUTTON, '').replace(NUMBER, ''));
}

/**
 * Runs of lines most of which have the name of another line. A head parts two, and so does a line that has the name of the first
 * again, unless a theme has given it another number: the text begins there.
 */
function* runsOf(
  facts: readonly Facts[],
  places: ReadonlyMap<string, readonly number[]>,
): Generator<readonly Named[]> {
  let run: Named[] = [];
  for (const [at, line] of facts.entries()) {
    const found = line.text.length <= MAX_ENTRY ? places.get(nameOf(line)) : undefined;
    const isNamed = found !== undefined && found.length > 1 && found.length <= MAX_PLACES && !line.metadata;
    const isParted = isHead(line);
    if (!isNamed && !isParted) continue;
    const last = run.at(-1);
    const first = run[0] && (facts[run[0].at] as Facts);
    const isNumberedAnew = THEME_NUMBER.test(line.key) && line.key !== first?.key;
    const isFirstAgain = found === run[0]?.places && !isNumberedAnew;
    if (last && (isParted || isFirstAgain || isFar(facts, last.at, at))) {
      yield run;
      run = [];
    }
    if (isNamed && !isParted) run.push({ at, places: found });
  }
  yield run;
}

/** Whether too much stands between two lines for entries of one table; code, which is set aside, counts too. */
function isFar(facts: readonly Facts[], one: number, other: number): boolean {
  const numberOf = (at: number) => (facts[at] as Facts).line.number;
  return other - one > MAX_BETWEEN + 1 || numberOf(other) - numberOf(one) > BLANKS * (MAX_BETWEEN + 1);
}

function isHead(line: Facts): boolean {
  return line.text.length <= MAX_HEAD && line.has(HINT) && HEAD.test(line.key);
}

/** @param dense indices of the lines that may be entries themselves */
function contentsIn(
  facts: readonly Facts[],
  run: readonly Named[],
  dense: ReadonlySet<number>,
): Contents | undefined {
  const start = headAbove(facts, (run[0] as Named).at);
  const placed = inOrder(run, dense);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last || placed.length < (start === undefined ? MIN_ENTRIES : MIN_HEADED)) return undefined;
  if (placed.length < MIN_SHARE * lengthOf(placed)) return undefined;
  const numbered = numberedPart(placed, facts);
  const apart = shareApart(placed, facts);
  if (start === undefined && !isTold(placed, facts, apart)) return undefined;
  const [from, part] = start === undefined ? [numbered?.[0]?.at, numbered] : [start, undefined];
  const entries = (part ?? placed).map(({ at, place }) => ({
    entry: facts[at] as Facts,
    heading: facts[place] as Facts,
  }));
  return {
    head: start === undefined ? undefined : facts[start],
    lines: facts.slice(from ?? first.at, ((part ?? placed).at(-1) as Placed).at + 1),
    entries,
    isSure: from !== undefined,
    apart,
  };
}

/** Whether lines without a head are a table all the same: they have names enough, and what they name has text below it. */
function isTold(placed: readonly Placed[], facts: readonly Facts[], apart: number): boolean {
  const names = new Set(placed.map(({ at }) => nameOf(facts[at] as Facts)));
  return names.size >= MIN_ENTRIES && apart >= MIN_APART;
}

/** The entries of a run that a theme has numbered, one after another: a menu may stand above or below them. */
function numberedPart(placed: readonly Placed[], facts: readonly Facts[]): readonly Placed[] | undefined {
  const isNumbered = ({ at, place }: Placed) => isNumberedBeside(facts[at] as Facts, facts[place] as Facts);
  const part = placed.slice(placed.findIndex(isNumbered), placed.findLastIndex(isNumbered) + 1);
  return part.length >= MIN_ENTRIES && part.every(isNumbered) ? part : undefined;
}

/** The index of the head above the first entry. */
function headAbove(facts: readonly Facts[], at: number): number | undefined {
  for (let above = at - 1; above >= Math.max(0, at - 1 - MAX_BETWEEN); above--) {
    const line = facts[above] as Facts;
    if (isHead(line)) return above;
    if (line.text.length > MAX_BELOW_HEAD || !BELOW_HEAD.test(line.key)) return undefined;
  }
  return undefined;
}

/** Whether a theme has set a number before an entry: the heading has none, or one behind the theme's. */
function isNumberedBeside(entry: Facts, heading: Facts): boolean {
  const number = THEME_NUMBER.exec(entry.key)?.[0];
  return number !== undefined && !heading.key.startsWith(number.trim());
}

interface Placed {
  readonly at: number;
  readonly place: number;
}

/**
 * The most lines of a run that name lines outside of it in their order: those that name one alone are looked at first.
 *
 * @param dense indices of lines that are named only where no other is
 */
function inOrder(run: readonly Named[], dense: ReadonlySet<number>): readonly Placed[] {
  const [start, end] = [(run[0] as Named).at, (run.at(-1) as Named).at];
  const choices = run.map(({ places }) => {
    const outside = places.filter((place) => place < start || place > end);
    const sparse = outside.filter((place) => !dense.has(place));
    return sparse.length > 0 ? sparse : outside;
  });
  const anchors = longestRise(choices.map((places) => (places.length === 1 ? (places[0] as number) : -1)));
  const ends = nextAnchors(anchors, run.length);
  const placed: Placed[] = [];
  let before = -1;
  for (const [at, places] of choices.entries()) {
    const place = anchors.get(at) ?? places.find((other) => other > before && other < (ends[at] as number));
    if (place === undefined || place <= before) continue;
    placed.push({ at: (run[at] as Named).at, place });
    before = place;
  }
  return placed;
}

/** For each line of a run, what the next one that is an anchor names. */
function nextAnchors(anchors: ReadonlyMap<number, number>, length: number): readonly number[] {
  const next: number[] = [];
  let place = Number.POSITIVE_INFINITY;
  for (let at = length - 1; at >= 0; at--) {
    next[at] = place;
    place = anchors.get(at) ?? place;
  }
  return next;
}

/** The share of the lines that are named which have something below them before the next one, code that is set aside included. */
function shareApart(placed: readonly Placed[], facts: readonly Facts[]): number {
  const numberOf = (place: number) => (facts[place] as Facts).line.number;
  const isApart = ({ place }: Placed, at: number) => {
    const next = placed[at + 1]?.place;
    return next !== place + 1 || numberOf(next) - numberOf(place) > BLANKS;
  };
  return placed.filter(isApart).length / placed.length;
}
