import type { Finding } from '../../../core/article.js';
import type { Facts } from '../lines/facts.js';
import type { Risk } from '../model/doubt-model.js';
import { warn } from '../rules-of-stage.js';
import { type Decided, expectedWrong } from './doubts.js';
import { type JudgedLines, LIKELY } from './judged-lines.js';

/** Lines so near to the first or the last one of the article are at its start or its end. */
const BESIDE = 3;
/** A place is named where such a part of the characters lies that the trees expect to be wrong. */
const A_PART = 1 / 3;
/** So many lines inside the article are named. */
const MOST_INSIDE = 3;

/** Where lines may be wrong. */
type Place = 'start' | 'inside' | 'end';

/** Says what of a page is doubtful: its title, where its article starts or ends, or lines inside; nothing below a limit of risk. */
export function findingsOf(judged: JudgedLines, decided: Decided, risk: Risk, limit: number): Finding[] {
  if (risk.page < limit) return [];
  // Of two risks that come to the limit together one is at least half of it.
  return [
    ...(risk.title >= limit / 2 ? [uncertainTitle(judged, decided, risk)] : []),
    ...(risk.lines >= limit / 2 ? uncertainLines(judged, decided) : []),
  ];
}

function uncertainTitle({ facts }: JudgedLines, { title, titleOdds }: Decided, risk: Risk): Finding {
  const place = (facts[title] ?? facts[0])?.line ?? { number: 1 };
  const rivals = [...titleOdds].filter(([at]) => at !== title).sort(([, one], [, other]) => other - one);
  const [next] = rivals.map(([at]) => (facts[at] as Facts).line.number);
  const told = next === undefined ? 'compare it with the lines around' : `line ${next} is the next likely`;
  const message =
    title < 0
      ? `no title was found with certainty; ${next === undefined ? 'write it in the front matter' : told}`
      : `this may not be the title (${percent(1 - risk.title)} likely); ${told}`;
  return warn('uncertain-title', place, message);
}

function uncertainLines(judged: JudgedLines, decided: Decided): Finding[] {
  const rows = judged.facts.map((_, at) => at);
  const kept = rows.filter((at) => decided.isKept(at));
  const [first = 0, last = rows.length - 1] = [kept[0], kept.at(-1)];
  const places: Record<Place, number[]> = { start: [], inside: [], end: [] };
  for (const at of rows) {
    const place = placeOf(at, first, last);
    if (place !== 'inside' || isAgainst(judged, decided, at)) places[place].push(at);
  }
  const wrong = (at: number) => expectedWrong(judged, decided, at);
  const weights = Object.values(places).map((of) => of.reduce((sum, at) => sum + wrong(at), 0));
  const least = Math.min(Math.max(...weights), A_PART * weights.reduce((sum, weight) => sum + weight, 0));
  const named = (Object.keys(places) as Place[]).filter((_, index) => (weights[index] as number) >= least);
  return named.flatMap((place) => {
    const doubtful = places[place].sort((one, other) => wrong(other) - wrong(one));
    if (place === 'inside')
      return doubtful
        .slice(0, MOST_INSIDE)
        .sort((one, other) => one - other)
        .map((at) => insideOf(judged, decided, at));
    return [edgeOf(judged, decided, place, place === 'start' ? first : last, doubtful[0] ?? first)];
  });
}

function placeOf(at: number, first: number, last: number): Place {
  if (at < first + BESIDE && at - first <= last - at) return 'start';
  return at > last - BESIDE ? 'end' : 'inside';
}

/** Whether a row stays or goes against the trees. */
function isAgainst({ probabilities }: JudgedLines, { isKept, title }: Decided, at: number): boolean {
  return at !== title && (probabilities[at] as number) > LIKELY !== isKept(at);
}

/** @param edge the first or the last row of the article; @param at the most doubtful one there */
function edgeOf(
  judged: JudgedLines,
  decided: Decided,
  place: 'start' | 'end',
  edge: number,
  at: number,
): Finding {
  const line = judged.facts[edge] as Facts;
  const likely = percent(judged.probabilities[at] as number);
  const number = (judged.facts[at] as Facts).line.number;
  const told = decided.isKept(at)
    ? `line ${number} stays, but is only ${likely} likely the article’s`
    : `line ${number} went, but is ${likely} likely the article’s`;
  return warn(
    `uncertain-${place}`,
    line.line,
    `the article may ${place} elsewhere: ${told}; look at the lines around`,
  );
}

function insideOf({ facts, probabilities }: JudgedLines, { isKept }: Decided, at: number): Finding {
  const likely = percent(probabilities[at] as number);
  const message = isKept(at)
    ? `this may be the page’s, not the article’s (${likely} likely the article’s); it stays`
    : `this may be the article’s (${likely} likely), but went`;
  return warn('possible-boilerplate', (facts[at] as Facts).line, message);
}

function percent(probability: number): string {
  return `${Math.round(100 * probability)} %`;
}
