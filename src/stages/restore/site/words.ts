import type { Line } from '../../../core/article.js';
import { fold } from '../../../language/fold.js';
import { widenMarks } from '../../../language/marks/widen.js';
import type { SiteProfile, SiteWord } from '../../../options/site-profile.js';
import type { KnownWord } from '../candidates.js';
import { findGaps, type Gap } from '../gaps.js';
import { Texts } from '../texts.js';
import { weighGaps } from '../weigh.js';
import { rareWordsOf } from './rare-words.js';

/** A document with its gaps, as the words of its site are learned from it. */
export interface FilteredText {
  /** Folded. */
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/** log10 odds from which on a word is one that the site's filter removes, and the gaps that it must explain. */
const LEAST_ODDS = 0.3;
const LEAST_GAPS = 1.5;
/** log10 odds count no more: other pages may be other than those that were learned from. */
const MOST_ODDS = 12;
/** log10 of how many times as often as ordinary text a site drops a word, where a profile of an older program does not say it. */
const RATE = 1;
/** So many gaps of a site are solved together at most: time grows with them. */
const MOST_GAPS = 300;

/** The gaps of a document that may say something of its site's filter; `undefined` if it has none. */
export function filteredText(lines: readonly Line[]): FilteredText | undefined {
  const printed = lines.map((line) => ({ ...line, text: widenMarks(line.text) }));
  const gaps = findGaps(printed);
  if (gaps.every(({ doubtful }) => doubtful)) return undefined;
  return { text: fold(lines.map(({ text }) => text).join('\n')), gaps };
}

/** The words that the filter of a site drops: all gaps of all its documents are solved as one, with the evidence for each word. */
export function wordsOfSite(documents: readonly FilteredText[]): SiteWord[] {
  const gaps = spread(documents.flatMap((document) => document.gaps.map((gap) => ({ gap, document }))));
  if (gaps.length === 0) return [];
  const texts = documents.map(({ text }) => text);
  const {
    candidates,
    chosen,
    gaps: weighed,
  } = weighGaps(
    gaps.map(({ gap }) => gap),
    new Texts(texts),
    rareWordsOf(gaps.map(({ gap }) => gap)),
    [],
    'full',
  );
  return chosen
    .filter((one) => one.odds >= LEAST_ODDS && one.gaps >= LEAST_GAPS)
    .map(({ word: index, odds, gaps: explained, rate }) => {
      const { word } = candidates[index] as { word: string };
      const holding = new Set(
        gaps.flatMap(({ document }, at) => (weighed[at]?.verdict?.best === index ? [document] : [])),
      );
      return {
        word,
        gaps: Math.round(explained),
        documents: holding.size,
        odds: Math.round(10 * odds) / 10,
        rate: Math.round(100 * Math.log10(rate)) / 100,
        standing: texts.filter((text) => text.includes(word)).length,
      };
    })
    .filter(({ documents: count }) => count > 0)
    .sort((a, b) => b.gaps - a.gaps || (a.word < b.word ? -1 : 1));
}

/** Evenly, so that no document is all that is heard of. */
function spread<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / MOST_GAPS);
  return step <= 1 ? items : items.filter((_, index) => index % step === 0);
}

/**
 * What a profile knows of a page's words. A page that was learned from is no evidence about itself, so a word's gaps count as those of one document less.
 *
 * @param sites names of the profile's sites that the page is of; none is known: the only one with words counts
 */
export function knownOfSite(
  profile: SiteProfile | undefined,
  sites: readonly string[] | undefined,
): KnownWord[] {
  const filtering = profile?.sites.filter(({ words }) => words !== undefined && words.length > 0) ?? [];
  const own = filtering.filter(({ site }) => sites?.includes(site));
  const used = own.length > 0 || filtering.length > 1 ? own : filtering;
  return used.flatMap(({ words = [] }) =>
    words.map(({ word, gaps, documents, odds, rate = RATE }) => {
      const others = Math.max(1, (gaps * (documents - 1)) / documents);
      return {
        word: fold(word),
        odds: Math.min(MOST_ODDS, odds),
        gaps: others,
        expected: others / 10 ** rate,
      };
    }),
  );
}
