import * as v from 'valibot';
import { type Immutable, listOf, objectOf, tableOf, textThatSaysSomething, wholeNumber } from './kinds.js';
import { learnedLine } from './learned-line.js';

/** How far from an end of the page a line stood, in lines that are not blank, and on how many pages. */
const place = v.tuple([wholeNumber(0), wholeNumber(1)], 'a pair of a distance and a number of pages');

/** A line that several pages of a site hold. */
const sharedLine = objectOf({
  /** In its normal form: numbers and dates as `#`, the title in `上一篇：…` and the like as `*`; the beginning of a long one. */
  line: textThatSaysSomething(),
  /** How many pages hold it. */
  pages: wholeNumber(1),
  /** Where it stood first, from the top of the page (0 is the first line). */
  top: listOf(place, 'pairs of a distance and a number of pages'),
  /** Where it stood last, from the bottom. */
  bottom: listOf(place, 'pairs of a distance and a number of pages'),
});

/** A word that the filter of a site drops, with the evidence for it. */
const siteWord = objectOf({
  /** In either script. */
  word: textThatSaysSomething(),
  /** How many gaps it explains, those in the same words counted once. */
  gaps: wholeNumber(1),
  /** In how many documents they are. */
  documents: wholeNumber(1),
  /** How much likelier it is that the filter drops this word than any other in its place, or none: log10. */
  odds: v.number('a number'),
  /** How many times as often as ordinary text the site drops it: log10. Files of older programs don't say it. */
  rate: v.optional(v.number('a number')),
  /** In how many documents it stands all the same: evidence against it, and no proof. */
  standing: wholeNumber(0),
});

/** What the pages of one site share. */
const siteEntry = objectOf({
  /** The host, the domain in the path, or the folder. */
  site: textThatSaysSomething(),
  /** How many pages were read. */
  pages: wholeNumber(1),
  /** A number for each page that tells it again, so that no page is evidence about itself. Of a very large site there are none. */
  prints: tableOf(wholeNumber(0), 'whole numbers'),
  lines: tableOf(sharedLine, 'lines with their pages and places'),
  /** Words that the site's filter drops. Files of older programs have none. */
  words: v.optional(tableOf(siteWord, 'words that the filter of the site drops')),
});

/** The only version of the file; raised when its form changes so that an older program would misread it. */
export const PROFILE_VERSION = 1;

/**
 * What `clean-articles learn` writes, parsed: what the pages of sites share. A file may hold several sites; which one a page is
 * of, its lines and its path tell. `lines` are for the option `boilerplate`.
 */
export const siteProfile = objectOf({
  version: v.literal(PROFILE_VERSION, String(PROFILE_VERSION)),
  lines: v.optional(tableOf(learnedLine, 'learned lines')),
  sites: tableOf(siteEntry, 'sites'),
});

export type SiteProfile = Immutable<v.InferInput<typeof siteProfile>>;
export type SiteEntry = SiteProfile['sites'][number];
export type SharedLine = SiteEntry['lines'][number];
export type SiteWord = NonNullable<SiteEntry['words']>[number];
